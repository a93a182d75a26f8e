"""Lists sort and filter dates by their bounds, and say who may read what."""

from datetime import UTC, datetime

import pytest

from briefing.models import Event, Figure, Position, Source
from tests.admin.filling import address
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.position import PositionFactory
from tests.factories.source import SourceFactory

pytestmark = pytest.mark.django_db


def rows(client, model, **query):
    return [str(row) for row in client.get(address(model, "changelist"), query).context["cl"].result_list]


def column(client, model, name):
    answer = client.get(address(model, "changelist"))
    listed = answer.context["cl"]
    return [getattr(listed.model_admin, name)(row) for row in listed.result_list]


@pytest.mark.parametrize(("order", "titles"), [("2", "BCAD"), ("-2", "DACB")])
def test_events_are_sorted_by_their_first_day(staff, order, titles):
    """What is open to the past has no first day and stands with what has no date, by title or number."""
    for title, date in zip("ABCD", ["by 2023", "early 2000s", "1 May 2025", ""], strict=True):
        EventFactory(title=title, date=date)
    assert rows(staff, Event, o=f"{order}.{order[:-1]}1") == list(titles)


def test_dates_print_as_they_will_for_readers(staff):
    EventFactory(title="A", date="Early 2000s")
    EventFactory(title="B")
    assert column(staff, Event, "date_printed") == ["the early 2000s", ""]


@pytest.mark.parametrize(
    ("year", "titles"),
    [("2002", ["A", "B"]), ("2025", ["C"]), ("none", ["D"]), ("2000s", ["A", "B"]), ("nonsense", ["A", "B", "C", "D"])],
)
def test_a_year_keeps_every_date_that_may_lie_in_it(staff, year, titles):
    for title, date in zip("ABCD", ["early 2000s", "by 2023", "1 May 2025", ""], strict=True):
        SourceFactory(title=title, date=date)
    found = rows(staff, Source, date_year=year)
    assert [title.partition(" ")[0] for title in found] == titles


def test_many_years_are_offered_by_decade(staff):
    for year in range(1990, 2010):
        SourceFactory(date=str(year))
    [offered] = [
        spec.lookup_choices
        for spec in staff.get(address(Source, "changelist")).context["cl"].filter_specs
        if spec.title == "when"
    ]
    assert [value for value, _ in offered] == ["2000s", "1990s", "none"]


def test_a_list_says_who_may_read_what(staff):
    FigureFactory(slug="a", measure__title="A")
    FigureFactory(slug="b", measure__title="B", staff_only=True)
    FigureFactory(slug="c", measure__title="C", embargo_until=datetime(2030, 7, 1, 8, tzinfo=UTC))
    assert sorted(column(staff, Figure, "for_readers")) == ["Public", "Public from 1 July 2030, 09:00", "Staff only"]


def test_positions_say_the_pole_in_words(staff):
    PositionFactory(takes_a_side=True, stakeholder__name="A")
    PositionFactory(silent=True, stakeholder__name="B")
    PositionFactory(mixed=True, stakeholder__name="C")
    assert column(staff, Position, "kind_worded") == [
        "Stance on an issue: wants wardens at the gate",
        "Remark or account: Asked, and no reply",
        "Stance on an issue: wants both, at different hours",
    ]
