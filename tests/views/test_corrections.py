"""The list of all corrections tells what was done, and nothing before its time."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from briefing.enums import WithdrawalKind
from briefing.publishing.cancel import cancel
from briefing.publishing.correct_note import correct_note
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.withdraw import withdraw
from tests.factories.user import UserFactory
from tests.publishing.acts import administrator, approver, publish
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds(time_machine):
    time_machine.move_to(AT + timedelta(days=10))
    return dossier()


def counted(ponds, value, day, **plan):
    ponds.figure.value = value
    ponds.figure.save()
    return publish(ponds.briefing, at=AT + timedelta(days=day), note=f"Now {value}.", **plan)


def listed(client):
    page = client.get("/corrections/").content.decode()
    main = page[page.index("<main") : page.index("</main")]
    items = re.findall(r"<li>(.*?)</li>", main, re.DOTALL)
    return [" ".join(re.sub(r"<[^>]+>", " ", item).split()) for item in items]


def test_nothing_to_correct(client, ponds):
    publish(ponds.briefing, at=AT)
    assert listed(client) == []
    assert "Nothing has been corrected yet." in client.get("/corrections/").content.decode()


def test_everything_is_told_the_newest_first(client, ponds):
    publish(ponds.briefing, at=AT)
    second = counted(ponds, 41, 1, major=False)
    correct_note(edition=second, text="It was 41 before.", actor=approver(), at=AT + timedelta(days=2))
    withdraw(
        edition=second,
        kind=WithdrawalKind.IN_ERROR,
        explanation="The wrong year.",
        actor=approver(),
        at=AT + timedelta(days=3),
    )
    counted(ponds, 42, 4)
    assert listed(client) == [
        "5 March 2026: New edition Ponds , edition 3 Now 42.",
        "4 March 2026: Withdrawn: published in error Ponds , edition 2 The wrong year.",
        "3 March 2026: Change note corrected Ponds , edition 2",
        "2 March 2026: New edition Small change Ponds , edition 2",
    ]


def test_what_is_to_come_is_not_told_before_its_time(client, ponds, time_machine):
    publish(ponds.briefing, at=AT)
    counted(ponds, 41, 1, live_from=AT + timedelta(days=30))
    assert listed(client) == []
    time_machine.move_to(AT + timedelta(days=30))
    assert listed(client) == ["31 March 2026: New edition Ponds , edition 2 Now 41."]


def test_staff_see_what_is_to_come(client, ponds):
    publish(ponds.briefing, at=AT)
    counted(ponds, 41, 1, live_from=AT + timedelta(days=30))
    client.force_login(UserFactory(superuser=True))
    assert len(listed(client)) == 1


def test_what_was_not_issued_is_told_without_its_content(client, ponds):
    publish(ponds.briefing, at=AT)
    second = counted(ponds, 41, 1, live_from=AT + timedelta(days=30))
    cancel(edition=second, reason="The date was moved.", actor=approver(), at=AT + timedelta(days=2))
    assert listed(client) == ["3 March 2026: Not issued Ponds , edition 2 The date was moved."]
    assert "editions/2/" not in client.get("/corrections/").content.decode()


def test_of_what_was_removed_the_notes_go_as_well(client, ponds):
    publish(ponds.briefing, at=AT)
    second = counted(ponds, 41, 1)
    ask_removal(edition=second, ground="Order of a court.", actor=approver(), at=AT + timedelta(days=2))
    remove(edition=second, actor=administrator(), at=AT + timedelta(days=3))
    assert listed(client) == [
        "4 March 2026: Removed by law Ponds , edition 2 Order of a court.",
        "2 March 2026: New edition Ponds , edition 2",
    ]


@pytest.mark.parametrize("count", [1, 3, 50])
def test_statements_do_not_grow(client, ponds, django_assert_num_queries, count):
    edition = publish(ponds.briefing, at=AT)
    for number in range(count):
        correct_note(edition=edition, text=f"Note {number}.", actor=approver(), at=AT + timedelta(days=1))
    with django_assert_num_queries(3):
        client.get("/corrections/")
