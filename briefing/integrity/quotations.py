"""Q: said is said. Double quotation marks are for verbatim words, and those are in what we hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from briefing.content.blocks import Document
from briefing.content.inline import StatedName
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error
from briefing.integrity.known_quotations import Held
from briefing.integrity.marks import has_marks, typed_paragraphs, wrongly_marked
from briefing.integrity.paged import Page, of_each_document, of_each_page
from briefing.integrity.rendered import Rendered
from briefing.wording.quotations import QuotationError, find_quotation

TAKE_AWAY = "Enter them as a quotation of a position and refer to it, or take the marks away."


def marks_in_our_words(checked: Checked) -> Iterator[Finding]:
    """Q001: our own words, or the change note's, stand in double quotation marks.

    On every page these marks say that somebody used exactly these words. Enter the words as a quotation of a position
    and refer to it, or take the marks away; a title or a term stands without them.
    """
    for rendered in checked.everything:
        for text in _suspects(rendered.own_strings):
            for words in wrongly_marked(text, ()):
                yield error("Q001", rendered.record, wrongly_marked_words(words), TAKE_AWAY)
    for words in wrongly_marked(checked.change_note, ()):
        yield error("Q001", "the change note", wrongly_marked_words(words), "Take the marks away.")


@of_each_page
def marks_in_html(rendered: Page) -> Iterator[Finding]:
    """Q002: the rendered page sets words in double quotation marks that its content doesn't quote.

    Whatever the road by which they came onto the page, readers take them for somebody's words. Enter them as a
    quotation of a position and refer to it, or take the marks away.
    """
    wrong = [words for words, is_allowed in rendered.marked if not is_allowed]
    for text in _suspects(rendered.page.apart):
        wrong += wrongly_marked(text, rendered.allowed)
    for words in wrong:
        yield error("Q002", rendered.record, wrongly_marked_words(words), TAKE_AWAY)


@of_each_document
def marks_in_text(rendered: Rendered[Document]) -> Iterator[Finding]:
    """Q020: the plain text sets words in double quotation marks that its content doesn't quote.

    Who pastes it into an e-mail passes on somebody's words as much as a page does. Enter them as a quotation of a
    position and refer to it, or take the marks away.
    """
    for words, is_allowed in rendered.marked_in_text:
        if not is_allowed:
            yield error("Q020", rendered.record, f"In the plain text: {wrongly_marked_words(words)}", TAKE_AWAY)


def words_are_held(checked: Checked) -> Iterator[Finding]:
    """Q003: a paragraph of quoted words isn't in the excerpts of its position; a passage isn't in those of its source.

    Words that we don't hold can't be shown to be anybody's. Copy them from the excerpt again, and mark what you leave
    out with … and what you put in with square brackets.
    """
    context = checked.context
    for record, part in checked.parts:
        for node in part.quotations:
            held = context.quotations.excerpts_of(node.position) if node.position else _of(record, context.held)
            for words in typed_paragraphs(node.pieces):
                if not _stands(words, held):
                    yield error(
                        "Q003",
                        f"position:{node.position}" if node.position else record,
                        f"Its words are not in the excerpt that it quotes: ‘{words}’.",
                        "Copy the words from the excerpt again.",
                    )


def stated_names_are_held(checked: Checked) -> Iterator[Finding]:
    """Q004: a name or date printed as a source states it stands in no passage that readers may see.

    It is set in double quotation marks, so readers take it for the source's own words. Copy it from the source's
    excerpt, and see that the excerpt is cleared for readers.
    """
    cleared = tuple(held for held in checked.context.held if held.cleared)
    for record, part in checked.parts:
        for text in dict.fromkeys(node.text for node in part.of(StatedName)):
            if not _stands(text, cleared):
                yield error(
                    "Q004",
                    record,
                    f"No excerpt that readers may see holds the words printed as a source's own: ‘{text}’.",
                    "Copy the words from the source's excerpt, and see that the excerpt is cleared for readers.",
                )


def _suspects(texts: tuple[str, ...]) -> Iterator[str]:
    """Those that may have a mark. Hardly any has one, so all are looked through at once first."""
    return filter(has_marks, texts) if has_marks("\0".join(texts)) else iter(())


def wrongly_marked_words(words: str) -> str:
    return f"Words that are no quotation stand in double quotation marks: ‘{words}’."


def _of(record: str, held: tuple[Held, ...]) -> tuple[Held, ...]:
    """The passages of the source, where the record is one; else all."""
    if not record.startswith("source:"):
        return held
    return tuple(each for each in held if each.record.startswith(f"{record},"))


def _stands(words: str, held: Iterable[Held]) -> bool:
    """Whether one of the excerpts holds the words, to the letter or as quotations are compared."""
    return _stands_in(words, tuple(each.text for each in held))


@lru_cache(maxsize=4096)
def _stands_in(words: str, texts: tuple[str, ...]) -> bool:
    plain = " ".join(words.split())
    return any(_has_whole(plain, _plain(text)) for text in texts) or any(_found(words, text) for text in texts)


def _has_whole(words: str, text: str) -> bool:
    """Whether the text has the words with no letter, digit or underscore before or after."""
    start = text.find(words)
    while start >= 0:
        if not (_is_of_word(text[start - 1 : start]) or _is_of_word(text[start + len(words) :][:1])):
            return True
        start = text.find(words, start + 1)
    return False


def _is_of_word(sign: str) -> bool:
    return sign.isalnum() or sign == "_"


@lru_cache(maxsize=512)
def _plain(text: str) -> str:
    return " ".join(text.split())


def _found(words: str, text: str) -> bool:
    try:
        find_quotation(words, text)
    except QuotationError:
        return False
    return True
