"""Who holds letters of an edition, and what is written to them once it isn't what it was."""

from datetime import date

import pytest
from django.utils.timezone import now

from briefing.content.walk import plain_text
from briefing.enums import RenditionFormat, WithdrawalKind
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.models import Briefing, Edition
from briefing.publishing.correct_note import correct_note
from briefing.publishing.letters.correcting import draft_correction, holders_of
from briefing.publishing.letters.covering import Covering, covering_document
from briefing.publishing.letters.hand_out import hand_out
from briefing.publishing.letters.making import one_letter
from briefing.publishing.letters.prepare import prepare_mailing
from briefing.publishing.letters.recipients import stored
from briefing.publishing.refusal import Refused
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.withdraw import withdraw
from tests.factories.briefing import BriefingFactory
from tests.publishing.acts import approver, editor, publish
from tests.publishing.dossier import dossier
from tests.publishing.letters import USUAL, addressees, summary

pytestmark = pytest.mark.django_db


def mailed(edition, count=2):
    written = Covering("About ponds", "Read on.", date(2026, 3, 2))
    mailing = prepare_mailing(
        edition=edition, actor=editor(), addressees=addressees(count), fields=USUAL, covering=written
    )
    return hand_out(mailing=mailing, actor=editor())


def paragraphs(edition):
    fresh = Edition.objects.get(pk=edition.pk)
    return draft_correction(edition=fresh, at=now()).prose.split("\n\n")


@pytest.mark.parametrize("count", [1, 3, 50])
def test_holders_are_those_whom_letters_went_to(count, django_assert_num_queries):
    edition = summary()
    mailing = mailed(edition, count)
    prepare_mailing(
        edition=edition,
        actor=editor(),
        addressees=addressees(1),
        fields=USUAL,
        covering=Covering("Not sent", "Read on.", date(2026, 3, 2)),
    )
    with django_assert_num_queries(2):
        holders = holders_of(edition)
    assert (list(holders.letters), holders.forgotten) == (list(mailing.mailed_letters.order_by("number")), 0)


def test_whom_is_not_kept_any_more_is_counted():
    edition = summary()
    mailed(edition, 3).mailed_letters.filter(number__lte=2).delete()
    holders = holders_of(edition)
    assert (len(holders.letters), holders.forgotten) == (1, 2)


def test_each_is_told_once_however_many_letters_went_out():
    edition = summary()
    mailed(edition, 2)
    mailed(edition, 3)
    holders = holders_of(edition)
    assert [each.name for each in holders.letters] == ["Reader 1", "Reader 2", "Reader 1", "Reader 2", "Reader 3"]
    assert [each.name for each in holders.recipients] == ["Reader 1", "Reader 2", "Reader 3"]


def test_who_was_told_of_a_withdrawal_holds_no_more_letters_of_the_edition():
    edition = summary()
    first = mailed(edition)
    withdraw(edition=edition, kind=WithdrawalKind.NO_LONGER, explanation="There is no pond.", actor=approver())
    draft = draft_correction(edition=Edition.objects.get(pk=edition.pk), at=now())
    told = prepare_mailing(
        edition=draft.edition,
        actor=editor(),
        addressees=stored(holders_of(edition).recipients),
        fields=USUAL,
        covering=Covering(draft.subject, draft.prose, date(2026, 3, 2)),
        corrects=draft.corrects,
    )
    hand_out(mailing=told, actor=editor())
    holders = holders_of(edition)
    assert (list(holders.letters), holders.forgotten) == (list(first.mailed_letters.order_by("number")), 0)


def test_an_edition_that_is_as_it_was():
    with pytest.raises(Refused, match="Edition 1 is as it was: there is nothing to correct"):
        draft_correction(edition=summary(), at=now())


def test_a_withdrawal_is_told_with_what_replaces_it():
    edition = summary()
    withdraw(edition=edition, kind=WithdrawalKind.NO_LONGER, explanation="There is no pond.", actor=approver())
    day = f"{edition.live_from:%-d %B %Y}"
    assert paragraphs(edition) == [
        f"We wrote to you about our briefing Ponds, edition 1 of {day}.",
        f"We withdrew it on {day}. There is no pond.",
    ]


def test_what_readers_are_told_is_printed_as_it_is():
    edition = publish(dossier(title="The *old* [pond] & _more_").briefing)
    explanation = "See *a* [b](c).\n\n1. [[recipient:ward]]"
    withdraw(edition=edition, kind=WithdrawalKind.NO_LONGER, explanation=explanation, actor=approver())
    fresh = Edition.objects.get(pk=edition.pk)
    draft = draft_correction(edition=fresh, at=now())
    day = f"{edition.live_from:%-d %B %Y}"
    document = covering_document(fresh, Covering(draft.subject, draft.prose, date(2026, 3, 2)))
    assert [plain_text(block.children) for block in document.sections[0].blocks[:-1]] == [
        f"We wrote to you about our briefing The *old* [pond] & _more_, edition 1 of {day}.",
        f"We withdrew it on {day}. See *a* [b](c).",
        "1. [[recipient:ward]]",
    ]


