"""Every road by which the application could change what was published is refused, and nothing has changed."""

import pytest
from asgiref.sync import async_to_sync
from django.db import transaction
from django.db.models import F, ProtectedError
from django.db.models.deletion import Collector

from briefing.models import Edition, PublishedRecord, Rendition
from briefing.models.triggers import write_once_models
from briefing.models.write_once import WriteOnceError, WriteOnceQuerySet
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.rendition import RenditionFactory
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    edition = EditionFactory(published_by=UserFactory())
    RenditionFactory(edition=edition)
    PublishedRecordFactory(edition=edition)
    return Edition.objects.get()


def rows():
    return [list(model.objects.order_by("pk").values()) for model in write_once_models()]


def renamed(edition):
    edition.title = "Another title"
    return edition


def with_another_body(edition):
    rendition = edition.renditions.get()
    rendition.body = b"Other words"
    return rendition


ROADS = {
    "save": lambda e: renamed(e).save(),
    "save unchanged": lambda e: e.save(),
    "save of a field": lambda e: renamed(e).save(update_fields=["title"]),
    "forced save": lambda e: renamed(e).save(force_update=True),
    "forced save of a copy": lambda e: Edition(pk=e.pk, title="Other").save(force_update=True),
    "asave": lambda e: async_to_sync(renamed(e).asave)(),
    "save_base": lambda e: renamed(e).save_base(),
    "save_base from a fixture": lambda e: renamed(e).save_base(raw=True),
    "delete": lambda e: e.delete(),
    "adelete": lambda e: async_to_sync(e.adelete)(),
    "rendition's save": lambda e: with_another_body(e).save(),
    "rendition's delete": lambda e: e.renditions.get().delete(),
    "record's delete": lambda e: e.records.get().delete(),
    "update": lambda e: Edition.objects.update(title="Other"),
    "update of none": lambda e: Edition.objects.filter(number=99).update(title="Other"),
    "update by expression": lambda e: Edition.objects.update(number=F("number") + 1),
    "aupdate": lambda e: async_to_sync(Edition.objects.all().aupdate)(title="Other"),
    "_update": lambda e: Edition.objects.all()._update([]),
    "base manager's update": lambda e: Edition._base_manager.update(title="Other"),
    "default manager's update": lambda e: Edition._default_manager.update(title="Other"),
    "queryset's delete": lambda e: Edition.objects.all().delete(),
    "queryset's adelete": lambda e: async_to_sync(Edition.objects.all().adelete)(),
    "manager's delete": lambda e: Rendition.objects.filter(edition=e).delete(),
    "_raw_delete": lambda e: Rendition.objects.all()._raw_delete("default"),
    "bulk_update": lambda e: Edition.objects.bulk_update([renamed(e)], ["title"]),
    "abulk_update": lambda e: async_to_sync(Edition.objects.all().abulk_update)([renamed(e)], ["title"]),
    "update_or_create": lambda e: Edition.objects.update_or_create(pk=e.pk, defaults={"title": "Other"}),
    "aupdate_or_create": lambda e: async_to_sync(Edition.objects.all().aupdate_or_create)(
        pk=e.pk, defaults={"title": "O"}
    ),
    "related update": lambda e: e.renditions.update(body=b"Other words"),
    "related update_or_create": lambda e: e.renditions.update_or_create(format="html", defaults={"body": b"Other"}),
    "related add in bulk": lambda e: EditionFactory().renditions.add(e.renditions.get()),
    "related add one by one": lambda e: EditionFactory().renditions.add(e.renditions.get(), bulk=False),
    "related set": lambda e: EditionFactory().records.set(e.records.all()),
    "related clear": lambda e: e.published_by.edition_set.clear(),
    "related clear one by one": lambda e: e.published_by.edition_set.clear(bulk=False),
    "related remove": lambda e: e.published_by.edition_set.remove(e),
    "upsert": lambda e: Edition.objects.bulk_create(
        [renamed(e)], update_conflicts=True, update_fields=["title"], unique_fields=["id"]
    ),
    "upsert, told by place": lambda e: Edition.objects.bulk_create([renamed(e)], None, False, True, ["title"], ["id"]),
    "upsert, asynchronously": lambda e: async_to_sync(Edition.objects.all().abulk_create)(
        [renamed(e)], update_conflicts=True, update_fields=["title"], unique_fields=["id"]
    ),
    "insert that passes conflicts over": lambda e: Edition.objects.bulk_create([renamed(e)], ignore_conflicts=True),
}


@pytest.mark.parametrize("road", ROADS)
def test_every_road_is_refused(edition, road):
    before = rows()
    with pytest.raises(WriteOnceError, match="write-once"), transaction.atomic():
        ROADS[road](edition)
    assert rows() == before


def test_the_refusal_says_what_to_do_instead(edition):
    with pytest.raises(WriteOnceError) as refusal:
        edition.delete()
    assert str(refusal.value) == "Editions are write-once and can't be deleted: publish another edition."


@pytest.mark.parametrize("kept", ["briefing", "published_by"])
def test_what_an_edition_hangs_on_stays(edition, kept):
    with pytest.raises(ProtectedError):
        getattr(edition, kept).delete()
    assert Edition.objects.count() == 1


def test_a_collector_meets_the_triggers(edition):
    collector = Collector(using="default")
    collector.data[Rendition] = {edition.renditions.get()}
    with pytest.raises(Exception, match="Renditions are write-once"), transaction.atomic():
        collector.delete()
    assert Rendition.objects.count() == 1


def test_every_model_refuses_through_its_base_manager():
    managers = {manager for model in write_once_models() for manager in (model._base_manager, model._default_manager)}
    assert [manager for manager in managers if not isinstance(manager.all(), WriteOnceQuerySet)] == []
    assert set(write_once_models()) >= {Edition, PublishedRecord, Rendition}


def test_no_template_can_call_what_writes(edition):
    methods = [getattr(Edition.objects.all(), name) for name in ("update", "delete", "bulk_update", "bulk_create")]
    assert [method.__name__ for method in [*methods, edition.save, edition.delete] if not method.alters_data] == []


def test_reading_and_adding_work(edition):
    briefing = BriefingFactory()
    made = Edition.objects.bulk_create([EditionFactory.build(briefing=briefing, number=number) for number in (1, 2)])
    got, created = Edition.objects.get_or_create(pk=edition.pk)
    assert (len(made), got, created) == (2, edition, False)
    assert Edition.objects.in_bulk([edition.pk]) == {edition.pk: edition}
