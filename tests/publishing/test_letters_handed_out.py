"""Who may make letters, and what becomes of them: handed out, discarded, withdrawn, purged."""

from datetime import UTC, date, datetime

import pytest

from briefing.enums import RenditionFormat, WithdrawalKind
from briefing.models import MailedLetter, Mailing
from briefing.publishing.cancel import cancel
from briefing.publishing.letters.covering import Covering
from briefing.publishing.letters.hand_out import discard, hand_out
from briefing.publishing.letters.making import letters_of, merged_letters, one_letter
from briefing.publishing.letters.prepare import prepare_mailing
from briefing.publishing.purging import purge
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.withdraw import withdraw
from tests.publishing.acts import administrator, approver, editor, publish
from tests.publishing.letters import USUAL, addressees, issue, issued, summary

pytestmark = pytest.mark.django_db

PDF, DOCX = RenditionFormat.PDF, RenditionFormat.DOCX
PROSE = "In **[[recipient:ward]]** you ask [[recipient:contact-officer]]."


def covering(**changes):
    given = {"subject": "About our briefing", "prose": PROSE, "dated": date(2026, 3, 2)}
    return Covering(**given | changes)


def prepared(edition, whom=None, **changes):
    given = {"fields": USUAL, "actor": editor(), "addressees": addressees(2) if whom is None else whom}
    return prepare_mailing(edition=edition, **given | changes)


def reasons(act, *args, **given):
    with pytest.raises(Refused) as refused:
        act(*args, **given)
    assert Mailing.objects.count() == MailedLetter.objects.count() == 0
    return refused.value.reasons


def squeezed(text):
    return " ".join(text.split())


@pytest.mark.parametrize("act", ["prepare", "make", "print", "one", "hand_out", "discard"])
def test_who_may_not_publish_makes_no_letters(act):
    edition = summary()
    mailing = prepared(edition, covering=covering())
    acts = {
        "prepare": lambda actor: prepared(edition, covering=covering(), actor=actor),
        "make": lambda actor: letters_of(mailing=mailing, actor=actor, form=PDF),
        "print": lambda actor: merged_letters(mailing=mailing, actor=actor),
        "one": lambda actor: one_letter(mailing=mailing, actor=actor, number=1, form=PDF),
        "hand_out": lambda actor: hand_out(mailing=mailing, actor=actor),
        "discard": lambda actor: discard(mailing=mailing, actor=actor),
    }
    with pytest.raises(NotPermitted):
        acts[act](administrator())
    assert Mailing.objects.filter(handed_out_at__isnull=True).count() == 1


def test_a_letter_that_is_not_there():
    mailing = prepared(summary(), covering=covering())
    assert one_letter(mailing=mailing, actor=editor(), number=3, form=PDF) is None


def test_letters_are_handed_out_once():
    mailing = prepared(summary(), covering=covering())
    handed = hand_out(mailing=mailing, actor=approver())
    assert (handed.handed_out_by, handed.handed_out_at is None) == (approver(), False)
    with pytest.raises(Refused, match=r"These letters were handed out already\."):
        hand_out(mailing=mailing, actor=editor())
    with pytest.raises(Refused, match=r"What went out stays on record\."):
        discard(mailing=mailing, actor=editor())


def test_letters_that_nobody_was_given_can_be_discarded():
    discard(mailing=prepared(summary(), covering=covering()), actor=editor())
    assert (Mailing.objects.count(), MailedLetter.objects.count()) == (0, 0)


def test_nothing_is_handed_out_before_readers_can_read_it():
    mailing = prepared(summary(live_from=datetime(2999, 1, 1, 9, tzinfo=UTC)), covering=covering())
    with pytest.raises(
        Refused, match=r"Readers can’t read edition 1 before 1 January 2999, 09:00\. Hand them out then\."
    ):
        hand_out(mailing=mailing, actor=editor())


def test_an_edition_withdrawn_meanwhile():
    edition = issued()
    mailing = prepared(edition)
    withdraw(edition=edition, kind=WithdrawalKind.NO_LONGER, explanation="Over.", actor=approver())
    again = Mailing.objects.get(pk=mailing.pk)
    with pytest.raises(Refused, match="was withdrawn meanwhile"):
        hand_out(mailing=again, actor=editor())
    with pytest.raises(Refused, match="Write a covering letter about it"):
        prepared(again.edition)
    hand_out(mailing=prepared(again.edition, covering=covering()), actor=editor())
    assert Mailing.objects.handed_out().count() == 1


