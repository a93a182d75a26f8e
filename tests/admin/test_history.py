"""The history of a record tells who changed what, its parts included, word by word."""

import pytest

from briefing.admin.history import marked
from briefing.enums import DutyForce
from briefing.models import Duty, Event, Position
from tests.admin.filling import address, save
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory

pytestmark = pytest.mark.django_db


def entries(client, record):
    found = client.get(address(type(record), "history", record.pk)).context["entries"]
    return [(entry.act, [(change.field, change.before, change.after) for change in entry.changes]) for entry in found]


def test_words_that_changed_are_marked():
    assert marked("opens at eight & shuts", "opens at nine & shuts") == (
        "opens at <del>eight</del> &amp; shuts",
        "opens at <ins>nine</ins> &amp; shuts",
    )


def test_a_change_is_told_by_field_before_and_after(staff):
    duty = DutyFactory(description="Opens the gate.")
    assert save(staff, duty, description="Shuts the gate.", force=DutyForce.MAY).status_code == 302
    assert entries(staff, duty) == [
        (
            "Duty changed",
            [
                ("Description", "<del>Opens</del> the gate.", "<ins>Shuts</ins> the gate."),
                ("Force", "<del>Does</del>", "<ins>May</ins>"),
            ],
        ),
        ("Duty entered", []),
    ]


def test_a_relation_is_told_by_the_record_it_points_to(staff):
    duty = DutyFactory(role__title="Warden", role__organisation__name="Body A")
    keeper = RoleFactory(title="Keeper", organisation__name="Body A")
    save(staff, duty, role=keeper.pk)
    assert entries(staff, duty)[0] == (
        "Duty changed",
        [("Role", "<del>Warden</del> – Body A", "<ins>Keeper</ins> – Body A")],
    )


def test_changes_of_parts_stand_with_the_record(staff):
    position = PositionFactory(words="We open early.", words__standing="recording")
    save(staff, position, **{"quotations-0-words": "We open early"})
    assert entries(staff, position) == [
        ("Quotation changed", [("Words", "We open <del>early.</del>", "We open <ins>early</ins>")]),
        ("Quotation entered", []),
        ("Position entered", []),
    ]


def test_derived_columns_are_not_told(staff):
    event = EventFactory(date="1 May 2025")
    save(staff, event, **{"attestations-0-date": "2 May 2025"})
    assert entries(staff, event)[0] == (
        "Attestation changed",
        [("Date", "<del>1</del> May 2025", "<ins>2</ins> May 2025")],
    )


def test_who_changed_it_is_named(staff):
    duty = DutyFactory()
    save(staff, duty, title="Another title")
    found = staff.get(address(Duty, "history", duty.pk)).context["entries"]
    assert [entry.who for entry in found] == ["administrator", "somebody unknown"]


def test_a_deleted_record_keeps_its_history(staff):
    event = EventFactory()
    key = event.pk
    event.delete()
    found = staff.get(address(Event, "history", key)).context["entries"]
    assert [entry.act for entry in found] == ["Event deleted", "Event entered"]


@pytest.mark.parametrize("key", ["999", "nonsense"])
def test_what_never_was_is_not_found(staff, key):
    assert staff.get(address(Position, "history", key)).status_code == 404


def test_there_is_no_way_to_write_by_the_history(approver):
    position = PositionFactory(title="As entered")
    first = position.history.get()
    answer = approver.post(f"{address(Position, 'history', position.pk)}{first.pk}/", {"title": "Another"})
    assert answer.status_code in {302, 404}
    position.refresh_from_db()
    assert position.title == "As entered"
