"""What every record has in common: a natural key, clean text, derived columns, a history."""

from datetime import UTC, datetime

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from briefing.models import Duty, Source
from briefing.models.record import Record
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.position import PositionFactory
from tests.factories.source import SourceFactory
from tests.factories.topic import TopicFactory
from tests.models.test_factories import every_factory

pytestmark = pytest.mark.django_db
RECORDS = [factory for factory in every_factory() if issubclass(factory._meta.model, Record)]


@pytest.mark.parametrize("factory", RECORDS, ids=lambda factory: factory._meta.model.__name__)
def test_a_record_is_found_by_its_natural_key(factory):
    record, _other = factory(), factory()
    assert type(record).objects.get_by_natural_key(*record.natural_key()) == record


@pytest.mark.parametrize("factory", RECORDS, ids=lambda factory: factory._meta.model.__name__)
def test_a_natural_key_is_held_by_the_database(factory):
    model = factory._meta.model
    key = {lookup.partition("__")[0] for lookup in model.NATURAL_KEY}
    unique = [{field.name} for field in model._meta.fields if field.unique and not field.primary_key]
    unique += [set(constraint.fields) for constraint in model._meta.total_unique_constraints]
    assert key in unique


@pytest.mark.parametrize("factory", RECORDS, ids=lambda factory: factory._meta.model.__name__)
def test_writing_and_deleting_are_in_the_history(factory):
    record = factory()
    key, history = record.pk, type(record).history
    record.save()
    record.delete()
    assert list(history.filter(id=key).order_by("history_id").values_list("history_type", flat=True)) == ["+", "~", "-"]


def test_every_record_has_a_factory_here():
    models = {model for model in apps.get_app_config("briefing").get_models() if issubclass(model, Record)}
    assert {factory._meta.model for factory in RECORDS} == models


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("  Report A ", "Report A"), ("Cafe\u0301", "Café")],
)
def test_a_line_is_tidied(typed, kept):
    source = SourceFactory()
    source.title = typed
    source.full_clean()
    assert source.title == kept


def test_line_ends_are_of_one_kind():
    topic = TopicFactory()
    topic.summary = "One\r\ntwo\rthree"
    topic.full_clean()
    assert topic.summary == "One\ntwo\nthree"


def test_hidden_characters_are_refused_by_name():
    source = SourceFactory()
    source.title = "Report\u202eA"
    with pytest.raises(ValidationError) as refused:
        source.full_clean()
    assert list(refused.value.message_dict) == ["title"]
    [message] = refused.value.message_dict["title"]
    assert "U+202E" in message


def test_a_date_that_is_not_understood_is_refused():
    source = SourceFactory()
    source.date = "whenever"
    with pytest.raises(ValidationError) as refused:
        source.full_clean()
    assert list(refused.value.message_dict) == ["date"]


def test_the_words_of_a_date_are_kept_and_the_rest_worked_out():
    source = SourceFactory(date="Early 2000s")
    stored = Source.objects.values_list("date", "date_edtf", "date_earliest__year", "date_latest__year").get()
    assert stored[0] == "Early 2000s"
    assert stored[1] == source.date_edtf
    assert stored[2:] == (2000, 2003)


def test_a_digest_follows_the_text():
    excerpt = ExcerptFactory(text="One.")
    before = excerpt.digest
    excerpt.text = "Two."
    excerpt.save()
    assert excerpt.digest != before
    excerpt.text = "One."
    excerpt.save()
    assert excerpt.digest == before


def test_a_history_keeps_the_places_found_at_the_time():
    position = PositionFactory(words="We open early.")
    quotation = position.quotations.get()
    quotation.excerpt.text = "They said: We open early."
    quotation.excerpt.save()
    quotation.save()
    assert list(quotation.history.order_by("history_id").values_list("spans", flat=True)) == [[[0, 14]], [[11, 25]]]


def test_the_place_is_the_excerpts_unless_told_otherwise():
    excerpt = ExcerptFactory(locator="page 2")
    assert DutyFactory(source=excerpt.source, excerpt=excerpt, locator="").place == "page 2"
    assert DutyFactory(source=excerpt.source, excerpt=excerpt, locator="line 3").place == "line 3"


@pytest.mark.parametrize(("hour", "found"), [(7, []), (8, ["embargoed"]), (9, ["embargoed"])])
def test_an_embargo_lifts_on_the_second(hour, found):
    lifts = datetime(2026, 5, 1, 8, tzinfo=UTC)
    duty = DutyFactory(slug="embargoed", embargo_until=lifts)
    DutyFactory(staff_only=True)
    at = lifts.replace(hour=hour)
    assert list(Duty.objects.cleared(at).values_list("slug", flat=True)) == found
    assert duty.is_cleared(at) is bool(found)


def test_staff_only_is_never_cleared():
    event = EventFactory(staff_only=True)
    assert not event.is_cleared(datetime(2026, 5, 1, tzinfo=UTC))
    assert list(type(event).objects.cleared(datetime(2026, 5, 1, tzinfo=UTC))) == []


@pytest.mark.parametrize("typed", [" ", "\n \t\n", "\u00a0"])
def test_spaces_alone_are_no_text(typed):
    duty = DutyFactory()
    duty.description = typed
    with pytest.raises(ValidationError) as refused:
        duty.full_clean()
    assert refused.value.message_dict == {"description": ["This field cannot be blank."]}
