"""What people take with them: each document as text, PDF and Word document, made and read back before it goes out."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.content.blocks import Document
from briefing.enums import RenditionFormat
from briefing.integrity.copies import marks_in_docx, marks_in_pdf
from briefing.integrity.findings import Finding, error
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
    try:
        files = tuple(_copies(each.tree, mark, briefing.issuer.colour) for each in made.documents)
        pairs = zip(made.documents, files, strict=True)
        found = tuple(finding for each, held in pairs for finding in _misread(each, held))
    except (Unrenderable, Unreadable) as refusal:
        unmade = error("E007", f"briefing:{briefing.slug}", str(refusal))
        raise PublicationRefused(briefing.slug, (unmade,)) from refusal
    if found:
        raise PublicationRefused(briefing.slug, found)
    return files


def _copies(document: Document, mark: EditionMark | None, colour: str) -> Copies:
    return {
        RenditionFormat.TEXT: render_text(document, mark),
        RenditionFormat.PDF: render_pdf(document, mark, colour=colour),
        RenditionFormat.DOCX: render_docx(document, mark, colour=colour),
    }


def _misread(rendered: Rendered[Document], held: Copies) -> Iterator[Finding]:
    yield from marks_in_pdf(rendered, held[RenditionFormat.PDF])
    yield from marks_in_docx(rendered, held[RenditionFormat.DOCX])
