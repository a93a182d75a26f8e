"""The structure of a PDF, in the order in which it is read aloud (ISO 32000-1, 14.7).

There are hundreds of elements to a page, and they are written in one way: their entries are found where the file's own
table says that each begins, which takes a tenth of the time of making objects of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from briefing.integrity.reading_pages import Stretch, Unreadable
from briefing.integrity.reading_typefaces import HEX, STRING, text_string

# What stands within a line; every other kind of structure begins one.
INLINE: Final = frozenset({b"/Span", b"/Link", b"/Quote", b"/Reference", b"/Em", b"/Strong", b"/Note", b"/Code"})
FIGURE: Final = b"/Figure"  # its alternative is read in its place
DEEPEST: Final = 4  # lists within entries within lists of an element's attributes


def _inner(deep: int) -> bytes:
    nested = rb"|<<(?:%b)*>>|\[(?:%b)*\]" % (_inner(deep - 1), _inner(deep - 1)) if deep else b""
    return rb"[^][()<>]++|%b|%b%b" % (STRING, HEX, nested)


_VALUE: Final = rb"<<(?:%(inner)b)*>>|\[(?:%(inner)b)*\]|%(string)b|%(hex)b|\d+\s+\d+\s+R\b|/?[^][()<>/\s]+" % {
    b"inner": _inner(DEEPEST),
    b"string": STRING,
    b"hex": HEX,
}
_ENTRY: Final = re.compile(rb"\s*/(?P<name>[^][()<>/\s]+)\s*(?P<value>%b)" % _VALUE, re.DOTALL)
_END: Final = re.compile(rb"\s*>>")
_BEGIN: Final = re.compile(rb"\s*(?P<number>\d+)\s+\d+\s+obj\b")
_KID: Final = re.compile(rb"[][\s]*(?:(?P<object>\d+)\s+\d+\s+R\b|(?P<mark>\d+)\b|(?P<entries><<)|(?P<end>endobj|\Z))")

Pages = Mapping[int, Mapping[int, Stretch]]
Entries = dict[bytes, bytes]


class Structure:
    """``places`` says where in the file each object begins; ``pages`` has the words of each page's object."""

    def __init__(self, pdf: bytes, places: Mapping[int, int], pages: Pages) -> None:
        self._pdf, self._places, self._pages = pdf, places, pages

    def read(self, number: int, page: int = 0) -> Iterator[Stretch | str]:
        """The words under an object, and where lines are parted. Raises Unreadable, LookupError.

        ``page`` is the one on which marked content without one of its own stands.
        """
        begin = _BEGIN.match(self._pdf, self._places[number])
        if begin is None or int(begin["number"]) != number:
            raise Unreadable(f"Object {number} isn't where the file says.")
        yield from self._kids(self._pdf, begin.end(), page)

    def _kids(self, written: bytes, place: int, page: int) -> Iterator[Stretch | str]:
        """From ``place`` to the end of the object or of ``written``."""
        while (kid := _KID.match(written, place)) and kid["end"] is None:
            place = kid.end()
            if kid["object"]:
                yield from self.read(int(kid["object"]), page)
            elif kid["mark"]:
                yield self._pages[page].get(int(kid["mark"]), "")
            else:
                entries, place = _entries(written, place)
                yield from self._element(entries, page)
        if kid is None:
            raise Unreadable(f"Its structure isn't understood, at {written[place : place + 20]!r}.")

    def _element(self, entries: Entries, page: int) -> Iterator[Stretch | str]:
        if b"Pg" in entries:
            page = int(entries[b"Pg"].split()[0])
        if b"S" in entries:
            line = "" if entries[b"S"] in INLINE else "\n"
            yield line
            if entries[b"S"] == FIGURE:
                yield text_string(entries[b"Alt"])
            else:
                yield from self._kids(entries.get(b"K", b""), 0, page)
            yield line
        elif b"MCID" in entries:
            yield self._pages[page].get(int(entries[b"MCID"]), "")


def _entries(written: bytes, place: int) -> tuple[Entries, int]:
    """By name, each as it is written, from behind ``<<``; and where they end."""
    found: Entries = {}
    while entry := _ENTRY.match(written, place):
        found[entry["name"]] = entry["value"]
        place = entry.end()
    if end := _END.match(written, place):
        return found, end.end()
    raise Unreadable(f"Its structure isn't understood, at {written[place : place + 20]!r}.")
