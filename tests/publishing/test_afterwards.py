"""What is done to an edition after it was published: cancelled, withdrawn, its note corrected, removed by law."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.enums import WithdrawalKind
from briefing.models import BriefingLog, ChangeNote, Edition, Removal, Withdrawal
from briefing.publishing.cancel import cancel
from briefing.publishing.correct_note import correct_note
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.withdraw import withdraw
from tests.factories.briefing import BriefingFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.publishing.acts import approver, editor, publish
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = AT + timedelta(days=7)


@pytest.fixture
def ponds():
    return dossier()


@pytest.fixture
def edition(ponds):
    return publish(ponds.briefing, at=AT)


def refused(act, *, refusal_of=Refused, **arguments):
    entries = BriefingLog.objects.count()
    with pytest.raises(refusal_of) as refusal:
        act(**arguments)
    assert (BriefingLog.objects.count(), Withdrawal.objects.count(), Removal.objects.count()) == (entries, 0, 0)
    return refusal.value.reasons


def last():
    entry = BriefingLog.objects.order_by("-number").first()
    details = {name: told for name, told in entry.details.items() if name not in ("seal", "after")}
    return entry.act, entry.actor.username, entry.reason, entry.edition.number, details


def test_before_it_is_live_it_is_cancelled(ponds):
    edition = publish(ponds.briefing, at=AT, live_from=LATER)
    cancel(edition=edition, actor=approver(), reason=" The date was moved. ", at=AT)
    assert last() == ("cancelled", "approver", "The date was moved.", 1, {})
    assert Edition.objects.live(LATER).count() == 0
    again = {"edition": edition, "actor": approver(), "reason": "Again.", "at": AT}
    assert refused(cancel, **again) == ("Edition 1 is cancelled already.",)


def test_the_number_of_a_cancelled_edition_is_not_given_again(ponds):
    first = publish(ponds.briefing, at=AT, live_from=LATER)
    cancel(edition=first, actor=approver(), reason="The date was moved.", at=AT)
    second = publish(ponds.briefing, at=AT, note="At once after all.")
    assert (second.number, second.digest) == (2, first.digest)


def test_once_live_it_is_withdrawn_instead(edition):
    late = {"edition": edition, "actor": approver(), "reason": "Too late.", "at": AT}
    assert refused(cancel, **late) == ("Edition 1 is live since 1 March 2026, 09:00: withdraw it instead.",)


@pytest.mark.parametrize(
    ("act", "arguments", "missing"),
    [
        (cancel, {"reason": ""}, "Say why it isn't issued."),
        (
            withdraw,
            {"kind": WithdrawalKind.NO_LONGER, "explanation": "\n"},
            "Explain to readers why it is withdrawn.",
        ),
        (correct_note, {"text": ""}, "Say what the note should have said."),
        (ask_removal, {"ground": " "}, "Name the law or order on which the removal rests."),
    ],
)
def test_each_says_why(ponds, act, arguments, missing):
    edition = publish(ponds.briefing, at=AT, live_from=LATER if act is cancel else None)
    assert refused(act, edition=edition, actor=approver(), at=AT, **arguments) == (missing,)


WORDS = {
    cancel: ("reason", {}),
    withdraw: ("explanation", {"kind": WithdrawalKind.NO_LONGER}),
    correct_note: ("text", {}),
    ask_removal: ("ground", {}),
}


@pytest.mark.parametrize("act", WORDS, ids=lambda act: act.__name__)
@pytest.mark.parametrize(
    ("words", "reasons"),
    [
        (
            'Body A said "we lied" of it.',
            ("Words that are no quotation stand in double quotation marks: ‘we lied’. Take the marks away.",),
        ),
        (
            "ZEBRAMAN, Zed asked for it.",
            ("The words hold the name of stakeholder:child, which must never be printed. Take it out.",),
        ),
    ],
)
def test_what_readers_will_read_is_held_to_what_a_change_note_is(ponds, act, words, reasons):
    StakeholderFactory(person=True, slug="child", name="Zed Zebraman", protected=True)
    edition = publish(ponds.briefing, at=AT, live_from=LATER if act is cancel else None)
    name, others = WORDS[act]
    assert refused(act, edition=edition, actor=approver(), at=AT, **{name: words}, **others) == reasons
    assert ChangeNote.objects.count() == 0


@pytest.mark.parametrize(
    ("act", "arguments"),
    [
        (cancel, {"reason": "Why."}),
        (withdraw, {"kind": WithdrawalKind.NO_LONGER, "explanation": "Why."}),
        (correct_note, {"text": "What."}),
        (ask_removal, {"ground": "A law."}),
        (remove, {}),
    ],
)
def test_an_editor_does_none_of_it(edition, act, arguments):
    right = "remove" if act in {ask_removal, remove} else "withdraw"
    reasons = refused(act, refusal_of=NotPermitted, edition=edition, actor=editor(), **arguments)
    assert reasons == (f"editor has no right to {right} a briefing. Ask who has.",)


def test_a_withdrawal_is_told_and_logged(edition):
    withdrawal = withdraw(
        edition=edition, kind=WithdrawalKind.IN_ERROR, explanation="The numbers were wrong.", actor=approver(), at=LATER
    )
    assert (withdrawal.at, withdrawal.by.username, withdrawal.replaced_by) == (LATER, "approver", None)
    assert last() == (
        "withdrawn",
        "approver",
        "The numbers were wrong.",
        1,
        {"kind": "in_error", "replaced_by": None},
    )
    with pytest.raises(Refused, match=r"Edition 1 is withdrawn already\."):
        withdraw(edition=edition, kind=WithdrawalKind.NO_LONGER, explanation="Again.", actor=approver())


def test_what_is_to_come_is_not_withdrawn(ponds):
    edition = publish(ponds.briefing, at=AT, live_from=LATER)
    early = {"edition": edition, "kind": WithdrawalKind.NO_LONGER, "explanation": "Why.", "actor": approver(), "at": AT}
    assert refused(withdraw, **early) == ("Edition 1 isn't live: cancel it instead.",)


def test_what_replaces_it_can_be_read(edition, ponds):
    common = {
        "edition": edition,
        "kind": WithdrawalKind.REPLACED,
        "explanation": "Read the other.",
        "actor": approver(),
    }
    other = BriefingFactory(title="Lakes")
    assert refused(withdraw, **common) == ("Name the other briefing that replaces it.",)
    assert refused(withdraw, **common, replaced_by=ponds.briefing) == ("Name the other briefing that replaces it.",)
    assert refused(withdraw, **common, replaced_by=other) == (
        "Lakes can't replace it: readers can't read it yet. Publish it first.",
    )
    assert refused(withdraw, **common | {"kind": WithdrawalKind.NO_LONGER}, replaced_by=other) == (
        "Only a briefing that is replaced names another.",
    )
    publish(other, note="New.")
    assert withdraw(**common, replaced_by=other).replaced_by == other


def test_withdrawn_it_may_be_published_again_as_it_was(edition, ponds):
    withdraw(edition=edition, kind=WithdrawalKind.IN_ERROR, explanation="Too early.", actor=approver())
    again = publish(ponds.briefing, note="It was right after all.")
    assert (again.number, again.digest) == (2, edition.digest)


def test_a_note_is_corrected_beside_what_it_said(edition):
    correct_note(edition=edition, text="One number changed.", actor=approver(), at=LATER)
    correct_note(edition=edition, text="Two numbers changed.", actor=approver(), at=LATER)
    assert list(ChangeNote.objects.values_list("number", "text")) == [
        (1, "One number changed."),
        (2, "Two numbers changed."),
    ]
    assert last() == ("note_corrected", "approver", "Two numbers changed.", 1, {})
    assert Edition.objects.get().change_note == "First published."
    same = {"edition": edition, "text": "Two numbers changed.", "actor": approver()}
    assert refused(correct_note, **same) == ("The note says exactly that already.",)
