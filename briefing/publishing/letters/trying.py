"""One letter made and read back before any is kept: the checks that a publication has to pass."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.content.blocks import Document
from briefing.integrity.copies import marks_in_docx, marks_in_pdf
from briefing.integrity.marks import wrongly_marked
from briefing.integrity.reading_pages import Unreadable
from briefing.integrity.rendered import Rendered
from briefing.publishing.glyphs import missing_glyphs
from briefing.renderers.docx import render_docx
from briefing.renderers.html import render_html
from briefing.renderers.mark import EditionMark
from briefing.renderers.pdf import render_pdf
from briefing.renderers.refusals import Unrenderable
from briefing.renderers.text import render_text

TAKE_AWAY = "Double quotation marks are for verbatim words of the briefing: take them away."


def faults_of(letter: Document, mark: EditionMark | None, *, colour: str, record: str) -> Iterator[str]:
    """Why it can't be made as it stands: a character without a glyph, words in quotation marks, what isn't known."""
    try:
        made = Rendered(record, letter, render_html(letter), render_text(letter, mark))
        found = [*missing_glyphs([made])]
        if not found:
            found += marks_in_pdf(made, render_pdf(letter, mark, colour=colour))
            found += marks_in_docx(made, render_docx(letter, mark, colour=colour))
    except (Unrenderable, Unreadable) as refusal:
        yield str(refusal)
        return
    yield from map(str, found)
    for text in made.own_strings:
        for words in wrongly_marked(text, ()):
            yield f"{words} stands in double quotation marks. {TAKE_AWAY}"
