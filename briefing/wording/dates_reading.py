"""The grammar of dates: tokens in, meaning out, in one pass from left to right.

    date      = [planned | expected] hedge* core ["?"]
    core      = between item and item | from item [to item] | (by | before | after | since | until …) item
              | item to item | item ("," item)* or item | item (or earlier | or later | onwards) | item
    item      = hedge* (day | month | part | year | decade | century | season | term | academic or financial year)
    hedge     = about | probably | possibly

A hedge before the core holds for all of its items, and so does a closing "?".
"""

from __future__ import annotations

from typing import Final

from briefing.wording.dates_calendar import Period
from briefing.wording.dates_cursor import Cursor
from briefing.wording.dates_hearing import Heard
from briefing.wording.dates_meaning import Doubt, Form, Item, Plan, Said
from briefing.wording.dates_naming import RANGE, read_name
from briefing.wording.dates_words import DateNotUnderstood, Sort

PREFIXES: Final = {
    "by": Form.BY,
    "no earlier than": Form.NO_EARLIER,
    "before": Form.BEFORE,
    "after": Form.AFTER,
    "since": Form.SINCE,
    "until": Form.UNTIL,
}
SUFFIXES: Final = {"or earlier": Form.BY, "or later": Form.NO_EARLIER, "onwards": Form.FROM}
PLANS: Final = tuple(plan.value for plan in Plan)


def read(words: str) -> Said:
    """The meaning of tidy words; raises DateNotUnderstood and nothing else."""
    text = Cursor(words)
    plan = text.accept(*PLANS)
    about, doubt = _hedges(text)
    form, heard = _core(text)
    if text.accept("?"):
        doubt = doubt or Doubt.POSSIBLY
    if text.next.sort is not Sort.END:
        raise _left_over(text)
    for index in range(len(heard) - 2, -1, -1):  # each completes itself from the one after it
        heard[index].complete(heard[index + 1])
    items = tuple(Item(one.period(), one.about or about, one.doubt or doubt) for one in heard)
    _check_order(text, form, [item.period for item in items])
    return Said(form, items, Plan(plan) if plan else None)


def _hedges(text: Cursor) -> tuple[bool, Doubt | None]:
    about, doubt = False, None
    while word := text.accept("about", "probably", "possibly"):
        if word == "about":
            about = True
        else:
            doubt = Doubt(word)
    return about, doubt


def _core(text: Cursor) -> tuple[Form, list[Heard]]:
    if text.accept("between"):
        first = _item(text)
        if not text.accept("and", *RANGE):
            raise text.refused("Write both ends: between 2009 and 2011.")
        return Form.BETWEEN, [first, _item(text)]
    if text.accept("from"):
        first = _item(text)
        if text.accept(*RANGE):
            return Form.INTERVAL, [first, _item(text)]
        text.accept("onwards")
        return Form.FROM, [first]
    if prefix := text.accept(*PREFIXES):
        return PREFIXES[prefix], [_item(text)]
    return _after_item(text, _item(text))


def _after_item(text: Cursor, first: Heard) -> tuple[Form, list[Heard]]:
    if text.accept(*RANGE):
        text.accept("-")  # mid-to-late
        return Form.INTERVAL, [first, _item(text)]
    if suffix := text.accept(*SUFFIXES):
        return SUFFIXES[suffix], [first]
    heard, last_joined = [first], ""
    while joined := text.accept(",") + text.accept("or"):
        heard.append(_item(text))
        last_joined = joined
    if len(heard) == 1:
        return Form.POINT, heard
    if "or" not in last_joined:
        raise text.refused("Write or before the last of several dates: 1987, 1988 or 1989.")
    return Form.ONE_OF, heard


def _item(text: Cursor) -> Heard:
    about, doubt = _hedges(text)
    heard = read_name(text)
    heard.about, heard.doubt = about, doubt
    return heard


def _left_over(text: Cursor) -> DateNotUnderstood:
    if text.accept("and"):
        return text.refused("Write 1987 to 1988 for a time that lasted, 1987 or 1988 for one of the two.")
    if text.next.sort is Sort.NUMBER:
        return text.refused("Write all four digits of the year.")
    return text.refused()


def _check_order(text: Cursor, form: Form, periods: list[Period]) -> None:
    if len(set(periods)) != len(periods):
        raise text.refused(f"It names {periods[0].name} twice: write it once.")
    if form is not Form.ONE_OF and periods[-1].last < periods[0].first:
        names = f"{periods[0].name} comes after {periods[-1].name}"
        raise text.refused(f"{names}: put the earlier first, or write the year with both.")
