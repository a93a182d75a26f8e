"""A review link: made for what waits, for a while; its secret is told once, and it ends with what it is for."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail

from briefing.models import ReviewComment, ReviewLink
from briefing.publishing.approve import approve
from briefing.publishing.inviting import Ended, comment, invite, revoke
from briefing.publishing.publish import publish
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.publishing.reviewed import reviewed
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from tests.factories.review_comment import ReviewCommentFactory
from tests.factories.user import UserFactory
from tests.publishing.acts import administrator, approver, editor
from tests.publishing.dossier import dossier
from tests.publishing.mails import sent

pytestmark = pytest.mark.django_db
AT = datetime(2026, 7, 1, 8, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.fixture
def ponds():
    found = dossier()
    found.entry = submit(briefing=found.briefing, actor=editor(), at=AT, note="There are more wardens.")
    return found


def invited(ponds, **given):
    return invite(
        **{"briefing": ponds.briefing, "actor": editor(), "label": "The lawyers", "days": 7, "at": AT} | given
    )


def refused(act, **given):
    with pytest.raises(Refused) as refusal:
        act(**given)
    return refusal.value.reasons


def test_a_link_is_for_what_waits_and_only_its_digest_is_kept(ponds):
    link, secret = invited(ponds, label=" The \n lawyers ")
    kept = ReviewLink.objects.values().get()
    assert kept == {
        "id": link.pk,
        "entry_id": ponds.entry.pk,
        "token_digest": hashlib.sha256(secret.encode()).hexdigest(),
        "label": "The lawyers",
        "created_at": AT,
        "created_by_id": editor().pk,
        "expires_at": AT + timedelta(days=7),
        "revoked_at": None,
    }


def test_secrets_have_256_bits_and_differ(ponds):
    secrets = {invited(ponds)[1] for _ in range(20)}
    assert (len(secrets), {len(secret) for secret in secrets}) == (20, {43})


@pytest.mark.parametrize("days", [1, 30])
def test_it_holds_for_as_many_days_as_are_asked_for(ponds, days):
    _, secret = invited(ponds, days=days)
    end = AT + timedelta(days=days)
    assert (reviewed(secret, end - SECOND) is None, reviewed(secret, end) is None) == (False, True)


@pytest.mark.parametrize("days", [0, -1, 31])
def test_it_holds_for_1_to_30_days(ponds, days):
    said = f"A review link holds for 1 to 30 days, not for {days}. Give a number."
    assert refused(invited, ponds=ponds, days=days) == (said,)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        (" \n", "Say whom the link is for, such as the legal team."),
        ("x" * 201, "Say in 200 characters at most whom the link is for."),
    ],
)
def test_it_says_whom_it_is_for(ponds, label, said):
    assert refused(invited, ponds=ponds, label=label) == (said,)
    assert "can't be printed" in refused(invited, ponds=ponds, label="The\u202elawyers")[0]
    assert ReviewLink.objects.count() == 0


def test_who_submits_and_who_approves_may_make_and_take_back_one(ponds):
    for actor in (editor(), approver()):
        link, _ = invited(ponds, actor=actor)
        revoke(link=link, actor=actor)
    for actor in (administrator(), UserFactory(), UserFactory(is_active=False, groups=["Editors"])):
        with pytest.raises(NotPermitted, match="has no right to make a review link"):
            invited(ponds, actor=actor)
        with pytest.raises(NotPermitted, match="has no right to take a review link back"):
            revoke(link=invited(ponds)[0], actor=actor)


def test_there_must_be_something_to_review():
    draft = dossier()
    said = "Nothing was submitted that somebody could review. Submit it first."
    assert refused(invited, ponds=draft) == (said,)
    entry = submit(briefing=draft.briefing, actor=editor(), at=AT)
    send_back(briefing=draft.briefing, actor=editor(), seen=entry.hash, reason="Not yet.", at=AT)
    assert refused(invited, ponds=draft) == (said,)


def test_it_shows_what_was_submitted_whatever_is_saved_since(ponds):
    _, secret = invited(ponds)
    ponds.figure.value = 41
    ponds.figure.save()
    found = reviewed(secret, AT)
    assert list(found.parts) == ["", "a", "b"]
    assert (found.plan.note, found.link.entry) == ("There are more wardens.", ponds.entry)
    assert ("40 wardens" in str(found.parts["a"].document), "41 wardens" in str(found.parts["a"].document)) == (
        True,
        False,
    )
    assert ("measure", "wardens") in {(page.noun, page.slug) for page in found.parts["a"].records}


def published(ponds):
    approve(briefing=ponds.briefing, actor=approver(), seen=ponds.entry.hash, at=AT)
    publish(briefing=ponds.briefing, actor=editor(), at=AT)


def sent_back(ponds):
    send_back(briefing=ponds.briefing, actor=approver(), seen=ponds.entry.hash, reason="No.", at=AT)


ENDS = {
    "taken back": lambda ponds, link: revoke(link=link, actor=approver(), at=AT),
    "sent back": lambda ponds, link: sent_back(ponds),
    "submitted anew": lambda ponds, link: submit(briefing=ponds.briefing, actor=editor(), note="Anew.", at=AT),
    "published": lambda ponds, link: published(ponds),
}


@pytest.mark.parametrize("end", ENDS)
def test_it_ends(ponds, end):
    link, secret = invited(ponds)
    assert reviewed(secret, AT).link == link
    ENDS[end](ponds, link)
    assert reviewed(secret, AT) is None
    with pytest.raises(Ended):
        comment(link=link, text="Too late.", at=AT)
    assert ReviewComment.objects.count() == 0


def test_an_approval_ends_nothing(ponds):
    link, secret = invited(ponds)
    approve(briefing=ponds.briefing, actor=approver(), seen=ponds.entry.hash, at=AT)
    assert reviewed(secret, AT).link == link


def test_a_secret_that_was_never_given_shows_nothing(ponds):
    link, secret = invited(ponds)
    assert [reviewed(wrong, AT) for wrong in ("", secret[:-1], secret.swapcase(), link.token_digest)] == [None] * 4


def test_a_link_is_taken_back_once(ponds):
    link, _ = invited(ponds)
    assert revoke(link=link, actor=editor(), at=AT).revoked_at == AT
    assert refused(revoke, link=link, actor=editor()) == ("The link for The lawyers was taken back already.",)


def test_a_comment_is_kept_tidied_with_its_moment(ponds):
    link, secret = invited(ponds)
    said = comment(link=link, text="  One.\r\nTwo. ", at=AT)
    assert list(ReviewComment.objects.values_list("pk", "link", "at", "text")) == [(said.pk, link.pk, AT, "One.\nTwo.")]
    assert reviewed(secret, AT).comments == (said,)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (" \n ", "Write what you want to say."),
        ("x" * 10_001, "Your comment has 10,001 characters, and 10,000 is the most. Send it in parts."),
    ],
)
def test_a_comment_says_something_and_not_too_much(ponds, text, said):
    link, _ = invited(ponds)
    assert refused(comment, link=link, text=text, at=AT) == (said,)
    assert "can't be printed" in refused(comment, link=link, text="Bell\x07", at=AT)[0]
    assert comment(link=link, text="\r\n".join(["x" * 99] * 100), at=AT).text.count("\n") == 99


def test_a_link_holds_200_comments(ponds):
    link, _ = invited(ponds)
    ReviewCommentFactory.create_batch(199, link=link)
    ReviewCommentFactory()
    comment(link=link, text="The last.", at=AT)
    assert refused(comment, link=link, text="One more.", at=AT) == (
        "This link holds 200 comments, and no more. Write to whoever sent you the link.",
    )


def test_a_comment_is_told_to_who_submitted_it_and_who_approves(ponds, committed):
    approver(), approver("approver-b")
    link, _ = invited(ponds, actor=approver())
    with committed():
        comment(link=link, text="A secret remark.", at=AT)
    body = mail.outbox[0].body
    assert body.splitlines()[0:2] == [
        "Somebody with the review link for ‘The lawyers’ commented on ‘Ponds’ on",
        "1 July 2026 at 09:00.",
    ]
    assert f"https://briefings.example/admin/briefing/reviewlink/{link.pk}/change/" in body.splitlines()
    assert "remark" not in body
    assert sent() == {"Comment: Ponds": ["editor", "approver", "approver-b"]}


def test_a_comment_that_is_refused_is_told_to_nobody(ponds, committed):
    link, _ = invited(ponds)
    with committed():
        refused(comment, link=link, text=" ", at=AT)
    assert sent() == {}
