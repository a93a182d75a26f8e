"""Several people act on the same briefing in the same moment: there is one edition, and each is told what happened."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from briefing.enums import RenditionFormat
from briefing.models import BriefingLog, Edition, Rendition
from briefing.publishing.approve import Approved, approve
from briefing.publishing.publish import publish
from briefing.publishing.refusal import Refused
from briefing.publishing.submit import submit
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db(transaction=True)


def together(*acts):
    """What each of the acts came to, all begun at once."""
    barrier, results = Barrier(len(acts)), [None] * len(acts)

    def go(place):
        try:
            barrier.wait(timeout=10)
            results[place] = acts[place]()
        except Exception as error:  # noqa: BLE001  # a thread's error is the result to look at
            results[place] = error
        finally:
            connection.close()

    threads = [Thread(target=go, args=(place,)) for place in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(timeout=60)
    return results


def test_two_approvers_make_one_edition():
    ponds = dossier()
    entry = submit(briefing=ponds.briefing, actor=editor())
    people = [approver("approver-1"), approver("approver-2")]
    results = together(
        *(
            lambda actor=actor: approve(briefing=ponds.briefing, actor=actor, seen=entry.hash, then_publish=True)
            for actor in people
        )
    )
    made = [result for result in results if isinstance(result, Approved)]
    refused = [result for result in results if isinstance(result, Refused)]
    assert (len(made), len(refused), made[0].edition.number) == (1, 1, 1)
    first = made[0].entry.actor.username
    assert refused[0].reasons == (
        "Nothing waits for approval.",
        f"What happened last: published, edition 1, by {first}.",
    )
    assert (Edition.objects.count(), Rendition.objects.count()) == (1, 3 * len(RenditionFormat))
    assert [entry.act for entry in BriefingLog.objects.order_by("number")] == ["submitted", "approved", "published"]


def test_two_publishers_make_one_edition():
    ponds = dossier()
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    results = together(*[lambda: publish(briefing=ponds.briefing, actor=editor())] * 2)
    assert sorted(type(result).__name__ for result in results) == ["Edition", "Refused"]
    assert Edition.objects.count() == 1


def test_a_save_meanwhile_is_told_of_or_comes_after():
    """Whichever is first, what is published is what was approved."""
    ponds = dossier()
    entry = submit(briefing=ponds.briefing, actor=editor())
    ponds.figure.value = 41

    results = together(
        lambda: approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash, then_publish=True),
        ponds.figure.save,
    )
    if isinstance(results[0], Refused):
        assert Edition.objects.count() == 0
        assert results[0].reasons[0] == "It has changed since it was submitted, so it must be submitted again."
    else:
        assert Edition.objects.get().digest == entry.digest
