"""The timeline over all briefings, and who does now what a role did."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from briefing.content.blocks import Fact, Paragraph, Section
from briefing.content.inline import DateText, NoteRef, RecordLink, Text
from briefing.queries.answering import WHO_NOW
from tests.factories.briefing import BriefingFactory
from tests.factories.issuer import IssuerFactory
from tests.views.publishing import publish, record_page
from tests.views.test_briefings import text_of

pytestmark = pytest.mark.django_db


def event(slug, title, first="", last="", date="2020"):
    note = NoteRef(1, "a", "Note 1a: Report")
    facts = (Fact("Date", (DateText(date, ""), note)),)
    summary = Section(
        "record", "summary", "", (Paragraph((Text(f"{title} happened."), note)), Paragraph((Text("More."),)))
    )
    return replace(record_page("event", slug, title), facts=facts, sections=(summary,), first=first, last=last)


def duty(slug, title, answer, role="warden"):
    facts = (Fact("Role", (RecordLink("role", role, (Text("Warden"),)),)), Fact(WHO_NOW, (Text(answer),)))
    return replace(record_page("duty", slug, title), facts=facts)


def warden(anchor="who-now"):
    facts = (Fact("Organisation", (Text("Body A"),)), Fact("Ended", (Text("in May 2025"),)))
    return replace(record_page("role", "warden", "Warden"), facts=facts, sections=(Section("record", anchor, "", ()),))


class TestTimeline:
    def test_each_event_stands_once_in_order_with_its_date_and_first_sentence(self, client):
        events = (
            event("c", "Third", "2015-01-01", "2015-12-31"),
            event("a", "First", "", "2010-12-31", "by 2010"),
            event("d", "Undated", date="not stated"),
            event("b", "Second", "2015-01-01", "2015-01-31"),
        )
        publish("one", records=events)
        publish("two", records=events[:1])
        told = text_of(client.get("/timeline/")).partition(" Topics Roles")[0]
        assert told[told.index("by 2010") :] == (
            "by 2010 First First happened. 2020 Second Second happened. 2020 Third Third happened. "
            "not stated Undated Undated happened."
        )

    def test_without_events_it_says_so(self, client):
        assert "The published briefings name no event." in text_of(client.get("/timeline/"))

    def test_a_topic_can_be_chosen_where_there_are_several(self, client):
        one = publish("one", records=(event("a", "First"),))
        assert "All topics" not in text_of(client.get("/timeline/"))
        publish("two", records=(event("b", "Second"),))
        shown = text_of(client.get("/timeline/", {"topic": one.briefing.topic.slug}))
        assert ("First happened." in shown, "Second happened." in shown) == (True, False)
        assert f"{one.briefing.topic.slug.replace('-', ' ').capitalize()} (shown)" in shown
        assert client.get("/timeline/?topic=unknown").status_code == 404

    def test_what_is_to_come_is_not_told(self, client):
        publish("one", records=(event("a", "First"),), live_from=datetime(2999, 1, 1, tzinfo=UTC))
        assert "First" not in text_of(client.get("/timeline/"))

    @pytest.mark.parametrize("count", [1, 3, 50])
    def test_the_number_of_queries_does_not_grow(self, client, django_assert_num_queries, count):
        IssuerFactory(runs_it=True)
        publish("one", records=tuple(event(f"e{number}", f"Event {number}") for number in range(count)))
        with django_assert_num_queries(4):
            assert client.get("/timeline/").status_code == 200


class TestTopic:
    def test_its_page_gathers_what_all_its_current_editions_print(self, client):
        topic = record_page("topic", "ponds", "Ponds")
        one = BriefingFactory(slug="one", title="One", topic__slug="ponds")
        publish(briefing=one, records=(topic, warden(), event("b", "Later", "2020-01-01")))
        two = BriefingFactory(slug="two", title="Two", topic=one.topic)
        publish(briefing=two, records=(topic, event("a", "Earlier", "2010-01-01"), warden()))
        publish("other", records=(record_page("role", "other", "Of another topic"),))
        shown = text_of(client.get("/topics/ponds/"))
        lists = shown[shown.index("Timeline of this topic") : shown.index(" About this page")]
        assert lists == "Timeline of this topic Roles Warden Events Earlier Later"
        assert [edition.title for edition in client.get("/topics/ponds/").context["editions"]] == ["One", "Two"]

    @pytest.mark.parametrize("count", [1, 3, 50])
    def test_the_number_of_queries_does_not_grow(self, client, django_assert_num_queries, count):
        IssuerFactory(runs_it=True)
        topic = record_page("topic", "ponds", "Ponds")
        one = BriefingFactory(topic__slug="ponds")
        publish(briefing=one, records=(topic, *(event(f"e{number}", f"Event {number}") for number in range(count))))
        with django_assert_num_queries(5):
            assert client.get("/topics/ponds/").status_code == 200


def answers(response):
    return text_of(response).partition("Find out ")[2].partition(" All roles")[0]


class TestWhoDoesThisNow:
    def test_a_duty_is_found_by_its_words_with_the_answer_and_the_way_to_the_role(self, client):
        visits = duty("visits", "Home visits", "Rangers, reworded: Calls")
        publish("one", records=(warden(), visits, duty("gate", "Opening gates", "Our sources don’t say")))
        response = client.get("/roles/", {"q": "visits HOME"})
        assert answers(response) == (
            "1 found for ‘visits HOME’ Duty Home visits Role Warden Who does this now Rangers, reworded: Calls"
        )
        assert response.content.count(b'href="/roles/warden/#who-now"') == 1

    def test_an_old_title_is_found_with_when_it_ended(self, client):
        publish("one", records=(warden(),))
        assert answers(client.get("/roles/?q=warden")) == "1 found for ‘warden’ Role Warden Ended in May 2025"

    def test_nothing_found_says_what_to_do(self, client):
        publish("one", records=(warden("other"),))
        assert answers(client.get("/roles/?q=<b>")) == (
            "0 found for ‘<b>’ No duty and no role of the published briefings has these words. "
            "Try fewer, or another word."
        )

    def test_nothing_asked_is_no_error_and_too_much_is_one_that_leads_to_the_field(self, client):
        assert "found for" not in text_of(client.get("/roles/?q="))
        response = client.get("/roles/", {"q": "x" * 101})
        assert "There is a problem Ensure this value has at most 100 characters (it has 101)." in text_of(response)
        page = response.content.decode()
        assert '<a href="#id_q">' in page
        assert 'aria-invalid="true"' in page
        assert 'aria-describedby="id_q_helptext id_q_error"' in page
        assert page.count('id="id_q_error"') == page.count('id="id_q_helptext"') == page.count('id="id_q"') == 1

    @pytest.mark.parametrize("count", [1, 3, 50])
    def test_the_number_of_queries_does_not_grow(self, client, django_assert_num_queries, count):
        IssuerFactory(runs_it=True)
        publish("one", records=(warden(), *(duty(f"d{number}", f"Home {number}", "Nobody") for number in range(count))))
        with django_assert_num_queries(3):
            assert client.get("/roles/?q=home").status_code == 200
