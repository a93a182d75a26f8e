"""Letters to many recipients as PDF, one by one or as one document: what all say alike is read and laid out once."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Final

from briefing.content.blocks import Document
from briefing.renderers.mark import EditionMark, moment_of
from briefing.renderers.pdf_data import letters_data, own_data
from briefing.renderers.pdf_headers import with_row_headers
from briefing.renderers.pdf_typesetter import SECONDS, TYPESETTER, Typesetter, as_json

ADDRESSED: Final = "addressed"  # the template of one letter
MERGED: Final = "merged"  # the template of many as one document
SECONDS_A_LETTER: Final = 0.5


class PdfLetters:
    """Letters that differ from ``one`` of them in their openings, and perhaps in their words, and in nothing else.

    ``colour`` is the issuer's, as #rrggbb; without ``mark`` the foot tells no edition.
    """

    def __init__(self, one: Document, mark: EditionMark | None, *, colour: str) -> None:
        self._one, self._mark, self._colour = one, mark, colour

    def written(self, letter: Document) -> bytes:
        """The same bytes, whichever letters were written before it. Raises Unrenderable."""
        own = own_data(letter, self._one, self._mark)
        return with_row_headers(TYPESETTER.typeset(ADDRESSED, self._alike, moment_of(self._mark), own=own))

    def merged(self, letters: Sequence[Document], *, both_sides: bool = False) -> bytes:
        """All as one document; ``both_sides``: to be printed on both, so that each begins on a sheet of its own.

        It takes the longer and the more memory, the more they are: a process of its own keeps no other document
        waiting. Raises Unrenderable.
        """
        data = letters_data(self._one, self._mark, colour=self._colour, merged=len(letters), both_sides=both_sides)
        own = [own_data(each, self._one, self._mark) for each in letters]
        press = Typesetter(seconds=SECONDS + len(letters) * SECONDS_A_LETTER)
        try:
            return with_row_headers(press.typeset(MERGED, as_json(data), moment_of(self._mark), own=own))
        finally:
            press.close()

    @cached_property
    def _alike(self) -> bytes:
        return as_json(letters_data(self._one, self._mark, colour=self._colour))
