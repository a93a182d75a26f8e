"""What somebody with a review link gets: what was submitted, a form to comment, and nothing else."""

from datetime import UTC, datetime

import pytest
from django.test import Client

from briefing.models import ReviewComment, ReviewLink
from briefing.publishing.inviting import invite, revoke
from briefing.publishing.submit import submit
from tests.factories.issuer import IssuerFactory
from tests.factories.review_comment import ReviewCommentFactory
from tests.publishing.acts import editor
from tests.publishing.dossier import PROMISE, dossier
from tests.renderers.reading import read
from tests.serving.test_headers import READER_POLICY
from tests.views.test_briefings import text_of

pytestmark = pytest.mark.django_db
LATER = datetime(2999, 7, 1, 8, 30, tzinfo=UTC)
HOSTILE = "<script>alert(1)</script>\n\n{{ 7 }} & \"quoted\" 'words' <img src=x onerror=alert(1)>"


@pytest.fixture
def ponds():
    found = dossier()
    submit(briefing=found.briefing, actor=editor(), note="There are more wardens.", live_from=LATER)
    found.link, found.secret = invite(briefing=found.briefing, actor=editor(), label="The lawyers", days=7)
    found.address = f"/review/{found.secret}/"
    return found


def test_it_shows_what_was_submitted_and_that_it_is_not_published(ponds, client):
    ponds.figure.value = 41
    ponds.figure.save()
    shown = text_of(client.get(ponds.address))
    assert "Not published, and confidential. It was submitted for approval and may still change." in shown
    assert "What readers will be told is new There are more wardens." in shown
    assert "Planned for 1 July 2999, 09:30" in shown
    assert ("40 wardens" in shown, "41 wardens" in shown, f"“{PROMISE}”" in shown) == (True, False, True)
    assert "The lawyers" not in shown
    assert client.get("/briefings/ponds/").status_code == 404


def test_without_a_planned_moment_it_says_so(ponds, client):
    submit(briefing=ponds.briefing, actor=editor(), note="Anew.")
    _, secret = invite(briefing=ponds.briefing, actor=editor(), label="The lawyers", days=7)
    assert "Planned for As soon as it is approved and published" in text_of(client.get(f"/review/{secret}/"))


def test_each_audiences_version_can_be_chosen(ponds, client):
    assert "Written for Everyone (this page) A B" in text_of(client.get(ponds.address))
    answer = client.get(ponds.address, {"audience": "b"})
    assert "Written for Everyone A B (this page)" in text_of(answer)
    assert f'href="{ponds.address}"' in answer.content.decode()
    assert f'href="{ponds.address}?audience=a"' in answer.content.decode()
    assert client.get(ponds.address, {"audience": "c"}).status_code == 404


@pytest.mark.parametrize("audience", ["", "a"])
def test_notes_lead_to_the_evidence_as_it_was_submitted(ponds, client, audience):
    query = f"?audience={audience}" if audience else ""
    page = client.get(ponds.address + query).content.decode()
    address = f"{ponds.address}sources/report/{query}"
    assert f'href="{address}#' in page
    assert 'href="/sources/report/' not in page
    evidence = client.get(address)
    assert text_of(evidence).count("Report on ponds") > 0
    assert "Not published, and confidential." in text_of(evidence)
    assert f'<a href="{ponds.address}{query}">Back to the briefing</a>' in evidence.content.decode()
    assert client.get("/sources/report/").status_code == 404


@pytest.mark.parametrize("rest", ["sources/other/", "roles/report/", "sources/report/?audience=c"])
def test_evidence_that_was_not_submitted_is_not_there(ponds, client, rest):
    assert client.get(ponds.address + rest).status_code == 404


@pytest.mark.parametrize("rest", ["", "sources/report/"])
def test_nobody_keeps_it_and_nothing_gives_its_address_away(ponds, client, rest):
    answer = client.get(ponds.address + rest)
    expected = {
        "Cache-Control": "private, no-store",
        "X-Robots-Tag": "noindex",
        "Referrer-Policy": "no-referrer",
        "Content-Security-Policy": READER_POLICY,
        "Vary": None,
        "ETag": None,
    }
    assert {name: answer.headers.get(name) for name in expected} == expected
    assert (dict(answer.cookies), dict(client.cookies)) == ({}, {})


def forgotten(ponds):
    ReviewLink.objects.all().delete()


def expired(ponds):
    ReviewLink.objects.update(expires_at=datetime(2020, 1, 1, tzinfo=UTC))


ENDED = {
    "unknown": forgotten,
    "expired": expired,
    "taken back": lambda ponds: revoke(link=ponds.link, actor=editor()),
    "submitted anew": lambda ponds: submit(briefing=ponds.briefing, actor=editor(), note="Anew."),
}


