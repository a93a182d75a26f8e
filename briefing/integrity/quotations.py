"""Q: said is said. Double quotation marks are for verbatim words, and those are in what we hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from briefing.content.blocks import Speech
from briefing.content.inline import Quoted, StatedName
from briefing.content.walk import walk
from briefing.integrity.checked import Checked, Held
from briefing.integrity.findings import Finding, error
from briefing.integrity.marks import typed_paragraphs, verbatim_words, wrongly_marked
from briefing.integrity.reading import strings, texts_of_page
from briefing.wording.quotations import QuotationError, find_quotation

TAKE_AWAY = "Enter them as a quotation of a position and refer to it, or take the marks away."


def marks_in_content(checked: Checked) -> Iterator[Finding]:
    """Q001: our own words stand in double quotation marks."""
    for rendered in checked.everything:
        for text in strings(rendered.tree, verbatim=False):
            for words in wrongly_marked(text, ()):
                yield error("Q001", rendered.record, _marked(words), TAKE_AWAY)


def marks_in_the_note(checked: Checked) -> Iterator[Finding]:
    """Q001 as well: the change note is printed beside the edition."""
    for words in wrongly_marked(checked.change_note, ()):
        yield error("Q001", "the change note", _marked(words), "Take the marks away.")


def marks_in_html(checked: Checked) -> Iterator[Finding]:
    """Q002: the rendered page sets words in double quotation marks that its content doesn't quote."""
    for rendered in checked.everything:
        allowed = verbatim_words(rendered.tree)
        for text in texts_of_page(rendered.html):
            for words in wrongly_marked(text, allowed):
                yield error("Q002", rendered.record, _marked(words), TAKE_AWAY)


def words_are_held(checked: Checked) -> Iterator[Finding]:
    """Q003: a paragraph of quoted words that isn't in the excerpts of its position."""
    for rendered in checked.everything:
        for node in walk(rendered.tree):
            if isinstance(node, (Quoted, Speech)):
                held = checked.context.quoted.get(node.position, ()) if node.position else checked.context.held
                for words in typed_paragraphs(node.pieces):
                    if not _stands(words, held):
                        yield error(
                            "Q003",
                            f"position:{node.position}" if node.position else rendered.record,
                            f"Its words are not in the excerpt that it quotes: ‘{words}’.",
                            "Copy the words from the excerpt again.",
                        )


def stated_names_are_held(checked: Checked) -> Iterator[Finding]:
    """Q004: a name or date printed as a source states it, where no passage for readers holds it."""
    cleared = [held for held in checked.context.held if held.cleared]
    for rendered in checked.everything:
        for node in walk(rendered.tree):
            if isinstance(node, StatedName) and not _stands(node.text, cleared):
                yield error(
                    "Q004",
                    rendered.record,
                    f"No excerpt that readers may see holds the words printed as a source's own: ‘{node.text}’.",
                    "Copy the words from the source's excerpt, and see that the excerpt is cleared for readers.",
                )


def _marked(words: str) -> str:
    return f"Words that are no quotation stand in double quotation marks: ‘{words}’."


def _stands(words: str, excerpts: Iterable[Held]) -> bool:
    """Whether one of the excerpts holds the words, to the letter or as quotations are compared."""
    held = list(excerpts)
    whole = re.compile(rf"(?<!\w){re.escape(' '.join(words.split()))}(?!\w)")
    return any(whole.search(" ".join(each.text.split())) for each in held) or any(_found(words, each) for each in held)


def _found(words: str, held: Held) -> bool:
    try:
        find_quotation(words, held.text)
    except QuotationError:
        return False
    return True
