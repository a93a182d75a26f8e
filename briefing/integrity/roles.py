"""R: every duty is accounted for, and every role is known by what its sources call it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.content.blocks import Section, Table
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_roles import Called, Ledger, Name

# The kinds of sections that compare the duties of a succession.
COMPARING: Final = frozenset({"ledger", "who_now"})
ARTICLES: Final = frozenset({"a", "an", "the"})


def duties_are_accounted_for(checked: Checked) -> Iterator[Finding]:
    """R001: a duty before or after a succession stands in no line of the ledger that the briefing prints.

    Readers take a ledger for the whole. A duty before that no line names is printed as not compared, and a duty after
    that no line names isn't printed at all. Enter a line for it; where no source says what became of it, not stated is
    a line too.
    """
    printed = [
        table.caption
        for page in checked.documents
        for part in page.parts
        if isinstance(part.tree, Section) and part.tree.kind in COMPARING
        for table in part.of(Table)
    ]
    for ledger in checked.context.roles.ledgers:
        if any(caption.endswith(ledger.title) for caption in printed):
            yield from _left_out(ledger)


def roles_have_one_name(checked: Checked) -> Iterator[Finding]:
    """R002: sources call a role otherwise than its title, plural or acronym, and no difference is about the role.

    A school that knows the role by another name must learn that it is the same, and where it may be another the page
    must say so. Record a difference that names the role: the page then prints what each source calls it. Capitals, an
    article and an acronym added in brackets make no difference.
    """
    for role in checked.context.roles.called:
        others = dict.fromkeys(name for name in role.names if _is_another(role, name))
        told = any(role.record in difference.records for difference in checked.context.differences)
        if role.printed and others and not told:
            listed = "; ".join(f"‘{name.words}’ (source:{name.source})" for name in others)
            yield warning(
                "R002",
                role.record,
                f"Its title is {role.title}, and sources call it otherwise: {listed}.",
                "Record a difference on the role, so that readers learn of its names, or correct what is wrong.",
            )


def names_of_roles_are_held(checked: Checked) -> Iterator[Finding]:
    """R003: what a source calls a role stands in no passage that we hold of that source.

    Readers take such a name for the source's own words. It may be mistyped, or taken from somewhere else. Compare it
    with the source, and enter the passage that has it.
    """
    for role in checked.context.roles.called:
        for name in role.names if role.printed else ():
            if not name.held:
                yield error(
                    "R003",
                    role.record,
                    f"The name ‘{name.words}’ stands in no passage that we hold of source:{name.source}.",
                    "Correct the name, or enter the passage that has it as an excerpt of the source.",
                )


def _left_out(ledger: Ledger) -> Iterator[Finding]:
    for side, duties in (("before", ledger.before), ("after", ledger.after)):
        for duty in duties:
            if duty not in ledger.named:
                yield warning(
                    "R001",
                    f"duty:{duty}",
                    f"It is a duty {side} succession:{ledger.slug}, and no line of that ledger names it.",
                    "Enter a line for it in the succession; where no source says what became of it, as not stated.",
                )


def _is_another(role: Called, name: Name) -> bool:
    """Whether it is anything but the role's own title in the singular or plural, its acronym, or both."""
    short = {f"{role.acronym}{end}".casefold() for end in ("", "s")} if role.acronym else set[str]()
    words = tuple(word for word in _words(name.words) if word not in short)
    own = {_words(role.title), _words(role.plural), (*_words(role.title)[:-1], f"{_words(role.title)[-1]}s")}
    return words not in own | {()}


def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"\w[\w-]*", text.casefold()) if word not in ARTICLES)
