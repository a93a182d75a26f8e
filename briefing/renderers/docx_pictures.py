"""Pictures of a Word document, each with its alternative text: charts, whose numbers stand beside them as a table."""

from __future__ import annotations

from typing import Final

from briefing.content.charts import Chart
from briefing.renderers.chart_drawing import WIDTH, draw
from briefing.renderers.chart_picture import picture
from briefing.renderers.chart_words import untold
from briefing.renderers.docx_parts import Parts
from briefing.renderers.docx_xml import Frame, attribute, paragraph, run

CENTIMETRE: Final = 360_000  # in the unit of drawings, of which 914,400 make an inch
ACROSS: Final = 135 * CENTIMETRE // 10

_INLINE: Final = (
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{across}" cy="{down}"/>'
    '<wp:docPr id="{place}" name="Picture {place}" descr="{words}"/><a:graphic><a:graphicData '
    'uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="{place}" name="picture{number}.png"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="picture{number}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm>'
    '<a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "</pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
)


def pictured(parts: Parts, body: bytes, alternative: str, across: int, down: int) -> str:
    """A run with the picture; ``body`` is PNG."""
    parts.drawn += 1
    words, number = attribute(alternative), parts.picture(body)
    return _INLINE.format(across=across, down=down, place=parts.drawn, number=number, words=words)


def chart(parts: Parts, block: Chart, colour: str, frame: Frame) -> str:
    """Title, picture, what its shapes mean, and whatever of its data neither says; raises UnknownKind."""
    drawn = picture(block, colour)
    inline = pictured(parts, drawn.body, block.alternative, ACROSS, round(ACROSS * drawn.height / WIDTH))
    below = [*draw(block).explained, *(f"{words}." for words in untold(block, beside=block.title))]
    return (
        paragraph("Caption", run(block.title), frame)
        + paragraph("Picture", inline, frame, with_next=bool(below))
        + "".join(paragraph("Small Print", run(words), frame) for words in below)
    )
