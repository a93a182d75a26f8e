"""Composes and renders a briefing as it would be published, and finds what forbids it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property, lru_cache
from typing import Final

from briefing.assembly.compose import Composition, compose
from briefing.assembly.problems import CannotCompose
from briefing.content.blocks import Document, RecordPage
from briefing.content.digest import content_digest
from briefing.integrity.findings import Finding, error
from briefing.integrity.obstacles import not_composed, not_rendered
from briefing.integrity.registry import find
from briefing.integrity.rendered import Rendered
from briefing.models import Briefing
from briefing.publishing.checking import checked
from briefing.publishing.glyphs import missing_glyphs
from briefing.publishing.refusal import PublicationRefused
from briefing.renderers.html import render_html, render_record
from briefing.renderers.refusals import Unrenderable
from briefing.renderers.text import render_text
from briefing.wording.quotations import QuotationError

PAGES_KEPT: Final = 512
DOCUMENTS_KEPT: Final = 24


@dataclass(frozen=True)
class Draft:
    """What would be frozen. The first document is the one for everyone."""

    composition: Composition
    documents: tuple[Rendered[Document], ...]
    pages: tuple[Rendered[RecordPage], ...]

    @cached_property
    def digest(self) -> str:
        return content_digest(self.composition.documents, self.composition.records)

    def findings(self, *, change_note: str, live_from: datetime) -> tuple[Finding, ...]:
        """Errors first, then warnings."""
        everything = checked(
            self.composition,
            documents=self.documents,
            pages=self.pages,
            change_note=change_note,
            live_from=live_from,
        )
        return (*missing_glyphs(self.documents), *find(everything))


def draft(briefing: Briefing, *, live_from: datetime) -> Draft:
    """As readers get it at ``live_from``; raises PublicationRefused where it can't be composed or rendered."""
    record = f"briefing:{briefing.slug}"
    try:
        return rendered(compose(briefing, at=live_from))
    except CannotCompose as refusal:
        found = tuple(not_composed(record, str(problem)) for problem in refusal.problems)
    except Unrenderable as refusal:
        found = (not_rendered(record, str(refusal)),)
    except QuotationError as refusal:
        found = (error("Q003", record, f"A quotation isn't in its excerpt any more. {refusal}"),)
    raise PublicationRefused(briefing.slug, found)


def rendered(composition: Composition) -> Draft:
    """Each document and each evidence page as HTML, documents as plain text too; raises Unrenderable."""
    record = f"briefing:{composition.evidence.briefing.slug}"
    # One page for several audiences is mostly one object, so that few are compared by their words.
    objects = {id(page): page for printed in composition.records.values() for page in printed}
    pages = tuple(dict.fromkeys(objects.values()))
    documents = tuple(_document(record, each) for each in composition.documents)
    return Draft(composition, documents, tuple(map(_page, pages)))


@lru_cache(maxsize=DOCUMENTS_KEPT)
def _document(record: str, document: Document) -> Rendered[Document]:
    """As ``_page``: an approver's look, a submission and its publication are mostly of the same documents."""
    return Rendered(record, document, render_html(document), render_text(document, None))


@lru_cache(maxsize=PAGES_KEPT)
def _page(page: RecordPage) -> Rendered[RecordPage]:
    """Few pages change between one look at a briefing and the next: what is known of the others stays."""
    return Rendered(f"{page.noun}:{page.slug}", page, render_record(page))
