"""From an empty database to a corrected second edition, on a subject that the portal has never heard of."""

import re

import pytest
from django.core.management import call_command

from briefing.enums import Recipe, SectionKind
from briefing.integrity.reading import texts_of_page
from briefing.models import Briefing, Edition, Figure, PublishedRecord, Rendition, Section
from briefing.renderers.addresses import PLURALS
from tests.admin.filling import save
from tests.factories.user import UserFactory
from tests.publishing.acts import by

pytestmark = pytest.mark.django_db
LETTER = "/briefings/ranger-letter-restated/"
ANSWER = "/briefings/ranger-answer/"
INTERNAL_LINK = re.compile(r'href="(/[^"#?]*)')


def page(client, address):
    """The words of a page that readers get."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return " ".join(texts_of_page(answer.content)[0].split())


def frozen():
    return {(r.edition_id, r.audience, r.format): bytes(r.body) for r in Rendition.objects.all()}


def test_every_recipe_is_published_and_every_kind_of_section_used(published):
    recipes = Briefing.objects.order_by("recipe").values_list("recipe", "editions__number")
    assert list(recipes) == [(recipe, 1) for recipe in sorted(Recipe.values)]
    used = set(Section.objects.values_list("kind", flat=True))
    assert sorted(set(SectionKind.values) - used) == []


def test_the_letter_is_restated_as_its_recipe_demands(published, client):
    letter = page(client, LETTER)
    body, later = letter.split("Not part of the letter")
    assert "A restatement, in our own words, of Letter on the Area Rangers of Wednesday 10 March 2021" in body
    assert "Signed in the original by Person One, Head Warden, Pond Team of Body A" in body
    assert "“Every pond will have a named ranger”" in body
    assert "and in some cases two" in body
    known_later = ["12 posts", "1 June 2021", "Steward", "priority"]
    assert [words for words in known_later if words in body] == []
    assert [words for words in known_later[:2] if words in later] == known_later[:2]
    assert "Where the sources differ: Every pond or priority ponds" in later


def test_the_answer_is_summarised_as_its_recipe_demands(published, client):
    answer = page(client, ANSWER)
    assert "Between 1 June and 5 July 2021" in answer
    assert "Asked on Not given in our sources" in answer
    assert "2.40 times" in answer
    assert "1.50 times" in answer
    assert "Condition: if the club asks" in answer
    assert "Where the sources differ: When the change came" in answer
    assert "Our sources don’t say how to complain about the answer" in answer


def test_every_fact_is_followed_to_its_page(published, client):
    """Whoever follows every link of the briefings, and of what they lead to, meets no dead end."""
    waiting, seen = ["/", *[f"/briefings/{slug}/" for slug in Briefing.objects.values_list("slug", flat=True)]], set()
    while waiting:
        address = waiting.pop()
        seen.add(address)
        answer = client.get(address)
        assert answer.status_code in {200, 302}, address
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            found = set(INTERNAL_LINK.findall(answer.content.decode()))
            waiting += [link for link in found - seen - set(waiting) if not link.startswith(("/static/", "/admin/"))]
    pages = PublishedRecord.objects.filter(has_page=True, audience="").values_list("noun", "slug").distinct()
    assert [f"/{PLURALS[noun]}/{slug}/" for noun, slug in pages if f"/{PLURALS[noun]}/{slug}/" not in seen] == []
    assert len(seen) > len(pages) > 10


def test_a_protected_name_is_nowhere(published):
    assert b"Person One" in frozen()[Edition.objects.get(briefing__slug="ranger-letter-restated").pk, "", "html"]
    assert [key for key, body in frozen().items() if b"Person Two" in body] == []
    assert PublishedRecord.objects.filter(content__contains="Person Two").count() == 0


def test_one_figure_is_corrected_and_every_mention_follows(published, client):
    first = frozen()
    assert page(client, LETTER).count("12 posts") == 2
    assert page(client, ANSWER).count("12 posts") == 5
    client.force_login(UserFactory(superuser=True))
    assert save(client, Figure.objects.get(slug="posts-2021"), value="13").status_code == 302
    client.logout()
    assert page(client, ANSWER).count("12 posts") == 5  # nothing live: readers see what was published
    call_command("publish_briefing", "--all", note="The posts were counted again.", verbosity=0, **by())
    assert sorted(Edition.objects.values_list("number", flat=True)) == [1, 1, 1, 1, 1, 2, 2]
    for address, mentions in ((LETTER, 2), (ANSWER, 5)):
        now = page(client, address)
        assert (now.count("13 posts"), now.count("12 posts")) == (mentions, 0)
    assert "2.60 times" in page(client, ANSWER)
    measure = page(client, "/measures/warden-posts/")
    assert (measure.count("13 posts"), measure.count("12 posts")) == (1, 0)
    assert {key: body for key, body in frozen().items() if key in first} == first
    assert page(client, f"{ANSWER}editions/1/").count("12 posts") == 5
    assert "The posts were counted again." in page(client, f"{ANSWER}changes/")
