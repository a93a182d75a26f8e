"""C: nothing is printed that readers may not see, or not yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from django.utils.timezone import localtime

from briefing.content.blocks import RecordPage
from briefing.content.inline import RecordLink
from briefing.content.walk import walk
from briefing.integrity.checked import Checked, Protected
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.strings import strings
from briefing.wording.spellings import anchor, folded, hinted, spelt


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
    readers would recognise: without accents, apostrophes or hyphens, last name first, with a middle name, joined as in
    addresses. What may be the name, since it has an initial for the first name or leaves out a middle one, is a
    warning. Find it in the prose, the titles and the excerpts that the briefing prints, and take it out.
    """
    people = checked.context.protected
    if not people:
        return
    texts = _Texts(_texts(checked))
    addresses = set(_addresses(checked))
    for person in people:
        if person.slug in addresses or any(texts.have(name, spelt) for name in person.names):
            yield error(
                "C003",
                f"stakeholder:{person.slug}",
                "This name must never be printed, and the briefing, an evidence page or the change note holds it.",
                "Find the name in the prose, titles and excerpts that the briefing prints, and take it out.",
            )
        elif any(texts.have(name, hinted) for name in person.names):
            yield warning(
                "C003",
                f"stakeholder:{person.slug}",
                "This name must never be printed, and what the briefing, an evidence page or the change note holds may "
                "be it: its last word with an initial, or with a part left out.",
                "Find it in the prose, titles and excerpts, and take it out unless it is somebody else.",
            )


def who_is_named(texts: Iterable[str], people: Iterable[Protected]) -> Iterator[Protected]:
    """Those of the people whose names one of the texts holds, in any spelling that readers would recognise."""
    looked_through = _Texts(texts)
    return (person for person in people if any(looked_through.have(name, spelt) for name in person.names))


class _Texts:
    """Each once, folded, with its small letters: hardly any has a name's last word, and only those are read closely."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._folded = {text: text.casefold() for text in map(folded, dict.fromkeys(texts))}
        self._all = "\0".join(self._folded.values())

    def have(self, name: str, spelling: Callable[[str], re.Pattern[str] | None]) -> bool:
        last = anchor(name)
        if not last or last not in self._all:
            return False
        sought = spelling(name)
        return sought is not None and any(sought.search(text) for text, small in self._folded.items() if last in small)


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
