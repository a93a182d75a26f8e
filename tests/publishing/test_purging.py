"""What is older than its period goes, what is not stays: each table on both sides of the line."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session

from briefing.enums import LogAct
from briefing.models import (
    BriefingLog,
    MailedLetter,
    Mailing,
    Position,
    Recipient,
    Report,
    ReviewComment,
    ReviewLink,
    Stakeholder,
    Submission,
)
from briefing.publishing.purging import purge
from tests.factories.attestation import AttestationFactory
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.contact import ContactFactory
from tests.factories.mailed_letter import MailedLetterFactory
from tests.factories.position import PositionFactory
from tests.factories.recipient import RecipientFactory
from tests.factories.report import ReportFactory
from tests.factories.review_comment import ReviewCommentFactory
from tests.factories.review_link import ReviewLinkFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.submission import SubmissionFactory
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db
AT = datetime(2026, 12, 1, 12, tzinfo=UTC)
NAMES = (
    "reports,waiting reports,comments,review links,submissions,letters,recipients,sessions,accounts,admin log,history"
)
NOTHING = dict.fromkeys(NAMES.split(","), 0)
SECOND = timedelta(seconds=1)


@pytest.fixture(autouse=True)
def _periods(settings):
    settings.KEEP_DAYS = {
        "reports": 10,
        "waiting reports": 15,
        "review links": 20,
        "submissions": 30,
        "letters": 35,
        "recipients": 70,
        "accounts": 40,
        "admin log": 50,
        "history": 60,
    }


def over(days):
    """A moment that is just older than so many days, and one that isn't."""
    line = AT - timedelta(days=days)
    return line - SECOND, line + SECOND


def gone(**counts):
    return NOTHING | {name.replace("_", " "): count for name, count in counts.items()}


def test_an_empty_portal_has_nothing_to_purge():
    assert purge(at=AT) == NOTHING


def test_a_report_goes_some_time_after_it_was_handled_or_received_where_nobody_did():
    (old, young), (long_ago, lately) = over(10), over(15)
    ReportFactory(handled=True, handled_at=old)
    ReportFactory(received_at=long_ago)
    handled = ReportFactory(handled=True, handled_at=young, received_at=long_ago)
    waiting = ReportFactory(received_at=lately)
    assert purge(at=AT) == gone(reports=1, waiting_reports=1)
    assert set(Report.objects.all()) == {handled, waiting}


@pytest.mark.parametrize("ended", ["expires_at", "revoked_at"])
def test_a_link_goes_with_what_was_said_once_it_has_ended(ended):
    old, young = over(20)
    ReviewCommentFactory.create_batch(2, link=ReviewLinkFactory(**{ended: old}))
    kept = ReviewCommentFactory(link=ReviewLinkFactory(**{ended: young}))
    still_open = ReviewLinkFactory()
    assert purge(at=AT) == gone(comments=2, review_links=1)
    assert (set(ReviewLink.objects.all()), list(ReviewComment.objects.all())) == ({kept.link, still_open}, [kept])


@pytest.mark.parametrize("act", [LogAct.PUBLISHED, LogAct.SENT_BACK, LogAct.SUBMITTED])
def test_a_link_ends_with_what_it_was_for(act):
    old, young = over(20)
    links = [ReviewLinkFactory() for _ in range(3)]
    BriefingLogFactory(briefing=links[0].entry.briefing, act=act, at=old)
    BriefingLogFactory(briefing=links[1].entry.briefing, act=act, at=young)
    assert purge(at=AT) == gone(review_links=1)
    assert set(ReviewLink.objects.all()) == set(links[1:])


@pytest.mark.parametrize("act", [LogAct.APPROVED, LogAct.CONSENTED, LogAct.WITHDRAWN, LogAct.NOTE_CORRECTED])
def test_other_acts_end_nothing(act):
    link = ReviewLinkFactory()
    BriefingLogFactory(briefing=link.entry.briefing, act=act, at=over(20)[0])
    SubmissionFactory(entry=link.entry)
    assert purge(at=AT) == NOTHING


def test_acts_before_it_and_on_other_briefings_end_nothing():
    before = BriefingLogFactory(act=LogAct.SENT_BACK)
    ReviewLinkFactory(entry=BriefingLogFactory(briefing=before.briefing))
    BriefingLogFactory(act=LogAct.PUBLISHED)
    assert purge(at=AT) == NOTHING


def test_a_submitted_text_goes_once_it_is_settled():
    old, young = over(30)
    settled, lately, waiting = (SubmissionFactory() for _ in range(3))
    BriefingLogFactory(briefing=settled.entry.briefing, act=LogAct.SENT_BACK, at=old)
    BriefingLogFactory(briefing=lately.entry.briefing, act=LogAct.SENT_BACK, at=young)
    assert purge(at=AT) == gone(submissions=1)
    assert set(Submission.objects.all()) == {lately, waiting}
    assert BriefingLog.objects.count() == 5


