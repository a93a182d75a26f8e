"""Whoever holds a copy asks whether it is still current: by its code, and by the short address that it carries."""

from datetime import UTC, datetime

import pytest

from briefing.enums import LogAct
from briefing.renderers.qr import qr_svg
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.change_note import ChangeNoteFactory
from tests.factories.removal import RemovalFactory
from tests.factories.user import UserFactory
from tests.factories.withdrawal import WithdrawalFactory
from tests.renderers.reading import read
from tests.views.publishing import publish
from tests.views.test_reports import summary

pytestmark = pytest.mark.django_db

CODE, NEXT, LAST = "23456BCDFG", "34567CDFGH", "45678DFGHJ"
UNKNOWN = "We know no document with this code. Compare it with the foot of your copy, sign by sign."


def main(response):
    """The words of the page itself, one line for each element."""
    html = response.content.decode().partition("<main")[2].partition("</main>")[0]
    reader = read(f"<main{html}</main>")
    return " ".join(reader.text.split())


def heading(response):
    return response.content.decode().partition("<h1>")[2].partition("</h1>")[0]


@pytest.fixture
def edition():
    return publish("ponds", code=CODE)


def test_a_code_leads_to_the_short_address_however_it_is_typed(client, edition):
    for typed in (CODE, "23456-BCDFG", "23456 bcdfg", " 2345 6bcd fg "):
        answer = client.get("/check/", {"code": typed})
        assert (answer.status_code, answer["Location"]) == (302, f"/b/{CODE}")
    answer = client.get("/b/23456-bcdfg")
    assert (answer.status_code, answer["Location"]) == (302, f"/b/{CODE}")


def test_nothing_was_asked_yet(client):
    answer = client.get("/check/")
    assert (heading(answer), b"govuk-error-summary" in answer.content) == ("Check my copy", False)


@pytest.mark.parametrize("typed", ["33333-33333", "not a code", "%00", "2" * 5000, "🙂"])
def test_what_nobody_has_is_told_the_same_and_keeps_what_was_typed(client, edition, typed):
    answer = client.get("/check/", {"code": typed})
    assert (answer.status_code, summary(answer)) == (200, [("#id_code", UNKNOWN)])
    field = next(
        each for each in read(answer.content.split(b"\n", 1)[1]).having("input") if each.get("id") == "id_code"
    )
    assert field["value"] == typed.strip()
    assert answer.content.decode().count("<title>Error: Check my copy") == 1


def test_nothing_typed_is_another_thing(client):
    assert summary(client.get("/check/?code=")) == [("#id_code", "Type the check code.")]


def test_what_is_to_come_or_was_cancelled_looks_like_what_does_not_exist(client):
    hidden = publish("hidden", code=CODE, live_from=datetime(2999, 1, 1, tzinfo=UTC))
    publish("cancelled", code=NEXT)
    called_off = publish("called-off", code=LAST)
    BriefingLogFactory(briefing=called_off.briefing, act=LogAct.CANCELLED, edition=called_off)
    answers = [client.get(f"/b/{code}") for code in (CODE, LAST, "33333BBBBB")]
    assert {answer.status_code for answer in answers} == {404}
    texts = {a.content.decode().replace(c, "") for a, c in zip(answers, (CODE, LAST, "33333BBBBB"), strict=True)}
    assert len(texts) == 1
    assert summary(answers[0]) == [("#id_code", UNKNOWN)]
    client.force_login(UserFactory(username="approver", is_staff=True, groups=["Approvers"]))
    assert client.get(f"/b/{hidden.code}").status_code == 200


def test_an_impossible_short_address_is_not_found(client):
    answer = client.get("/b/never")
    assert (answer.status_code, summary(answer)) == (404, [("#id_code", UNKNOWN)])


def test_a_current_copy(client, edition):
    answer = client.get(f"/b/{CODE}")
    assert (answer.status_code, heading(answer)) == (200, "Your copy is current")
    assert main(answer) == (
        f"Your copy is current Your copy {edition.title} Edition 1, published on 1 January 2026 · Read this edition "
        "Check code 23456-BCDFG Today The current edition What changed, edition by edition Check another copy"
    )


