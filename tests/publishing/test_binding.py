"""An approval binds to the submission that was seen: its content, its plan and what it settled beside them."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User

from briefing.enums import Recipe, Voice
from briefing.models import Briefing, Edition
from briefing.publishing.approve import approve
from briefing.publishing.consent import record_consent
from briefing.publishing.publish import publish
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.queries.progress import progress
from tests.factories.appointment import AppointmentFactory
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier
from tests.publishing.test_workflow import refused

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = datetime(2026, 3, 8, 9, tzinfo=UTC)
NEW_COLOUR = "#7a1f1f"


@pytest.fixture
def ponds():
    return dossier()


def recolour(ponds):
    before = ponds.briefing.issuer.colour
    ponds.briefing.issuer.colour = NEW_COLOUR
    ponds.briefing.issuer.save()
    return f"The issuer’s colour, in which the PDF and Word copies are drawn, was {before} and is now {NEW_COLOUR}."


def ask(briefing, count):
    Briefing.objects.filter(pk=briefing.pk).update(sign_offs=count)


def test_another_plan_of_the_same_text_is_another_submission(ponds):
    seen = submit(briefing=ponds.briefing, actor=editor(), note="Careful.", live_from=LATER, at=AT).hash
    again = submit(briefing=ponds.briefing, actor=editor(), note="Reckless.", major=False, at=AT)
    assert refused(approve, briefing=ponds.briefing, actor=approver(), seen=seen, then_publish=True, at=AT) == (
        "editor submitted it anew since you opened the page. Look at it again.",
        "What is new, as readers are told: ‘Careful.’. Now: ‘Reckless.’.",
        "How much it changes: what readers do or know. Now: nothing that readers do or know.",
        "Live from: 8 March 2026 at 09:00. Now: at once.",
    )
    made = approve(briefing=ponds.briefing, actor=approver(), seen=again.hash, then_publish=True, at=AT)
    assert (made.edition.change_note, made.edition.major, made.edition.live_from) == ("Reckless.", False, AT)


def test_what_was_never_submitted_is_refused_without_a_comparison(ponds):
    submit(briefing=ponds.briefing, actor=editor())
    assert refused(approve, briefing=ponds.briefing, actor=approver(), seen="0" * 64) == (
        "editor submitted it anew since you opened the page. Look at it again.",
    )


def test_nobody_sends_back_a_submission_that_they_havent_seen(ponds):
    seen = submit(briefing=ponds.briefing, actor=editor(), note="Careful.").hash
    ponds.figure.value = 41
    ponds.figure.save()
    again = submit(briefing=ponds.briefing, actor=editor(), note="Mended.")
    common = {"briefing": ponds.briefing, "actor": approver(), "reason": "Count again."}
    assert refused(send_back, **common, seen=seen) == (
        "editor submitted it anew since you opened the page. Look at it again.",
        "The text or its evidence is another.",
        "What is new, as readers are told: ‘Careful.’. Now: ‘Mended.’.",
    )
    assert send_back(**common, seen=again.hash).digest == again.digest


def test_what_was_published_meanwhile_isnt_sent_back(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, then_publish=True)
    common = {"briefing": ponds.briefing, "actor": approver(), "seen": entry.hash}
    assert refused(send_back, **common, reason="Count again.") == (
        "Nothing was submitted that could be sent back.",
        "What happened last: published, edition 1, by second.",
    )


def test_what_has_changed_since_it_was_submitted_can_still_be_sent_back(ponds):
    """It can't be approved any more, so this is what is left to do with it."""
    entry = submit(briefing=ponds.briefing, actor=editor())
    ponds.figure.value = 41
    ponds.figure.save()
    sent_back = send_back(briefing=ponds.briefing, actor=approver(), seen=entry.hash, reason="Submit it anew.")
    assert (sent_back.act, sent_back.digest) == ("sent_back", entry.digest)


def test_a_consent_is_to_one_submission(ponds):
    Briefing.objects.update(voice="issued", signatory=AppointmentFactory())
    seen = submit(briefing=ponds.briefing, actor=editor(), note="Careful.").hash
    submit(briefing=ponds.briefing, actor=editor(), note="Reckless.")
    stale = {"briefing": ponds.briefing, "actor": editor(), "seen": seen, "how": "By e-mail."}
    assert len(refused(record_consent, **stale)) == 1


def test_fewer_sign_offs_are_for_the_next_submission(ponds):
    ask(ponds.briefing, 2)
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    ask(ponds.briefing, 1)
    assert refused(publish, briefing=ponds.briefing, actor=editor()) == (
        "It isn't approved, so it can't be published.",
        "1 more person must approve it.",
    )
    again = submit(briefing=ponds.briefing, actor=editor())
    assert refused(approve, briefing=ponds.briefing, actor=approver("second"), seen=entry.hash)[1:] == (
        "People who must approve: 2. Now: 1.",
    )
    approve(briefing=ponds.briefing, actor=approver(), seen=again.hash)
    assert publish(briefing=ponds.briefing, actor=editor()).number == 1


def test_more_sign_offs_are_for_the_next_submission_as_well(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    ask(ponds.briefing, 2)
    ponds.briefing.refresh_from_db()
    assert progress(ponds.briefing).sign_offs == 1
    assert approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, then_publish=True).edition.number == 1
    assert progress(ponds.briefing).sign_offs == 2


def test_the_colour_of_the_copies_is_approved_with_them(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    changed = recolour(ponds)
    assert refused(publish, briefing=ponds.briefing, actor=editor()) == (
        "It has changed since it was approved, so it must be submitted and approved again.",
        changed,
    )
    assert refused(approve, briefing=ponds.briefing, actor=approver("second"), seen=entry.hash) == (
        "It has changed since it was submitted, so it must be submitted again.",
        changed,
    )
    again = submit(briefing=ponds.briefing, actor=editor())
    assert again.digest == entry.digest
    assert approve(briefing=ponds.briefing, actor=approver(), seen=again.hash, then_publish=True).edition.number == 1


def test_the_approval_of_an_account_that_was_closed_counts_no_more(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    User.objects.filter(username="approver").update(is_active=False)
    assert len(refused(publish, briefing=ponds.briefing, actor=editor())) == 2
    approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, then_publish=True)
    assert Edition.objects.count() == 1


def test_another_voice_is_another_text():
    """So that nobody does without the signatory's consent by changing it after approval."""
    letter = {"recipe": Recipe.PARTNER_LETTER, "salutation": "Dear partners", "closing": "Yours sincerely"}
    ponds = dossier(**letter, voice=Voice.ISSUED, letter_date="1 May 2025", signatory=AppointmentFactory())
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    Briefing.objects.update(voice=Voice.ISSUER)
    assert refused(publish, briefing=ponds.briefing, actor=editor())[0].startswith("It has changed")
