"""A time in an hour in which the clocks change is refused wherever staff enter one."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from briefing.models import BriefingLog, Edition
from tests.admin.filling import errors, save
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.user import UserFactory
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
TWICE = "01:30 on 25 October 2026 comes twice, since the clocks go back. Choose a time outside that hour."
NEVER = "01:30 on 29 March 2026 doesn't exist, since the clocks go forward. Choose a time outside that hour."
CHANGING = [("2026-10-25", "01:30", TWICE), ("2026-03-29", "01:30", NEVER)]


@pytest.mark.parametrize(("day", "time", "said"), CHANGING)
def test_an_embargo(staff, day, time, said):
    event = EventFactory()
    answer = save(staff, event, embargo_until_0=day, embargo_until_1=time)
    event.refresh_from_db()
    assert (errors(answer), event.embargo_until) == ({"embargo_until": [said]}, None)


@pytest.mark.parametrize(("day", "time", "said"), CHANGING)
def test_an_embargo_of_a_part(staff, day, time, said):
    excerpt = ExcerptFactory()
    changes = {"excerpts-0-embargo_until_0": day, "excerpts-0-embargo_until_1": time}
    answer = save(staff, excerpt.source, **changes)
    excerpt.refresh_from_db()
    assert (errors(answer), excerpt.embargo_until) == ({"excerpts-0-embargo_until": [said]}, None)


@pytest.mark.parametrize(
    ("day", "time", "moment"),
    [
        ("2026-10-25", "00:59:59", datetime(2026, 10, 24, 23, 59, 59, tzinfo=UTC)),
        ("2026-10-25", "02:00", datetime(2026, 10, 25, 2, tzinfo=UTC)),
        ("2026-03-29", "00:59:59", datetime(2026, 3, 29, 0, 59, 59, tzinfo=UTC)),
        ("2026-03-29", "02:00", datetime(2026, 3, 29, 1, tzinfo=UTC)),
    ],
)
def test_the_hours_beside_are_taken(staff, day, time, moment):
    event = EventFactory()
    assert save(staff, event, embargo_until_0=day, embargo_until_1=time).status_code == 302
    event.refresh_from_db()
    assert event.embargo_until == moment


@pytest.mark.parametrize("hour", [0, 1])
def test_a_moment_that_was_loaded_with_its_offset_stays_until_somebody_changes_it(staff, hour):
    loaded = datetime(2026, 10, 25, hour, 30, tzinfo=UTC)
    event = EventFactory(embargo_until=loaded)
    assert save(staff, event, title="Another title").status_code == 302
    event.refresh_from_db()
    assert (event.title, event.embargo_until) == ("Another title", loaded)
    assert errors(save(staff, event, embargo_until_1="01:40")) == {"embargo_until": [TWICE.replace("01:30", "01:40")]}


def test_what_is_no_time_at_all_is_told_as_ever(staff):
    found = errors(save(staff, EventFactory(), embargo_until_0="tomorrow", embargo_until_1="01:30"))
    assert found == {"embargo_until": ["Enter a valid date."]}


def submitted(client, live_from):
    briefing = dossier().briefing
    client.force_login(UserFactory(staff=True, groups=["Editors"]))
    address = reverse("admin:briefing_briefing_readiness", args=(briefing.pk,))
    return client.post(address, {"act": "submit", "note": "", "size": "major", "live_from": live_from})


@pytest.mark.parametrize(
    ("live_from", "said"),
    [("2026-10-25T01:30", TWICE), ("2026-03-29T01:30", NEVER), ("2026-10-25 01:30:00", TWICE)],
)
def test_the_moment_from_which_an_edition_is_to_be_live(client, live_from, said):
    answer = submitted(client, live_from)
    assert answer.context["form"].errors == {"live_from": [said]}
    assert (BriefingLog.objects.count(), Edition.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("live_from", "planned"),
    [("2999-07-01T09:30", "2999-07-01T09:30:00+01:00"), ("2999-07-01T09:30Z", "2999-07-01T09:30:00+00:00")],
)
def test_any_other_moment_is_taken(client, live_from, planned):
    assert submitted(client, live_from).status_code == 302
    told = BriefingLog.objects.get().details["live_from"]
    assert datetime.fromisoformat(told) == datetime.fromisoformat(planned)
