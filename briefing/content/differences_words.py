"""Changes in words: one sentence each, for readers and approvers alike.

Double quotation marks stand round verbatim words alone; titles and our own words stand in single ones.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from briefing.content.differences_lines import Kind
from briefing.content.differences_runs import Mark, Run, runs
from briefing.content.differences_told import TEXTS, Change

# Words of a text that a sentence begins to print, and of one that it prints whole.
_BEGINNING: Final = 8
_WHOLE: Final = 40
# Words on either side of one change within a text.
_SPOT: Final = 12
_VERBATIM: Final = "“”"

_CALLED: Final = {
    Kind.TITLE: "the title",
    Kind.AUDIENCE: "whom it is for",
    Kind.STATUS: "the line that says whose words these are",
    Kind.LEAD: "the introduction",
    Kind.GLANCE: "‘{0}’",
    Kind.WHAT_TO_DO: "what readers need to do",
    Kind.HEADING: "a heading",
    Kind.PARAGRAPH: "a paragraph",
    Kind.ITEM: "a point of a list",
    Kind.ROW: "the row ‘{0}’ of a table",
    Kind.FACT: "‘{0}’",
    Kind.SPEAKER: "the speaker of words quoted",
    Kind.CAPACITY: "in what capacity {0} spoke",
    Kind.OCCASION: "the occasion on which {0} spoke",
    Kind.STANDING: "how we hold the words of {0}",
    Kind.LABEL: "the line that says whose view it is",
    Kind.FORCE: "how firmly the duty ‘{0}’ is put",
    Kind.CONDITION: "the condition of the duty ‘{0}’",
    Kind.DESCRIPTION: "the description of the duty ‘{0}’",
    Kind.SIDE: "what a source says on ‘{0}’",
    Kind.SETTLEMENT: "how we deal with ‘{0}’",
    Kind.EVENT: "an entry of the timeline",
    Kind.BALANCE: "a count of the balance",
    Kind.CHART: "the chart",
    Kind.LETTER: "{0}",
    Kind.CONTACT: "{0}",
    Kind.NOTE: "the source ‘{0}’",
    Kind.PLACE: "a place in the source ‘{0}’",
    Kind.ISSUER: "{0}",
    Kind.STATED: "a name or date as a source states it",
}


def sentence(change: Change) -> str:
    """Plain text, ending in a full stop."""
    if (write := _WHOLES.get(change.kind)) is not None:
        return write(change)
    within = _WITHIN.get(change.kind, _reworded if change.kind in TEXTS else _value)
    return f"In {change.part}: {within(change)}."


def opening(text: str) -> str:
    """The first words of a text, in single quotation marks; of its own marks only single ones stay."""
    words = "".join(sign for sign in text if sign not in _VERBATIM).split()
    return f"‘{' '.join(words[:_BEGINNING])}{'…' if len(words) > _BEGINNING else ''}’"


def _value(change: Change) -> str:
    """What was one thing and is another."""
    called = _called(change)
    if len(f"{change.before} {change.after}".split()) > _WHOLE:
        return f"{called} {_fate(change)}"
    if change.before and change.after:
        return f"{called} was {_marked(change, change.before)} and is now {_marked(change, change.after)}"
    if change.after:
        return f"{called} is new: {_marked(change, change.after)}"
    return f"{called} is gone: it was {_marked(change, change.before)}"


def _fate(change: Change) -> str:
    if change.before and change.after:
        return "is reworded"
    return f"is new: {opening(change.after)}" if change.after else f"is gone: it began {opening(change.before)}"


def _marked(change: Change, text: str) -> str:
    return f"“{text}”" if change.kind is Kind.STATED else f"‘{text.removesuffix('.')}’"


def _called(change: Change) -> str:
    called = _CALLED[change.kind].format(change.subject)
    return called if change.subject or "{0}" not in _CALLED[change.kind] else "something"


def _reworded(change: Change) -> str:
    """A text: what was put into it or taken out, where that is short; else in how many places."""
    called = _called(change)
    if not (change.before and change.after):
        return f"{called} is {'new' if change.after else 'gone'}: {opening(change.after or change.before)}"
    spots = _spots(runs(change.before, change.after))
    if len(spots) > 1:
        return f"{called} is reworded in {len(spots)} places: {opening(change.after)}"
    deleted, inserted = spots[0]
    if len(f"{deleted} {inserted}".split()) > _SPOT or any(sign in deleted + inserted for sign in _VERBATIM):
        return f"{called} is reworded: {opening(change.after)}"
    if deleted and inserted:
        return f"{called} says ‘{inserted}’ where it said ‘{deleted}’"
    return f"{called} now says ‘{inserted}’ as well" if inserted else f"{called} no longer says ‘{deleted}’"


def _spots(marked: tuple[Run, ...]) -> list[tuple[str, str]]:
    """What was taken out and what was put in at each place, without the space around it."""
    spots: list[list[str]] = []
    before: Mark | None = None
    for run in marked:
        if run.mark is Mark.DELETED or (run.mark is Mark.INSERTED and before is not Mark.DELETED):
            spots.append(["", ""])
        if run.mark is not Mark.KEPT:
            spots[-1][run.mark is Mark.INSERTED] = run.text.strip()
        before = run.mark
    return [(deleted, inserted) for deleted, inserted in spots]


def _figure(change: Change) -> str:
    of = f" for ‘{change.subject}’" if change.subject else ""
    if change.before and change.after:
        return f"{'the' if of else 'a'} figure{of} was {change.before} and is now {change.after}"
    return f"the figure {change.after}{of} is new" if change.after else f"the figure {change.before}{of} is gone"


def _quotation(change: Change) -> str:
    whose = f"the words of {change.subject}" if change.subject else "the words"
    if len(f"{change.before} {change.after}".split()) > _WHOLE:
        told = "are quoted differently" if change.before and change.after else ""
        told = told or ("are newly quoted, as marked in the text" if change.after else "are quoted no longer")
        return f"{whose} {told}" if change.subject else f"somebody’s words {told}"
    if change.before and change.after:
        return f"{whose} were quoted as {change.before} and are now quoted as {change.after}"
    return (
        f"{whose} {change.after} are newly quoted" if change.after else f"{whose} {change.before} are quoted no longer"
    )


def _date(change: Change) -> str:
    if change.before and change.after:
        called = f"the date of ‘{change.subject}’" if change.subject else "a date"
        return f"{called} was {change.before} and is now {change.after}"
    return f"the date {change.after} is new" if change.after else f"the date {change.before} is gone"


def _titled(called: str, change: Change) -> str:
    if change.before and change.after:
        return f"{called} ‘{change.before}’ is now called ‘{change.after}’"
    return f"{called} ‘{change.after or change.before}’ is {'new' if change.after else 'gone'}"


def _chart(change: Change) -> str:
    if change.before and change.after:
        return f"the chart ‘{change.after}’ shows something else"
    return f"the chart ‘{change.after}’ is new" if change.after else f"the chart ‘{change.before}’ is gone"


def _noted(change: Change) -> str:
    if change.before and change.after:
        return _reworded(change)
    return f"{_called(change)} is {'new' if change.after else 'gone'}"


def _source(change: Change) -> str:
    words = opening(change.subject)
    if not change.after:
        return f"{words} no longer rests on {change.before}"
    return f"{words} now rests on {change.after} {f'and no longer on {change.before}' if change.before else 'as well'}"


def _link(change: Change) -> str:
    if change.before and change.after:
        return f"a link in {opening(change.subject)} led to {change.before} and now leads to {change.after}"
    told = f"a link to {change.after} is new" if change.after else f"a link to {change.before} is gone"
    return f"{told} in {opening(change.subject)}"


def _behind(change: Change) -> str:
    if not change.part:
        return "Nothing that is read changed, but what lies behind it did."
    if not change.subject:
        return f"In {change.part}: how it is set out, or for whom, changed, but nothing that is read."
    words = opening(change.subject)
    return f"In {change.part}: {words} reads as before, but what it leads to or how it is set out changed."


def _part(change: Change) -> str:
    fate = "new" if change.after else "gone"
    if change.part.startswith("‘"):
        return f"The part {change.part} is {fate}."
    return f"{_capital(change.part)} is {fate}: {opening(change.after or change.before)}."


def _moved(change: Change) -> str:
    if not change.subject:
        called = f"The part {change.part}" if change.part.startswith("‘") else _capital(change.part)
        return f"{called} moved: it now follows {change.after}."
    if change.before == change.after:
        return f"In {change.part}: {opening(change.subject)} moved to another place."
    return f"In {change.part}: {opening(change.subject)} moved here from {change.before}."


def _capital(called: str) -> str:
    return called[:1].upper() + called[1:]


def _renamed(change: Change) -> str:
    if change.before and change.after:
        return f"The part ‘{change.before}’ is now called ‘{change.after}’."
    return f"A part is now headed ‘{change.after}’." if change.after else f"The heading ‘{change.before}’ is gone."


def _page(change: Change) -> str:
    if change.before and change.after:
        return f"The evidence on ‘{change.before}’ is now called ‘{change.after}’."
    return f"The evidence on ‘{change.after or change.before}’ is {'new' if change.after else 'gone'}."


_WITHIN: Final[dict[Kind, Callable[[Change], str]]] = {
    Kind.FIGURE: _figure,
    Kind.DATE: _date,
    Kind.QUOTATION: _quotation,
    Kind.DUTY: lambda change: _titled("the duty", change),
    Kind.DIFFERENCE: lambda change: _titled("the difference between sources", change),
    Kind.CHART: _chart,
    Kind.NOTE: _noted,
    Kind.SOURCE: _source,
    Kind.LINK: _link,
}
_WHOLES: Final[dict[Kind, Callable[[Change], str]]] = {
    Kind.BEHIND: _behind,
    Kind.PART: _part,
    Kind.MOVED: _moved,
    Kind.RENAMED: _renamed,
    Kind.NUMBERING: lambda _: "The notes are numbered anew.",
    Kind.PAGE: _page,
}
