"""An error may stand for a reason that an approver gives, and is listed until a second approver has seen it."""

import pytest

from briefing.models import BriefingLog, Edition
from briefing.publishing.acknowledge import acknowledge
from briefing.publishing.approve import approve
from briefing.publishing.publish import publish
from briefing.publishing.refusal import NotPermitted, PublicationRefused, Refused
from briefing.publishing.submit import submit
from briefing.queries.overrides import unseen_overrides
from tests.factories.figure import FigureFactory
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    """Two numbers of one measure and year that can't both be true, without a note on it."""
    ponds = dossier()
    FigureFactory(
        slug="wardens-again", measure=ponds.measure, source=ponds.source, stated_by=ponds.body, value=50, period="2025"
    )
    ponds.section.prose += " Elsewhere [[figure:wardens-again]]."
    ponds.section.save()
    return ponds


def test_it_is_submitted_with_its_error_and_approved_with_a_reason(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    common = {"briefing": ponds.briefing, "actor": approver(), "seen": entry.hash}
    with pytest.raises(PublicationRefused) as refusal:
        approve(**common)
    findings = refusal.value.findings
    assert {finding.id for finding in findings} == {"F002"}
    with pytest.raises(PublicationRefused):
        approve(**common, overrides={finding.key: " " for finding in findings})
    assert [e.act for e in BriefingLog.objects.all()] == ["submitted"]
    approve(**common, overrides={finding.key: "Both were counted, on two days." for finding in findings})
    override = BriefingLog.objects.filter(act="overridden").first()
    assert (override.actor.username, override.reason, override.digest) == (
        "approver",
        "Both were counted, on two days.",
        entry.digest,
    )
    found = findings[0]
    assert override.details == {"finding": found.key, "id": "F002", "record": found.record}
    assert publish(briefing=ponds.briefing, actor=editor()).number == 1


def overridden(ponds, **more):
    entry = submit(briefing=ponds.briefing, actor=editor(), **more)
    with pytest.raises(PublicationRefused) as refusal:
        approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    reasons = {finding.key: "Two days." for finding in refusal.value.findings}
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, overrides=reasons)
    return entry


def test_an_override_binds_to_the_content(ponds):
    overridden(ponds)
    ponds.section.prose += " A word more."
    ponds.section.save()
    entry = submit(briefing=ponds.briefing, actor=editor())
    with pytest.raises(PublicationRefused):
        approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)


def test_it_is_listed_until_a_second_approver_has_seen_it(ponds):
    overridden(ponds)
    publish(briefing=ponds.briefing, actor=editor())
    (override,) = unseen_overrides()
    with pytest.raises(Refused, match=r"another approver must look at it\."):
        acknowledge(override=override, actor=approver())
    with pytest.raises(NotPermitted):
        acknowledge(override=override, actor=editor())
    acknowledge(override=override, actor=approver("second"))
    assert unseen_overrides() == []
    with pytest.raises(Refused, match=r"seen by a second approver already\."):
        acknowledge(override=override, actor=approver("third"))


def test_a_second_sign_off_has_seen_it(ponds):
    type(ponds.briefing).objects.update(sign_offs=2)
    entry = overridden(ponds)
    assert len(unseen_overrides()) == 1
    approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash)
    assert unseen_overrides() == []


@pytest.mark.parametrize("marked", ["The “ponds”"])
def test_what_keeps_a_promise_is_never_overridden(ponds, marked):
    type(ponds.briefing).objects.update(title=marked)
    with pytest.raises(PublicationRefused) as refusal:
        submit(briefing=ponds.briefing, actor=editor())
    assert {finding.id for finding in refusal.value.findings if not finding.may_be_overridden} == {
        "Q001",
        "Q002",
        "Q020",
    }
    assert Edition.objects.count() == 0
