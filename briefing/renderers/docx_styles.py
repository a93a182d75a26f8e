"""How each style of a Word document looks: named as Word names its own, so that people find and can change them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

FONT: Final = "Arial"  # on every machine that has Word, and of one width with what stands in for it elsewhere
INK: Final = "1C2022"
QUIET: Final = "50585A"
RULE: Final = "D3CEC3"
ACCENT: Final = "accent"  # stands for the issuer's colour
STEP: Final = 340  # twentieths of a point by which what stands below something is set in


@dataclass(frozen=True, slots=True)
class Look:
    """A paragraph style. ``size`` is in points, all other lengths in twentieths of a point.

    ``left`` and ``hanging`` are the indents, ``outline`` the level in the navigation pane, 0 for none.
    """

    name: str
    based_on: str = "Normal"
    size: float = 0
    bold: bool | None = None
    italic: bool | None = None
    colour: str = ""
    before: int | None = None
    after: int | None = None
    line: float = 0
    left: int = 0
    hanging: int = 0
    with_next: bool = False
    ours: bool = False


PARAGRAPHS: Final = (
    Look("Normal", "", 10.5, colour=INK, before=0, after=120, line=1.2),
    Look("Title", size=24, bold=True, colour=ACCENT, after=120, line=1.05),
    Look("Subtitle", size=10.5, colour=QUIET, after=120),
    Look("Heading 1", size=15, bold=True, colour=ACCENT, before=360, after=100, line=1.1, with_next=True),
    Look("Heading 2", size=12, bold=True, before=260, after=80, line=1.1, with_next=True),
    Look("Heading 3", size=10.5, bold=True, before=200, after=60, with_next=True),
    Look("Heading 4", size=10.5, bold=True, italic=True, before=160, after=60, with_next=True),
    Look("Body Text", size=12, before=240, after=200, line=1.25),
    Look("Quote", left=STEP, after=100, italic=False),
    Look("List Bullet", left=STEP, hanging=STEP, after=60),
    Look("List Number", left=STEP, hanging=STEP, after=60),
    Look("List Continue", left=STEP, after=60),
    Look("Caption", size=9.5, bold=True, before=200, after=80, with_next=True),
    Look("Endnote Text", size=9, after=40, line=1.15, left=STEP, hanging=STEP),
    Look("Endnote Places", size=9, after=100, line=1.15, left=STEP, ours=True),
    Look("Footer", size=7.5, colour=QUIET, after=0, line=1.1),
    Look("Header", size=7.5, colour=QUIET, after=0),
    Look("Addressee", after=0, ours=True),
    Look("Date", before=200, after=60),
    Look("Salutation", before=240, after=160),
    Look("Closing", before=280, after=560, with_next=True),
    Look("Signature", after=0, with_next=True),
    Look("Letterhead", bold=True, size=15, colour=ACCENT, after=20, line=1.1, with_next=True, ours=True),
    Look("Letterhead Line", size=9, colour=QUIET, after=0, with_next=True, ours=True),
    Look("Reference", after=60, ours=True),
    Look("Subject", size=12.5, bold=True, after=160, line=1.15, with_next=True, ours=True),
    Look("Letter Heading", "Heading 1", size=11, before=220, after=60, ours=True),
    Look("Signature Note", size=9, colour=QUIET, before=160, ours=True),
    Look("Term", size=9, bold=True, colour=ACCENT, before=80, after=0, with_next=True, ours=True),
    Look("Answer", after=80, ours=True),
    Look("Fact", after=50, left=2600, hanging=2600, ours=True),
    Look("Contact", after=0, ours=True),
    Look("Speaker", before=160, after=60, with_next=True, ours=True),
    Look("Label", bold=True, size=9.5, before=140, after=40, with_next=True, ours=True),
    Look("Apart", size=9, bold=True, colour=QUIET, before=0, after=0, with_next=True, ours=True),
    Look("Small Print", size=9, colour=QUIET, after=60, ours=True),
    Look("Picture", after=60, line=1, ours=True),
    Look("Table Head", size=9, bold=True, before=50, after=50, line=1.1, ours=True),
    Look("Table Cell", size=9.5, before=50, after=50, line=1.1, ours=True),
)

LOOKS: Final = {look.name: look for look in PARAGRAPHS}


def style_id(name: str) -> str:
    return name.replace(" ", "")
