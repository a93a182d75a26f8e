"""From draft to edition: who may do what, in which order, and what each step leaves behind."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User

from briefing.enums import Stage
from briefing.models import BriefingLog, Edition, Submission
from briefing.publishing.approve import approve
from briefing.publishing.consent import record_consent
from briefing.publishing.publish import publish
from briefing.publishing.refusal import NotPermitted, Refused, Unchanged
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.queries.progress import Plan, progress
from tests.factories.user import UserFactory
from tests.publishing.acts import administrator, approver, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = AT + timedelta(days=7)
COUNTED = "‘Pond wardens in post: {} wardens (2025)’"
WARDENS = "the figure for ‘Pond wardens in post’ was 40 wardens and is now 41 wardens."
RECOUNTED = (
    f"In ‘Wardens’: {WARDENS}",
    f"The evidence on {COUNTED.format(40)} is now called {COUNTED.format(41)}.",
    f"In the evidence on {COUNTED.format(41)}: {WARDENS}",
    f"In the evidence on ‘Pond wardens in post’: {WARDENS}",
)


@pytest.fixture
def ponds():
    return dossier()


def refused(act, *, kind=Refused, **arguments):
    entries = BriefingLog.objects.count()
    with pytest.raises(kind) as refusal:
        act(**arguments)
    assert BriefingLog.objects.count() == entries
    return refusal.value.reasons


def acts(briefing):
    return [entry.act for entry in BriefingLog.objects.filter(briefing=briefing).order_by("number")]


def count_wardens(ponds, value, by=None):
    ponds.figure.value = value
    ponds.figure._history_user = by
    ponds.figure.save()


def test_each_step_is_logged_and_bound_to_the_content(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor(), note="Read it.", major=False, live_from=LATER, at=AT)
    made = approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, at=AT)
    edition = publish(briefing=ponds.briefing, actor=editor(), at=AT)
    log = list(BriefingLog.objects.order_by("number"))
    assert [(e.number, e.act, e.actor.username, e.at) for e in log] == [
        (1, "submitted", "editor", AT),
        (2, "approved", "approver", AT),
        (3, "published", "editor", AT),
    ]
    assert {e.digest for e in log} == {edition.digest}
    assert [e.previous for e in log] == ["", log[0].hash, log[1].hash]
    assert log[0].details == {
        "note": "Read it.",
        "major": False,
        "live_from": LATER.isoformat(),
        "sign_offs": 1,
        "colour": ponds.briefing.issuer.colour,
        "audiences": ["", "a", "b"],
        "dropped": [],
    }
    assert (log[2].edition, made.edition, made.lacking) == (edition, None, ())
    assert (edition.change_note, edition.major, edition.live_from) == ("Read it.", False, LATER)
    assert Submission.objects.count() == 0


def test_the_stage_follows_the_log(ponds):
    assert (progress(ponds.briefing).stage, progress(ponds.briefing).waiting) == (Stage.DRAFT, None)
    entry = submit(briefing=ponds.briefing, actor=editor(), live_from=LATER, at=AT)
    state = progress(ponds.briefing)
    assert (state.stage, state.waiting.entry, state.lacking) == (
        Stage.SUBMITTED,
        entry,
        ("1 more person must approve it.",),
    )
    assert state.waiting.plan == Plan("First published.", major=True, live_from=LATER)
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, at=AT)
    assert (progress(ponds.briefing).stage, progress(ponds.briefing).lacking) == (Stage.APPROVED, ())
    publish(briefing=ponds.briefing, actor=editor(), at=AT)
    assert progress(ponds.briefing).stage == Stage.DRAFT


def test_approved_and_published_in_one_step(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    made = approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, then_publish=True)
    assert (made.edition.number, made.edition.published_by.username) == (1, "approver")
    assert acts(ponds.briefing) == ["submitted", "approved", "published"]


@pytest.mark.parametrize(
    ("who", "verb", "says"),
    [
        ("approver", "submit", "submit a briefing"),
        ("administrator", "submit", "submit a briefing"),
        ("editor", "approve", "approve a briefing"),
        ("administrator", "approve", "approve a briefing"),
        ("administrator", "publish", "publish a briefing"),
        ("editor", "send_back", "approve a briefing"),
        ("administrator", "consent", "record a consent"),
        ("stranger", "submit", "submit a briefing"),
        ("inactive", "approve", "approve a briefing"),
    ],
)
def test_nobody_does_what_their_group_may_not(ponds, who, verb, says):
    entry = submit(briefing=ponds.briefing, actor=editor("another"))
    inactive = approver("inactive")
    User.objects.filter(pk=inactive.pk).update(is_active=False)
    people = {
        "editor": editor(),
        "approver": approver(),
        "administrator": administrator(),
        "stranger": UserFactory(username="stranger"),
        "inactive": User.objects.get(pk=inactive.pk),
    }
    common = {"briefing": ponds.briefing, "actor": people[who]}
    verbs = {
        "submit": (submit, {}),
        "approve": (approve, {"seen": entry.hash}),
        "publish": (publish, {}),
        "send_back": (send_back, {"seen": entry.hash, "reason": "Wrong."}),
        "consent": (record_consent, {"seen": entry.hash, "how": "By post."}),
    }
    act, arguments = verbs[verb]
    assert refused(act, kind=NotPermitted, **common, **arguments) == (f"{who} has no right to {says}. Ask who has.",)


def test_several_sign_off_each_once(ponds):
    type(ponds.briefing).objects.update(sign_offs=2)
    entry = submit(briefing=ponds.briefing, actor=editor())
    first = approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, then_publish=True)
    assert (first.edition, first.lacking) == (None, ("1 more person must approve it.",))
    again = {"briefing": ponds.briefing, "actor": approver(), "seen": entry.hash}
    assert refused(approve, **again) == ("You have approved it already.",)
    assert refused(publish, briefing=ponds.briefing, actor=editor()) == (
        "It isn't approved, so it can't be published.",
        "1 more person must approve it.",
    )
    second = approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, then_publish=True)
    assert second.edition.number == 1


def test_nothing_is_published_without_approval(ponds):
    assert refused(publish, briefing=ponds.briefing, actor=editor()) == (
        "It isn't approved, so it can't be published.",
        "1 more person must approve it.",
    )
    submit(briefing=ponds.briefing, actor=editor())
    assert len(refused(publish, briefing=ponds.briefing, actor=editor())) == 2
    assert Edition.objects.count() == 0


def test_nothing_that_was_not_submitted_is_approved(ponds):
    nothing = {"briefing": ponds.briefing, "actor": approver(), "seen": "0" * 64}
    assert refused(approve, **nothing) == ("Nothing waits for approval.",)


def test_a_change_of_content_voids_the_submission_and_says_what_changed(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    count_wardens(ponds, 41)
    reasons = refused(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    assert reasons == ("It has changed since it was submitted, so it must be submitted again.", *RECOUNTED)


def test_a_change_of_content_voids_the_approval_and_says_what_changed(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    count_wardens(ponds, 41)
    reasons = refused(publish, briefing=ponds.briefing, actor=editor())
    assert reasons == (
        "It has changed since it was approved, so it must be submitted and approved again.",
        *RECOUNTED,
    )
    count_wardens(ponds, 40)
    assert publish(briefing=ponds.briefing, actor=editor()).digest == entry.digest


def test_an_approval_binds_to_what_was_seen(ponds):
    seen = submit(briefing=ponds.briefing, actor=editor()).hash
    count_wardens(ponds, 41)
    submit(briefing=ponds.briefing, actor=editor("another"))
    assert refused(approve, briefing=ponds.briefing, actor=approver(), seen=seen) == (
        "another submitted it anew since you opened the page. Look at it again.",
        "The text or its evidence is another.",
    )


def test_approvals_of_an_earlier_submission_count_no_more(ponds):
    type(ponds.briefing).objects.update(sign_offs=2)
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    count_wardens(ponds, 41)
    submit(briefing=ponds.briefing, actor=editor())
    ponds.briefing.refresh_from_db()
    assert progress(ponds.briefing).lacking == ("2 more people must approve it.",)


def test_the_same_is_submitted_once(ponds):
    submit(briefing=ponds.briefing, actor=editor(), at=AT)
    same = {"briefing": ponds.briefing, "actor": editor(), "at": AT, "kind": Unchanged}
    assert refused(submit, **same) == ("Exactly this was submitted already and waits for approval.",)
    submit(briefing=ponds.briefing, actor=editor(), live_from=LATER, at=AT)
    assert acts(ponds.briefing) == ["submitted", "submitted"]
