"""Composes and renders a briefing as it would be published, and finds what forbids it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.assembly.compose import Composition, compose
from briefing.assembly.problems import CannotCompose
from briefing.content.blocks import Document, RecordPage
from briefing.content.digest import content_digest
from briefing.integrity.checked import Rendered
from briefing.integrity.findings import Finding, error
from briefing.integrity.registry import find
from briefing.models import Briefing
from briefing.publishing.checking import checked
from briefing.publishing.refusal import PublicationRefused
from briefing.renderers.html import render_html, render_record
from briefing.renderers.refusals import Unrenderable
from briefing.wording.quotations import QuotationError


@dataclass(frozen=True, slots=True)
class Draft:
    """What would be frozen. The first document is the one for everyone."""

    composition: Composition
    documents: tuple[Rendered[Document], ...]
    pages: tuple[Rendered[RecordPage], ...]

    @property
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
        return find(everything)


def draft(briefing: Briefing, *, live_from: datetime) -> Draft:
    """As readers get it at ``live_from``; raises PublicationRefused where it can't be composed or rendered."""
    record = f"briefing:{briefing.slug}"
    try:
        composition = compose(briefing, at=live_from)
        pages = dict.fromkeys(page for printed in composition.records.values() for page in printed)
        return Draft(
            composition,
            tuple(Rendered(record, document, render_html(document)) for document in composition.documents),
            tuple(Rendered(f"{page.noun}:{page.slug}", page, render_record(page)) for page in pages),
        )
    except CannotCompose as refusal:
        found = tuple(error("E001", record, str(problem)) for problem in refusal.problems)
    except Unrenderable as refusal:
        found = (error("E002", record, str(refusal)),)
    except QuotationError as refusal:
        found = (error("Q003", record, f"A quotation isn't in its excerpt any more. {refusal}"),)
    raise PublicationRefused(briefing.slug, found)
