"""C: nothing is printed that readers may not see, or not yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

from django.utils.timezone import localtime

from briefing.content.blocks import RecordPage
from briefing.content.inline import RecordLink
from briefing.content.walk import walk
from briefing.integrity.checked import Checked, Protected
from briefing.integrity.findings import Finding, error
from briefing.integrity.strings import strings

# What may stand between two words of a name: spaces, or one of the signs with which addresses join them.
BETWEEN: Final = r"(?:\s+|[-\u2010\u2011_.+/])?"
APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2019\u02bc`", "'") | {"\u00ad": None})


def ingredients_are_public(checked: Checked) -> Iterator[Finding]:
    """C001: a record that only staff may read is printed, or a source or a passage that what is printed rests on.

    A briefing goes no further than the least cleared of what it is made of: once it is out, nobody can call it back.
    Leave the record out, rest it on another passage, or let whoever may decide it set the clearance to public.
    """
    for record, ingredient in checked.context.ingredients.items():
        if not ingredient.public:
            yield error(
                "C001",
                record,
                f"{ingredient.title} is for staff only.",
                "Leave it out, or set its clearance to public.",
            )


def ingredients_are_free_of_embargo(checked: Checked) -> Iterator[Finding]:
    """C002: a record, a source or a passage is under embargo beyond the moment at which the edition is live.

    Somebody was promised that it isn't told before. Leave it out, or make the edition live when the embargo ends or
    later.
    """
    live_from = checked.context.live_from
    for record, ingredient in checked.context.ingredients.items():
        if ingredient.embargo_until is not None and ingredient.embargo_until > live_from:
            until = f"{localtime(ingredient.embargo_until):%-d %B %Y, %H:%M}"
            yield error(
                "C002",
                record,
                f"{ingredient.title} is under embargo until {until}; the edition would be live before.",
                f"Leave it out, or make the edition live from {until} or later.",
            )


def protected_names_are_not_printed(checked: Checked) -> Iterator[Finding]:
    """C003: a name that must never be printed stands in a page, the plain text, an address or the change note.

    Printing it may endanger somebody, or break the law, and every format counts. It is looked for in any spelling that
    readers would recognise: without accents or apostrophes, last name first, joined as in addresses. Find it in the
    prose, the titles and the excerpts that the briefing prints, and take it out.
    """
    if not checked.context.protected:
        return
    addresses = set(_addresses(checked))
    named = {person.slug for person in who_is_named(_texts(checked), checked.context.protected)}
    for person in checked.context.protected:
        if person.slug in addresses or person.slug in named:
            yield error(
                "C003",
                f"stakeholder:{person.slug}",
                "This name must never be printed, and the briefing, an evidence page or the change note holds it.",
                "Find the name in the prose, titles and excerpts that the briefing prints, and take it out.",
            )


def who_is_named(texts: Iterable[str], people: Iterable[Protected]) -> Iterator[Protected]:
    """Those of the people whose names one of the texts holds, in any spelling that readers would recognise."""
    folded = dict.fromkeys(_folded(text) for text in texts)
    for person in people:
        names = [name for typed in person.names for name in _forms(_folded(typed))]
        if any(name.search(text) for name in names for text in folded):
            yield person


def _texts(checked: Checked) -> Iterator[str]:
    yield checked.change_note
    for rendered in checked.everything:
        yield from rendered.texts
        yield rendered.text.decode()
        yield from strings(rendered.nodes)


def _addresses(checked: Checked) -> Iterator[str]:
    for rendered in checked.everything:
        for node in walk(rendered.tree):
            if isinstance(node, (RecordLink, RecordPage)) and node.noun == "stakeholder":
                yield node.slug


def _folded(text: str) -> str:
    """Without accents, soft hyphens and an address's percent signs, and with one kind of apostrophe."""
    letters = unicodedata.normalize("NFKD", unquote(text).translate(APOSTROPHES))
    return "".join(sign for sign in letters if not unicodedata.combining(sign))


def _forms(name: str) -> Iterator[re.Pattern[str]]:
    """A name of several words in any case, as addresses join them or with the last one first; a single word, which
    may be a common one, as it is written or in capitals. Apostrophes may be left out.
    """
    words = [re.escape(word).replace("'", "'?") for word in name.split()]
    if len(words) == 1:
        yield _whole(f"{words[0]}|{words[0].upper()}")
    elif words:
        *first, last = words
        yield _whole(BETWEEN.join(words), re.IGNORECASE)
        yield _whole(rf"{last},\s*{BETWEEN.join(first)}", re.IGNORECASE)


def _whole(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """No letter or digit before or after: an underscore parts words too."""
    return re.compile(rf"(?<![^\W_])(?:{pattern})(?![^\W_])", flags)
