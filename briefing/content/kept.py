"""What an edition freezes, or a submission keeps, for one audience."""

from __future__ import annotations

from dataclasses import dataclass

from briefing.content.blocks import Document, RecordPage


@dataclass(frozen=True, slots=True)
class Kept:
    """One audience's document and evidence pages."""

    document: Document
    records: tuple[RecordPage, ...]
