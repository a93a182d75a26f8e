"""Words and passages that are kept no longer are neither a fault nor a difference."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.utils.timezone import now

from briefing.models import Quotation, Verification
from briefing.publishing.purging import purge
from briefing.publishing.remove import ask_removal, remove
from tests.publishing.acts import administrator, publish
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
PAST = (
    "1 edition is as published; 0 quotations match the passages compared with. 1 more quotation can't be compared any "
    "more: words or passage were deleted, and their histories' time is over."
)


@pytest.fixture
def ponds():
    made = dossier()
    publish(made.briefing, note="New.")
    return made


def verify():
    out = StringIO()
    call_command("verify_editions", stdout=out)
    return out.getvalue().strip()


def compared_again():
    return list(Verification.objects.filter(occasion="verification").values_list("position", "matches", "result"))


def test_words_of_a_position_deleted_since_are_compared_as_they_were(ponds):
    ponds.position.delete()
    assert verify() == "1 edition is as published; 1 quotation matches the passages compared with."
    assert compared_again() == [("promise", True, "")]


@pytest.mark.parametrize("with_source", [False, True])
def test_what_was_purged_is_counted_apart_and_nothing_written(ponds, with_source):
    ponds.position.delete()
    if with_source:
        ponds.section.prose = "There were some."
        ponds.section.save()
        ponds.figure.delete()
        ponds.source.delete()
    purge(at=now() + timedelta(days=370))
    assert verify() == PAST
    assert compared_again() == []


def test_what_was_purged_is_past_also_where_another_took_its_name(ponds):
    ponds.position.delete()
    purge(at=now() + timedelta(days=370))
    ponds.position.pk = None
    ponds.position.save()
    assert verify() == PAST


def test_words_taken_with_their_history_out_of_a_position_that_stands_are_missed(ponds):
    Quotation.objects.all().delete()
    Quotation.history.all().delete()
    purge(at=now() + timedelta(days=370))
    with pytest.raises(CommandError) as found:
        verify()
    assert str(found.value).splitlines()[0] == (
        "ponds, edition 1: Quotation 1 of promise: the words that were compared are not held any more."
    )
    assert compared_again() == []


def test_editions_removed_by_law_are_passed_over(ponds):
    edition = ponds.briefing.editions.get()
    ask_removal(edition=edition, ground="An order.", actor=administrator())
    remove(edition=edition, actor=administrator("second"))
    assert verify() == "1 edition is as published; 0 quotations match the passages compared with."
    assert compared_again() == []
