"""What a date's words say, once read: the periods named, how they are hedged and joined; and hence bounds and EDTF.

EDTF is ISO 8601-2 in the profile of the Library of Congress (levels 0 to 2). It has no word for school terms, academic
and financial years, thirds of months and decades, planned and expected: those are written by their days, months or
years, and the editor's words are kept beside it. The mapping, by example:

    exact            2025-09-04   2025-06   2025   198X a decade   18XX a century   2012-22 a summer  2023-37 early 2023
    one of a set     [2023-09..2023-12] autumn term 2023     [2000..2003] early 2000s     [1987,1988] 1987 or 1988
    hedged           2002~ about     2010? probably, possibly     2010% probably about
    lasting          2009/2011 2009 to 2011     2009/.. since, from     ../2011 until
    one point        [2009..2011] between     [..2023] by     [..2009] before 2010     [2011..] after 2010
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Final

from briefing.wording.dates_calendar import ONE_DAY, Kind, Period, widened

MONTH_GRAINED: Final = frozenset(
    {Kind.MONTH, Kind.SEASON, Kind.TERM, Kind.YEAR_PART, Kind.ACADEMIC_YEAR, Kind.FINANCIAL_YEAR}
)
SIMPLE: Final = frozenset({Kind.DAY, Kind.MONTH, Kind.YEAR})


class Doubt(Enum):
    PROBABLY = "probably"
    POSSIBLY = "possibly"


class Plan(Enum):
    """That the words speak of a plan; the bounds are the plan's, and say nothing of what came of it."""

    PLANNED = "planned"
    EXPECTED = "expected"


class Form(Enum):
    POINT = auto()  # somewhere in the period named
    ONE_OF = auto()  # in one of the periods named
    INTERVAL = auto()  # lasting from the one to the other
    BETWEEN = auto()  # one point somewhere between
    BY = auto()
    NO_EARLIER = auto()
    BEFORE = auto()
    AFTER = auto()
    SINCE = auto()  # lasting, begun by now
    FROM = auto()  # lasting, perhaps yet to begin
    UNTIL = auto()  # lasting, beginning not said


@dataclass(frozen=True, slots=True)
class Item:
    """A period with its hedges. `earliest` and `latest` reach over the margin that the hedges open."""

    period: Period
    about: bool = False
    doubt: Doubt | None = None

    @property
    def hedged(self) -> bool:
        return self.about or self.doubt is not None

    @property
    def bounds(self) -> tuple[date, date]:
        return widened(self.period) if self.hedged else (self.period.first, self.period.last)


@dataclass(frozen=True, slots=True)
class Said:
    """The words' meaning: two items for INTERVAL and BETWEEN, two or more for ONE_OF, otherwise one."""

    form: Form
    items: tuple[Item, ...]
    plan: Plan | None = None


def bounds_of(said: Said) -> tuple[date | None, date | None]:
    """First and last day that the words allow, both included; None where they set no bound.

    What hedges blur is taken at its widest: "after about 2010" may begin where "about 2010" does.
    """
    ends = [item.bounds for item in said.items]
    if said.form is Form.ONE_OF:
        return min(end[0] for end in ends), max(end[1] for end in ends)
    earliest, latest = ends[0][0], ends[-1][1]
    hedged = said.items[0].hedged
    if said.form in {Form.BY, Form.UNTIL}:
        return None, latest
    if said.form in {Form.NO_EARLIER, Form.SINCE, Form.FROM}:
        return earliest, None
    if said.form is Form.BEFORE:
        return None, latest if hedged else earliest - ONE_DAY
    if said.form is Form.AFTER:
        return earliest if hedged else latest + ONE_DAY, None
    return earliest, latest


def edtf_of(said: Said) -> str:
    first, last = said.items[0], said.items[-1]
    if said.form is Form.POINT:
        return _alone(first)
    if said.form is Form.ONE_OF:
        return f"[{','.join(_in_a_set(item) for item in said.items)}]"
    if said.form is Form.INTERVAL:
        return f"{_interval_end(first, 0)}/{_interval_end(last, 1)}"
    if said.form in {Form.SINCE, Form.FROM}:
        return f"{_interval_end(first, 0)}/.."
    if said.form is Form.UNTIL:
        return f"../{_interval_end(first, 1)}"
    # A set's ".." takes plain dates of one grain only, so hedges show as the wider bounds, and years beside months as
    # months.
    earliest, latest = bounds_of(said)
    grain = max(_grain(first), _grain(last))
    return f"[{_to_grain(earliest, grain) if earliest else ''}..{_to_grain(latest, grain) if latest else ''}]"


def _alone(item: Item) -> str:
    if item.period.edtf and not (item.hedged and item.period.kind in {Kind.SEASON, Kind.YEAR_PART}):
        return item.period.edtf + _mark(item)
    return f"[{_spelled_out(item)}]"


def _in_a_set(item: Item) -> str:
    if item.period.edtf and item.period.kind not in {Kind.SEASON, Kind.YEAR_PART}:
        return item.period.edtf + _mark(item)
    return _spelled_out(item)


def _spelled_out(item: Item) -> str:
    return "..".join(_to_grain(day, _grain(item)) for day in item.bounds)


def _interval_end(item: Item, side: int) -> str:
    """`side` 0 is the interval's beginning, 1 its end; a period that is coarse itself gives its outer edge."""
    if item.period.kind in SIMPLE:
        return item.period.edtf + _mark(item)
    return _to_grain(item.bounds[side], _grain(item))


def _grain(item: Item) -> int:
    """Whether the period is reckoned by days, months or years, as the characters that such a date has in EDTF."""
    if item.period.kind in {Kind.DAY, Kind.MONTH_PART}:
        return len("2025-09-04")
    return len("2025-09") if item.period.kind in MONTH_GRAINED else len("2025")


def _to_grain(day: date, grain: int) -> str:
    return day.isoformat()[:grain]


def _mark(item: Item) -> str:
    if item.about:
        return "%" if item.doubt else "~"
    return "?" if item.doubt else ""
