"""A briefing edition by edition: its notes, what became of each, the way to what changed, the head of its log."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from briefing.enums import LogAct, WithdrawalKind
from briefing.models import BriefingLog
from briefing.publishing.cancel import cancel
from briefing.publishing.correct_note import correct_note
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.withdraw import withdraw
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.user import UserFactory
from tests.publishing.acts import administrator, approver, publish
from tests.publishing.dossier import dossier
from tests.views.publishing import publish as publish_sample

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
ADDRESS = "/briefings/ponds/changes/"
WHOLE = "Changes what readers do or know"
SMALL = "Small change: nothing that readers do or know"
COMPARED = "What changed from edition {} to edition {}, in words and in the text"


@pytest.fixture
def ponds(time_machine):
    time_machine.move_to(AT + timedelta(days=10))
    return dossier()


def counted(ponds, value, day, **plan):
    ponds.figure.value = value
    ponds.figure.save()
    return publish(ponds.briefing, at=AT + timedelta(days=day), note=f"Now {value}.", **plan)


def main_of(client, address=ADDRESS):
    page = client.get(address).content.decode()
    return page[page.index("<main") : page.index("</main")]


def plain(markup):
    return " ".join(re.sub(r"<[^>]+>", " ", markup).split())


def steps(client):
    return [plain(item) for item in re.findall(r"<li>(.*?)</li>", main_of(client), re.DOTALL)]


def later(day, what, text):
    return f"{day} March 2026: {what} {text}"


def test_each_edition_has_its_day_its_weight_its_note_and_the_way_to_what_changed(client, ponds):
    publish(ponds.briefing, at=AT)
    counted(ponds, 41, 1, major=False)
    counted(ponds, 42, 2)
    assert steps(client) == [
        f"Edition 3, 3 March 2026 {WHOLE} Current Now 42. {COMPARED.format(2, 3)}",
        f"Edition 2, 2 March 2026 {SMALL} Now 41. {COMPARED.format(1, 2)}",
        f"Edition 1, 1 March 2026 {WHOLE} First published.",
    ]
    assert re.findall(r'href="(/briefings/ponds/[^"]*)"', main_of(client)) == [
        "/briefings/ponds/editions/3/",
        "/briefings/ponds/changes/2-3/",
        "/briefings/ponds/editions/2/",
        "/briefings/ponds/changes/1-2/",
        "/briefings/ponds/editions/1/",
    ]


def test_a_corrected_note_stands_beside_the_note_with_its_own_trail(client, ponds):
    edition = publish(ponds.briefing, at=AT)
    correct_note(edition=edition, text="It was the first.", actor=approver(), at=AT + timedelta(days=1))
    correct_note(edition=edition, text="It was the first of all.", actor=approver(), at=AT + timedelta(days=2))
    corrected = [
        later(2, "Change note corrected", "It was the first."),
        later(3, "Change note corrected", "It was the first of all."),
    ]
    assert steps(client) == [" ".join([f"Edition 1, 1 March 2026 {WHOLE} Current First published.", *corrected])]


def test_what_was_not_issued_is_told_with_its_reason_and_nothing_else(client, ponds):
    publish(ponds.briefing, at=AT)
    second = counted(ponds, 41, 1, live_from=AT + timedelta(days=30))
    cancel(edition=second, reason="The date was moved.", actor=approver(), at=AT + timedelta(days=2))
    first = f"Edition 1, 1 March 2026 {WHOLE} Current First published."
    reason = later(3, "Not issued", "The date was moved.")
    assert steps(client) == [f"Edition 2 Not issued {reason}", first]
    assert "<form" not in main_of(client)
    client.force_login(UserFactory(superuser=True))
    assert steps(client) == [f"Edition 2, 31 March 2026 Not issued Now 41. {reason}", first]


def test_what_is_to_come_is_for_staff_alone(client, ponds):
    publish(ponds.briefing, at=AT)
    counted(ponds, 41, 1, live_from=AT + timedelta(days=30))
    assert len(steps(client)) == 1
    assert client.get("/briefings/ponds/changes/1-2/").status_code == 404
    client.force_login(UserFactory(superuser=True))
    assert steps(client)[0] == (f"Edition 2, 31 March 2026 {WHOLE} Not public yet Now 41. {COMPARED.format(1, 2)}")
    assert client.get("/briefings/ponds/changes/1-2/").status_code == 200


def test_withdrawals_say_which_kind_and_why(client, ponds):
    publish(ponds.briefing, at=AT)
    second = counted(ponds, 41, 1)
    third = counted(ponds, 42, 2)
    why = {"actor": approver(), "at": AT + timedelta(days=3)}
    withdraw(edition=second, kind=WithdrawalKind.IN_ERROR, explanation="The wrong year.", **why)
    withdraw(edition=third, kind=WithdrawalKind.NO_LONGER, explanation="The ponds are gone.", **why)
    ended = later(4, "Withdrawn: no longer applies", "The ponds are gone.")
    assert steps(client) == [
        f"Edition 3, 3 March 2026 {WHOLE} Current Now 42. {ended} {COMPARED.format(1, 3)}",
        f"Edition 2, 2 March 2026 {WHOLE} {later(4, 'Withdrawn: published in error', 'The wrong year.')}",
        f"Edition 1, 1 March 2026 {WHOLE} First published.",
    ]


def test_another_briefing_that_replaces_it_is_led_to(client, ponds):
    edition, other = publish(ponds.briefing, at=AT), publish_sample("other")
    withdraw(
        edition=edition,
        kind=WithdrawalKind.REPLACED,
        explanation="Read the other.",
        replaced_by=other.briefing,
        actor=approver(),
        at=AT + timedelta(days=1),
    )
    assert f'<a href="/briefings/other/">Read {other.briefing.title}</a>' in main_of(client)


def test_of_what_was_removed_the_tombstone_stays_and_the_note_goes(client, ponds):
    publish(ponds.briefing, at=AT)
    second = counted(ponds, 41, 1)
    ask_removal(edition=second, ground="Order of a court.", actor=approver(), at=AT + timedelta(days=2))
    remove(edition=second, actor=administrator(), at=AT + timedelta(days=3))
    assert steps(client) == [
        f"Edition 2, 2 March 2026 {WHOLE} {later(4, 'Removed by law', 'Order of a court.')}",
        f"Edition 1, 1 March 2026 {WHOLE} First published.",
    ]


def test_the_hash_shown_is_said_to_be_that_of_the_last_act_that_readers_are_told_of(client, ponds):
    edition = publish(ponds.briefing, at=AT)
    correct_note(edition=edition, text="It was the first.", actor=approver(), at=AT + timedelta(days=1))
    head = BriefingLog.objects.get(act=LogAct.NOTE_CORRECTED)
    counted(ponds, 41, 2, live_from=AT + timedelta(days=30))
    assert BriefingLog.objects.count() > head.number
    shown = plain(main_of(client)).partition("The last act told here, in the log ")[2]
    assert shown == (
        "Each act on this briefing is logged together with the hash of the act before it. Whoever keeps the hash "
        "below can later prove that no act up to this one was changed or taken out. Acts that readers aren’t told of, "
        "such as asking for approval, may come after it: it proves nothing of those. "
        f"Entry {head.number}, 2 March 2026, 09:00: {head.hash}"
    )


def test_without_a_log_there_is_no_hash(client):
    publish_sample()
    assert "hash" not in main_of(client, "/briefings/sample/changes/")


@pytest.mark.parametrize(
    ("asked", "where"), [("older=1&newer=3", "1-3"), ("older=3&newer=1", "1-3"), ("newer=2&older=3", "2-3")]
)
def test_any_two_editions_can_be_chosen(client, ponds, asked, where):
    for number in range(3):
        counted(ponds, 40 + number, number)
    answer = client.get(f"{ADDRESS}?{asked}")
    assert (answer.status_code, answer["Location"]) == (302, f"{ADDRESS}{where}/")


@pytest.mark.parametrize(
    ("asked", "problems"),
    [
        ("older=1&newer=1", [("id_newer", "Choose two different editions.")]),
        ("older=7&newer=1", [("id_older", "Choose an edition of the list.")]),
        ("older=x", [("id_older", "Choose an edition of the list."), ("id_newer", "Choose an edition of the list.")]),
    ],
)
def test_a_choice_that_is_none_says_what_is_wrong_with_it(client, ponds, asked, problems):
    publish(ponds.briefing, at=AT)
    counted(ponds, 41, 1)
    text = main_of(client, f"{ADDRESS}?{asked}")
    assert re.findall(r'<li><a href="#(\w+)">(.*?)</a></li>', text) == problems


def test_only_what_can_be_read_can_be_chosen(client, ponds):
    publish(ponds.briefing, at=AT)
    second = counted(ponds, 41, 1)
    counted(ponds, 42, 2)
    why = {"explanation": "The wrong year.", "actor": approver(), "at": AT + timedelta(days=3)}
    withdraw(edition=second, kind=WithdrawalKind.IN_ERROR, **why)
    options = re.findall(r'<option value="(\d)"( selected)?', main_of(client))
    assert options == [("3", ""), ("1", " selected"), ("3", " selected"), ("1", "")]


@pytest.mark.parametrize("count", [1, 3, 50])
def test_statements_do_not_grow(client, django_assert_num_queries, count):
    edition = publish_sample()
    for _ in range(count - 1):
        edition = publish_sample(briefing=edition.briefing)
    for each in edition.briefing.editions.all():
        BriefingLogFactory(briefing=edition.briefing, act=LogAct.PUBLISHED, edition=each)
        BriefingLogFactory(briefing=edition.briefing, act=LogAct.NOTE_CORRECTED, edition=each, reason="Corrected.")
    with django_assert_num_queries(4):
        assert client.get("/briefings/sample/changes/").content.count(b"Corrected.") == count
