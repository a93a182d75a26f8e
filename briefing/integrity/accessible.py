"""X: the rendered page leads through itself also who doesn't see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from briefing.content.blocks import Document
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.paged import Page, of_each_page
from briefing.integrity.reading import Element, Grid
from briefing.integrity.tokens import HEADINGS

REPORT: Final = "This is a fault of the portal, not of the evidence: report it to whoever looks after the portal."
# By itself none of these says where a link leads.
VAGUE: Final = frozenset(
    {"here", "click here", "click", "this", "this link", "link", "more", "read more", "see more", "learn more"}
    | {"find out more", "details", "more details", "more information", "this page", "page", "download", "see here"}
    | {"continue", "read on", "go", "website", "this website", "web page", "see", "source", "document"}
)


@of_each_page
def headings_are_in_order(page: Page) -> Iterator[Finding]:
    """X001: a page has no title, or two, or its headings skip a level, or one is empty.

    Who listens to a page goes through it from heading to heading, and takes a level that is skipped for something that
    was missed. A finding here is a fault of the portal, which sets the levels itself; an empty heading may be a
    section's.
    """
    before = 0
    titles = 0
    for heading in (element for element in page.page.elements if element.tag.name in HEADINGS):
        level = int(heading.tag.name[1])
        titles += level == 1
        if not heading.name:
            yield error("X001", page.record, f"It has an empty heading of level {level}.", REPORT)
        if level > before + 1:
            message = f"Its heading ‘{heading.name}’ is of level {level} and follows one of level {before}."
            yield error("X001", page.record, message, REPORT)
        before = level
    if titles != 1:
        message = f"It has {titles or 'no'} headings of the first level." if titles else "It has no title."
        yield error("X001", page.record, message, REPORT)


@of_each_page
def links_say_where_they_lead(page: Page) -> Iterator[Finding]:
    """X002: a link has no words, says no more than here, or is the bare address of a page in a text.

    Who listens to a page has its links read out one by one, without the sentence round them. Write as the link's words
    what it leads to. An evidence page may give its record's own address as such, to be copied.
    """
    for link in (element for element in page.page.elements if element.tag.name == "a"):
        address = link.tag.get("href")
        if address is None:
            continue
        name = link.name
        if not name:
            message = f"A link without words leads to {address}."
            yield error("X002", page.record, message, "Write as its words what it leads to.")
        elif name.casefold().strip(" .…:>›»→") in VAGUE or _is_bare(page, name, address):
            message = f"The link ‘{name}’ doesn’t say what it leads to."
            yield warning("X002", page.record, message, "Write as its words what it leads to.")


@of_each_page
def tables_have_headers(page: Page) -> Iterator[Finding]:
    """X003: a column or a row of a table has no header, or one that says nothing.

    Who listens to a table hears the header before each cell; without it a number is a number. Name every column and
    row. In prose, the first line of a table heads its columns, and the first cell of a line its row.
    """
    for table in page.page.tables:
        named = f"the table {table.caption}" if table.caption else "a table"
        for problem in _headless(table):
            yield error("X003", page.record, f"In {named} {problem}.", REPORT)
        if any(not cell.name for row in table.rows for cell in row if cell.tag.name == "th"):
            yield warning("X003", page.record, f"In {named} a header is empty.", "Name the column or the row.")


@of_each_page
def pictures_have_alternatives(page: Page) -> Iterator[Finding]:
    """X004: a picture or a chart has no alternative text.

    Who can't see it learns nothing of it. A finding here is a fault of the portal, which describes its charts itself.
    """
    for element in page.page.elements:
        if element.tag.name in {"img", "svg"} and _is_mute(element):
            yield error("X004", page.record, f"A picture ({element.tag.name}) has no alternative text.", REPORT)


def _is_bare(page: Page, name: str, address: str) -> bool:
    """Whether the words are the address of a page; an e-mail address or a number is what one reads out."""
    return (
        isinstance(page.tree, Document) and address.startswith("http") and name.startswith(("http:", "https:", "www."))
    )


def _headless(table: Grid) -> Iterator[str]:
    heads, *rows = table.rows or ((),)
    if not heads or not all(_heads(cell, "col") for cell in heads):
        yield "the first row doesn’t head the columns"
    if not all(row and _heads(row[0], "row") for row in rows):
        yield "a row has no header"


def _heads(cell: Element, scope: str) -> bool:
    return cell.tag.name == "th" and (cell.tag.get("scope") or "").startswith(scope)


def _is_mute(element: Element) -> bool:
    """What is hidden from screen readers needs no words, and a picture that only adorns says so by empty ones."""
    tag = element.tag
    if tag.get("aria-hidden") == "true" or tag.get("role") in {"presentation", "none"}:
        return False
    if tag.name == "img" and tag.get("alt") is not None:
        return False
    return not (tag.get("aria-label") or tag.get("aria-labelledby") or element.name)
