"""What people take with them: each document as text, PDF and Word document, made and read back before it goes out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

from briefing.content.blocks import Document
from briefing.enums import RenditionFormat
from briefing.integrity.copies import marks_in_docx, marks_in_pdf
from briefing.integrity.findings import Finding
from briefing.integrity.obstacles import copy_is_not_made
from briefing.integrity.reading_pages import Unreadable
from briefing.integrity.rendered import Rendered
from briefing.publishing.drafting import Draft
from briefing.publishing.refusal import PublicationRefused
from briefing.renderers.docx import render_docx
from briefing.renderers.mark import EditionMark
from briefing.renderers.pdf import render_pdf
from briefing.renderers.refusals import Unrenderable
from briefing.renderers.text import render_text

Copies = dict[RenditionFormat, bytes]


def copies(made: Draft, mark: EditionMark | None) -> tuple[Copies, ...]:
    """Those of each document; raises PublicationRefused with what can't be made, or reads otherwise than it should.

    They take a tenth of a second for each document, so readiness leaves them to submission and publication.
    """
    briefing = made.composition.evidence.briefing
    files: list[Copies] = []
    found: list[Finding] = []
    try:
        for each, held in _one_after_another(made.documents, mark, briefing.issuer.colour):
            files.append(held)
            found += _misread(each, held)
    except (Unrenderable, Unreadable) as refusal:
        unmade = copy_is_not_made(f"briefing:{briefing.slug}", str(refusal))
        raise PublicationRefused(briefing.slug, (unmade,)) from refusal
    if found:
        raise PublicationRefused(briefing.slug, tuple(found))
    return tuple(files)


def _one_after_another(
    documents: Sequence[Rendered[Document]], mark: EditionMark | None, colour: str
) -> Iterator[tuple[Rendered[Document], Copies]]:
    """Each with its files. While these are read, the next PDF is typeset, by a process that has nothing else to do."""
    press = ThreadPoolExecutor(max_workers=1)
    try:
        pdfs = [press.submit(render_pdf, each.tree, mark, colour=colour) for each in documents]
        for each, pdf in zip(documents, pdfs, strict=True):
            text, docx = render_text(each.tree, mark), render_docx(each.tree, mark, colour=colour)
            yield each, {RenditionFormat.TEXT: text, RenditionFormat.PDF: pdf.result(), RenditionFormat.DOCX: docx}
    finally:
        press.shutdown(wait=False, cancel_futures=True)  # what is refused doesn't wait for what nobody wants any more


def _misread(rendered: Rendered[Document], held: Copies) -> Iterator[Finding]:
    yield from marks_in_pdf(rendered, held[RenditionFormat.PDF])
    yield from marks_in_docx(rendered, held[RenditionFormat.DOCX])
