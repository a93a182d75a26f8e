"""What records hold together: among those of a load, and with those in the database that rest on them."""

import pytest

from briefing.models import Excerpt, Quotation
from briefing.queries.standing import not_their_own
from tests.factories.appointment import AppointmentFactory
from tests.factories.position import PositionFactory
from tests.management.loading.records import (
    body,
    dossier,
    event,
    excerpt,
    person,
    position,
    quotation,
    record,
    role,
    source,
    succession,
    topic,
)

pytestmark = pytest.mark.django_db


def test_a_position_without_words_is_refused(problems):
    records = [
        topic(),
        body(),
        source(),
        position(),
        position("said", paraphrase="Ours."),
        position("b", silence="no_reply"),
    ]
    assert problems(records) == [
        (
            "evidence.json: record 4 (position position-a): It has no words: add a quotation or a "
            "paraphrase, or say what "
            "kind of silence it is."
        )
    ]


def test_a_position_whose_quotation_is_stored_has_words(load):
    load(dossier())
    assert load([position(title="Renamed")]) == "Loaded 1 file: 0 created, 1 changed, 0 unchanged."


def test_a_position_whose_quotation_is_refused_is_not_a_second_problem(problems):
    (line,) = problems([*dossier()[:5], quotation(standing="hearsay")])
    assert line.startswith("evidence.json: record 6 (quotation position-a/1): standing: ")


def test_a_document_that_somebody_else_wrote_and_published_is_not_their_own(problems, load):
    elsewhere = [topic(), body(), person(), body("body-b", name="Body B"), source(publisher=["body-b"])]
    said = [excerpt(), position(stakeholder=["person-one"]), quotation()]
    [problem] = problems([*elsewhere, *said])
    assert problem.startswith(
        "evidence.json: record 8 (quotation position-a/1): standing: Whoever holds this position neither wrote nor "
        "published the source, so it isn't their own document."
    )
    written = source(publisher=["body-b"], authors=[["person-one"]])
    assert load([*elsewhere[:4], written, *said]).startswith("Loaded 1 file: 8 created")


@pytest.mark.parametrize("count", [1, 3, 50])
def test_standing_is_looked_up_for_all_quotations_at_once(django_assert_num_queries, count):
    made = [PositionFactory(words="It opens early.", capacity=AppointmentFactory()) for _ in range(count)]
    quotations = list(Quotation.objects.select_related("position").filter(position__in=made))
    with django_assert_num_queries(4):
        assert len(not_their_own(quotations)) == count


def test_a_dead_reference_in_prose_is_refused_with_the_nearest(problems):
    records = [topic(), event(summary="Before [[event:event-a|date]] and [[event:event-aa]].")]
    assert problems(records) == [
        (
            "evidence.json: record 2 (event event-a): summary: [[event:event-aa]] refers to nothing: there is no event "
            "event-aa. The nearest is event-a."
        )
    ]


def test_prose_that_cannot_be_read_is_refused(problems):
    assert problems([topic(), event(summary="Before [[event:event-a")]) == [
        (
            "evidence.json: record 2 (event event-a): summary: The reference that begins [[event:event-a "
            "is not complete. "
            "Write [[noun:slug]] or [[noun:slug|facet]]."
        )
    ]


def test_a_dead_reference_in_a_selection_is_refused(problems):
    note = {"slug": "note-a", "topic": ["topic-a"], "title": "Which", "explanation": "Both are kept."}
    assert problems([topic(), event(), record("conflictnote", **note, records="event:event-a\nduty:none")]) == [
        (
            "evidence.json: record 3 (conflict note note-a): records: duty:none refers to nothing: there "
            "is no duty none. "
            "Enter it, or take the reference out."
        )
    ]


def test_a_reference_to_a_refused_record_is_not_a_dead_one(problems):
    (line,) = problems([topic(summary="See [[event:event-a]]."), event(kind="no such kind")])
    assert line.startswith("evidence.json: record 2 (event event-a): kind: ")


def test_bodies_that_are_part_of_one_another_are_refused(load, problems):
    load([body("a", name="A", parent=None), body("b", name="B", parent=["a"])])
    assert problems([body("c", name="C", parent=["b"]), body("a", name="A", parent=["c"])]) == [
        "evidence.json: record 1 (stakeholder c): parent: A body can't be part of itself: A → C → B → A."
    ]


def test_a_body_of_its_own_is_refused_by_the_database(problems):
    assert problems([body("a", parent=["a"])]) == [
        "evidence.json: record 1 (stakeholder a): A body can't be its own parent."
    ]


def test_roles_that_succeed_one_another_are_refused(load, problems):
    load([topic(), body(), source(), event(), role("role-a"), role("role-b"), succession("one", "role-a", "role-b")])
    assert problems([succession("two", "role-b", "role-a")]) == [
        (
            "evidence.json: record 1 (succession two): successors: A role can't succeed itself: Role A → "
            "Role B → Role A. "
            "Take one step out."
        )
    ]


def test_an_edited_excerpt_must_still_hold_the_words_quoted_from_it(load, problems):
    load(dossier())
    (line,) = problems([excerpt(text="The gate opens early. It closes soon.")])
    assert line.startswith(
        "evidence.json: record 1 (excerpt source-a/passage-a): quotation position-a/1 rests on it and "
        "would no longer hold: "
    )
    assert Excerpt.objects.get().text == "The gate opens early. It closes late."


def test_an_edited_excerpt_and_its_quotation_are_changed_in_one_load(load):
    load(dossier())
    said = load([excerpt(text="It closes soon."), quotation(words="It closes soon.")])
    assert said == "Loaded 1 file: 0 created, 2 changed, 0 unchanged."


def test_offsets_into_an_edited_excerpt_are_worked_out_again(load):
    load(dossier())
    said = load([excerpt(text="Today the gate opens early. It closes late.")])
    assert said == "Loaded 1 file: 0 created, 1 changed, 0 unchanged. 1 worked out again."
    assert Quotation.objects.get().spans == [[28, 43]]
    kinds = Quotation.history.order_by("history_id").values_list("history_type", "history_change_reason")
    assert list(kinds) == [("+", "Loaded from evidence.json"), ("~", "Worked out again after a load")]


def test_a_body_that_publishes_cannot_become_a_person(load, problems):
    load([body(), source()])
    assert problems([person("body-a")]) == [
        (
            "evidence.json: record 1 (stakeholder body-a): source source-a rests on it and would no "
            "longer hold: Choose "
            "the organisation on whose site it stands, not a person. Change both in one load."
        )
    ]
