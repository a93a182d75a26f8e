"""Whoever can act next, or answers for an edition, is told by e-mail: once it is done, and nobody else."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from briefing.enums import Voice, WithdrawalKind
from briefing.integrity.findings import error
from briefing.publishing.acknowledge import acknowledge
from briefing.publishing.approve import approve
from briefing.publishing.cancel import cancel
from briefing.publishing.consent import record_consent
from briefing.publishing.correct_note import correct_note
from briefing.publishing.publish import publish
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.publishing.telling import telling_nobody
from briefing.publishing.withdraw import withdraw
from briefing.queries.overrides import unseen_overrides
from tests.factories.appointment import AppointmentFactory
from tests.factories.user import UserFactory
from tests.publishing.acts import account, administrator, approver, editor
from tests.publishing.dossier import dossier
from tests.publishing.mails import sent

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds():
    """And everybody who might be told, or mustn't be."""
    for name in ("approver-b", "approver-c"):
        approver(name)
    editor(), approver(), administrator()
    account("editor-b", "Editors")
    UserFactory(superuser=True, username="superuser")
    UserFactory(username="inactive", is_active=False, groups=["Approvers", "Editors", "Administrators"])
    UserFactory(username="without-address", email="", groups=["Approvers", "Editors", "Administrators"])
    UserFactory(username="without-rights")
    return dossier()


@pytest.fixture
def act(committed):
    """Does what it is given, as if it were committed, and says who got which mail."""

    def do(verb, **given):
        with committed():
            do.made = verb(at=AT, **given)
        return sent()

    return do


def submitted(act, ponds, **plan):
    act(submit, briefing=ponds.briefing, actor=editor(), **plan)
    return act.made


