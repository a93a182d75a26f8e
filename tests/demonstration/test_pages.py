"""Every fact that a reader of the five documents takes away stands on its pages, and nothing that must not."""

import re

import pytest

from tests.demonstration.reading import FACTS, TRAPS, fingerprint, words_in

pytestmark = pytest.mark.django_db
BRIEFINGS = [
    "dwo-cyp-foi-summary",
    "safer-schools-history",
    "safer-schools-officer-duties",
    "safer-schools-partner-letter",
    "safer-schools-positions",
]
AUDIENCES = ["", "parents", "partners", "public", "schools"]
SHOWN = [(fact, slug) for fact in FACTS for slug in fact["briefings"]]


def name(value):
    return value["id"] if isinstance(value, dict) else value


def test_all_five_briefings_are_published_for_every_audience(pages):
    assert sorted(pages) == [(slug, audience) for slug in BRIEFINGS for audience in AUDIENCES]
    assert sorted({slug for _, slug in SHOWN}) == BRIEFINGS


@pytest.mark.parametrize(("fact", "slug"), SHOWN, ids=name)
def test_every_fact_is_there(pages, fact, slug):
    assert [words for words in fact["shown"] if words not in pages[slug, ""].text] == []


@pytest.mark.parametrize(("fact", "slug"), SHOWN, ids=name)
def test_every_audience_that_gets_the_section_gets_the_fact(pages, fact, slug):
    held = pages[slug, ""].sections
    for audience in AUDIENCES[1:]:
        theirs = pages[slug, audience].sections
        for words in fact["shown"]:
            carrying = [anchor for anchor, text in held.items() if words in text and anchor in theirs]
            assert [anchor for anchor in carrying if words not in theirs[anchor]] == []


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("trap", TRAPS, ids=name)
def test_every_trap_is_avoided(pages, trap, audience):
    for slug in trap["pages"]:
        page = pages[slug, audience]
        if "pattern" in trap:
            texts = {"anywhere": page.text, "body": page.body, "own words": page.own_words}
            found = [match.group() for match in re.finditer(trap["pattern"], texts[trap["where"]])]
        else:
            found = [word for word in words_in(page.everything) if fingerprint(word) in trap["sha256"]]
        assert (slug, found) == (slug, [])


def test_only_the_parts_for_an_audience_differ(pages):
    """Whoever reads their own version misses nothing but what is written for others."""
    for slug in BRIEFINGS:
        everyone = [section for section in pages[slug, ""].tree.sections if not section.audiences]
        for audience in AUDIENCES[1:]:
            theirs = [section for section in pages[slug, audience].tree.sections if not section.audiences]
            assert [s.anchor for s in theirs if s.anchor != "where-the-sources-differ"] == [
                s.anchor for s in everyone if s.anchor != "where-the-sources-differ"
            ]
