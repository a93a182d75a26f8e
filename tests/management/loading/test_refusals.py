"""What is wrong in one record is told with file, record, field and remedy, and nothing is loaded."""

import pytest
from django.core.management import CommandError

from briefing.models import Quotation, Topic
from tests.management.loading.records import (
    attestation,
    body,
    dossier,
    event,
    excerpt,
    person,
    position,
    quotation,
    record,
    source,
    topic,
)

pytestmark = pytest.mark.django_db

NEEDED = dossier()[:4]


@pytest.mark.parametrize(
    ("item", "problem"),
    [
        ("topic", 'record 1: A record is an object with "model" and "fields".'),
        ({"fields": {}}, 'record 1: "model" is missing: a record is an object with "model" and "fields".'),
        (
            {"model": "briefing.topic"},
            'record 1: "fields" is missing: a record is an object with "model" and "fields".',
        ),
        (
            {"model": "briefing.topic", "fields": []},
            "record 1 (topic): fields: The fields of a record are an object: names and values in { }.",
        ),
        (
            {"model": "briefing.topic", "fieldz": {}, "fields": {}},
            "record 1: fieldz: A record has no fieldz, only model and fields. The nearest is fields.",
        ),
        (
            record("topik", slug="a"),
            "record 1: model: There is no model briefing.topik. The nearest is briefing.topic.",
        ),
        (
            record("edition", number=1),
            "record 1: model: Published editions can't be loaded: publish_briefing makes them. Take this record out.",
        ),
        (
            record("historicaltopic", slug="a"),
            (
                "record 1: model: Historical topics can't be loaded: loading writes the history itself. "
                "Take this record out."
            ),
        ),
        (
            {"model": "auth.user", "fields": {}},
            "record 1: model: Users can't be loaded: accounts and rights are set in the admin. Take this record out.",
        ),
        (
            {**topic(), "pk": 3},
            (
                "record 1 (topic): pk: A record is known by its slug, not by a number: leave pk out (dumpdata leaves "
                "it out with --natural-primary, and dump_dossier always)."
            ),
        ),
    ],
)
def test_what_is_no_record_of_ours_is_refused(problems, item, problem):
    assert problems([item]) == [f"evidence.json: {problem}"]


def test_words_that_are_not_in_the_excerpt_are_refused(problems):
    (line,) = problems([*dossier()[:5], quotation(words="It closes soon.")])
    assert line.startswith("evidence.json: record 6 (quotation position-a/1): words: ")


def test_the_words_of_a_broken_excerpt_are_not_a_second_problem(problems):
    records = [topic(), body(), source(), excerpt(text=7), position(), quotation()]
    assert problems(records) == [
        "evidence.json: record 4 (excerpt source-a/passage-a): text: Write text, not a number."
    ]


def test_a_reference_to_a_refused_record_is_not_a_second_problem(problems):
    assert problems([body(), source(title="")]) == [
        "evidence.json: record 2 (source source-a): title: This field cannot be blank."
    ]


def test_every_problem_of_a_record_is_told_at_once(problems):
    lines = problems(
        [*NEEDED, event(), attestation(date="Junne 2025", stated="In May", excerpt=["source-a", "passage-a"])]
    )
    assert [line.split(": ")[2] for line in lines] == ["date", "stated"]


def test_what_a_record_must_hold_together_is_refused_on_its_field(problems):
    wrong = position(kind="stance", stance="mixed", paraphrase="Ours.")
    assert problems([*NEEDED, wrong]) == [
        "evidence.json: record 5 (position position-a): issue: A stance answers an issue: choose it.",
        "evidence.json: record 5 (position position-a): stance_wording: Put the mixed stance into words.",
    ]


def test_a_record_that_stands_twice_names_both_places(problems):
    assert problems([topic()], [topic(title="Again")]) == [
        (
            "second.json: record 1 (topic topic-a): It stands twice: evidence.json has it too, as record 1. "
            "Keep one of them."
        )
    ]


def test_what_only_the_database_can_see_is_explained(problems):
    records = [*NEEDED, event(), attestation(gives_date=True), attestation(number=2, gives_date=True)]
    assert problems(records) == [
        (
            "evidence.json: record 7 (attestation event-a/source-a/2): "
            "Another attestation gives this event its date already."
        )
    ]


def test_a_check_of_the_database_names_its_record_among_many(problems):
    measure = record("measure", slug="m", topic=["topic-a"], title="M", unit="posts", definition="Posts.")
    figures = [
        record(
            "figure",
            slug=f"figure-{number}",
            measure=["m"],
            value=str(number),
            stated_by=["body-a"],
            source=["source-a"],
            locator="page 1",
        )
        for number in (5, -1, 7, -2)
    ]
    assert problems([*NEEDED, measure, *figures]) == [
        f"evidence.json: record {place} (figure figure-{number}): Only a change can be negative."
        for place, number in ((7, -1), (9, -2))
    ]


def test_problems_come_in_the_order_of_files_and_records(problems):
    lines = problems([topic(title=""), body(kind="x")], [source(kind="y"), {"model": "x.y", "fields": {}}])
    assert [line.split(" (")[0].split(": model")[0] for line in lines] == [
        "evidence.json: record 1",
        "evidence.json: record 2",
        "second.json: record 1",
        "second.json: record 2",
    ]


def test_a_long_list_of_problems_is_cut_with_its_total(load):
    with pytest.raises(CommandError) as caught:
        load([topic(f"topic-{number}", title="") for number in range(250)])
    lines = str(caught.value).split("\n")
    assert (lines[0], len(lines), lines[-1]) == (
        "Nothing was loaded: 250 problems.",
        202,
        "… and 50 more. Correct these, then load again.",
    )


def test_a_refused_load_leaves_what_is_stored(load, problems):
    load(dossier())
    problems([topic(title="Changed"), topic("topic-b"), person("b", kind="x")])
    assert list(Topic.objects.values_list("slug", "title")) == [("topic-a", "Subject A")]
    assert Topic.history.count() == 1
    assert Quotation.objects.count() == 1