def test_a_covering_letter_that_a_withdrawal_overtook():
    edition = summary()
    mailing = prepared(edition, covering=covering())
    withdraw(edition=edition, kind=WithdrawalKind.IN_ERROR, explanation="Wrong.", actor=approver())
    with pytest.raises(Refused, match=r"Edition 1 was withdrawn meanwhile\. Discard these letters\."):
        hand_out(mailing=mailing, actor=editor())


@pytest.mark.parametrize("written", [None, covering()])
def test_letters_of_which_a_newer_edition_took_the_place(written):
    edition = issued()
    mailing = prepared(edition, covering=written)
    edition.briefing.lead = "What this is about now."
    edition.briefing.save()
    issue(edition.briefing, note="The lead is new.")
    with pytest.raises(Refused, match=r"Edition 2 took its place meanwhile\. Discard these letters\."):
        hand_out(mailing=mailing, actor=editor())
    with pytest.raises(Refused, match=r"Edition 2 took the place of this one\. Make letters of that\."):
        prepared(edition)
    again = prepared(edition, covering=covering())
    assert hand_out(mailing=again, actor=editor()).handed_out_by == editor()


def test_letters_whose_recipients_were_purged_are_not_handed_out():
    mailing = prepared(summary(), covering=covering())
    mailing.mailed_letters.first().delete()
    with pytest.raises(Refused, match=r"Whom they are for was purged: nobody would know who holds one"):
        hand_out(mailing=mailing, actor=editor())
    assert Mailing.objects.handed_out().count() == 0


def test_a_cancelled_edition():
    edition = summary(live_from=datetime(2999, 1, 1, tzinfo=UTC))
    cancel(edition=edition, actor=approver(), reason="Moved.")
    assert reasons(prepared, edition, covering=covering()) == (
        "Edition 1 was cancelled: it is not issued, nor are letters.",
    )


def test_an_edition_removed_by_law():
    edition = issued()
    mailing = prepared(edition)
    ask_removal(edition=edition, ground="A law.", actor=approver())
    remove(edition=edition, actor=approver("second"))
    mailing = Mailing.objects.get(pk=mailing.pk)
    with pytest.raises(Refused, match="Edition 1 was removed by law: no letters are made of it"):
        letters_of(mailing=mailing, actor=editor(), form=PDF)


def test_what_letters_about_a_removed_edition_say_goes_with_it():
    edition = summary()
    first = hand_out(mailing=prepared(edition, covering=covering()), actor=editor())
    edition.briefing.lead = "What this is about now."
    edition.briefing.save()
    newer = publish(edition.briefing, note="The lead is new.")
    second, third = (prepared(newer, covering=covering(), corrects=edition) for _ in range(2))
    hand_out(mailing=second, actor=editor())
    ask_removal(edition=edition, ground="A law.", actor=approver())
    remove(edition=edition, actor=approver("second"))
    kept = Mailing.objects.order_by("pk")
    assert {(each.subject, each.content, each.mailed_letters.count()) for each in kept} == {
        ("Removed by law", "Removed by law", 2)
    }
    with pytest.raises(Refused, match="Edition 1 was removed by law: no letters are made of it"):
        letters_of(mailing=kept.get(pk=first.pk), actor=editor(), form=PDF)
    with pytest.raises(Refused, match=r"What these letters say was removed by law with its edition\."):
        letters_of(mailing=kept.get(pk=second.pk), actor=editor(), form=PDF)
    with pytest.raises(Refused, match=r"Edition 1 was removed by law meanwhile\. Discard these letters\."):
        hand_out(mailing=kept.get(pk=third.pk), actor=editor())


def test_purged_letters_cannot_be_made_again_but_are_counted(time_machine):
    time_machine.move_to(datetime(2026, 3, 1, tzinfo=UTC), tick=False)
    mailing = prepared(summary(), covering=covering())
    hand_out(mailing=mailing, actor=editor())
    assert purge(at=datetime(2026, 8, 28, tzinfo=UTC))["letters"] == 0
    assert purge(at=datetime(2026, 8, 29, tzinfo=UTC))["letters"] == 2
    kept = Mailing.objects.get()
    assert (kept.letters, kept.mailed_letters.count()) == (2, 0)
    with pytest.raises(Refused, match="Whom these letters went to isn’t kept any more"):
        letters_of(mailing=kept, actor=editor(), form=PDF)


@pytest.mark.parametrize("count", [1, 3, 50])
def test_statements_do_not_grow_with_the_letters(count, django_assert_num_queries):
    edition, actor = issued(), editor()
    whom = addressees(count)
    with django_assert_num_queries(27):
        mailing = prepared(edition, whom, actor=actor)
    with django_assert_num_queries(3):
        for _ in letters_of(mailing=mailing, actor=actor, form=DOCX):
            pass
