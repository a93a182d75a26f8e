"""What changed between two editions: in words, marked in the text, and for nobody who may not see both."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.content.blocks import ItemList, RecordPage
from briefing.content.inline import Text
from tests.factories.audience import AudienceFactory
from tests.factories.removal import RemovalFactory
from tests.factories.user import UserFactory
from tests.factories.withdrawal import WithdrawalFactory
from tests.renderers.samples import RECORD, SUMMARY
from tests.views.publishing import publish

pytestmark = pytest.mark.django_db
TO_COME = datetime(2999, 1, 1, tzinfo=UTC)
ADDRESS = "/briefings/sample/changes/1-2/"
REWORDED = replace(SUMMARY, lead=(Text("In July 2031 Body A answered a request about its officers in schools."),))
IN_WORDS = "In the opening: the introduction says ‘July’ where it said ‘June’."
READ_OUT = '<span class="visually-hidden govuk-visually-hidden">{}</span>'


def twice(*, before=SUMMARY, after=REWORDED, **second):
    first = publish(document=before)
    return first, publish(briefing=first.briefing, document=after, **second)


def main_of(client, address=ADDRESS, status=200):
    answer = client.get(address)
    assert answer.status_code == status
    page = answer.content.decode()
    return page[page.index("<main") : page.index("</main")]


def sentences(text):
    return re.findall(r"<li>([^<]*\.)</li>", text)


def test_each_change_is_a_sentence_and_is_marked_in_the_text_and_read_out(client):
    twice()
    text = main_of(client)
    assert sentences(text) == [IN_WORDS]
    deleted = f"<del>{READ_OUT.format(' taken out: ')}June{READ_OUT.format(', end of what was taken out; ')}</del>"
    inserted = f"<ins>{READ_OUT.format(' added: ')}July{READ_OUT.format(', end of what was added; ')}</ins>"
    assert f"In {deleted}{inserted} 2031 Body A answered" in text
    assert "<h1>What changed from edition 1 to edition 2</h1>" in text
    assert text.count("Unchanged: ") == 6


def test_whole_lines_and_parts_say_so_in_words_that_everybody_sees(client):
    points, views = SUMMARY.sections
    shorter = replace(points, blocks=tuple(block for block in points.blocks if not isinstance(block, ItemList)))
    twice(after=replace(SUMMARY, sections=(shorter,), status=()))
    text = main_of(client)
    assert re.findall(r'<span class="marked__sign">(.*?)</span> <(\w+)>', text) == [("Taken out:", "del")] * 4
    assert re.findall(r"</del>\s*<strong class=\"govuk-tag\">(.*?)</strong>", text) == ["Part taken out"]
    assert f"<del>{READ_OUT.format(' taken out: ')}{views.heading}" in text


def test_what_is_the_same_says_so(client):
    twice(after=SUMMARY)
    text = main_of(client)
    assert "<p>Nothing that the document says changed.</p>" in text
    assert (text.count("<del>"), text.count("<ins>")) == (1, 1)  # of the key
    assert text.count("Unchanged: ") == 7


def test_evidence_pages_are_told_apart(client):
    other = RecordPage("source", "letter", "Source", "Letter to partners", (), (), (), ())
    twice(records=(replace(RECORD, lead=()), other))
    assert sentences(main_of(client)) == [
        IN_WORDS,
        "In the evidence on ‘Officer of type G’: the introduction is gone: ‘A post of Body A until 2031.’.",
        "The evidence on ‘Letter to partners’ is new.",
    ]


def test_changed_evidence_is_marked_and_what_stayed_is_left_out(client):
    other = RecordPage("source", "letter", "Source", "Letter to partners", (), (), (), ())
    twice(records=(replace(RECORD, lead=(Text("A post of Body A until 2032."),)), other))
    text = main_of(client)
    assert "In the evidence behind it: 2 pages</span>" in text
    marked = text.partition("2 pages</span>")[2].partition("</p>")[2]
    assert re.findall(r"<(del|ins)>(.*?)</\1>", re.sub(r"<span class=.visually-hidden.*?</span>", "", marked)) == [
        ("del", "2031"),
        ("ins", "2032"),
        ("ins", "Letter to partners"),
    ]
    assert re.findall(r"<strong class=\"govuk-tag\">(.*?)</strong>", marked) == ["New page"]


def test_what_people_typed_stays_text(client):
    twice(after=replace(SUMMARY, title="<b>Bold</b>", lead=(Text("<script>alert(1)</script>"),)))
    text = main_of(client)
    assert ("&lt;b&gt;Bold" in text, "<b>" in text, "<script" in text) == (True, False, False)


def test_turned_round_it_leads_to_the_address_in_order(client):
    twice()
    answer = client.get("/briefings/sample/changes/2-1/")
    assert (answer.status_code, answer["Location"]) == (302, ADDRESS)


@pytest.mark.parametrize("pair", ["1-1", "1-3", "0-1", "7-9"])
def test_what_are_no_two_editions_is_not_found(client, pair):
    twice()
    assert client.get(f"/briefings/sample/changes/{pair}/").status_code == 404
    assert client.get(f"/briefings/nothing/changes/{pair}/").status_code == 404


def test_what_is_to_come_is_answered_as_what_is_absent(client):
    absent = client.get("/briefings/nothing/changes/1-2/")
    twice(live_from=TO_COME)
    hidden = client.get(ADDRESS)
    assert (hidden.status_code, hidden.content, {**hidden.headers}) == (404, absent.content, {**absent.headers})
    client.force_login(UserFactory(superuser=True))
    assert sentences(main_of(client)) == [IN_WORDS]
    assert client.get(ADDRESS).headers["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("gone", [0, 1])
def test_of_what_was_published_in_error_or_removed_no_text_is_told(client, gone):
    editions = twice()
    assert "July" in main_of(client)
    WithdrawalFactory(edition=editions[gone], in_error=True, explanation="Wrong.")
    text = main_of(client, status=410)
    assert ("Published in error and withdrawn" in text, "July" in text, "June" in text) == (True, False, False)
    RemovalFactory(edition=editions[gone], ground="Order of a court.")
    text = main_of(client, status=410)
    assert ("Removed by law" in text, "July" in text, "June" in text) == (True, False, False)


def test_what_no_longer_applies_can_still_be_compared(client):
    _, second = twice()
    WithdrawalFactory(edition=second)
    assert sentences(main_of(client)) == [IN_WORDS]


def test_a_version_for_an_audience_is_compared_with_its_own(client):
    AudienceFactory(slug="schools", name="Schools")
    first = publish(audiences=("", "schools"))
    publish(briefing=first.briefing, document=REWORDED, audiences=("", "schools"))
    text = main_of(client, f"{ADDRESS}?for=schools")
    assert "in the version for Schools." in text
    assert re.findall(r"href=\"(\?for=\w*)\"", text) == ["?for="]
    everyone = main_of(client)
    assert re.findall(r"href=\"(\?for=\w*)\"", everyone) == ["?for=schools"]
    assert main_of(client, f"{ADDRESS}?for=nobody") == everyone


def test_a_version_that_one_edition_lacks_is_compared_as_everyone_gets_it(client):
    AudienceFactory(slug="schools", name="Schools")
    first = publish()
    publish(briefing=first.briefing, document=REWORDED, audiences=("", "schools"))
    text = main_of(client, f"{ADDRESS}?for=schools")
    assert (sentences(text), "in the version for" in text) == ([IN_WORDS], False)


def test_editions_with_no_version_in_common_are_not_compared(client):
    first = publish(audiences=("schools",))
    publish(briefing=first.briefing, audiences=("parents",))
    assert client.get(ADDRESS).status_code == 404


def test_another_pair_can_be_chosen_from_here(client):
    first, _ = twice()
    publish(briefing=first.briefing)
    text = main_of(client)
    assert re.findall(r'<option value="(\d)"( selected)?', text) == [
        ("3", ""),
        ("2", ""),
        ("1", " selected"),
        ("3", ""),
        ("2", " selected"),
        ("1", ""),
    ]
    assert 'action="/briefings/sample/changes/"' in text


def test_it_may_be_kept_and_is_asked_for_again(client):
    twice()
    answer = client.get(ADDRESS)
    assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    assert client.get(ADDRESS, headers={"If-None-Match": answer.headers["ETag"]}).status_code == 304
    assert client.post(ADDRESS).status_code == 405


@pytest.mark.parametrize("count", [1, 3, 50])
def test_it_reads_what_was_frozen_alone_and_as_often_for_many(client, django_assert_num_queries, count):
    pages = tuple(replace(RECORD, slug=f"role-{number}") for number in range(count))
    first = publish(records=pages)
    publish(briefing=first.briefing, document=REWORDED, records=pages)
    for _ in range(count - 1):
        publish(briefing=first.briefing)
    with django_assert_num_queries(6) as asked:
        main_of(client)
    tables = {
        table
        for query in asked.captured_queries
        for table in re.findall(r'(?:FROM|JOIN) "briefing_(\w+)"', query["sql"])
    }
    assert tables == {
        "edition",
        "briefing",
        "withdrawal",
        "removal",
        "rendition",
        "publishedrecord",
        "issuer",
        "briefinglog",
    }
