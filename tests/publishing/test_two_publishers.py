"""Two people publish the same briefing in the same moment: there is one edition."""

from threading import Barrier, Thread
from time import sleep

import pytest
from django.db import connection

from briefing.models import Edition, Rendition
from briefing.publishing import publish as module
from briefing.publishing.publish import publish
from tests.publishing.dossier import dossier


@pytest.mark.django_db(transaction=True)
def test_two_publishers_make_one_edition(monkeypatch):
    ponds = dossier()
    barrier, results = Barrier(2), []
    looked = []
    draft = module.draft

    def slowly(*args, **kwargs):
        """Both would be at work at once if nothing made one of them wait."""
        looked.append(Edition.objects.count())
        sleep(0.5)
        return draft(*args, **kwargs)

    def go():
        try:
            barrier.wait(timeout=10)
            edition = publish(briefing=ponds.briefing, note="New.")
            results.append(edition and edition.number)
        except Exception as error:  # noqa: BLE001  # a thread's error is the result to look at
            results.append(error)
        finally:
            connection.close()

    monkeypatch.setattr(module, "draft", slowly)
    threads = [Thread(target=go) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=30)
    assert sorted(results, key=str) == [1, None]
    assert looked == [0, 1]
    assert (Edition.objects.count(), Rendition.objects.count()) == (1, 6)
