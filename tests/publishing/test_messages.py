"""What staff read in their mail: what happened, who did it, what to do next and where."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core import mail

from briefing.enums import WithdrawalKind
from briefing.publishing.approve import approve
from briefing.publishing.cancel import cancel
from briefing.publishing.mail import body, quoted
from briefing.publishing.publish import publish
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.publishing.withdraw import withdraw
from tests.publishing.acts import administrator, approver, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 7, 1, 8, tzinfo=UTC)
LATER = AT + timedelta(days=7)
SITE = "https://briefings.example"


@pytest.fixture
def ponds():
    approver(), administrator()
    return dossier()


@pytest.fixture
def told(committed):
    """Does an act and gives the body of the first mail that tells of it."""

    def do(verb, **given):
        mail.outbox.clear()
        with committed():
            do.made = verb(at=AT, **given)
        return mail.outbox[0].body.removesuffix(f"\n\n-- \n{SITE}\n")

    return do


def live(told, ponds, **plan):
    told(submit, briefing=ponds.briefing, actor=editor(), **plan)
    told(approve, briefing=ponds.briefing, actor=approver(), seen=told.made.hash)
    text = told(publish, briefing=ponds.briefing, actor=editor())
    return told.made, text


def test_what_waits_for_approval(ponds, told):
    note = "There are more wardens.\n\nMore of them than anybody would have thought who had read the report."
    assert (
        told(submit, briefing=ponds.briefing, actor=editor(), note=note, live_from=LATER)
        == f"""\
editor submitted ‘Ponds’ on 1 July 2026 at 09:00.

1 more person must approve it.

What readers will be told is new:

    There are more wardens.

    More of them than anybody would have thought who had read the
    report.

Readers are to see it from 8 July 2026 at 09:00.

Look at what would go out, then approve it or send it back with a
reason:

{SITE}/admin/briefing/briefing/{ponds.briefing.pk}/review/"""
    )


def test_what_can_be_published(ponds, told):
    told(submit, briefing=ponds.briefing, actor=editor())
    assert (
        told(approve, briefing=ponds.briefing, actor=approver(), seen=told.made.hash)
        == f"""\
approver approved ‘Ponds’ on 1 July 2026 at 09:00.

What readers will be told is new:

    First published.

Readers see it as soon as it is published.

Nothing is lacking any more. Publish it:

{SITE}/admin/briefing/briefing/{ponds.briefing.pk}/review/"""
    )


def test_what_was_sent_back(ponds, told):
    told(submit, briefing=ponds.briefing, actor=editor())
    reason = "Too long.\nSee https://example.org/an-address/that-is/longer/than/seventy-two/columns/and-stays-whole"
    assert (
        told(send_back, briefing=ponds.briefing, actor=approver(), seen=told.made.hash, reason=reason)
        == f"""\
approver sent back ‘Ponds’ on 1 July 2026 at 09:00, with this reason:

    Too long.
    See
    https://example.org/an-address/that-is/longer/than/seventy-two/columns/and-stays-whole

Change what is asked for, then submit it again:

{SITE}/admin/briefing/briefing/{ponds.briefing.pk}/readiness/"""
    )


def test_what_was_published(ponds, told):
    edition, text = live(told, ponds)
    assert (
        text
        == f"""\
editor published edition 1 of ‘Ponds’ on 1 July 2026 at 09:00.

Readers can read it now:

{SITE}/briefings/ponds/editions/1/

What it says is new:

    First published.

If something is wrong with it, withdraw it here:

{SITE}/admin/briefing/edition/{edition.pk}/acts/"""
    )


def test_what_is_to_be_live_and_was_cancelled(ponds, told):
    edition, text = live(told, ponds, live_from=LATER)
    assert "\n\nReaders can read it from 8 July 2026 at 09:00:\n\n" in text
    assert "\n\nIf something is wrong with it, cancel it here:\n\n" in text
    assert (
        told(cancel, edition=edition, actor=administrator(), reason="Not now.")
        == f"""\
administrator cancelled edition 1 of ‘Ponds’ on 1 July 2026 at 09:00.

It was to be live from 8 July 2026 at 09:00. Readers never get it. The
reason:

    Not now.

If readers are to get another edition, mend the briefing and submit it:

{SITE}/admin/briefing/briefing/{ponds.briefing.pk}/readiness/"""
    )


def test_what_was_withdrawn(ponds, told):
    given = {"edition": live(told, ponds)[0], "kind": WithdrawalKind.NO_LONGER, "explanation": "It is over."}
    assert (
        told(withdraw, actor=administrator(), **given)
        == f"""\
administrator withdrew edition 1 of ‘Ponds’ on 1 July 2026 at 09:00.

No longer applies. Readers are told:

    It is over.

If readers are to get another edition, mend the briefing and submit it:

{SITE}/admin/briefing/briefing/{ponds.briefing.pk}/readiness/"""
    )


def test_what_is_to_be_removed_and_was(ponds, told):
    edition, _ = live(told, ponds)
    page = f"{SITE}/admin/briefing/edition/{edition.pk}/acts/"
    assert (
        told(ask_removal, edition=edition, actor=approver(), ground="Section 1.")
        == f"""\
approver asked on 1 July 2026 at 09:00 for the removal of ‘Ponds,
edition 1’ on this ground:

    Section 1.

A second person must agree before anything goes, and nothing brings it
back. Look at the edition:

{page}"""
    )
    assert (
        told(remove, edition=edition, actor=administrator())
        == f"""\
administrator removed edition 1 of ‘Ponds’ on 1 July 2026 at 09:00.

What was published is deleted for good. Readers are told so, with the
ground:

    Section 1.

What is left of it:

{page}"""
    )


def test_others_words_cant_pass_for_the_portals(ponds, told):
    told(submit, briefing=ponds.briefing, actor=editor())
    reason = "No.\n-- \nhttps://elsewhere.example\nSubject: Published\n\n.\n\nPublish it:"
    body = told(send_back, briefing=ponds.briefing, actor=approver(), seen=told.made.hash, reason=reason)
    lines = body.partition("reason:\n\n")[2].partition("\n\nChange what")[0].splitlines()
    assert [line for line in lines if line and not line.startswith("    ")] == []
    assert len(lines) == 8


def test_a_title_takes_one_line_of_the_head(ponds, told):
    ponds.briefing.__class__.objects.update(title="Ponds\r\nBcc: everybody@example.org")
    ponds.briefing.refresh_from_db()
    told(submit, briefing=ponds.briefing, actor=editor())
    assert mail.outbox[0].subject == "To approve: Ponds Bcc: everybody@example.org"
    assert mail.outbox[0].recipients() == ["approver@example.org"]


def test_lines_have_72_columns():
    words = f"{'a' * 36} {'b' * 35} {'c' * 73} {'d' * 31} {'e' * 36}"
    lines = [line for line in body(words, quoted(words)).splitlines() if line][:-2]
    assert [len(line) for line in lines] == [72, 73, 68, 4 + 36, 4 + 35, 4 + 73, 4 + 31 + 1 + 36]