def test_a_superseded_copy_and_what_changed_since(client, edition):
    second = publish(briefing=edition.briefing, code=NEXT, change_note="The second number is right now.", major=False)
    ChangeNoteFactory(edition=second, text="Both numbers are right now.")
    third = publish(briefing=edition.briefing, code=LAST, change_note="The contact is new.")
    answer = client.get(f"/b/{CODE}")
    assert heading(answer) == "Your copy is superseded"
    assert main(answer) == (
        f"Your copy is superseded Your copy {edition.title} Edition 1, published on 1 January 2026 · Read this edition "
        "Check code 23456-BCDFG Today Superseded by edition 3 of 1 January 2026 · Read the current edition "
        "What has changed since your copy "
        "Edition 2, 1 January 2026 Small change The second number is right now. "
        "Corrected on 1 February 2026: Both numbers are right now. "
        "Edition 3, 1 January 2026 The contact is new. "
        "What changed from your copy to edition 3, in words and in the text "
        "What changed, edition by edition Check another copy"
    )
    assert f'href="/briefings/{edition.briefing.slug}/changes/1-3/"' in answer.content.decode()
    assert (heading(client.get(f"/b/{NEXT}")), heading(client.get(f"/b/{LAST}"))) == (
        "Your copy is superseded",
        "Your copy is current",
    )
    WithdrawalFactory(edition=third)
    told = main(client.get(f"/b/{CODE}"))
    assert "Edition 3, 1 January 2026 Withdrawn The contact is new." in told


def test_with_what_can_not_be_read_no_copy_is_compared(client, edition):
    second = publish(briefing=edition.briefing, code=NEXT)
    assert "changes/1-2/" in client.get(f"/b/{CODE}").content.decode()
    WithdrawalFactory(edition=second, in_error=True)
    assert "changes/1-2/" not in client.get(f"/b/{CODE}").content.decode()


def test_a_withdrawn_copy(client, edition):
    WithdrawalFactory(edition=edition, explanation="The ponds were filled in.")
    answer = client.get(f"/b/{CODE}")
    assert (answer.status_code, heading(answer)) == (200, "Your copy was withdrawn")
    assert main(answer) == (
        "Your copy was withdrawn Withdrawn on 1 February 2026: this no longer applies. The ponds were filled in. "
        f"Your copy {edition.title} Edition 1, published on 1 January 2026 · Read this edition Check code 23456-BCDFG "
        "Today No edition has replaced it What changed, edition by edition Check another copy"
    )


def test_a_copy_published_in_error_or_removed_links_to_no_document(client, edition):
    WithdrawalFactory(edition=edition, in_error=True, explanation="A number was wrong.")
    removed = publish(briefing=edition.briefing, code=NEXT, change_note="What had to go.")
    RemovalFactory(edition=removed)
    told = main(client.get(f"/b/{CODE}"))
    assert told == (
        "Your copy was withdrawn Published in error and withdrawn on 1 February 2026. "
        "Please don’t use it, and don’t pass it on. A number was wrong. "
        f"Your copy {edition.title} Edition 1, published on 1 January 2026 Check code 23456-BCDFG "
        "Today Superseded by edition 2 of 1 January 2026, which can’t be read any more "
        "What has changed since your copy Edition 2, 1 January 2026 Removed by law Order of a court, 1 February 2026. "
        "What changed, edition by edition Check another copy"
    )
    answer = client.get(f"/b/{NEXT}")
    assert heading(answer) == "The edition of your copy was removed by law"
    assert main(answer).count(f"Your copy {removed.briefing.get_absolute_url()} Edition 2") == 1


@pytest.mark.parametrize("later", [1, 3, 50])
def test_the_number_of_statements_does_not_grow(client, edition, django_assert_num_queries, later):
    for _ in range(later):
        publish(briefing=edition.briefing, records=(), files=False)
    with django_assert_num_queries(4):  # the edition, those after it, their notes; the portal's issuer
        assert client.get(f"/b/{CODE}").status_code == 200


def test_an_edition_says_on_its_page_how_its_copies_are_checked(client, edition):
    html = client.get("/briefings/ponds/").content.decode()
    assert html.count(f'<a href="/b/{CODE}">Is this still current?</a>') == 1
    paper = html.partition('<div class="on-paper">')[2].partition("<p class=")[0]
    assert "https://briefings.example/b/23456BCDFG<br>Check code: 23456-BCDFG" in paper
    assert paper.count(qr_svg("https://briefings.example/b/23456BCDFG")) == 1
    old = publish("old")
    assert old.code is None
    assert "on-paper" not in client.get("/briefings/old/").content.decode()
