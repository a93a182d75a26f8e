"""Whoever lifts the triggers and changes what was published is found out."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from briefing.enums import WithdrawalKind
from briefing.models import Edition, Figure, Verification
from briefing.models.triggers import install
from briefing.publishing.correct_note import correct_note
from briefing.publishing.withdraw import withdraw
from tests.publishing.acts import approver, publish
from tests.publishing.dossier import dossier
from tests.write_once import lift

pytestmark = pytest.mark.django_db
ADVICE = "Compare with a backup from before, and find out who had access to the database."


@pytest.fixture
def published():
    ponds = dossier()
    publish(ponds.briefing, note="New.")
    Figure.objects.update(value=41)
    publish(ponds.briefing, note="Counted again.")
    return ponds


def verify(*slugs):
    out = StringIO()
    call_command("verify_editions", *slugs, stdout=out)
    return out.getvalue().strip()


def faults():
    with pytest.raises(CommandError) as found:
        verify()
    *lines, advice = str(found.value).splitlines()
    assert advice == ADVICE
    return lines


def faults_beside_seals():
    """What was found by other means; what seals tell of the same is seen in test_verify_seals."""
    return [line for line in faults() if ": Not as entry " not in line]


def behind_its_back(sql):
    """What somebody with the database's own password can do, who puts the triggers back afterwards."""
    connection.check_constraints()  # PostgreSQL alters no table whose references it has still to look at
    lift(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql)
    connection.check_constraints()
    install(connection)


def test_what_is_untouched_is_as_published(published):
    said = "2 editions are as published; 2 quotations match the passages compared with."
    assert verify() == said
    assert verify("ponds") == said
    assert verify("--verbosity=0") == ""


def test_nothing_published_is_nothing_wrong():
    assert verify() == "0 editions are as published; 0 quotations match the passages compared with."


def test_a_briefing_without_editions_is_named(published):
    with pytest.raises(CommandError, match=r"^No edition of lakes was published\.$"):
        verify("lakes")


@pytest.mark.parametrize(
    ("sql", "found"),
    [
        (
            "UPDATE briefing_rendition SET body = '<p>Other</p>' WHERE audience = 'a' AND format = 'html'",
            ["The bytes of its html for a are not those that were published."],
        ),
        (
            "UPDATE briefing_rendition SET body = '{}' WHERE audience = '' AND format = 'json'",
            [
                "The bytes of its json are not those that were published.",
                "Its content is not what was published: a document or an evidence page was changed.",
            ],
        ),
        (
            "UPDATE briefing_publishedrecord SET content = '{}' WHERE noun = 'measure' AND audience = ''",
            ["Its content is not what was published: a document or an evidence page was changed."],
        ),
        (
            "DELETE FROM briefing_publishedrecord WHERE noun = 'measure' AND audience = 'b'",
            [
                "It has 20 evidence pages, and was published with 21.",
                "Its content is not what was published: a document or an evidence page was changed.",
            ],
        ),
        (
            "UPDATE briefing_edition SET digest = 'other'",
            ["Its content is not what was published: a document or an evidence page was changed."],
        ),
        (
            "DELETE FROM briefing_rendition WHERE audience = '' AND format = 'json'",
            [
                "It has 14 renditions, and was published with 15.",
                "It has no document for everyone as JSON, so its content can't be told.",
            ],
        ),
    ],
)
def test_a_change_behind_its_back_is_found(published, sql, found):
    behind_its_back(sql)
    logged = [f"ponds, log: Edition {n} was published with another digest." for n in (1, 2) if "edition SET" in sql]
    assert faults_beside_seals() == [
        *logged,
        *(f"ponds, edition {number}: {message}" for number in (1, 2) for message in found),
    ]


@pytest.mark.parametrize(
    ("number", "found"),
    [
        (1, ["ponds: Editions were published as 1 and aren't there any more."]),
        (2, []),
    ],
)
def test_an_edition_taken_out_is_missed(published, number, found):
    """The last as well, which leaves no gap in the numbers: the log tells of it."""
    gone = Edition.objects.get(number=number)
    behind_its_back(f"DELETE FROM briefing_verification WHERE edition_id = {gone.pk}")
    behind_its_back(f"UPDATE briefing_briefinglog SET edition_id = NULL WHERE edition_id = {gone.pk}")
    for table in ("briefing_rendition", "briefing_publishedrecord"):
        behind_its_back(f"DELETE FROM {table} WHERE edition_id = {gone.pk}")
    behind_its_back(f"DELETE FROM briefing_edition WHERE id = {gone.pk}")
    assert faults() == [*found, CHANGED.format(3 * number)]


