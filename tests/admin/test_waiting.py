"""The admin's front page says what waits, and overrides are looked at by a second approver."""

import re

import pytest
from django.test import Client
from django.urls import reverse

from briefing.models import BriefingLog
from briefing.publishing.submit import submit
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.user import UserFactory
from tests.publishing.acts import approver as an_approver
from tests.publishing.acts import editor as an_editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
OVERRIDES = reverse("admin:briefing_briefinglog_overrides")


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def waits(client):
    page = client.get("/admin/").content.decode()
    section = re.search(r'<section class="waits".*?</section>', page, re.DOTALL)
    return re.findall(r'<a href="([^"]+)">([^<]+)</a>', section.group()) if section else []


def override(by):
    details = {"finding": "f" * 16, "id": "F002", "record": "figure:wardens", "message": "Two numbers."}
    return BriefingLogFactory(act="overridden", actor=by, reason="On <two> days.", details=details)


def test_what_is_submitted_waits(client):
    ponds = dossier()
    assert waits(signed_in(an_approver())) == []
    submit(briefing=ponds.briefing, actor=an_editor())
    there = reverse("admin:briefing_briefing_review", args=(ponds.briefing.pk,))
    assert waits(signed_in(an_approver())) == [(there, "Ponds: waits for approval or publication")]
    assert waits(signed_in(UserFactory(staff=True))) == []


def test_an_override_waits_until_a_second_approver_has_seen_it():
    entry = override(an_approver())
    first, second = signed_in(an_approver()), signed_in(an_approver("second"))
    assert waits(second) == [(OVERRIDES, "an override that no second approver has seen")]
    page = second.get(OVERRIDES).content.decode()
    assert ("<p>On &lt;two&gt; days.</p>" in page, f'value="{entry.pk}"' in page) == (True, True)
    assert f'value="{entry.pk}"' not in first.get(OVERRIDES).content.decode()
    assert first.post(OVERRIDES, {"seen": entry.pk}).status_code == 400
    assert second.post(OVERRIDES, {"seen": entry.pk}).status_code == 302
    assert BriefingLog.objects.order_by("-number").first().details == {"override": entry.number}
    assert (waits(second), "There is none." in second.get(OVERRIDES).content.decode()) == ([], True)


@pytest.mark.parametrize("seen", ["", "999", "x"])
def test_an_entry_that_is_not_there(seen):
    assert signed_in(an_approver()).post(OVERRIDES, {"seen": seen}).status_code == 400


def test_who_may_not_view_the_log_is_refused():
    assert signed_in(UserFactory(staff=True)).get(OVERRIDES).status_code == 403


@pytest.mark.parametrize("count", [1, 3, 50])
def test_statements_do_not_grow(django_assert_num_queries, count):
    for number in range(count):
        override(an_approver(f"approver-{number}"))
        BriefingLogFactory()
    client = signed_in(an_approver())
    with django_assert_num_queries(8):
        client.get("/admin/")
