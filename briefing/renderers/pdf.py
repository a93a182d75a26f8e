"""Content as PDF: A4, tagged for PDF/UA-1, the same bytes each time for the same content and edition."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from briefing.content.addressing import COVERING_LETTER, is_addressed
from briefing.content.blocks import Document
from briefing.renderers.mark import EditionMark
from briefing.renderers.pdf_data import merged_data, pdf_data
from briefing.renderers.pdf_headers import with_row_headers
from briefing.renderers.pdf_typesetter import SECONDS, TYPESETTER, Typesetter
from briefing.renderers.refusals import UnknownKind
from briefing.wording.colours import READABLE, contrast

RECIPES: Final = frozenset({"partner_letter", "foi_summary", "role_sheet", "history", "positions"})
MERGED: Final = "merged"  # the template of many as one document
SECONDS_A_LETTER: Final = 0.5
ADDRESSED: Final = "addressed"  # the template of letters to one recipient
WHITE: Final = "#ffffff"
INK: Final = "#1c2022"


def render_pdf(document: Document, mark: EditionMark | None, *, colour: str) -> bytes:
    """``colour`` is the issuer's, as #rrggbb; without ``mark`` the foot tells no edition. Raises Unrenderable."""
    if document.recipe not in RECIPES and not (document.recipe == COVERING_LETTER and is_addressed(document)):
        raise UnknownKind(document, document.recipe)
    data = pdf_data(document, mark, accent=_accent(colour))
    template = ADDRESSED if is_addressed(document) else document.recipe
    return with_row_headers(TYPESETTER.typeset(template, data, _moment(mark)))


def render_merged(
    letters: Sequence[Document], mark: EditionMark | None, *, colour: str, both_sides: bool = False
) -> bytes:
    """Letters that differ in what they say of their recipients alone, as one document. Raises Unrenderable.

    ``both_sides``: to be printed on both, so that each begins on a sheet of its own.
    It takes the longer and the more memory, the more they are: a process of its own keeps no other document waiting.
    """
    data = merged_data(letters, mark, accent=_accent(colour), both_sides=both_sides)
    own = Typesetter(seconds=SECONDS + len(letters) * SECONDS_A_LETTER)
    try:
        return with_row_headers(own.typeset(MERGED, data, _moment(mark)))
    finally:
        own.close()


def _accent(colour: str) -> str:
    """The colour where words in it can be read on white, else the ink of all other words."""
    return colour if contrast(colour, WHITE) >= READABLE else INK


def _moment(mark: EditionMark | None) -> int:
    """The first second of the edition's day: when something was made isn't part of what it says."""
    return int(datetime.fromisoformat(mark.day).replace(tzinfo=UTC).timestamp()) if mark else 0