def test_a_corrected_note_and_a_newer_edition_are_told():
    edition = summary()
    correct_note(edition=edition, text="It was two.", actor=approver())
    edition.briefing.lead = "What this is about now."
    edition.briefing.save()
    newer = publish(edition.briefing, note="The lead is new.")
    day = f"{newer.live_from:%-d %B %Y}"
    assert paragraphs(edition) == [
        f"We wrote to you about our briefing Ponds, edition 1 of {day}.",
        f"Edition 2 of {day} takes its place. What is new in it: The lead is new.",
        "Our note on what was new in it is corrected. It should have said: It was two.",
    ]
    draft = draft_correction(edition=edition, at=now())
    assert (draft.edition, draft.corrects, draft.subject) == (newer, edition, "Correction: Ponds")


def test_a_removal_by_law_is_told_though_nothing_can_be_read():
    edition = summary()
    first = mailed(edition)
    ask_removal(edition=edition, ground="Order of a court.", actor=approver())
    remove(edition=edition, actor=approver("second"))
    day, fresh = f"{edition.live_from:%-d %B %Y}", Edition.objects.get(pk=edition.pk)
    draft = draft_correction(edition=fresh, at=now())
    assert (draft.subject, draft.prose.split("\n\n")) == (
        "Correction: https://briefings.example/briefings/ponds/",
        [
            f"We wrote to you about our briefing https://briefings.example/briefings/ponds/, edition 1 of {day}.",
            f"It was removed by law on {day}: Order of a court.",
            "Please delete your copy.",
        ],
    )
    written = Covering(draft.subject, draft.prose, date(2026, 3, 2))
    whom = stored(holders_of(edition).recipients)
    told = prepare_mailing(
        edition=fresh, actor=editor(), addressees=whom, fields=USUAL, covering=written, corrects=fresh
    )
    text = text_of_pdf(one_letter(mailing=told, actor=editor(), number=1, form=RenditionFormat.PDF).body)
    assert ("What became of it is told at" in text, "Ponds" in text, "It can be read" in text) == (True, False, False)
    assert (hand_out(mailing=told, actor=editor()).letters, first.letters) == (2, 2)
    with pytest.raises(Refused, match="Edition 1 was removed by law: no letters are made of it"):
        prepare_mailing(edition=fresh, actor=editor(), addressees=whom, fields=USUAL, covering=written)


def test_a_successor_that_cannot_be_relied_on_is_told_as_such():
    edition = summary()
    edition.briefing.lead = "What this is about now."
    edition.briefing.save()
    newer = publish(edition.briefing, note="The lead is new.")
    correct_note(edition=newer, text="The lead is another.", actor=approver())
    day = f"{newer.live_from:%-d %B %Y}"
    assert paragraphs(edition)[1:] == [f"Edition 2 of {day} takes its place. What is new in it: The lead is another."]
    withdraw(edition=newer, kind=WithdrawalKind.IN_ERROR, explanation="The lead was wrong.", actor=approver())
    assert paragraphs(edition)[1:] == [
        f"Edition 2 of {day} took its place, and was withdrawn on {day}. The lead was wrong."
    ]
    ask_removal(edition=newer, ground="Order of a court.", actor=approver())
    remove(edition=newer, actor=approver("second"))
    assert paragraphs(edition)[1:] == [
        f"Edition 2 of {day} took its place, and was removed by law on {day}: Order of a court."
    ]


def test_a_replacement_is_called_as_readers_know_it():
    edition = summary()
    other = BriefingFactory(slug="lakes", title="Lakes")
    publish(other)
    Briefing.objects.filter(pk=other.pk).update(title="Of a draft")
    replaced = {"kind": WithdrawalKind.REPLACED, "explanation": "See there.", "replaced_by": other}
    withdraw(edition=edition, actor=approver(), **replaced)
    assert paragraphs(edition)[2] == "Another briefing replaces it: Lakes, https://briefings.example/briefings/lakes/"


def test_a_letter_about_what_cannot_be_read_does_not_say_that_it_can():
    edition = summary()
    withdraw(edition=edition, kind=WithdrawalKind.IN_ERROR, explanation="Wrong.", actor=approver())
    document = covering_document(Edition.objects.get(pk=edition.pk), Covering("Ponds", "Sorry.", date(2026, 3, 2)))
    told = plain_text(document.sections[0].blocks[-1].children)
    assert told.partition(". ")[2] == (
        f"What became of it is told at https://briefings.example/b/{edition.code} (check code {edition.printed_code})."
    )
