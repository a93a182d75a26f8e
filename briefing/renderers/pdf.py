"""Content as PDF: A4, tagged for PDF/UA-1, the same bytes each time for the same content and edition."""

from __future__ import annotations

from typing import Final

from briefing.content.addressing import is_addressed
from briefing.content.blocks import Document
from briefing.renderers.mark import EditionMark, moment_of
from briefing.renderers.pdf_data import pdf_data
from briefing.renderers.pdf_headers import with_row_headers
from briefing.renderers.pdf_letters import PdfLetters
from briefing.renderers.pdf_typesetter import TYPESETTER, as_json
from briefing.renderers.refusals import UnknownKind

RECIPES: Final = frozenset({"partner_letter", "foi_summary", "role_sheet", "history", "positions"})


def render_pdf(document: Document, mark: EditionMark | None, *, colour: str) -> bytes:
    """``colour`` is the issuer's, as #rrggbb; without ``mark`` the foot tells no edition. Raises Unrenderable."""
    if is_addressed(document):
        return PdfLetters(document, mark, colour=colour).written(document)
    if document.recipe not in RECIPES:
        raise UnknownKind(document, document.recipe)
    data = as_json(pdf_data(document, mark, colour=colour))
    return with_row_headers(TYPESETTER.typeset(document.recipe, data, moment_of(mark)))
