"""The pages on which staff bring a briefing to its next edition, as they use them."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from briefing.models import Briefing, BriefingLog, Edition
from briefing.publishing.submit import submit
from tests.factories.appointment import AppointmentFactory
from tests.factories.user import UserFactory
from tests.publishing.acts import approver as an_approver
from tests.publishing.acts import editor as an_editor
from tests.publishing.acts import publish
from tests.publishing.dossier import PROMISE, dossier
from tests.publishing.test_workflow import RECOUNTED

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds():
    return dossier()


def signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def address(page, briefing, *more):
    return reverse(f"admin:briefing_briefing_{page}", args=(briefing.pk, *more))


def text_of(answer):
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def acts():
    return list(BriefingLog.objects.order_by("number").values_list("act", flat=True))


def test_an_editor_submits_and_is_led_to_what_was_submitted(ponds):
    client = signed_in(an_editor())
    page = client.get(address("readiness", ponds.briefing))
    assert (page.status_code, "No error was found." in text_of(page)) == (200, True)
    sent = {"act": "submit", "note": "", "size": "minor", "live_from": "2999-07-01T09:30"}
    answer = client.post(address("readiness", ponds.briefing), sent)
    assert (answer.status_code, answer["Location"]) == (302, address("review", ponds.briefing))
    entry = BriefingLog.objects.get()
    assert (entry.actor, entry.details["note"], entry.details["major"], entry.details["live_from"]) == (
        an_editor(),
        "First published.",
        False,
        "2999-07-01T09:30:00+01:00",
    )
    said = text_of(client.get(answer["Location"]))
    assert "Submitted. It now waits for somebody else to approve it." in said
    assert "Your account may look at it, and not approve it." in said


@pytest.mark.parametrize(
    ("live_from", "says"),
    [
        ("2998-03-25T01:30", "clocks"),
        ("2998-10-28T01:30", "clocks"),
        ("tomorrow", "Enter a day and a time, such as 2026-09-01T09:00."),
    ],
)
def test_a_time_that_is_none_is_refused(ponds, live_from, says):
    sent = {"act": "submit", "note": "A.", "size": "major", "live_from": live_from}
    answer = signed_in(an_editor()).post(address("readiness", ponds.briefing), sent)
    assert (answer.status_code, says in text_of(answer), acts()) == (200, True, [])


def test_errors_lead_to_the_records_that_they_name(ponds):
    ponds.measure.title = "The “wardens”"
    ponds.measure.save()
    page = signed_in(an_editor()).get(address("readiness", ponds.briefing))
    record = reverse("admin:briefing_measure_change", args=(ponds.measure.pk,))
    assert f'<a href="{record}">measure:wardens</a>' in page.content.decode()
    assert "Must be mended first:" in text_of(page)
    assert "Submit for approval" not in text_of(page)


def test_what_cannot_be_composed_says_why(ponds):
    ponds.section.prose = "[[figure:nothing]]"
    ponds.section.save()
    client = signed_in(an_editor())
    page = client.get(address("readiness", ponds.briefing))
    assert (page.status_code, "E001" in text_of(page)) == (200, True)
    preview = client.get(address("preview", ponds.briefing))
    assert (preview.status_code, "nothing" in text_of(preview)) == (400, True)


def test_a_refusal_is_told_where_the_form_stands(ponds):
    publish(ponds.briefing)
    client = signed_in(an_editor())
    page = client.get(address("readiness", ponds.briefing))
    assert "It says exactly what edition 1 says, so there is nothing to publish." in text_of(page)
    answer = client.post(address("readiness", ponds.briefing), {"act": "submit", "note": "A.", "size": "major"})
    assert (answer.status_code, "Nothing has changed since edition 1." in text_of(answer)) == (400, True)


def test_an_approver_sees_all_that_goes_out(ponds):
    publish(ponds.briefing, at=AT)
    ponds.figure.value = 41
    ponds.figure.save()
    submit(briefing=ponds.briefing, actor=an_editor(), note="One more.", live_from=datetime(2999, 1, 1, 9, tzinfo=UTC))
    said = text_of(signed_in(an_approver()).get(address("review", ponds.briefing)))
    for shown in (
        "Edition 2, after edition 1 of 1 March 2026",
        "For everyone, A, B",
        "Live from 1 January 2999, 09:00, London time",
        "What is new, as readers are told One more.",
        "Every number in it: 1 41 wardens Pond wardens in post Report on ponds",
        f"Everybody’s words in it: 1 Person One : “{PROMISE}” Report on ponds. Own document",
        f"Since edition 1, 1 March 2026: {' '.join(RECOUNTED)} Marked in the text",
        "Approve and publish for 1 January 2999, 09:00",
    ):
        assert shown in said


@pytest.mark.parametrize(
    ("act", "logged"),
    [
        ("approve_and_publish", ["submitted", "approved", "published"]),
        ("approve", ["submitted", "approved"]),
        ("send_back", ["submitted", "sent_back"]),
    ],
)
def test_an_approver_decides(ponds, act, logged):
    entry = submit(briefing=ponds.briefing, actor=an_editor())
    sent = {"act": act, "seen": entry.hash, "reason": "Count again."}
    answer = signed_in(an_approver()).post(address("review", ponds.briefing), sent)
    assert (answer.status_code, acts()) == (302, logged)


def test_approved_it_is_published_by_an_editor(ponds):
    entry = submit(briefing=ponds.briefing, actor=an_editor())
    signed_in(an_approver()).post(address("review", ponds.briefing), {"act": "approve", "seen": entry.hash})
    client = signed_in(an_editor())
    assert 'value="publish"' in client.get(address("review", ponds.briefing)).content.decode()
    client.post(address("review", ponds.briefing), {"act": "publish", "seen": entry.hash})
    assert Edition.objects.get().published_by == an_editor()


def test_the_signatorys_consent_is_recorded_on_the_page(ponds):
    Briefing.objects.update(voice="issued", signatory=AppointmentFactory())
    entry = submit(briefing=ponds.briefing, actor=an_editor())
    client = signed_in(an_editor())
    assert "Signatory’s consent Not recorded yet" in text_of(client.get(address("review", ponds.briefing)))
    client.post(address("review", ponds.briefing), {"act": "consent", "seen": entry.hash, "how": "By e-mail."})
    assert "By e-mail." in text_of(client.get(address("review", ponds.briefing)))
    assert acts() == ["submitted", "consented"]


def test_a_change_meanwhile_is_told_before_anybody_decides(ponds):
    entry = submit(briefing=ponds.briefing, actor=an_editor())
    ponds.figure.value = 41
    ponds.figure.save()
    client = signed_in(an_approver())
    page = client.get(address("review", ponds.briefing))
    assert f"It has changed since it was submitted {' '.join(RECOUNTED)}" in text_of(page)
    assert 'value="approve' not in page.content.decode()
    answer = client.post(address("review", ponds.briefing), {"act": "approve", "seen": entry.hash})
    assert (answer.status_code, "it must be submitted again." in text_of(answer), acts()) == (400, True, ["submitted"])


@pytest.mark.parametrize("act", ["approve_and_publish", "approve", "publish", "send_back", "consent", "nonsense", ""])
def test_a_forged_act_does_nothing(ponds, act):
    entry = submit(briefing=ponds.briefing, actor=an_editor("another"))
    sent = {"act": act, "seen": entry.hash, "reason": "Why.", "how": "By post."}
    answer = signed_in(an_editor()).post(address("review", ponds.briefing), sent)
    assert (answer.status_code, acts()) == (400, ["submitted"])


def test_nothing_to_review_shows_what_was_done_so_far(ponds):
    publish(ponds.briefing)
    page = signed_in(an_approver()).get(address("review", ponds.briefing))
    assert "Nothing waits for approval." in text_of(page)
    assert "Published by editor, edition 1" in text_of(page)


def test_what_was_sent_back_comes_with_its_reason(ponds):
    entry = submit(briefing=ponds.briefing, actor=an_editor())
    sent = {"act": "send_back", "seen": entry.hash, "reason": "Count <again>."}
    signed_in(an_approver()).post(address("review", ponds.briefing), sent)
    page = signed_in(an_editor()).get(address("readiness", ponds.briefing)).content.decode()
    assert "<p>Count &lt;again&gt;.</p>" in page


def test_strangers_and_records_that_are_not_there(client, ponds, staff):
    for page in ("readiness", "review", "preview"):
        missing = reverse(f"admin:briefing_briefing_{page}", args=(999,))
        assert staff.get(missing).status_code == 404
        assert Client().get(address(page, ponds.briefing)).status_code == 302


@pytest.mark.parametrize("page", ["readiness", "review", "preview"])
def test_who_may_not_view_briefings_is_refused(ponds, page):
    assert signed_in(UserFactory(staff=True)).get(address(page, ponds.briefing)).status_code == 403


def test_a_moment_that_passed_is_said(ponds, time_machine):
    time_machine.move_to(AT)
    submit(briefing=ponds.briefing, actor=an_editor(), live_from=AT + timedelta(hours=1))
    time_machine.move_to(AT + timedelta(hours=2))
    said = text_of(signed_in(an_approver()).get(address("review", ponds.briefing)))
    assert "Live from at once: 1 March 2026, 10:00 has passed" in said


def test_a_page_of_another_plan_is_refused_and_says_what_is_another(ponds):
    """The text is the same: it's the note that nobody would have seen."""
    client = signed_in(an_approver())
    submit(briefing=ponds.briefing, actor=an_editor(), note="Careful.")
    seen = client.get(address("review", ponds.briefing)).context["form"]["seen"].value()
    submit(briefing=ponds.briefing, actor=an_editor(), note="Reckless.")
    answer = client.post(address("review", ponds.briefing), {"act": "approve_and_publish", "seen": seen})
    assert (answer.status_code, acts()) == (400, ["submitted", "submitted"])
    assert "‘Careful.’. Now: ‘Reckless.’." in text_of(answer)
