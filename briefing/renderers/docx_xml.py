"""The markup of a Word document's paragraphs and runs: text goes in escaped, and nowhere else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import Final

from briefing.renderers.characters import one_line
from briefing.renderers.docx_styles import LOOKS, STEP, style_id

TAB: Final = "<w:r><w:tab/></w:r>"
BREAK: Final = "<w:r><w:br/></w:r>"


@dataclass(frozen=True, slots=True)
class Frame:
    """Where blocks stand: set in by ``indent``, beside a bar of the colour ``bar`` if any, ``depth`` lists deep."""

    indent: int = 0
    bar: str = ""
    depth: int = 0

    def below(self, step: int = STEP) -> Frame:
        return replace(self, indent=self.indent + step)


@dataclass(frozen=True, slots=True)
class Face:
    """How a run stands out. ``linked``: it is part of a link already, and can't hold another."""

    style: str = ""
    bold: bool = False
    italic: bool = False
    linked: bool = False


PAGE: Final = Frame()
PLAIN: Final = Face()
BOLD: Final = Face(bold=True)


def attribute(text: str) -> str:
    return escape(one_line(text))


def run(text: str, face: Face = PLAIN) -> str:
    """The text on one line, nothing for none; raises UnwritableCharacter."""
    if not text:
        return ""
    return f'<w:r>{_face(face)}<w:t xml:space="preserve">{escape(one_line(text), quote=False)}</w:t></w:r>'


def field(instruction: str, shown: str, face: Face = PLAIN) -> str:
    """What Word works out anew; ``instruction`` is ours, never what people typed."""
    return f'<w:fldSimple w:instr=" {instruction} ">{run(shown, face)}</w:fldSimple>'


def paragraph(  # what may stand in a paragraph's properties
    style: str,
    runs: str,
    frame: Frame = PAGE,
    *,
    number: tuple[int, int] | None = None,
    with_next: bool = False,
    new_page: bool = False,
    right: bool = False,
    more: str = "",
) -> str:
    """``number`` is a list and a level in it; ``more`` are borders or tabs, in the place that the schema gives them."""
    properties = _properties(style, frame, number, with_next, new_page, right, more)
    return f"<w:p>{properties}{runs}</w:p>"


@lru_cache(maxsize=512)
def _properties(  # as in paragraph
    style: str,
    frame: Frame,
    number: tuple[int, int] | None,
    with_next: bool,
    new_page: bool,
    right: bool,
    more: str,
) -> str:
    look = LOOKS[style]
    parts = "" if style == "Normal" else f'<w:pStyle w:val="{style_id(style)}"/>'
    parts += "<w:keepNext/>" if with_next else ""
    parts += "<w:pageBreakBefore/>" if new_page else ""
    if number:
        parts += f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>'
    if frame.bar:
        parts += f'<w:pBdr><w:left w:val="single" w:sz="18" w:space="10" w:color="{frame.bar}"/></w:pBdr>'
    parts += more
    if frame.indent or number:
        hanging = f' w:hanging="{look.hanging}"' if look.hanging else ""
        parts += f'<w:ind w:left="{frame.indent + look.left}"{hanging}/>'
    parts += '<w:jc w:val="right"/>' if right else ""
    return f"<w:pPr>{parts}</w:pPr>" if parts else ""


@lru_cache(maxsize=64)
def _face(face: Face) -> str:
    parts = f'<w:rStyle w:val="{style_id(face.style)}"/>' if face.style else ""
    parts += "<w:b/>" if face.bold else ""
    parts += "<w:i/>" if face.italic else ""
    return f"<w:rPr>{parts}</w:rPr>" if parts else ""
