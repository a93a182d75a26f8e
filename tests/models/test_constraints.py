"""What the database itself refuses, with the words in which it is told; one case for each constraint."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from briefing.models.mailing import MailingKind
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.change_note import ChangeNoteFactory
from tests.factories.edition import EditionFactory
from tests.factories.mailed_letter import MailedLetterFactory
from tests.factories.mailing import MailingFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.recipient import RecipientFactory
from tests.factories.removal import RemovalFactory
from tests.factories.rendition import RenditionFactory
from tests.factories.report import ReportFactory
from tests.factories.review_comment import ReviewCommentFactory
from tests.factories.user import UserFactory
from tests.factories.withdrawal import WithdrawalFactory
from tests.models.constraint_cases import CASES

pytestmark = pytest.mark.django_db


def broken(case):
    record = case.make()
    for name, value in case.changes.items():
        setattr(record, name, value)
    return record


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.constraint)
def test_the_record_says_what_is_wrong(case):
    record = broken(case)
    record.derive()
    with pytest.raises(ValidationError) as refused:
        record.validate_constraints()
    assert case.says in refused.value.messages


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.constraint)
def test_the_database_refuses_it(case):
    record = broken(case)
    with pytest.raises(IntegrityError), transaction.atomic():
        record.save()


def test_the_database_refuses_a_quotation_without_words():
    quotation = QuotationFactory()
    with pytest.raises(IntegrityError), transaction.atomic():
        type(quotation).objects.update(words="")
    quotation.words = ""
    with pytest.raises(ValidationError) as refused:
        quotation.validate_constraints()
    assert refused.value.messages == ["Type the words, or delete the quotation."]


def by_one_person():
    somebody = UserFactory()
    return RemovalFactory(asked_by=somebody, agreed_by=somebody)


FROZEN = {
    "briefing_log_number_unique": lambda: BriefingLogFactory(
        briefing=BriefingLogFactory().briefing, number=1, previous=""
    ),
    "briefing_log_first_alone_follows_nothing": lambda: BriefingLogFactory(previous="0" * 64),
    "withdrawal_is_explained": lambda: WithdrawalFactory(explanation=""),
    "withdrawal_names_what_replaces": lambda: WithdrawalFactory(kind="replaced"),
    "change_note_number_unique": lambda: ChangeNoteFactory(edition=ChangeNoteFactory().edition, number=1),
    "change_note_has_text": lambda: ChangeNoteFactory(text=""),
    "removal_by_two_people": by_one_person,
    "removal_has_a_ground": lambda: RemovalFactory(ground=""),
    "review_comment_has_text": lambda: ReviewCommentFactory(text=""),
    "recipient_is_somebody": lambda: RecipientFactory(name="", organisation=""),
    "mailing_has_letters": lambda: MailingFactory(letters=0),
    "mailing_covering_letter_says_something": lambda: MailingFactory(kind=MailingKind.COVERING),
    "mailing_handed_out_by_somebody": lambda: MailingFactory(handed_out=True, handed_out_by=None),
    "mailed_letter_number_unique": lambda: MailedLetterFactory(mailing=MailedLetterFactory().mailing, number=1),
    "report_has_a_message": lambda: ReportFactory(message=""),
    "report_handled_with_an_outcome": lambda: ReportFactory(handled=True, outcome=""),
    "edition_number_unique": lambda: EditionFactory(briefing=EditionFactory().briefing, number=1),
    "edition_number_from_one": lambda: EditionFactory(number=0),
    "edition_has_change_note": lambda: EditionFactory(change_note=""),
    "rendition_unique": lambda: RenditionFactory(edition=RenditionFactory().edition),
    "published_record_unique": lambda: PublishedRecordFactory(
        edition=PublishedRecordFactory(slug="a").edition, slug="a"
    ),
}


@pytest.mark.parametrize("make", FROZEN.values(), ids=FROZEN)
def test_the_database_refuses_to_freeze_it(make):
    with pytest.raises(IntegrityError), transaction.atomic():
        make()


def test_every_constraint_has_a_case():
    constraints = {
        constraint.name
        for model in apps.get_app_config("briefing").get_models()
        for constraint in model._meta.constraints
    }
    cases = [case.constraint for case in CASES]
    assert sorted([*cases, *FROZEN, "quotation_has_words"]) == sorted(constraints)
