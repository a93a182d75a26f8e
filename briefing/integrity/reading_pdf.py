"""Reads a PDF back as what reads it aloud does: by its structure, without what only decorates its pages.

Text that goes on over a page is one paragraph in the structure, while running heads and feet aren't in it. Lines are
joined, and the hyphens that only break them are taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO
from typing import Any, Final  # pypdf's objects are of whatever kind the file has

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from briefing.integrity.reading_pages import LINE, Stretch, Unreadable, words_of_page
from briefing.integrity.reading_structure import Structure
from briefing.integrity.reading_typefaces import Typeface

SOFT_HYPHEN: Final = "\u00ad"
ZERO_WIDTH_SPACE: Final = "\u200b"

_BROKEN: Final = re.compile(f"{SOFT_HYPHEN}[ \\n]?|{ZERO_WIDTH_SPACE} ?")
NARROW: Final = "\u202f"  # stands before the mark of a note and nowhere else
_SPACES: Final = re.compile(rf"[^\S\n{NARROW}]+")
_LINES: Final = re.compile(r" ?\n[ \n]*")


def text_of_pdf(pdf: bytes) -> str:
    """A line for each heading, paragraph, cell and item, in the order in which they are read; raises Unreadable."""
    try:
        reader = PdfReader(BytesIO(pdf))
        typefaces: dict[int, Typeface] = {}
        pages = {_number(page): words_of_page(page, typefaces) for page in reader.pages}
        root: Any = reader.root_object["/StructTreeRoot"]
        structure = Structure(pdf, reader.xref[0], pages)
        text = _joined(each for kid in root["/K"] for each in structure.read(kid.idnum))
    except Unreadable:
        raise
    except (PyPdfError, LookupError, AttributeError, TypeError, ValueError) as broken:
        raise Unreadable(f"It isn't a PDF that can be read aloud: {broken!r}.") from broken
    text = _SPACES.sub(" ", text)
    return _LINES.sub("\n", _BROKEN.sub("", text)).strip()


def _joined(read: Iterable[Stretch | str]) -> str:
    """What goes on over a line or a page is parted by a space, as its words are."""
    parts: list[str] = []
    before: Stretch | None = None
    for each in read:
        if isinstance(each, str):
            parts.append(each)
            before = None if each else before
        else:
            parts += [" "] if before and abs(each.first - before.last) > LINE else []
            parts.append(each.text)
            before = each
    return "".join(parts)


def _number(page: Any) -> int:
    return int(page.indirect_reference.idnum)
