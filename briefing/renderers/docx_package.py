"""A Word document as a file: a package of parts, without a date, a picture of itself or anybody's name."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from html import escape
from typing import Final

from briefing.content.blocks import Document
from briefing.renderers.docx_frame import numbering, settings_part, styles_part
from briefing.renderers.docx_parts import Parts
from briefing.renderers.docx_xml import attribute

FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the earliest that a package can say
LEVEL: Final = 6
FILE: Final = 0o600 << 16

_DECLARED: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OPEN: Final = "http://schemas.openxmlformats.org"
_TYPES: Final = f"{_OPEN}/officeDocument/2006/relationships"
_WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_SPACES: Final = (
    f'xmlns:w="{_OPEN}/wordprocessingml/2006/main" xmlns:r="{_TYPES}" '
    f'xmlns:wp="{_OPEN}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_OPEN}/drawingml/2006/main" '
    f'xmlns:pic="{_OPEN}/drawingml/2006/picture"'
)
_PARTS: Final = (
    ("styles", "styles.xml"),
    ("settings", "settings.xml"),
    ("numbering", "numbering.xml"),
    ("endnotes", "endnotes.xml"),
    ("footer", "footer.xml"),
)
_PAGE: Final = (
    '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
    '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:top="1247" w:right="1304" w:bottom="1247" w:left="1304" w:header="567" w:footer="510" w:gutter="0"/>'
    "</w:sectPr>"
)
_CONTENT_TYPES: Final = (
    f'{_DECLARED}<Types xmlns="{_OPEN}/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
    + "".join(f'<Override PartName="/word/{name}" ContentType="{_WORD}.{kind}+xml"/>' for kind, name in _PARTS)
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
_RELATIONS: Final = (
    f'{_DECLARED}<Relationships xmlns="{_OPEN}/package/2006/relationships">'
    f'<Relationship Id="document" Type="{_TYPES}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="properties" Type="{_OPEN}/package/2006/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
_PROPERTIES: Final = (
    f'{_DECLARED}<cp:coreProperties xmlns:cp="{_OPEN}/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title><dc:subject>{subject}</dc:subject>'
    "<dc:creator>{creator}</dc:creator><dc:language>{language}</dc:language></cp:coreProperties>"
)


def package(document: Document, parts: Parts, accent: str, *, body: str, endnotes: str, foot: str) -> bytes:
    """``body``, ``endnotes`` and ``foot`` are the markup within those parts."""
    language = attribute(document.language)
    written: dict[str, str | bytes] = {
        "[Content_Types].xml": _CONTENT_TYPES,
        "_rels/.rels": _RELATIONS,
        "docProps/core.xml": _PROPERTIES.format(
            title=attribute(document.title),
            subject=attribute(document.audience_label and f"For: {document.audience_label}"),
            creator=attribute(document.issuer.name),
            language=language,
        ),
        "word/document.xml": _part("document", f"<w:body>{body}{_PAGE}</w:body>"),
        "word/styles.xml": styles_part(accent, language),
        "word/settings.xml": settings_part(language),
        "word/numbering.xml": _part("numbering", numbering(parts.lists)),
        "word/endnotes.xml": _part("endnotes", endnotes),
        "word/footer.xml": _part("ftr", foot),
        "word/_rels/document.xml.rels": _relations("".join(_related(parts))),
        "word/_rels/endnotes.xml.rels": _relations("".join(_links(parts))),
    }
    pictures: dict[str, str | bytes] = {
        f"word/media/picture{number}.png": picture for picture, number in parts.pictures.items()
    }
    return _zipped(written | pictures)


def _part(element: str, inside: str) -> str:
    return f"{_DECLARED}<w:{element} {_SPACES}>{inside}</w:{element}>"


def _relations(inside: str) -> str:
    return f'{_DECLARED}<Relationships xmlns="{_OPEN}/package/2006/relationships">{inside}</Relationships>'


def _related(parts: Parts) -> Iterator[str]:
    for kind, name in _PARTS:
        yield f'<Relationship Id="{kind}" Type="{_TYPES}/{kind}" Target="{name}"/>'
    for number in parts.pictures.values():
        yield f'<Relationship Id="picture{number}" Type="{_TYPES}/image" Target="media/picture{number}.png"/>'
    yield from _links(parts)


def _links(parts: Parts) -> Iterator[str]:
    for url, number in parts.links.items():
        target = escape(url)
        yield f'<Relationship Id="link{number}" Type="{_TYPES}/hyperlink" Target="{target}" TargetMode="External"/>'


def _zipped(parts: dict[str, str | bytes]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name, body in parts.items():
            entry = zipfile.ZipInfo(name, FIRST_DAY)
            entry.compress_type = zipfile.ZIP_STORED if name.endswith(".png") else zipfile.ZIP_DEFLATED
            entry.create_system, entry.external_attr = 3, FILE  # wherever it is written
            archive.writestr(entry, body, compresslevel=LEVEL)
    return held.getvalue()
