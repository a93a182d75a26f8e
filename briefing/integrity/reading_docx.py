"""Reads a Word document back: all that stands in it, in the order in which people read it."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from xml.parsers.expat import ParserCreate

# Where words stand, in the order of reading: the text, the notes behind it, the foot of each page.
PARTS: Final = ("word/document.xml", "word/endnotes.xml", "word/footer.xml")

_WORD: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main "
_DRAWING: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing "
_VALUE, _ID, _TYPE, _TIP = (f"{_WORD}{name}" for name in ("val", "id", "type", "tooltip"))
_OF_NOTES: Final = "EndnoteReference"


def text_of_docx(body: bytes) -> str:
    """A line for each paragraph and each picture's alternative, the signs of notes in square brackets.

    Last, a line for each text that is only shown or read aloud for a link.
    """
    reader = _Reader()
    with zipfile.ZipFile(io.BytesIO(body)) as archive:
        for name in PARTS:
            reader.read(archive.read(name))
    return "".join((*reader.flow, *reader.apart))


@dataclass(slots=True)
class _Reader:
    """``sign`` gathers the signs of notes that stand side by side; ``note`` is the note that is being read."""

    flow: list[str] = field(default_factory=list)
    apart: list[str] = field(default_factory=list)
    sign: str = ""
    note: str = ""
    in_run: bool = False
    in_words: bool = False
    in_sign: bool = False

    def read(self, part: bytes) -> None:
        parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._opens
        parser.EndElementHandler = self._closes
        parser.CharacterDataHandler = self._words
        parser.Parse(part, True)

    def _opens(self, name: str, attributes: dict[str, str]) -> None:
        if (opens := _OPENS.get(name)) is not None:
            opens(self, attributes)

    def _closes(self, name: str) -> None:
        if name == f"{_WORD}t":
            self.in_words = False
        elif name == f"{_WORD}r":
            self.in_run = self.in_sign = False
        elif name == f"{_WORD}p":
            self._say("\n")

    def _words(self, words: str) -> None:
        if self.in_words:
            self._say(words)

    def _say(self, words: str) -> None:
        if self.in_sign:
            self.sign += words
            return
        if self.sign:
            self.flow.append(f"[{self.sign}]")
            self.sign = ""
        self.flow.append(words)

    def _begins_run(self, _: dict[str, str]) -> None:
        self.in_run = True

    def _begins_words(self, _: dict[str, str]) -> None:
        self.in_words = True

    def _takes_style(self, attributes: dict[str, str]) -> None:
        self.in_sign = attributes[_VALUE] == _OF_NOTES

    def _begins_note(self, attributes: dict[str, str]) -> None:
        self.note = attributes[_ID]

    def _says_note(self, attributes: dict[str, str]) -> None:
        """Its number where the text refers to it, and before its own words."""
        self._say(attributes.get(_ID, self.note))

    def _is_apart(self, attributes: dict[str, str]) -> None:
        if tip := attributes.get(_TIP):
            self.apart.append(f"{tip}\n")

    def _says_picture(self, attributes: dict[str, str]) -> None:
        self._say(f"{attributes.get('descr', '')}\n")

    def _says_gap(self, _: dict[str, str]) -> None:
        """A tab or a break; where a tab stands for its stop it says nothing."""
        if self.in_run:
            self._say(" ")


_OPENS: Final[dict[str, Callable[[_Reader, dict[str, str]], None]]] = {
    f"{_WORD}r": _Reader._begins_run,  # noqa: SLF001  # its own methods
    f"{_WORD}t": _Reader._begins_words,  # noqa: SLF001  # as above
    f"{_WORD}rStyle": _Reader._takes_style,  # noqa: SLF001  # as above
    f"{_WORD}endnote": _Reader._begins_note,  # noqa: SLF001  # as above
    f"{_WORD}endnoteReference": _Reader._says_note,  # noqa: SLF001  # as above
    f"{_WORD}endnoteRef": _Reader._says_note,  # noqa: SLF001  # as above
    f"{_WORD}hyperlink": _Reader._is_apart,  # noqa: SLF001  # as above
    f"{_WORD}tab": _Reader._says_gap,  # noqa: SLF001  # as above
    f"{_WORD}br": _Reader._says_gap,  # noqa: SLF001  # as above
    f"{_DRAWING}docPr": _Reader._says_picture,  # noqa: SLF001  # as above
}