def test_sessions_that_have_expired_go():
    for key, expires in (("a", AT - SECOND), ("b", AT + SECOND)):
        Session.objects.create(session_key=key, session_data="", expire_date=expires)
    assert purge(at=AT) == gone(sessions=1)
    assert list(Session.objects.values_list("session_key", flat=True)) == ["b"]


def test_an_account_that_was_shut_keeps_its_name_alone():
    old, young = over(40)
    shut = UserFactory(username="shut", is_active=False, last_login=old, first_name="Person", last_name="One")
    for name, about in {
        "lately": {"is_active": False, "last_login": young},
        "in-use": {"last_login": old},
        "new": {"is_active": False, "last_login": None, "date_joined": young},
    }.items():
        UserFactory(username=name, **about)
    ReportFactory(handled=True, handled_at=AT, handled_by=shut)
    assert purge(at=AT) == gone(accounts=1)
    shut.refresh_from_db()
    assert (shut.username, shut.email, shut.get_full_name()) == ("shut", "", "")
    assert (shut.has_usable_password(), shut.is_active) == (False, False)
    assert sorted(User.objects.exclude(email="").values_list("username", flat=True)) == ["in-use", "lately", "new"]
    assert purge(at=AT) == NOTHING


def test_an_account_that_was_never_used_counts_from_when_it_was_made():
    UserFactory(is_active=False, last_login=None, date_joined=over(40)[0])
    assert purge(at=AT) == gone(accounts=1)


def test_the_admins_own_log_goes():
    user = UserFactory()
    for moment in over(50):
        LogEntry.objects.create(user=user, action_flag=1, object_repr="Person One", action_time=moment)
    assert purge(at=AT) == gone(admin_log=1)


def versions(model, moment):
    model.history.update(history_date=moment)


def test_versions_of_what_was_deleted_go():
    old, young = over(60)
    for name, moment in (("one", old), ("two", young)):
        person = StakeholderFactory(slug=name, person=True)
        key = person.pk
        person.delete()
        Stakeholder.history.filter(id=key).update(history_date=moment)
    there = ContactFactory()
    versions(type(there), old)
    assert purge(at=AT) == gone(history=2)
    assert set(Stakeholder.history.values_list("slug", flat=True)) == {"two"}
    assert there.history.count() == 1


def test_versions_of_a_part_stay_as_long_as_what_it_was_a_part_of():
    position = PositionFactory(words="We open early.")
    position.quotations.get().delete()
    attestation = AttestationFactory()
    attestation.delete()
    models = {type(record) for record in (position, attestation)} | {position.quotations.model}
    for model in models:
        versions(model, over(60)[0])
    assert purge(at=AT) == NOTHING
    quotations = position.quotations.model.history
    position.delete()
    versions(Position, over(60)[0])
    assert (quotations.count(), Position.history.count()) == (2, 2)
    assert purge(at=AT) == gone(history=4)
    assert (quotations.count(), Position.history.count()) == (0, 0)


def everything():
    ReportFactory(handled=True, handled_at=over(10)[0])
    ReviewCommentFactory(link__expires_at=over(20)[0])


def test_a_trial_counts_and_deletes_nothing():
    everything()
    assert purge(at=AT, dry_run=True) == gone(reports=1, comments=1, review_links=1)
    assert (Report.objects.count(), ReviewComment.objects.count(), ReviewLink.objects.count()) == (1, 1, 1)


def test_it_goes_whole_or_not_at_all(monkeypatch):
    def fail(_):
        raise RuntimeError

    everything()
    monkeypatch.setattr("briefing.publishing.purging._histories", fail)
    with pytest.raises(RuntimeError):
        purge(at=AT)
    assert (Report.objects.count(), ReviewComment.objects.count(), ReviewLink.objects.count()) == (1, 1, 1)


def test_whom_letters_went_to_goes_after_they_were_handed_out_or_never_were():
    old, young = over(35)
    MailedLetterFactory(mailing__handed_out=True, mailing__handed_out_at=old, mailing__made_at=old)
    stays = MailedLetterFactory(mailing__handed_out=True, mailing__handed_out_at=young, mailing__made_at=old)
    MailedLetterFactory(mailing__made_at=old)
    also = MailedLetterFactory(mailing__made_at=young)
    assert purge(at=AT) == gone(letters=2)
    assert (list(MailedLetter.objects.order_by("pk")), Mailing.objects.count()) == ([stays, also], 4)


def test_a_stored_recipient_goes_when_nobody_looked_after_it():
    line = (AT - timedelta(days=70)).date()
    RecipientFactory(checked_on=line - timedelta(days=1))
    stays = RecipientFactory(checked_on=line)
    assert purge(at=AT) == gone(recipients=1)
    assert list(Recipient.objects.all()) == [stays]
