"""Q: what is printed of a quotation is what is recorded of it, on every page and in its order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from briefing.content.blocks import Document, RecordPage, Section
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error
from briefing.integrity.marks import typed_paragraphs
from briefing.integrity.paged import Page, of_each_document, of_each_page
from briefing.integrity.part import Part
from briefing.integrity.rendered import Rendered

REPORT = "Report it to whoever looks after the portal."


def words_are_as_recorded(checked: Checked) -> Iterator[Finding]:
    """Q005: a page prints of a position other words, or its words in another order, than are recorded of it.

    Each paragraph may be true by itself and the whole still be what nobody said. A finding here is a fault of the
    portal, which prints quotations from their records alone.
    """
    recorded = checked.context.quotations.by_position
    for record, part in checked.parts:
        for node in part.quotations:
            if node.position in recorded:
                printed = tuple(typed_paragraphs(node.pieces))
                wanted = tuple(words for taken in recorded[node.position] for words in taken.paragraphs)
                if printed != wanted:
                    message = f"{record} prints ‘{_first_other(printed, wanted)}’, which isn't what is recorded of it."
                    yield error("Q005", f"position:{node.position}", message, REPORT)


@of_each_page
def pages_keep_their_quotations(rendered: Page) -> Iterator[Finding]:
    """Q006: the rendered page has a quotation where its content has another, or has one more or less.

    Words that are true of one speaker would stand beside another. A finding here is a fault of the portal, which
    renders each quotation where its content has it.
    """
    wanted = [words for part in _in_order_of_page(rendered) for words in part.verbatim]
    found = [words for words, is_allowed in rendered.marked if is_allowed]
    if found != wanted:
        message = f"Where its content quotes something else, the page has: ‘{_first_other(found, wanted)}’."
        yield error("Q006", rendered.record, message, REPORT)


@of_each_document
def texts_keep_their_quotations(rendered: Rendered[Document]) -> Iterator[Finding]:
    """Q021: the plain text has a quotation where its content has another, or has one more or less.

    Pasted into an e-mail, words that are true of one speaker would stand beside another. A finding here is a fault of
    the portal, which writes each quotation where its content has it.
    """
    wanted = [words for part in _in_order_of_page(rendered) for words in part.verbatim]
    found = [words for words, is_allowed in rendered.marked_in_text if is_allowed]
    if found != wanted:
        message = f"Where its content quotes something else, the plain text has: ‘{_first_other(found, wanted)}’."
        yield error("Q021", rendered.record, message, REPORT)


def _in_order_of_page(rendered: Rendered[Document | RecordPage]) -> list[Part]:
    """What isn't part of the document restated stands last."""
    return sorted(rendered.parts, key=lambda part: isinstance(part.tree, Section) and part.tree.apart)


def _first_other(found: Iterable[str], wanted: Iterable[str]) -> str:
    pairs = zip_longest(found, wanted, fillvalue="nothing")
    return next(one for one, other in pairs if one != other)
