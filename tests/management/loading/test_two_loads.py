"""Two people load the same files in the same moment: one waits for the other."""

import json
from io import BytesIO
from threading import Barrier, Thread
from time import sleep

import pytest
from django.db import connection

from briefing.management.loading import load as module
from briefing.management.loading.load import load
from briefing.management.loading.reading import Fixture
from briefing.models import Topic
from tests.management.loading.records import topic


@pytest.mark.django_db(transaction=True)
def test_the_second_of_two_loads_finds_what_the_first_wrote(monkeypatch):
    body = json.dumps([topic(), topic("topic-b")]).encode()
    barrier, results, fetch_stored = Barrier(2), [], module.fetch_stored

    def slowly(*args, **kwargs):
        """Both would be at work at once if nothing made one of them wait."""
        fetch_stored(*args, **kwargs)
        sleep(0.5)

    def go():
        try:
            barrier.wait(timeout=10)
            results.append(str(load([Fixture("evidence.json", None, lambda: BytesIO(body))])))
        except Exception as error:  # noqa: BLE001  # a thread's error is the result to look at
            results.append(str(error))
        finally:
            connection.close()

    monkeypatch.setattr(module, "fetch_stored", slowly)
    threads = [Thread(target=go) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert sorted(results) == ["0 created, 0 changed, 2 unchanged.", "2 created, 0 changed, 0 unchanged."]
    assert Topic.objects.count() == 2
