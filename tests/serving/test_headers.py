import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from briefing.serving.headers import headers

READER_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
    "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
)


def answer(path="/", status=200, cookie=False, **sent):
    response = HttpResponse(status=status, headers=sent)
    if cookie:
        response.set_cookie("sessionid", "x")
    return headers(lambda request: response)(RequestFactory().get(path)).headers


def test_a_readers_page_has_the_strict_policy():
    assert answer("/briefings/")["Content-Security-Policy"] == READER_POLICY


def test_only_the_admin_may_style_inline():
    loosened = READER_POLICY.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
    assert answer("/admin/login/")["Content-Security-Policy"] == loosened
    assert answer("/adminx/")["Content-Security-Policy"] == READER_POLICY


def test_nothing_is_cached_unless_declared():
    assert answer()["Cache-Control"] == "private, no-store"
    assert answer(**{"Cache-Control": "max-age=60"})["Cache-Control"] == "private, no-store"


def test_a_published_answer_keeps_its_own_lifetime():
    assert answer(**{"Cache-Control": "public, max-age=60"})["Cache-Control"] == "public, max-age=60"
    assert answer(status=304, **{"Cache-Control": "public, max-age=60"})["Cache-Control"] == "public, max-age=60"


@pytest.mark.parametrize("personal", [{"cookie": True}, {"Vary": "Accept, Cookie"}, {"status": 404}, {"status": 302}])
def test_an_answer_for_one_person_or_an_error_is_never_public(personal):
    assert answer(**{"Cache-Control": "public, max-age=60"}, **personal)["Cache-Control"] == "private, no-store"


@pytest.mark.django_db
def test_the_running_site_sends_every_header_even_with_an_error(client):
    sent = client.get("/no-such-page/").headers
    expected = {
        "Content-Security-Policy": READER_POLICY,
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
        "Cache-Control": "private, no-store",
        "Referrer-Policy": "same-origin",
        "Cross-Origin-Opener-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
    }
    assert {name: sent.get(name) for name in expected} == expected
