"""C: nothing is printed that readers may not see, or not yet."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from django.utils.timezone import localtime

from briefing.content.blocks import RecordPage
from briefing.content.inline import RecordLink
from briefing.content.walk import walk
from briefing.integrity.checked import Checked, Protected
from briefing.integrity.findings import Finding, error
from briefing.integrity.reading import strings, texts_of_page


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
        if person.slug in addresses or any(_names(person, text) for text in texts):
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
    return " ".join(unicodedata.normalize("NFKC", text).replace("\u00ad", "").split())


def _names(person: Protected, text: str) -> bool:
    """A name of several words in any case; a single word, which may be a common one, as it is written."""
    for name in map(_folded, person.names):
        flags = re.IGNORECASE if " " in name else 0
        if name and re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text, flags):
            return True
    return False