CHANGED = "ponds, log: Entry {} was changed: its hash is another."
LOG = {
    "UPDATE briefing_briefinglog SET reason = 'Other' WHERE number = 2": [CHANGED.format(2)],
    "UPDATE briefing_briefinglog SET digest = 'other' WHERE number = 1": [CHANGED.format(1)],
    "DELETE FROM briefing_briefinglog WHERE number = 5": ["ponds, log: Entry 5 is missing."],
    "UPDATE briefing_briefinglog SET previous = hash WHERE number = 4": [
        "ponds, log: Entry 4 doesn't follow the one before: one of the two was changed or put in.",
        CHANGED.format(4),
    ],
    "UPDATE briefing_briefinglog SET digest = 'other' WHERE act = 'published'": [
        CHANGED.format(3),
        CHANGED.format(6),
        "ponds, log: Edition 1 was published with another digest.",
        "ponds, log: Edition 2 was published with another digest.",
    ],
    "DELETE FROM briefing_briefinglog WHERE number = 6": [
        "ponds, log: Edition 2 is there, and the log tells of no publication of it."
    ],
}


@pytest.mark.parametrize("sql", LOG)
def test_a_log_tampered_with_is_found(published, sql):
    behind_its_back(sql)
    assert faults() == LOG[sql]


def test_what_stands_beside_editions_is_set_against_the_log(published):
    edition = Edition.objects.get(number=2)
    correct_note(edition=edition, text="Counted twice.", actor=approver())
    withdraw(edition=edition, kind=WithdrawalKind.NO_LONGER, explanation="It is over.", actor=approver())
    assert verify("--verbosity=0") == ""
    behind_its_back("UPDATE briefing_withdrawal SET explanation = 'Other words'")
    behind_its_back("DELETE FROM briefing_changenote")
    assert faults_beside_seals() == [
        "ponds, log: Change note corrected, edition 2, is not as the log tells it.",
        "ponds, log: Withdrawn, edition 2, is not as the log tells it.",
        "ponds, log: Withdrawn, edition 2, is not as the log tells it.",
    ]


def test_a_passage_changed_with_its_history_is_found(published):
    behind_its_back("UPDATE briefing_excerpt SET text = 'Other words.'")
    behind_its_back("UPDATE briefing_historicalexcerpt SET text = 'Other words.'")
    assert faults() == [
        f"ponds, edition {number}: Quotation 1 of promise: the passage that it was compared with is not held any more."
        for number in (1, 2)
    ]


def test_a_passage_edited_since_is_compared_as_it_was(published):
    excerpt = published.position.quotations.get().excerpt
    excerpt.text = "Each pond had a warden."
    excerpt.save()
    before = Verification.objects.count()
    verify()
    made = list(Verification.objects.order_by("pk"))[before:]
    assert [(each.occasion, each.matches, each.edition.number) for each in made] == [
        ("verification", True, 1),
        ("verification", True, 2),
    ]


def test_missing_triggers_are_named(published):
    connection.check_constraints()
    lift(connection)
    try:
        assert all(line.startswith("the database: The trigger briefing_") for line in faults())
    finally:
        connection.check_constraints()
        install(connection)


def test_a_record_added_with_the_triggers_lifted_is_found(published):
    columns = 'edition_id, audience, format, body, digest, "of"'
    behind_its_back(
        f"INSERT INTO briefing_rendition ({columns}) SELECT edition_id, 'late', format, body, digest, \"of\" "
        "FROM briefing_rendition WHERE audience = 'a' AND format = 'html'"
    )
    assert faults_beside_seals() == [
        f"ponds, edition {number}: It has 16 renditions, and was published with 15." for number in (1, 2)
    ]


@pytest.mark.parametrize("count", [1, 3])
def test_statements_grow_with_the_editions_alone(django_assert_num_queries, count):
    ponds = dossier()
    for number in range(count):
        Figure.objects.update(value=number)
        publish(ponds.briefing, note="New.")
    with django_assert_num_queries(19 + 23 * count):
        verify()
