"""Checks of one page alone: what they find on it is worked out once, for as long as the page stays as it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps

from briefing.content.blocks import Document, RecordPage
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding
from briefing.integrity.rendered import Rendered

Page = Rendered[Document | RecordPage]
Check = Callable[[Checked], Iterator[Finding]]


def of_each_page(check: Callable[[Page], Iterator[Finding]]) -> Check:
    """The check of every document and every evidence page."""

    def found(page: Page) -> tuple[Finding, ...]:
        return tuple(check(page))

    @wraps(check)
    def of_all(checked: Checked) -> Iterator[Finding]:
        for page in checked.everything:
            yield from page.once(found)

    return of_all


def of_each_document(check: Callable[[Rendered[Document]], Iterator[Finding]]) -> Check:
    """The check of the document of every audience."""

    def found(document: Rendered[Document]) -> tuple[Finding, ...]:
        return tuple(check(document))

    @wraps(check)
    def of_all(checked: Checked) -> Iterator[Finding]:
        for document in checked.documents:
            yield from document.once(found)

    return of_all