@pytest.mark.parametrize("end", ENDED)
def test_a_link_that_doesnt_hold_is_absent_like_any_other_address(ponds, client, end):
    ENDED[end](ponds)
    nowhere = client.get("/nothing-of-this-name/")
    for answer in (
        client.get(ponds.address),
        client.get(ponds.address + "sources/report/"),
        client.post(ponds.address, {"text": "Too late."}),
        client.get("/review/x/"),
    ):
        assert (answer.status_code, answer.content, answer.headers) == (404, nowhere.content, nowhere.headers)
    assert ReviewComment.objects.count() == 0


def test_a_comment_is_kept_thanked_for_and_shown(ponds):
    client = Client(enforce_csrf_checks=True)
    answer = client.post(f"{ponds.address}?audience=a", {"text": "The second paragraph\r\nis hard to read."})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"{ponds.address}?audience=a&sent=1#comments")
    assert (answer.headers["Referrer-Policy"], dict(answer.cookies)) == ("no-referrer", {})
    assert list(ReviewComment.objects.values_list("link", "text")) == [
        (ponds.link.pk, "The second paragraph\nis hard to read.")
    ]
    shown = client.get(answer.headers["Location"])
    assert "Comments Thank you. Your comment is with those who prepare the briefing." in text_of(shown)
    assert b"<p>The second paragraph<br>is hard to read.</p>" in shown.content
    assert "Thank you." not in text_of(client.get(ponds.address))


def test_only_what_was_said_with_this_link_is_shown(ponds, client):
    ReviewCommentFactory(text="Mine.", link=ponds.link)
    other, _ = invite(briefing=ponds.briefing, actor=editor(), label="The signatory", days=7)
    ReviewCommentFactory(text="Somebody else’s.", link=other)
    shown = text_of(client.get(ponds.address))
    assert ("Mine." in shown, "Somebody else’s." in shown) == (True, False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "Write what you want to say."),
        (" \r\n", "Write what you want to say."),
        ("x" * 10_001, "Your comment has 10,001 characters, and 10,000 is the most. Send it in parts."),
    ],
)
def test_what_cant_be_sent_says_why_and_keeps_what_was_written(ponds, client, text, said):
    answer = client.post(ponds.address, {"text": text})
    page = answer.content.decode()
    assert (answer.status_code, ReviewComment.objects.count()) == (200, 0)
    assert f"There is a problem {said}" in text_of(answer)
    assert page.index("<title>Error: To review: Ponds") > 0
    assert f'<a href="#id_text">{said}</a>' in page
    [kept] = [words for tag, words in read(page.split("\n", 1)[1]).texts if tag == "textarea"]
    assert kept.strip() == text.strip()


def test_nobody_is_thanked_for_what_cant_be_sent(ponds, client):
    answer = client.post(f"{ponds.address}?audience=a&sent=1", {"text": ""})
    assert ("There is a problem" in text_of(answer), "Thank you." in text_of(answer)) == (True, False)
    [form] = read(answer.content.split(b"\n", 1)[1]).having("form", method="post")
    assert form["action"] == f"{ponds.address}?audience=a"


def test_a_link_that_is_full_says_so(ponds, client):
    ReviewCommentFactory.create_batch(200, link=ponds.link)
    answer = client.post(ponds.address, {"text": "One more."})
    assert "This link holds 200 comments, and no more. Write to whoever sent you the link." in text_of(answer)


def test_hostile_text_is_text(ponds, client):
    client.post(ponds.address, {"text": HOSTILE})
    page = client.get(ponds.address).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page
    assert ("<script" in page, "<img" in page, "{{ 7 }} &amp; &quot;quoted&quot;" in page) == (False, False, True)
    refused = client.post(ponds.address, {"text": f"</textarea>{HOSTILE}\x07"}).content.decode()
    assert ("<script" in refused, "<img" in refused, refused.count("</textarea>")) == (False, False, 1)


def test_nothing_but_reading_and_commenting_is_taken(ponds, client):
    assert [client.generic(verb, ponds.address).status_code for verb in ("PUT", "DELETE", "PATCH")] == [405] * 3
    assert client.post(ponds.address + "sources/report/", {"text": "Here."}).status_code == 405
    assert client.head(ponds.address).status_code == 200


def test_a_link_to_evidence_that_somebody_typed_stays_as_it_was(client):
    found = dossier(what_changes="See [the pond](https://body.example/sources/report/).")
    submit(briefing=found.briefing, actor=editor())
    _, secret = invite(briefing=found.briefing, actor=editor(), label="The lawyers", days=7)
    assert 'href="https://body.example/sources/report/"' in client.get(f"/review/{secret}/").content.decode()


@pytest.mark.parametrize("count", [1, 3, 50])
def test_statements_do_not_grow_with_the_comments(ponds, client, django_assert_num_queries, count):
    IssuerFactory(runs_it=True)
    ReviewCommentFactory.create_batch(count, link=ponds.link)
    with django_assert_num_queries(4):
        assert client.get(ponds.address).status_code == 200
