"""What the database itself refuses, with the words in which it is told; one case for each constraint."""

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from tests.factories.edition import EditionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.rendition import RenditionFactory
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


FROZEN = {
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
