"""Dates printed in British English: never finer than they were worded, and so that reading them gives the same date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from briefing.wording.dates_calendar import MONTHS, WEEKDAYS, Kind, Period, name_of_day
from briefing.wording.dates_meaning import Form, Item, Plan, Said

PREFIXES: Final = {
    Form.BY: "by",
    Form.NO_EARLIER: "no earlier than",
    Form.BEFORE: "before",
    Form.AFTER: "after",
    Form.SINCE: "since",
    Form.FROM: "from",
    Form.UNTIL: "until",
}
WITH_ARTICLE: Final = frozenset({Kind.DECADE, Kind.DECADE_PART, Kind.CENTURY, Kind.CENTURY_PART})
ARTICLE_IN_A_SENTENCE: Final = frozenset({Kind.TERM, Kind.ACADEMIC_YEAR, Kind.FINANCIAL_YEAR})


def printed(said: Said, *, weekday: bool) -> str:
    """As it stands alone, in a table or a heading: June 2025, the early 2000s, by 2023, 2009 to 2011."""
    if said.plan is Plan.PLANNED and said.form in {Form.POINT, Form.ONE_OF}:
        return f"planned for {_core(said, weekday=weekday)}"
    if said.plan:
        return printed_in_sentence(said, weekday=weekday)
    return _core(said, weekday=weekday)


def printed_in_sentence(said: Said, *, weekday: bool) -> str:
    """With its preposition: in June 2025, on 4 September 2025, by 2023, from 2009 to 2011, planned for June 2025."""
    if said.plan is Plan.PLANNED and said.form in {Form.POINT, Form.ONE_OF}:
        return printed(said, weekday=weekday)
    plan = said.plan.value if said.plan else ""
    return _joined(plan, _core(said, weekday=weekday, sentence=True))


def _core(said: Said, *, weekday: bool, sentence: bool = False) -> str:
    doubts = {item.doubt for item in said.items}
    doubt = said.items[0].doubt if len(doubts) == 1 else None  # one doubt about everything stands in front
    items = [Item(item.period, item.about) for item in said.items] if doubt else said.items
    names = [
        _joined(_hedges(item), name)
        for item, name in zip(items, _names(items, weekday=weekday, sentence=sentence), strict=True)
    ]
    return _joined(doubt.value if doubt else "", _form(said.form, items, names, sentence=sentence))


def _form(form: Form, items: Sequence[Item], names: list[str], *, sentence: bool) -> str:
    if form in {Form.POINT, Form.ONE_OF}:
        return _in_or_on(items, names) if sentence else _or(names)
    if form is Form.INTERVAL:
        # A hedge in front of a range is read as holding for both ends, one after "from" for the first alone.
        hedge_on_first_alone = _hedges(items[0]) != "" and _hedges(items[0]) != _hedges(items[1])
        return _joined("from" if sentence or hedge_on_first_alone else "", " to ".join(names))
    if form is Form.BETWEEN:
        return f"between {names[0]} and {names[1]}"
    return f"{PREFIXES[form]} {names[0]}"


def _in_or_on(items: Sequence[Item], names: list[str]) -> str:
    prepositions = ["on" if item.period.kind is Kind.DAY else "in" for item in items]
    if len(set(prepositions)) == 1:
        return f"{prepositions[0]} {_or(names)}"
    return _or([f"{preposition} {name}" for preposition, name in zip(prepositions, names, strict=True)])


def _names(items: Sequence[Item], *, weekday: bool, sentence: bool) -> Iterable[str]:
    periods = [item.period for item in items]
    full = [_name(period, weekday=weekday, sentence=sentence) for period in periods]
    if len(periods) == 1 or any(item.hedged for item in items):
        return full
    shortened = [_shortened(period, periods, weekday=weekday) for period in periods[:-1]]
    return [*(short or name for short, name in zip(shortened, full, strict=False)), full[-1]]


def _shortened(period: Period, among: Sequence[Period], *, weekday: bool) -> str:
    """Without the month and year that all of them share: "4 to 5 September 2025", "June or July 2025"."""
    kinds = {one.kind for one in among}
    if kinds not in ({Kind.DAY}, {Kind.MONTH}) or len({one.first.year for one in among}) > 1:
        return ""
    month = MONTHS[period.first.month]
    if kinds == {Kind.MONTH}:
        return month
    day = f"{WEEKDAYS[period.first.weekday()]} {period.first.day}" if weekday else str(period.first.day)
    return day if len({one.first.month for one in among}) == 1 else f"{day} {month}"


def _name(period: Period, *, weekday: bool, sentence: bool) -> str:
    if period.kind is Kind.DAY:
        return name_of_day(period.first, weekday=weekday)
    if period.kind in WITH_ARTICLE:
        return f"the {period.name}"
    if sentence and period.kind in ARTICLE_IN_A_SENTENCE:
        return f"the {period.name.replace('term ', 'term of ')}"
    return period.name


def _hedges(item: Item) -> str:
    return _joined(item.doubt.value if item.doubt else "", "about" if item.about else "")


def _or(names: list[str]) -> str:
    return f"{', '.join(names[:-1])} or {names[-1]}" if len(names) > 1 else names[0]


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)
