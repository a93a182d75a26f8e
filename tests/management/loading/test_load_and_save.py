"""A load and a save in the admin that want the same rows don't stop each other for good."""

import json
from io import BytesIO
from threading import Event, Thread
from time import sleep

import pytest
from django.db import connection, transaction

from briefing.management.loading.load import LoadRefused, load
from briefing.management.loading.reading import Fixture
from briefing.models import Source, Topic
from tests.factories.source import SourceFactory
from tests.factories.topic import TopicFactory
from tests.management.loading.records import source, topic

pytestmark = [pytest.mark.postgresql_only, pytest.mark.django_db(transaction=True)]
WAITING = "briefing.management.loading.waiting.LONGEST_WAIT"


def load_all(*records):
    body = json.dumps(records).encode()
    return str(load([Fixture("evidence.json", None, lambda: BytesIO(body))]))


@pytest.mark.parametrize(("first", "then"), [(Source, Topic), (Topic, Source)])
def test_a_load_waits_for_a_save_and_both_are_done(first, then):
    """The save holds one record and comes to another, which the load would have changed by then."""
    TopicFactory(slug="topic-a")
    SourceFactory(slug="source-a", publisher__slug="body-a")
    holds, results = Event(), []

    def save():
        try:
            with transaction.atomic():
                for model in (first, then):
                    record = model.objects.get()
                    record.title = "Saved"
                    record.save()
                    holds.set()
                    sleep(1)
            results.append("saved")
        except Exception as error:  # noqa: BLE001  # a thread's error is the result to look at
            results.append(str(error))
        finally:
            connection.close()

    thread = Thread(target=save)
    thread.start()
    assert holds.wait(10)
    loaded = load_all(topic(title="Loaded"), source(title="Loaded"))
    thread.join(timeout=30)
    assert (results, loaded) == (["saved"], "0 created, 2 changed, 0 unchanged.")
    assert [model.objects.get().title for model in (Topic, Source)] == ["Loaded", "Loaded"]


def test_a_save_without_end_refuses_the_load(monkeypatch):
    TopicFactory(slug="topic-a", title="Before")
    holds, done = Event(), Event()
    monkeypatch.setattr(WAITING, 0.3)

    def save():
        try:
            with transaction.atomic():
                Topic.objects.get().save()
                holds.set()
                done.wait(20)
        finally:
            connection.close()

    thread = Thread(target=save)
    thread.start()
    assert holds.wait(10)
    with pytest.raises(LoadRefused) as refusal:
        load_all(topic(title="Loaded"))
    done.set()
    thread.join(timeout=10)
    assert str(refusal.value) == (
        "Nothing was loaded: 1 problem.\n"
        "Somebody else has been writing evidence all the while. Load again when they are done."
    )
    assert Topic.objects.get().title == "Before"
