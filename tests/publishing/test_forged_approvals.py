"""Whoever can add rows to the log can't approve with them: nothing is published on them, and they are found out."""

import pytest
from django.utils import timezone

from briefing.enums import LogAct
from briefing.models import BriefingLog, Edition
from briefing.publishing.approve import approve
from briefing.publishing.publish import publish
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.publishing.verify_log import verify_log
from briefing.queries.progress import progress
from tests.factories.user import UserFactory
from tests.publishing.acts import approver, editor
from tests.publishing.acts import publish as publish_with_two
from tests.publishing.dossier import dossier
from tests.publishing.test_workflow import count_wardens, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    return dossier()


def forge(ponds, actor, act=LogAct.APPROVED, **said):
    """A row with a hash that fits, written past all verbs."""
    last = BriefingLog.objects.order_by("number").last()
    entry = BriefingLog(
        briefing=ponds.briefing,
        number=last.number + 1,
        act=act,
        at=timezone.now(),
        actor=actor,
        previous=last.hash,
        **{"digest": last.digest} | said,
    )
    entry.hash = entry.chained()
    entry.save()


def faults(ponds):
    return [str(fault) for fault in verify_log(ponds.briefing)]


def test_by_the_submitter(ponds):
    submit(briefing=ponds.briefing, actor=editor())
    forge(ponds, editor())
    assert progress(ponds.briefing).approvals == ()
    assert len(refused(publish, briefing=ponds.briefing, actor=editor())) == 2
    assert faults(ponds) == ["ponds, log: Entry 2 approves for somebody who submitted it."]


def test_by_an_earlier_submitter(ponds):
    submit(briefing=ponds.briefing, actor=editor("first"))
    submit(briefing=ponds.briefing, actor=editor(), note="Anew.")
    forge(ponds, editor("first"))
    assert len(refused(publish, briefing=ponds.briefing, actor=editor())) == 2
    assert faults(ponds) == ["ponds, log: Entry 3 approves for somebody who submitted it."]


def test_of_another_digest(ponds):
    submit(briefing=ponds.briefing, actor=editor())
    forge(ponds, approver(), digest="f" * 64)
    assert len(refused(publish, briefing=ponds.briefing, actor=editor())) == 2
    assert faults(ponds) == ["ponds, log: Entry 2 approves another digest than was submitted."]


def test_twice_by_one(ponds):
    type(ponds.briefing).objects.update(sign_offs=2)
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    forge(ponds, approver())
    assert len(refused(publish, briefing=ponds.briefing, actor=editor())) == 2
    assert faults(ponds) == ["ponds, log: Entry 3 approves for somebody who had approved it already."]


def test_where_nothing_waits(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    send_back(briefing=ponds.briefing, actor=approver(), seen=entry.hash, reason="Again.")
    forge(ponds, approver())
    assert faults(ponds) == ["ponds, log: Entry 3 approves where nothing waits."]


def test_by_somebody_who_wrote_in_it(ponds):
    count_wardens(ponds, 41, by=approver())
    submit(briefing=ponds.briefing, actor=editor())
    forge(ponds, approver())
    assert refused(publish, briefing=ponds.briefing, actor=editor())[1] == (
        "approver wrote in it since the last edition (figure): that approval doesn't count."
    )


def test_an_edition_published_on_the_approval_of_somebody_who_wrote_in_it_is_found(ponds):
    """As their own history was written without a name, and put right by hand afterwards."""
    count_wardens(ponds, 41)
    publish_with_two(ponds.briefing)
    ponds.figure.history.all().update(history_user=approver())
    assert faults(ponds) == ["ponds, log: Entry 2 approves for somebody who wrote in it (figure)."]


def test_what_was_written_after_an_edition_says_nothing_against_it(ponds):
    publish_with_two(ponds.briefing)
    count_wardens(ponds, 41, by=approver())
    assert faults(ponds) == []


def test_a_consent_to_another_digest(ponds):
    submit(briefing=ponds.briefing, actor=editor())
    forge(ponds, editor(), act=LogAct.CONSENTED, digest="f" * 64)
    assert progress(ponds.briefing).consent is None


@pytest.mark.parametrize(
    ("digest", "says"),
    [
        ("", "Entry 2 publishes with 0 of 2 approvals."),
        ("f" * 64, "Entry 2 publishes another digest than was submitted."),
    ],
)
def test_a_publication_without_approvals(ponds, digest, says):
    type(ponds.briefing).objects.update(sign_offs=2)
    entry = submit(briefing=ponds.briefing, actor=editor())
    digest = digest or entry.digest
    edition = Edition.objects.create(
        briefing=ponds.briefing,
        number=1,
        title="Ponds",
        summary="",
        digest=digest,
        code="",
        change_note="First published.",
        live_from=timezone.now(),
        published_at=timezone.now(),
        published_by=UserFactory(),
    )
    forge(ponds, editor(), act=LogAct.PUBLISHED, digest=digest, edition=edition)
    assert faults(ponds) == [f"ponds, log: {says}"]


def test_nor_on_that_of_somebody_who_deleted_an_audience(ponds):
    submit(briefing=ponds.briefing, actor=editor())
    deleted = ponds.audiences[0]
    history = type(deleted).history.filter(slug=deleted.slug)
    deleted.delete()
    publish_with_two(ponds.briefing)
    assert faults(ponds) == []
    history.update(history_user=approver())
    assert faults(ponds) == ["ponds, log: Entry 3 approves for somebody who wrote in it (audience)."]
