"""Nothing is printed that readers may not see, or not yet."""

from datetime import timedelta

import pytest

from briefing.content.inline import RecordLink, Text
from briefing.integrity.checked import Ingredient, Protected
from briefing.integrity.clearance import (
    ingredients_are_free_of_embargo,
    ingredients_are_public,
    protected_names_are_not_printed,
)
from tests.integrity.trees import LIVE_FROM, checked, document, page

PERSON = Protected("person-one", ("Person One", "Onesie"))


def test_a_record_for_staff_only_is_an_error():
    ingredients = {"figure:a": Ingredient("Wardens: 3"), "figure:b": Ingredient("Wardens: 4", public=False)}
    (finding,) = ingredients_are_public(checked(ingredients=ingredients))
    assert str(finding) == (
        "C001 figure:b: Wardens: 4 is for staff only. Leave it out, or set its clearance to public."
    )


@pytest.mark.quiet("C003")
@pytest.mark.parametrize(("after", "found"), [(-1, []), (0, []), (1, ["C002"])])
def test_an_embargo_beyond_the_first_moment_is_an_error(after, found):
    ingredients = {"event:a": Ingredient("The move", embargo_until=LIVE_FROM + timedelta(seconds=after))}
    assert [finding.id for finding in ingredients_are_free_of_embargo(checked(ingredients=ingredients))] == found


def test_an_embargo_is_told_in_local_time_with_its_remedy():
    until = LIVE_FROM.replace(month=7)
    (finding,) = ingredients_are_free_of_embargo(checked(ingredients={"event:a": Ingredient("The move", True, until)}))
    assert finding.message == "The move is under embargo until 1 July 2026, 10:00; the edition would be live before."
    assert finding.remedy == "Leave it out, or make the edition live from 1 July 2026, 10:00 or later."


def found(*args, **kwargs):
    return [(f.id, f.record) for f in protected_names_are_not_printed(checked(*args, protected=(PERSON,), **kwargs))]


@pytest.mark.fires("C003")
@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("It was Person One who said so.", True),
        ("PERSON ONE’s words", True),
        ("Person\u00a0One", True),
        ("Per\u00adson One", True),
        ("They call them Onesie.", True),
        ("A LETTER OF ONESIE", True),
        ("Person-One, the elder", True),
        ("Pérson Oné", True),
        ("One, Person", True),
        ("https://example.org/person-one/", True),
        ("https://example.org/Person%20One.pdf", True),
        ("https://example.org/by_Person_One", True),
        ("mailto:person.one@example.org", True),
        ("https://example.org/personone", True),
        ("Ask the person. One of them knows.", False),
        ("They wear a onesie.", False),
        ("Person Oneill", False),
        ("Aperson One", False),
        ("Nobody is named.", False),
    ],
)
def test_a_protected_name_in_any_text_is_an_error(text, names):
    expected = [("C003", "stakeholder:person-one")] if names else []
    assert found(document(Text(text))) == expected
    assert found(document(title=text)) == expected
    assert found(document(), page(Text(text))) == expected
    assert found(change_note=text) == expected


@pytest.mark.parametrize(
    "html", ["<p>Person <b>One</b></p>", '<p aria-label="Person One">x</p>', "<p>Person<br>One</p>"]
)
def test_a_protected_name_in_the_page_alone_is_an_error(html):
    assert found(html=html.encode()) == [("C003", "stakeholder:person-one")]


@pytest.mark.parametrize("text", ["A letter of Person\nOne", "PERSON ONE", "https://example.org/person-one"])
def test_a_protected_name_in_the_plain_text_alone_is_an_error(text):
    assert found(text=text.encode()) == [("C003", "stakeholder:person-one")]
    assert found(text=b"A letter of a person.\n\nOne of them.") == []


def test_two_texts_side_by_side_make_no_name():
    assert found(document(Text("Person"), title="One")) == []


def test_a_protected_address_is_an_error():
    link = RecordLink("stakeholder", "person-one", (Text("somebody"),))
    assert found(document(link)) == [("C003", "stakeholder:person-one")]
    assert found(document(), page(noun="stakeholder", slug="person-one")) == [("C003", "stakeholder:person-one")]
    assert found(document(RecordLink("role", "person-one", (Text("a role"),)))) == [("C003", "stakeholder:person-one")]
    assert found(document(RecordLink("role", "person", (Text("a role"),)))) == []


@pytest.mark.parametrize("printed", ["Person O'One", "Person O’One’s", "person-oone"])
def test_a_protected_name_is_found_with_any_apostrophe_or_none(printed):
    person = Protected("somebody", ("Person O’One",))
    assert [f.id for f in protected_names_are_not_printed(checked(document(Text(printed)), protected=(person,)))] == [
        "C003"
    ]


@pytest.mark.parametrize(
    ("text", "level"),
    [("Michal M. Pond", "error"), ("Pond Michal", "error"), ("M. Pond", "warning"), ("The pond", None)],
)
def test_what_may_be_a_protected_name_is_a_warning(text, level):
    person = Protected("somebody", ("Michał Pond", ""))
    made = list(protected_names_are_not_printed(checked(document(Text(text)), protected=(person,))))
    assert [(f.id, str(f.level), f.record) for f in made] == [("C003", level, "stakeholder:somebody")] * bool(level)