def edition(act, ponds, **plan):
    entry = submitted(act, ponds, **plan)
    act(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    act(publish, briefing=ponds.briefing, actor=account("editor-b", "Editors"))
    return act.made


def test_what_is_submitted_goes_to_those_who_may_approve_it(ponds, act):
    assert act(submit, briefing=ponds.briefing, actor=editor()) == {
        "To approve: Ponds": ["approver", "approver-b", "approver-c", "superuser"]
    }


def test_nobody_is_asked_to_approve_their_own(ponds, act):
    assert act(submit, briefing=ponds.briefing, actor=User.objects.get(username="superuser")) == {
        "To approve: Ponds": ["approver", "approver-b", "approver-c"]
    }


def test_a_sign_off_that_is_lacking_goes_to_the_other_approvers(ponds, act):
    ponds.briefing.sign_offs = 2
    ponds.briefing.save()
    entry = submitted(act, ponds)
    assert act(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash) == {
        "To approve: Ponds": ["approver-b", "approver-c", "superuser"]
    }


def test_what_is_approved_completely_goes_to_those_who_may_publish(ponds, act):
    entry = submitted(act, ponds)
    assert act(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash) == {
        "To publish: Ponds": ["approver-b", "approver-c", "editor", "editor-b", "superuser"]
    }


def test_a_consent_that_is_lacking_is_asked_of_those_who_submit(act, ponds):
    ponds.briefing.voice, ponds.briefing.signatory = Voice.ISSUED, AppointmentFactory()
    ponds.briefing.save()
    entry = submitted(act, ponds)
    given = {"briefing": ponds.briefing, "seen": entry.hash}
    assert act(approve, actor=approver(), **given) == {"Consent needed: Ponds": ["editor", "editor-b", "superuser"]}
    assert act(record_consent, actor=editor(), how="By letter.", **given) == {
        "To publish: Ponds": ["approver", "approver-b", "approver-c", "editor-b", "superuser"]
    }


def test_a_consent_before_the_approval_asks_nothing_new_of_anybody(act, ponds):
    ponds.briefing.voice, ponds.briefing.signatory = Voice.ISSUED, AppointmentFactory()
    ponds.briefing.save()
    entry = submitted(act, ponds)
    given = {"briefing": ponds.briefing, "seen": entry.hash}
    assert act(record_consent, actor=editor(), how="By letter.", **given) == {}
    assert list(act(approve, actor=approver(), **given)) == ["To publish: Ponds"]


def test_what_is_sent_back_goes_to_who_submitted_it(ponds, act):
    entry = submitted(act, ponds)
    given = {"briefing": ponds.briefing, "actor": approver(), "seen": entry.hash, "reason": "Too long."}
    assert act(send_back, **given) == {"Sent back: Ponds": ["editor"]}


def test_who_takes_it_back_isnt_told_so(ponds, act):
    entry = submitted(act, ponds)
    given = {"briefing": ponds.briefing, "actor": editor(), "seen": entry.hash, "reason": "Too long."}
    assert act(send_back, **given) == {}


def test_publication_goes_to_those_who_answer_for_the_edition(ponds, act):
    ponds.briefing.sign_offs = 2
    ponds.briefing.save()
    entry = submitted(act, ponds)
    for name in ("approver", "approver-b"):
        act(approve, briefing=ponds.briefing, actor=approver(name), seen=entry.hash)
    assert act(publish, briefing=ponds.briefing, actor=account("editor-b", "Editors")) == {
        "Published: Ponds, edition 1": ["editor", "approver", "approver-b"]
    }


def test_an_approval_of_an_earlier_submission_doesnt_count(ponds, act):
    entry = submitted(act, ponds)
    act(approve, briefing=ponds.briefing, actor=approver("approver-b"), seen=entry.hash)
    act(submit, briefing=ponds.briefing, actor=account("editor-b", "Editors"), note="Said anew.")
    act(approve, briefing=ponds.briefing, actor=approver(), seen=act.made.hash)
    assert act(publish, briefing=ponds.briefing, actor=approver("approver-c")) == {
        "Published: Ponds, edition 1": ["editor-b", "approver"]
    }


def test_who_approves_and_publishes_at_once_leaves_nothing_to_publish(ponds, act):
    entry = submitted(act, ponds)
    given = {"briefing": ponds.briefing, "actor": approver(), "seen": entry.hash, "then_publish": True}
    assert act(approve, **given) == {"Published: Ponds, edition 1": ["editor"]}


def test_a_cancellation_goes_to_those_who_answer_for_the_edition(ponds, act):
    to_come = edition(act, ponds, live_from=AT + timedelta(days=7))
    assert act(cancel, edition=to_come, actor=administrator(), reason="Not now.") == {
        "Cancelled: Ponds, edition 1": ["editor", "approver"]
    }


def test_a_withdrawal_goes_to_every_approver_as_well(ponds, act):
    given = {"edition": edition(act, ponds), "kind": WithdrawalKind.IN_ERROR, "explanation": "Wrong."}
    assert act(withdraw, actor=administrator(), **given) == {
        "Withdrawn: Ponds, edition 1": ["editor", "approver", "approver-b", "approver-c", "superuser"]
    }


def test_a_removal_is_asked_of_the_others_who_may_remove(ponds, act):
    live = edition(act, ponds)
    assert act(ask_removal, edition=live, actor=approver(), ground="Section 1.") == {
        "Removal asked for: Ponds, edition 1": ["administrator", "approver-b", "approver-c", "superuser"]
    }
    assert act(remove, edition=live, actor=administrator()) == {"Removed: Ponds, edition 1": ["editor", "approver"]}


def test_what_nobody_has_to_act_upon_is_left_to_the_log(ponds, act):
    assert act(correct_note, edition=edition(act, ponds), actor=approver(), text="Better.") == {}


@pytest.fixture
def overridable(monkeypatch):
    found = error("F999", "figure:wardens-2025", "Two numbers differ.")
    monkeypatch.setattr("briefing.integrity.registry.CHECKS", (lambda _: iter([found]),))
    return {found.key: "Both are right."}


def test_an_override_that_nobody_else_has_seen_goes_to_the_other_approvers(ponds, act, overridable):
    entry = submitted(act, ponds)
    act(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash, overrides=overridable)
    assert act(publish, briefing=ponds.briefing, actor=editor()) == {
        "Published: Ponds, edition 1": ["approver"],
        "Overridden: Ponds, edition 1": ["approver-b", "approver-c", "superuser"],
    }
    [override] = unseen_overrides()
    assert act(acknowledge, override=override, actor=approver("approver-b")) == {}


def test_an_override_that_a_second_approver_let_pass_asks_nothing_of_anybody(ponds, act, overridable):
    ponds.briefing.sign_offs = 2
    ponds.briefing.save()
    entry = submitted(act, ponds)
    for name in ("approver", "approver-b"):
        given = {"actor": approver(name), "seen": entry.hash, "overrides": overridable}
        act(approve, briefing=ponds.briefing, **given)
    assert act(publish, briefing=ponds.briefing, actor=editor()) == {
        "Published: Ponds, edition 1": ["approver", "approver-b"]
    }


def test_nothing_is_sent_of_what_is_undone(ponds, committed):
    with committed() as callbacks, transaction.atomic():
        submit(briefing=ponds.briefing, actor=editor(), at=AT)
        transaction.set_rollback(True)
    assert (callbacks, sent()) == ([], {})


def test_nothing_is_sent_before_the_commit(ponds, committed):
    with committed():
        submit(briefing=ponds.briefing, actor=editor(), at=AT)
        assert sent() == {}
    assert list(sent()) == ["To approve: Ponds"]


def test_what_was_overtaken_meanwhile_isnt_asked_for(ponds, committed):
    """As the command line does it: all in one transaction."""
    with committed():
        entry = submit(briefing=ponds.briefing, actor=editor(), at=AT)
        approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, at=AT)
        publish(briefing=ponds.briefing, actor=account("editor-b", "Editors"), at=AT)
    assert sent() == {"Published: Ponds, edition 1": ["editor", "approver"]}


def test_nobody_is_told_where_that_is_wanted(ponds, committed):
    with committed() as callbacks, telling_nobody():
        submit(briefing=ponds.briefing, actor=editor(), at=AT)
    assert (callbacks, sent()) == ([], {})
    with committed():
        submit(briefing=ponds.briefing, actor=editor(), at=AT, note="Anew.")
    assert list(sent()) == ["To approve: Ponds"]


def test_accounts_that_share_an_address_get_one_mail(ponds, act):
    User.objects.filter(username__startswith="approver-").update(email="Desk@example.org")
    User.objects.filter(username="superuser").update(email="desk@example.org")
    assert list(act(submit, briefing=ponds.briefing, actor=editor()).values()) == [["approver", "desk"]]
