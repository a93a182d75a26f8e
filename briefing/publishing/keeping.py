"""What was submitted, kept as it was and read again."""

from __future__ import annotations

import json
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from briefing.assembly.compose import Composition
from briefing.content.blocks import Document, RecordPage
from briefing.content.kept import Kept
from briefing.content.serialise import Json, from_data, to_data
from briefing.wording.references import REFERABLE, Reference

SUBMISSIONS_KEPT: Final = 2  # the largest of the demonstration takes 5 MB once read


def keep(composition: Composition) -> str:
    """Canonical JSON of all that an edition would freeze."""
    content: list[Json] = [
        {"document": to_data(document), "records": to_data(composition.records[document.audience])}
        for document in composition.documents
    ]
    return json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def kept(content: str) -> dict[str, Kept]:
    """By audience, the one for everyone first."""
    return {each.document.audience: each for each in _read(content)}


@lru_cache(maxsize=SUBMISSIONS_KEPT)
def _read(content: str) -> tuple[Kept, ...]:
    """Whoever reviews goes from page to page of one submission, which is megabytes."""
    return tuple(
        Kept(from_data(each["document"], Document), tuple(from_data(page, RecordPage) for page in each["records"]))
        for each in json.loads(content)
    )


def references(versions: Iterable[Kept]) -> set[Reference]:
    """The records of which any of the versions has an evidence page."""
    return {Reference(page.noun, page.slug) for each in versions for page in each.records if page.noun in REFERABLE}
