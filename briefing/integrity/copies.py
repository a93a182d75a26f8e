"""Files that people take with them, read back: as on the page, double quotation marks are for verbatim words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.content.blocks import Document
from briefing.integrity.findings import Finding, error
from briefing.integrity.marks import wrongly_marked
from briefing.integrity.quotations import TAKE_AWAY, wrongly_marked_words
from briefing.integrity.reading_docx import text_of_docx
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.integrity.rendered import Rendered


def marks_in_pdf(rendered: Rendered[Document], pdf: bytes) -> Iterator[Finding]:
    """Q022: the PDF sets words in double quotation marks that its content doesn't quote.

    Raises Unreadable. Looked at when a briefing is submitted and published, since making the PDF takes long. Enter the
    words as a quotation of a position and refer to it, or take the marks away.
    """
    for words in wrongly_marked(text_of_pdf(pdf), rendered.allowed):
        yield error("Q022", rendered.record, f"In the PDF: {wrongly_marked_words(words)}", TAKE_AWAY)


def marks_in_docx(rendered: Rendered[Document], docx: bytes) -> Iterator[Finding]:
    """Q023: the Word document sets words in double quotation marks that its content doesn't quote.

    Looked at when a briefing is submitted and published. Enter the words as a quotation of a position and refer to it,
    or take the marks away.
    """
    for words in wrongly_marked(text_of_docx(docx), rendered.allowed):
        yield error("Q023", rendered.record, f"In the Word document: {wrongly_marked_words(words)}", TAKE_AWAY)


# Looked at apart from the registry's, once the files are made.
COPY_CHECKS: Final = (marks_in_pdf, marks_in_docx)
