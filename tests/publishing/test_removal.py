"""What a removal by law takes, what it leaves, and what it opens to nobody else."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from briefing.models import ChangeNote, Edition, PublishedRecord, Rendition
from briefing.models.write_once import WriteOnceError
from briefing.publishing.correct_note import correct_note
from briefing.publishing.refusal import Refused
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.verify import verify_edition
from briefing.publishing.verify_log import verify_log
from tests.factories.change_note import ChangeNoteFactory
from tests.factories.removal import RemovalFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.publishing.acts import administrator, approver, publish
from tests.publishing.dossier import dossier
from tests.publishing.test_afterwards import last, refused

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LATER = AT + timedelta(days=7)


@pytest.fixture
def ponds():
    return dossier()


@pytest.fixture
def edition(ponds):
    return publish(ponds.briefing, at=AT)


def test_a_ground_is_looked_at_again_before_it_is_shown(edition):
    ask_removal(edition=edition, ground="Zed Zebraman went to court.", actor=approver(), at=LATER)
    StakeholderFactory(person=True, slug="child", name="Zed Zebraman", protected=True)
    assert refused(remove, edition=edition, actor=administrator()) == (
        "The words hold the name of stakeholder:child, which must never be printed. Take it out.",
    )


def test_no_note_is_corrected_that_went_with_its_edition(edition, ponds):
    ask_removal(edition=edition, ground="Order of a court.", actor=approver(), at=LATER)
    remove(edition=edition, actor=administrator(), at=LATER)
    with pytest.raises(Refused, match="Edition 1 was removed by law, and its note went with it"):
        correct_note(edition=edition, text="It was two.", actor=approver(), at=LATER)
    assert list(verify_log(ponds.briefing)) == []


def test_two_people_remove_what_the_law_says(edition, ponds):
    digests = [
        {"audience": audience, "format": form, "digest": digest}
        for audience, form, digest in Rendition.objects.order_by("audience", "format").values_list(
            "audience", "format", "digest"
        )
    ]
    assert refused(remove, edition=edition, actor=approver()) == ("Nobody has asked for the removal of edition 1.",)
    ask_removal(edition=edition, ground="Order of a court.", actor=approver(), at=LATER)
    assert refused(remove, edition=edition, actor=approver()) == (
        "You asked for the removal, so somebody else must agree to it.",
    )
    removal = remove(edition=edition, actor=administrator(), at=LATER)
    assert (removal.ground, removal.asked_by.username, removal.agreed_by.username) == (
        "Order of a court.",
        "approver",
        "administrator",
    )
    assert removal.digests == digests
    assert (Edition.objects.count(), Rendition.objects.count(), PublishedRecord.objects.count()) == (1, 0, 0)
    assert last()[:4] == ("removed", "administrator", "Order of a court.", 1)
    assert [*verify_edition(edition), *verify_log(ponds.briefing)] == []
    with pytest.raises(Refused, match=r"Edition 1 is removed already\."):
        ask_removal(edition=edition, ground="Again.", actor=approver())


def test_a_removal_lets_its_own_edition_go_and_nothing_else(edition, ponds):
    ponds.figure.value = 41
    ponds.figure.save()
    second = publish(ponds.briefing, note="One more.")
    RemovalFactory(edition=edition)
    tables = ("briefing_rendition", "briefing_publishedrecord")
    for table in tables:
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table} WHERE edition_id = {edition.pk}")
            with pytest.raises(IntegrityError, match="write-once"), transaction.atomic():
                cursor.execute(f"DELETE FROM {table} WHERE edition_id = {second.pk}")
            with pytest.raises(IntegrityError, match="write-once"), transaction.atomic():
                cursor.execute(f"DELETE FROM {table}")
            with pytest.raises(IntegrityError, match="write-once"), transaction.atomic():
                cursor.execute(f"UPDATE {table} SET audience = 'other'")
    assert {part.edition_id for part in Rendition.objects.all()} == {second.pk}
    with connection.cursor() as cursor, pytest.raises(IntegrityError, match="write-once"), transaction.atomic():
        cursor.execute("DELETE FROM briefing_edition")
    assert Edition.objects.count() == 2


TOMB = "title = 'Removed by law', summary = '', change_note = 'Removed by law'"


def test_what_an_edition_says_of_itself_goes_with_it(edition, ponds):
    correct_note(edition=edition, text="Ponds it was.", actor=approver())
    ask_removal(edition=edition, ground="Order of a court.", actor=approver())
    before = Edition.objects.values().get()
    remove(edition=edition, actor=administrator())
    words = {"title": "Removed by law", "summary": "", "change_note": "Removed by law"}
    assert Edition.objects.values().get() == before | words
    assert [note.text for note in ChangeNote.objects.all()] == ["Removed by law"]
    assert [*verify_edition(Edition.objects.get()), *verify_log(ponds.briefing)] == []


@pytest.mark.parametrize(
    "setting",
    [
        "title = 'Other'",
        "title = 'Removed by law'",
        f"{TOMB}, number = 7",
        f"{TOMB}, digest = ''",
        f"{TOMB}, published_by_id = NULL",
        TOMB.replace("summary = ''", "summary = 'Other'"),
    ],
)
def test_a_removal_lets_the_tombstone_in_and_nothing_else(edition, ponds, setting):
    ponds.figure.value = 41
    ponds.figure.save()
    second = publish(ponds.briefing, note="One more.")
    ChangeNoteFactory(edition=second)
    RemovalFactory(edition=edition)
    before = list(Edition.objects.values())
    with connection.cursor() as cursor:
        for statement in (
            f"UPDATE briefing_edition SET {setting} WHERE id = {edition.pk}",
            f"UPDATE briefing_edition SET {TOMB} WHERE id = {second.pk}",
            f"UPDATE briefing_edition SET {TOMB}",
            "UPDATE briefing_changenote SET text = 'Removed by law'",
        ):
            with pytest.raises(IntegrityError, match="write-once"), transaction.atomic():
                cursor.execute(statement)
    assert list(Edition.objects.values()) == before
    assert [fault.message for fault in verify_edition(Edition.objects.get(number=1))] == [
        "It was removed by law, and parts of it are still there."
    ]


def test_nothing_is_put_in_the_place_of_what_was_removed(edition):
    part = Rendition.objects.filter(edition=edition).values().first()
    ask_removal(edition=edition, ground="Order of a court.", actor=approver())
    remove(edition=edition, actor=administrator())
    another = Rendition(**part | {"id": None, "of": 1})
    with pytest.raises(WriteOnceError, match="can't be added to what was published"):
        another.save()
    with pytest.raises(IntegrityError, match="write-once"), transaction.atomic():
        another.save_base(force_insert=True)
    assert Rendition.objects.count() == 0
