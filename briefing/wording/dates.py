"""Dates as people word them: read by a small grammar of our own into EDTF and bounds, and printed back honestly.

Read are days (4 September 2025, Thursday 19th December 2024, 19/12/2024, 2024-12-19), months, years, decades and
centuries, early, mid and late parts of these, British seasons, school terms, academic and financial years; hedged
(about, probably, possibly, ?), planned or expected; ranges that last (2009 to 2011, from, since, until), points known
within limits (between, by, before, after, no earlier than) and alternatives (1987 or 1988). The EDTF of each is mapped
in `dates_meaning`.

What vague words allow is settled here; bounds always contain every day that the words allow:

    early, mid, late    of a month: to the 10th, 11th to 20th, from the 21st; of a year: January–April, May–August,
                        September–December; of a decade: its years 0–3, 4–6, 7–9; of a century: 00–33, 34–66, 67–100
    century             both reckonings: the 19th from 1800 to 1900
    season              spring March–June, summer June–September, autumn September–December, winter December–March
    term                autumn September–December, spring January–April, summer April–July
    year                academic 1 September–31 August, financial 1 April–31 March
    about and doubt     wider on either side by 7 days for a day, 10 days for a third of a month, 1 month for a month,
                        3 months for a season or term, 4 months for a third of a year, 2 years for a year and for a
                        third of a decade, 5 years for a decade, 10 years for a third of a century, 25 for a century
    by, until           up to the end of what is named; before: up to the day before it begins
    after               from the day after what is named ends; since, from, no earlier than: from its beginning
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from briefing.wording.dates_calendar import Kind
from briefing.wording.dates_meaning import Form, Item, Said, bounds_of, edtf_of
from briefing.wording.dates_printing import printed, printed_in_sentence
from briefing.wording.dates_reading import read
from briefing.wording.dates_words import DateNotUnderstood, tidy

__all__ = [
    "DateNotUnderstood",
    "WordedDate",
    "could_be_same",
    "exclude_each_other",
    "is_finer",
    "print_date",
    "print_date_in_sentence",
    "print_words",
    "read_date",
]


@dataclass(frozen=True, slots=True)
class WordedDate:
    """A date as read. `earliest` and `latest` are the first and last day that the words allow; None is unbounded.

    `words` are the editor's with single spaces. `edtf` says as much as the standard can; `said` is the whole meaning:
    two dates worded differently mean the same when their `said` is equal.
    """

    words: str
    edtf: str
    earliest: date | None
    latest: date | None
    said: Said


def read_date(words: str) -> WordedDate:
    """Raises DateNotUnderstood, and nothing else, for whatever isn't a date of the grammar, the empty text included."""
    return _read_tidy(tidy(words))


def print_date(value: WordedDate, *, weekday: bool = False) -> str:
    """As it stands alone: 4 September 2025, the early 2000s, by 2023, 2009 to 2011, financial year 2023 to 2024.

    `weekday` puts the day of the week before each exact day. Reading what was printed gives the same date.
    """
    return printed(value.said, weekday=weekday)


def print_date_in_sentence(value: WordedDate, *, weekday: bool = False) -> str:
    """With its preposition, to follow a verb: on 4 September 2025, in the early 2000s, by 2023, from 2009 to 2011."""
    return printed_in_sentence(value.said, weekday=weekday)


def print_words(words: str, *, weekday: bool = False) -> str:
    """Reads and prints in one; raises DateNotUnderstood."""
    return print_date(read_date(words), weekday=weekday)


def could_be_same(one: WordedDate, other: WordedDate) -> bool:
    """Whether any day is allowed by both."""
    return (one.earliest is None or other.latest is None or one.earliest <= other.latest) and (
        other.earliest is None or one.latest is None or other.earliest <= one.latest
    )


def exclude_each_other(one: WordedDate, other: WordedDate) -> bool:
    """Whether one event can't have both dates: no day is allowed by both, or both last and begin or end at other times.

    "since 2009" and "since 2011" share days and still exclude each other, as do "2009 to 2011" and "2010 to 2012".
    """
    if not could_be_same(one, other):
        return True
    ends = ((_lasting_from(one), _lasting_from(other)), (_lasting_to(one), _lasting_to(other)))
    return any(not _share_a_day(first, second) for first, second in ends if first and second)


def _lasting_from(value: WordedDate) -> Item | None:
    return value.said.items[0] if value.said.form in {Form.INTERVAL, Form.SINCE, Form.FROM} else None


def _lasting_to(value: WordedDate) -> Item | None:
    return value.said.items[-1] if value.said.form in {Form.INTERVAL, Form.UNTIL} else None


def _share_a_day(one: Item, other: Item) -> bool:
    return one.bounds[0] <= other.bounds[1] and other.bounds[0] <= one.bounds[1]


# Days that a kind of period leaves open, the same for each of its kind: a leap year is no vaguer than another.
NOMINAL_DAYS: Final = {
    Kind.DAY: 1,
    Kind.MONTH_PART: 10,
    Kind.MONTH: 30,
    Kind.SEASON: 120,
    Kind.TERM: 120,
    Kind.YEAR_PART: 120,
    Kind.YEAR: 365,
    Kind.ACADEMIC_YEAR: 365,
    Kind.FINANCIAL_YEAR: 365,
    Kind.DECADE_PART: 1200,
    Kind.DECADE: 3650,
    Kind.CENTURY_PART: 12000,
    Kind.CENTURY: 36500,
}


def is_finer(one: WordedDate, other: WordedDate) -> bool:
    """Whether `one` says more narrowly than `other` when it was: "June 2025" is finer than "2025" or "by June 2025".

    A range that lasts is as fine as the coarser of its ends, "between" as fine as the time between, and what is open to
    one side (by, before, after) is coarser than anything that isn't. Differences under a tenth don't count.
    """
    open_one, days_one = _looseness(one)
    open_other, days_other = _looseness(other)
    if open_one != open_other:
        return open_other
    return days_one * 10 < days_other * 9


def _looseness(value: WordedDate) -> tuple[bool, int]:
    """Whether the point in time is open to one side, and how many days its words leave open otherwise."""
    if value.said.form in {Form.BETWEEN, Form.ONE_OF} and value.earliest and value.latest:
        return False, (value.latest - value.earliest).days + 1
    one_sided = value.said.form in {Form.BY, Form.NO_EARLIER, Form.BEFORE, Form.AFTER}
    return one_sided, max(_days_left_open(item) for item in value.said.items)


def _days_left_open(item: Item) -> int:
    first, last = item.bounds
    margin = (last - first) - (item.period.last - item.period.first)
    return NOMINAL_DAYS[item.period.kind] + margin.days


@lru_cache(maxsize=16_384)
def _read_tidy(words: str) -> WordedDate:
    said = read(words)
    earliest, latest = bounds_of(said)
    return WordedDate(words=words, edtf=edtf_of(said), earliest=earliest, latest=latest, said=said)
