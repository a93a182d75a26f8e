"""Timelines: events in order, honestly dated, with those of other sources marked."""

import pytest

from briefing.enums import SectionKind
from tests.assembly.reading import printed, refusal
from tests.factories.attestation import AttestationFactory
from tests.factories.event import EventFactory
from tests.factories.source import SourceFactory

pytestmark = pytest.mark.django_db
OVERLAP = (
    "In order of the earliest day that each date allows, or of the latest where it allows any day before. "
    "Where two dates overlap, which came first isn’t known."
)


@pytest.fixture
def happened(briefing, source):
    def event(slug, date, *, by=source, **fields):
        return EventFactory(
            slug=slug,
            title=slug.title(),
            topic=briefing.topic,
            date=date,
            date__source=by,
            date__locator=slug,
            **fields,
        )

    return event


def test_events_stand_in_order_and_those_of_other_sources_say_so(briefing, source, happened):
    other = SourceFactory(slug="other", title="Other page")
    happened("second", "2011", summary="It *grew*.")
    happened("first", "2009")
    shared = happened("third", "March 2012", by=other)
    AttestationFactory(event=shared, source=source, date="2012", locator="page 3")
    happened("fourth", "June 2013", by=other, date__planned=True)
    EventFactory(slug="undated", title="Undated", topic=briefing.topic)
    assert printed(briefing, SectionKind.TIMELINE, source=source) == [
        "2009 | First[1a] |  | ",
        "2011 | Second[1b] |  | It grew.",
        "March 2012 | Third[2a] |  | ",
        "June 2013 (planned) | Fourth[2b] | From another source: Other page | ",
        "Date not stated | Undated |  | ",
    ]


@pytest.mark.parametrize(
    ("dates", "overlap"),
    [
        (("2009", "2010"), False),
        (("2009 to 2011", "2010"), True),
        (("by 2009", "2008"), True),
        (("2009", "by 2012"), True),
        (("March 2009", "March 2009"), True),
        (("1 March 2009", "1 March 2009"), False),
    ],
)
def test_it_is_said_where_an_order_is_not_known(briefing, happened, dates, overlap):
    for number, date in enumerate(dates):
        happened(f"event-{number}", date)
    assert (printed(briefing, SectionKind.TIMELINE)[0] == OVERLAP) is overlap


def test_without_events_there_is_no_timeline(briefing):
    assert refusal(briefing, SectionKind.TIMELINE, "") == (
        "Section Part: A timeline needs events. List them, or enter events of the topic."
    )
