"""The parts that every Word document has alike, built by python-docx once a process: styles, lists, settings."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Final  # python-docx has no types

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Pt, RGBColor, Twips

from briefing.renderers.docx_styles import ACCENT, FONT, PARAGRAPHS, RULE, STEP, Look

CACHED: Final = 32
BULLETS: Final = "•–◦"
LEVELS: Final = 9

# Names that Word stores in small letters, and python-docx doesn't know to.
_LOWER: Final = ("Endnote Text", "Endnote Reference")

# What Word compares itself with: without it the document opens as one of an older Word.
_SETTINGS: Final = (
    f"<w:settings {nsdecls('w')}>"
    '<w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    '<w:endnotePr><w:pos w:val="docEnd"/><w:numFmt w:val="decimal"/><w:endnote w:id="-1"/><w:endnote w:id="0"/>'
    "</w:endnotePr><w:compat><w:compatSetting"
    ' w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    '<w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
)
_DEFAULTS: Final = (
    f"<w:docDefaults {nsdecls('w')}><w:rPrDefault><w:rPr>"
    f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}" w:cs="{FONT}"/>'
    '<w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/>'
    "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
)
_TABLE: Final = (
    f'<w:style {nsdecls("w")} w:type="table" w:customStyle="1" w:styleId="BriefingTable">'
    '<w:name w:val="Briefing Table"/><w:qFormat/><w:tblPr><w:tblBorders>'
    f'<w:bottom w:val="single" w:sz="6" w:space="0" w:color="{RULE}"/>'
    f'<w:insideH w:val="single" w:sz="4" w:space="0" w:color="{RULE}"/></w:tblBorders>'
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="160" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    '<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>'
    '<w:bottom w:val="single" w:sz="12" w:space="0" w:color="{accent}"/></w:tcBorders></w:tcPr></w:tblStylePr>'
    "</w:style>"
)


@lru_cache(maxsize=CACHED)
def styles_part(colour: str, language: str) -> bytes:
    """``colour`` is the issuer's, six hexadecimal digits."""
    part: Any = Document().part._styles_part  # noqa: SLF001  # its XML is what is wanted
    root = part.element
    for element in list(root):
        root.remove(element)
    root.append(parse_xml(_DEFAULTS.format(language=language)))
    for look in PARAGRAPHS:
        _add(part.styles, look, colour)
    _add_characters(part.styles, colour)
    for name in _LOWER:
        part.styles[name].element.name_val = name.lower()
    root.append(parse_xml(_TABLE.format(accent=colour)))
    blob: bytes = part.blob
    return blob


@lru_cache(maxsize=CACHED)
def settings_part(language: str) -> bytes:
    part: Any = Document().part._settings_part  # noqa: SLF001  # as above
    part._element = parse_xml(_SETTINGS.format(language=language))  # noqa: SLF001  # Word's own are replaced
    blob: bytes = part.blob
    return blob


def _add(styles: Any, look: Look, colour: str) -> None:
    style = styles.add_style(look.name, WD_STYLE_TYPE.PARAGRAPH, builtin=not look.ours)
    style.hidden, style.quick_style = False, True
    if look.based_on:
        style.base_style = styles[look.based_on]
        style.next_paragraph_style = styles["Normal"]
    else:
        style.element.set(qn("w:default"), "1")
    font, paragraph = style.font, style.paragraph_format
    font.size = Pt(look.size) if look.size else None
    font.bold, font.italic = look.bold, look.italic
    if look.colour:
        font.color.rgb = RGBColor.from_string(colour if look.colour == ACCENT else look.colour)
    paragraph.space_before = None if look.before is None else Twips(look.before)
    paragraph.space_after = None if look.after is None else Twips(look.after)
    paragraph.line_spacing = look.line or None
    paragraph.left_indent = Twips(look.left) if look.left else None
    paragraph.first_line_indent = Twips(-look.hanging) if look.hanging else None
    paragraph.keep_with_next = look.with_next or None


def _add_characters(styles: Any, colour: str) -> None:
    for name in ("Strong", "Emphasis", "Endnote Reference", "Hyperlink"):
        styles.add_style(name, WD_STYLE_TYPE.CHARACTER, builtin=True)
    styles["Strong"].font.bold = True
    styles["Emphasis"].font.italic = True
    styles["Endnote Reference"].font.superscript = True
    link = styles["Hyperlink"].font
    link.color.rgb, link.underline = RGBColor.from_string(colour), True
    # Nobody's words are corrected, nor marked as misspelt.
    styles.add_style("Quoted Words", WD_STYLE_TYPE.CHARACTER).font.no_proof = True
    styles.add_style("Speaker Name", WD_STYLE_TYPE.CHARACTER).font.bold = True
    term = styles.add_style("Fact Term", WD_STYLE_TYPE.CHARACTER).font
    term.bold, term.size, term.color.rgb = True, Pt(9), RGBColor.from_string(colour)


def numbering(lists: list[int]) -> str:
    """One list of bullets, and for each numbered list its own count from 1 at its level."""
    bullets = "".join(_level(level, "bullet", BULLETS[level % len(BULLETS)]) for level in range(LEVELS))
    decimal = "".join(_level(level, "decimal", f"%{level + 1}.") for level in range(LEVELS))
    written = (
        f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{bullets}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{decimal}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    for number, level in enumerate(lists, start=2):
        written += (
            f'<w:num w:numId="{number}"><w:abstractNumId w:val="1"/>'
            f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
        )
    return written


def _level(level: int, form: str, text: str) -> str:
    left = STEP * (level + 1)
    return (
        f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{left}" w:hanging="{STEP}"/></w:pPr></w:lvl>'
    )
