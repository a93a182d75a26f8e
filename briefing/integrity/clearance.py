"""C: nothing is printed that readers may not see, or not yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Final
from urllib.parse import unquote

from django.utils.timezone import localtime

from briefing.content.blocks import RecordPage
from briefing.content.inline import RecordLink
from briefing.content.walk import walk
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error
from briefing.integrity.reading import strings, texts_of_page

# What may stand between two words of a name: spaces, or one of the signs with which addresses join them.
BETWEEN: Final = r"(?:\s+|[-\u2010\u2011_.+/])?"
APOSTROPHES: Final = str.maketrans(dict.fromkeys("\u2019\u02bc`", "'") | {"\u00ad": None})


def ingredients_are_public(checked: Checked) -> Iterator[Finding]:
    """C001: a record that only staff may read."""
    for record, ingredient in checked.context.ingredients.items():
        if not ingredient.public:
            yield error(
                "C001",
                record,
                f"{ingredient.title} is for staff only.",
                "Leave it out, or set its clearance to public.",
            )


def ingredients_are_free_of_embargo(checked: Checked) -> Iterator[Finding]:
    """C002: a record under embargo beyond the moment at which the edition is live."""
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
    """C003: the name of somebody whose name must never be printed, in any text or address."""
    if not checked.context.protected:
        return
    texts = dict.fromkeys(_folded(text) for text in _texts(checked))
    addresses = set(_addresses(checked))
    for person in checked.context.protected:
        names = [name for typed in person.names for name in _forms(_folded(typed))]
        if person.slug in addresses or any(name.search(text) for name in names for text in texts):
            yield error(
                "C003",
                f"stakeholder:{person.slug}",
                "This name must never be printed, and the briefing, an evidence page or the change note holds it.",
                "Find the name in the prose, titles and excerpts that the briefing prints, and take it out.",
            )


def _texts(checked: Checked) -> Iterator[str]:
    yield checked.change_note
    for rendered in checked.everything:
        yield from texts_of_page(rendered.html)
        yield from strings(rendered.tree)


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
