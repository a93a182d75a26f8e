"""Around the page of a quotation: what the words were compared with, and where to write if something is wrong."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefing.enums import ComparedAt
from tests.factories.briefing import BriefingFactory
from tests.factories.issuer import IssuerFactory
from tests.factories.verification import VerificationFactory
from tests.renderers.sample_quotation import QUOTATION
from tests.views.publishing import publish, record_page
from tests.views.test_briefings import text_of

pytestmark = pytest.mark.django_db

ADDRESS = "/quotations/person-one-asked/"
LATER = datetime(2026, 2, 1, tzinfo=UTC)
COMPARED = (
    "On 1 January 2026, when edition 1 of ‘Briefing One’ was published, these words were compared with our excerpt of "
    "‘Update on the answer’, captured on 1 December 2025, by rule words-1: they match."
)


def compared(edition, **fields):
    given = {"briefing": edition.briefing, "edition": edition, "position": "person-one-asked"}
    return VerificationFactory(**given | {"occasion": ComparedAt.PUBLICATION} | fields)


def told(client):
    """What stands around the frozen page, up to where it is used."""
    return text_of(client.get(ADDRESS)).partition("What we compared the words with ")[2].partition(" Where it is")[0]


@pytest.fixture
def edition():
    return publish("one", title="Briefing One", records=(QUOTATION,))


LINKS = " What a match means, and what it doesn’t Report a mistake, or tell us that this quotation is yours"


def test_it_says_what_the_words_were_compared_with_and_when_and_never_that_they_are_verified(client, edition):
    compared(edition)
    compared(edition, position="another")
    VerificationFactory(briefing=edition.briefing, position="person-one-asked")
    assert told(client) == f"{COMPARED}{LINKS}"
    assert b"verified" not in client.get(ADDRESS).content.lower()


def test_each_part_is_told_of_by_itself(client, edition):
    compared(edition, quotation=2, captured_on=date(2025, 12, 2))
    compared(edition, quotation=1)
    assert told(client) == f"Part 1: {COMPARED} Part 2: {COMPARED.replace('1 December', '2 December')}{LINKS}"


def test_the_last_comparison_since_is_told_as_well(client, edition):
    compared(edition)
    for month in (3, 2):
        at = datetime(2026, month, 1, tzinfo=UTC)
        compared(edition, occasion=ComparedAt.VERIFICATION, at=at, policy="words-2")
    assert told(client) == f"{COMPARED} Compared again on 1 March 2026, by rule words-2: they match.{LINKS}"


def test_words_that_differ_are_never_said_to_match(client, edition):
    compared(edition, matches=False, result="Said to editors alone.")
    compared(edition, occasion=ComparedAt.VERIFICATION, at=LATER, matches=False, result="Said to editors alone.")
    assert told(client) == (
        f"{COMPARED.replace('match.', 'differ.')} Compared again on 1 February 2026, by rule words-1: "
        f"they differ, and we have to find out why.{LINKS}"
    )


def test_that_nothing_was_held_any_more_is_no_comparison(client, edition):
    compared(edition)
    compared(edition, occasion=ComparedAt.VERIFICATION, at=LATER)
    for day, what in ((2, "the passage that it was compared with is"), (3, "the words that were compared are")):
        at = datetime(2026, 2, day, tzinfo=UTC)
        result = f"{what} not held any more."
        compared(edition, occasion=ComparedAt.VERIFICATION, at=at, matches=False, result=result)
    assert told(client) == f"{COMPARED} Compared again on 1 February 2026, by rule words-1: they match.{LINKS}"


def test_where_nothing_is_recorded_it_says_so(client, edition):
    assert told(client) == f"No comparison was recorded when this edition was published.{LINKS}"


def test_without_a_source_that_has_a_page_the_excerpt_is_named_alone(client):
    compared(publish("one", title="Briefing One", records=(replace(QUOTATION, sections=(), notes=()),)))
    assert told(client) == f"{COMPARED.replace(' of ‘Update on the answer’', '')}{LINKS}"


def test_it_leads_to_the_rules_and_to_a_form_that_knows_what_it_is_about(client, edition):
    page = client.get(ADDRESS).content.decode()
    assert 'href="/about/#quotations"' in page
    assert 'id="quotations"' in client.get("/about/").content.decode()
    assert page.count('href="/report/?quotation=person-one-asked&amp;edition=one/1"') == 1
    assert "Report a mistake on this page" not in page


def test_words_keep_their_page_where_a_later_edition_prints_them_no_more(client, edition):
    publish(briefing=edition.briefing, number=2, published_at=LATER, records=())
    assert "No current briefing prints it." in text_of(client.get(ADDRESS))
    other = record_page("position", "person-one-asked", "Said in our words")
    publish("two", title="Briefing Two", published_at=LATER, records=(other,), has_page=False)
    response = client.get(ADDRESS)
    assert "This page is frozen with edition 1 of Briefing One" in text_of(response)
    assert "Where it is used Briefing Two" in text_of(response)


def test_a_position_in_our_words_alone_has_no_page_and_no_place_in_lists(client):
    publish("one", records=(replace(QUOTATION, sections=()),), has_page=False)
    assert client.get(ADDRESS).status_code == 404
    assert "The published briefings name none." in text_of(client.get("/quotations/"))


def test_what_an_edition_to_come_quotes_is_answered_as_absent(client):
    absent = client.get(ADDRESS)
    compared(publish("one", records=(QUOTATION,), live_from=datetime(2999, 1, 1, tzinfo=UTC)))
    hidden = client.get(ADDRESS)
    assert (hidden.status_code, hidden.content) == (404, absent.content)


def test_a_topics_page_does_not_list_every_quotation(client):
    topic = record_page("topic", "ponds", "Ponds")
    publish(briefing=BriefingFactory(topic__slug="ponds"), records=(topic, QUOTATION, record_page("role", "a", "Role")))
    groups = client.get("/topics/ponds/").context["groups"]
    assert [plural for plural, _, _ in groups] == ["roles"]


@pytest.mark.parametrize("count", [1, 3, 50])
def test_the_number_of_queries_does_not_grow(client, django_assert_num_queries, count):
    IssuerFactory(runs_it=True)
    edition = publish("one", records=(QUOTATION,))
    for number in range(1, count + 1):
        compared(edition, quotation=number)
        compared(edition, quotation=number, occasion=ComparedAt.VERIFICATION, at=LATER)
        publish(f"also-{number}", records=(QUOTATION,))
    with django_assert_num_queries(4):
        assert client.get(ADDRESS).status_code == 200
