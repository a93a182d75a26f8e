"""What happens between submission and edition: sent back, consented to, late; and what is compared on the way."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.enums import Stage
from briefing.models import Verification
from briefing.publishing.approve import approve
from briefing.publishing.consent import record_consent
from briefing.publishing.publish import publish
from briefing.publishing.refusal import PublicationRefused
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.queries.progress import progress
from tests.factories.appointment import AppointmentFactory
from tests.publishing.acts import approver, editor
from tests.publishing.acts import publish as publish_in_one
from tests.publishing.dossier import dossier
from tests.publishing.test_workflow import count_wardens, refused

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = AT + timedelta(days=7)


@pytest.fixture
def ponds():
    return dossier()


def test_sent_back_it_is_a_draft_with_a_reason(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    common = {"briefing": ponds.briefing, "actor": approver(), "seen": entry.hash}
    assert refused(send_back, **common, reason=" ") == ("Say why you send it back, and what is to be done.",)
    send_back(**common, reason="Count again.")
    state = progress(ponds.briefing)
    assert (state.stage, state.sent_back.reason, state.sent_back.digest) == (Stage.DRAFT, "Count again.", entry.digest)
    assert refused(send_back, **common, reason="Again.") == (
        "Nothing was submitted that could be sent back.",
        "What happened last: sent back, by approver.",
    )
    submit(briefing=ponds.briefing, actor=editor())
    assert (progress(ponds.briefing).stage, progress(ponds.briefing).sent_back) == (Stage.SUBMITTED, None)


def test_approved_it_can_still_be_sent_back(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    send_back(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, reason="Wait.")
    assert len(refused(publish, briefing=ponds.briefing, actor=editor())) == 2


def test_its_submitter_takes_it_back(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    send_back(briefing=ponds.briefing, actor=editor(), seen=entry.hash, reason="Not yet.")
    assert progress(ponds.briefing).stage == Stage.DRAFT


def issued(ponds):
    type(ponds.briefing).objects.update(voice="issued", signatory=AppointmentFactory())


def test_an_issued_letter_waits_for_its_signatorys_consent(ponds):
    issued(ponds)
    entry = submit(briefing=ponds.briefing, actor=editor())
    made = approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, then_publish=True)
    assert (made.edition, made.lacking) == (
        None,
        ("The signatory’s consent to exactly this text must be recorded.",),
    )
    consent = {"briefing": ponds.briefing, "actor": editor(), "seen": entry.hash}
    assert refused(record_consent, **consent, how="") == ("Say how and when the signatory gave consent.",)
    record_consent(**consent, how="By e-mail.")
    assert publish(briefing=ponds.briefing, actor=editor()).number == 1


def test_consent_is_to_exactly_what_waits(ponds):
    issued(ponds)
    seen = submit(briefing=ponds.briefing, actor=editor()).hash
    record_consent(briefing=ponds.briefing, actor=editor(), seen=seen, how="By e-mail.")
    count_wardens(ponds, 41)
    submit(briefing=ponds.briefing, actor=editor())
    assert progress(ponds.briefing).consent is None
    stale = {"briefing": ponds.briefing, "actor": editor(), "seen": seen, "how": "By e-mail."}
    assert refused(record_consent, **stale) == (
        "What was consented to isn't what waits now. Show the signatory what was submitted.",
    )


def test_nobodys_consent_is_recorded_for_the_issuers_own_voice(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    asked = {"briefing": ponds.briefing, "actor": editor(), "seen": entry.hash, "how": "By post."}
    assert refused(record_consent, **asked) == (
        "It isn't issued in anybody's own name, so nobody's consent is needed.",
    )


def test_an_issued_letter_names_its_signatory(ponds):
    type(ponds.briefing).objects.update(voice="issued")
    with pytest.raises(PublicationRefused) as refusal:
        submit(briefing=ponds.briefing, actor=editor())
    assert [finding.id for finding in refusal.value.findings] == ["E005"]


def test_a_moment_that_has_passed_meanwhile_means_at_once(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor(), live_from=AT + timedelta(hours=1), at=AT)
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, at=LATER)
    assert publish(briefing=ponds.briefing, actor=editor(), at=LATER).live_from == LATER


def test_each_quotation_is_compared_at_submission_and_publication(ponds):
    edition = publish_in_one(ponds.briefing)
    compared = list(Verification.objects.order_by("pk"))
    assert [(v.occasion, v.edition, v.position, v.quotation, v.matches, v.result, v.policy) for v in compared] == [
        ("submission", None, "promise", 1, True, "", "words-1"),
        ("publication", edition, "promise", 1, True, "", "words-1"),
    ]
    excerpt = ponds.position.quotations.get().excerpt
    assert {(v.source, v.excerpt, v.captured_on, v.excerpt_digest) for v in compared} == {
        ("report", excerpt.key, excerpt.captured_on, excerpt.digest)
    }
