"""The words of a PDF's page by the marks under which its structure finds them (ISO 32000-1, 9.4 and 14.6)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Final  # pypdf's objects are of whatever kind the file has

from briefing.integrity.reading_typefaces import HEX, STRING, Typeface, text_string, typeface

LINE: Final = 4.5  # points: text that stands so much higher or lower stands on another line

# What says where text stands, in which typeface, under which mark, and the text; a string that isn't shown is a fault.
# Every operator is read with its numbers, so that few places are looked at twice.
_TOKEN: Final = re.compile(
    rb"(?P<numbers>[\d.\s-]*)(?P<operator>[A-Za-z]\w*)"
    rb"|(?P<mark>/\w+\s*(?P<properties><<(?:[^<>()]++|%(string)s|%(hex)s|<<[^<>]*>>)*>>|/\w+)?\s*(?:BDC|BMC)\b)"
    rb"|(?P<font>/\w+)\s+[\d.-]+\s+Tf\b"
    rb"|(?P<shown>(?:\[(?:[^][()<>]++|%(string)s|%(hex)s)*\]|%(string)s|%(hex)s)\s*T[jJ])\b"
    rb"|(?P<stray>[()])" % {b"string": STRING, b"hex": HEX},
    re.DOTALL,
)
_MCID: Final = re.compile(rb"/MCID\s+(\d+)")
_ACTUAL: Final = re.compile(rb"/ActualText\s*(%b|%b)" % (STRING, HEX), re.DOTALL)
_TEXT: Final = re.compile(rb"%b|%b" % (STRING, HEX), re.DOTALL)

Matrix = tuple[float, float, float, float, float, float]
HERE: Final[Matrix] = (1, 0, 0, 1, 0, 0)


class Unreadable(ValueError):
    """The file can't be read back."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words under one mark, and on what lines they begin and end: points above the foot of the page."""

    text: str
    first: float
    last: float

    def then(self, text: str, height: float) -> Stretch:
        """With more text, on the same line or another."""
        return Stretch(self.text + (" " if abs(height - self.last) > LINE else "") + text, self.first, height)


def words_of_page(page: Any, typefaces: dict[int, Typeface] | None = None) -> dict[int, Stretch]:
    """By mark; what is marked as an artefact, or not at all, is left out. Raises Unreadable.

    ``typefaces`` keeps those of one file for its other pages.
    """
    known = {} if typefaces is None else typefaces
    fonts = {name: _typeface(font.get_object(), known) for name, font in page["/Resources"].get("/Font", {}).items()}
    contents = page.get_contents()
    return _Page(fonts).read(contents.get_data() if contents is not None else b"")


def _typeface(font: Any, known: dict[int, Typeface]) -> Typeface:
    """A file has one object for a typeface, however many of its pages are set in it."""
    if id(font) not in known:
        known[id(font)] = typeface(font)
    return known[id(font)]


class _Page:
    """What is known while one page's operators are gone through."""

    def __init__(self, fonts: dict[str, Typeface]) -> None:
        self._fonts = fonts
        self._font = Typeface({})
        self._marks: list[tuple[int | None, bool]] = []  # the mark, and whether its text was given in its place
        self._saved: list[Matrix] = []
        self._page, self._line = HERE, HERE
        self._words: dict[int, Stretch] = {}

    def read(self, content: bytes) -> dict[int, Stretch]:
        for token in _TOKEN.finditer(content):
            match token.lastgroup:
                case "operator":
                    self._do(token["operator"], token["numbers"])
                case "font":
                    self._font = self._fonts[token["font"].decode()]
                case "shown":
                    self._show("".join(map(self._font.text, _TEXT.findall(token["shown"]))))
                case "mark" | "properties":
                    self._begin(token["properties"] or b"")
                case _:
                    raise Unreadable(f"A page holds text that isn't understood, at {token.start()}.")
        return self._words

    def _do(self, operator: bytes, numbers: bytes) -> None:
        match operator:
            case b"EMC":
                self._marks.pop()
            case b"q":
                self._saved.append(self._page)
            case b"Q":
                self._page = self._saved.pop()
            case b"cm":
                self._page = _product(_matrix(numbers), self._page)
            case b"Tm":
                self._line = _matrix(numbers)

    def _begin(self, properties: bytes) -> None:
        mark, replaced = self._marks[-1] if self._marks else (None, False)
        if found := _MCID.search(properties):
            mark = int(found[1])
        if (actual := _ACTUAL.search(properties)) and not replaced:
            self._marks.append((mark, False))
            self._show(text_string(actual[1]))
            self._marks.pop()
            replaced = True
        self._marks.append((mark, replaced))

    def _show(self, text: str) -> None:
        mark, replaced = self._marks[-1] if self._marks else (None, False)
        if mark is None or replaced:
            return
        height = _product(self._line, self._page)[5]
        before = self._words.get(mark)
        self._words[mark] = before.then(text, height) if before else Stretch(text, height, height)


def _matrix(numbers: bytes) -> Matrix:
    a, b, c, d, e, f = map(float, numbers.split())
    return (a, b, c, d, e, f)


def _product(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)
