"""How a view answers a reader: who asks, when, and what may be kept by caches."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils import timezone
from django.utils.cache import get_conditional_response

from briefing.models import Edition
from briefing.queries.fate import Notice, notice_of, title_of
from briefing.queries.visibility import Actor

# Anybody may keep the answer, and asks each time whether it is still good: an embargo lifts on the second, and a
# withdrawal must be seen by the next reader.
PUBLIC = "public, max-age=0, must-revalidate"

# What stood there is gone for good, and a notice says why.
GONE: Final = 410


def who_and_when(request: HttpRequest) -> tuple[Actor, datetime]:
    """Whoever brings no session is a stranger: looking further would make the answer vary by cookie."""
    signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES
    return (request.user if signed_in else AnonymousUser()), timezone.now()


def published(request: HttpRequest, response: HttpResponse) -> HttpResponseBase:
    """The answer marked as public, with its digest as ETag; 304 for who holds it already.

    For a request with a session it is left as it is, which makes it private and unkept.
    """
    if settings.SESSION_COOKIE_NAME in request.COOKIES:
        return response
    response.headers["Cache-Control"] = PUBLIC
    response.headers["ETag"] = f'"{hashlib.sha256(response.content).hexdigest()}"'
    return get_conditional_response(request, etag=response.headers["ETag"], response=response) or response


def gone(request: HttpRequest, edition: Edition, notice: Notice, *, newest: Edition) -> HttpResponseBase:
    """The notice that stands in place of an edition's document."""
    context = {
        "edition": edition,
        "newest": newest,
        "newest_can_be_read": edition.pk != newest.pk and notice_of(newest) is None,
        "notice": notice,
        "title": title_of(edition, [newest]),
    }
    return published(request, render(request, "pages/edition_gone.html", context, status=GONE))


def page(request: HttpRequest, template: str, context: Mapping[str, object] | None = None) -> HttpResponseBase:
    return published(request, render(request, template, context))
