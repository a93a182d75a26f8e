"""Whoever lifts the triggers and changes what was published is found out."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from briefing.models import Edition, Figure
from briefing.models.triggers import install
from briefing.publishing.publish import publish
from tests.publishing.dossier import dossier
from tests.write_once import lift

pytestmark = pytest.mark.django_db
ADVICE = "Compare with a backup from before, and find out who had access to the database."


@pytest.fixture
def published():
    ponds = dossier()
    publish(briefing=ponds.briefing, note="New.")
    Figure.objects.update(value=41)
    publish(briefing=ponds.briefing, note="Counted again.")
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


def behind_its_back(sql):
    """What somebody with the database's own password can do, who puts the triggers back afterwards."""
    connection.check_constraints()  # PostgreSQL alters no table whose references it has still to look at
    lift(connection)
    with connection.cursor() as cursor:
        cursor.execute(sql)
    connection.check_constraints()
    install(connection)


def test_what_is_untouched_is_as_published(published):
    assert verify() == "2 editions are as published."
    assert verify("ponds") == "2 editions are as published."
    assert verify("--verbosity=0") == ""


def test_nothing_published_is_nothing_wrong():
    assert verify() == "0 editions are as published."


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
                "It has 5 renditions, and was published with 6.",
                "It has no document for everyone as JSON, so its content can't be told.",
            ],
        ),
    ],
)
def test_a_change_behind_its_back_is_found(published, sql, found):
    behind_its_back(sql)
    assert faults() == [f"ponds, edition {number}: {message}" for number in (1, 2) for message in found]


def test_an_edition_taken_out_is_missed(published):
    first = Edition.objects.get(number=1)
    for table in ("briefing_rendition", "briefing_publishedrecord"):
        behind_its_back(f"DELETE FROM {table} WHERE edition_id = {first.pk}")
    behind_its_back(f"DELETE FROM briefing_edition WHERE id = {first.pk}")
    assert faults() == ["ponds: Editions were published as 1 and aren't there any more."]


def test_missing_triggers_are_named(published):
    connection.check_constraints()
    lift(connection)
    try:
        assert all(line.startswith("the database: The trigger briefing_") for line in faults())
    finally:
        install(connection)


def test_a_record_added_with_the_triggers_lifted_is_found(published):
    columns = 'edition_id, audience, format, body, digest, "of"'
    behind_its_back(
        f"INSERT INTO briefing_rendition ({columns}) SELECT edition_id, 'late', format, body, digest, \"of\" "
        "FROM briefing_rendition WHERE audience = 'a' AND format = 'html'"
    )
    assert faults() == [f"ponds, edition {number}: It has 7 renditions, and was published with 6." for number in (1, 2)]


@pytest.mark.parametrize("count", [1, 3])
def test_an_edition_takes_three_statements(django_assert_num_queries, count):
    ponds = dossier()
    for number in range(count):
        Figure.objects.update(value=number)
        publish(briefing=ponds.briefing, note="New.")
    with django_assert_num_queries(5 + 2 * count):
        verify()
