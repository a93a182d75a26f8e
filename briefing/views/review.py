"""What was submitted, for somebody without an account who has a review link: to read it, and to comment."""

from __future__ import annotations

from typing import Final
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.timezone import now
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods, require_safe

from briefing.content.kept import Kept
from briefing.forms.comment import CommentForm
from briefing.publishing.inviting import Ended, comment
from briefing.publishing.refusal import Refused
from briefing.publishing.reviewed import Reviewed, reviewed
from briefing.renderers.evidence_links import NOUNS, with_evidence_at
from briefing.renderers.html import render_html, render_record

CONFIDENTIAL: Final = {
    "X-Robots-Tag": "noindex",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
}


# Exempt: whoever could forge the request has the address, which is all that a comment takes. No cookie takes part, and
# a page without referrer sends its form with the origin null, which Django's check would refuse.
@csrf_exempt
@require_http_methods(["GET", "HEAD", "POST"])
def review(request: HttpRequest, secret: str) -> HttpResponse:
    found, part = _found(request, secret)
    here = request.path + _query(part)
    form = CommentForm(request.POST if request.method == "POST" else None, action=here)
    if form.is_valid() and _said(found, form):
        return _confidential(HttpResponseRedirect(f"{request.path}{_query(part, sent='1')}#comments"))
    context = {
        "form": form,
        "plan": found.plan,
        "link": found.link,
        "title": part.document.title,
        "comments": found.comments,
        "parts": [
            (request.path + _query(each), each.document.audience_label, each is part) for each in found.parts.values()
        ],
        "sent": "sent" in request.GET and not form.is_bound,
        "document": _written(render_html(part.document), secret, part),
    }
    return _confidential(render(request, "pages/review.html", context))


@require_safe
def review_record(request: HttpRequest, secret: str, nouns: str, slug: str) -> HttpResponse:
    """The page of a record, as it would be published with what was submitted."""
    _, part = _found(request, secret)
    record = next((page for page in part.records if (page.noun, page.slug) == (NOUNS[nouns], slug)), None)
    if record is None:
        raise Http404
    back = reverse("review", kwargs={"secret": secret}) + _query(part)
    context = {"title": record.title, "back": back, "document": _written(render_record(record), secret, part)}
    return _confidential(render(request, "pages/review_record.html", context))


def _found(request: HttpRequest, secret: str) -> tuple[Reviewed, Kept]:
    """With the part for the audience that is asked for; 404 for whatever isn't there, all alike."""
    found = reviewed(secret, now())
    if found is None:
        raise Http404
    part = found.parts.get(request.GET.get("audience", next(iter(found.parts))))
    if part is None:
        raise Http404
    return found, part


def _said(found: Reviewed, form: CommentForm) -> bool:
    try:
        comment(link=found.link, text=form.cleaned_data["text"])
    except Ended as ended:
        raise Http404 from ended
    except Refused as refusal:
        form.add_error("text", list(refusal.reasons))
        return False
    return True


def _query(part: Kept, **more: str) -> str:
    given = ({"audience": part.document.audience} if part.document.audience else {}) | more
    return f"?{urlencode(given)}" if given else ""


def _written(document: bytes, secret: str, part: Kept) -> SafeString:
    """The document, its links to evidence led to the pages that were submitted with it: readers' may not be there."""
    pages = {(page.noun, page.slug) for page in part.records}
    query = _query(part)

    def address(nouns: str, slug: str) -> str:
        return reverse("review-record", kwargs={"secret": secret, "nouns": nouns, "slug": slug}) + query

    return with_evidence_at(document, pages, address)


def _confidential(response: HttpResponse) -> HttpResponse:
    """No cache keeps it, no search engine lists it, and no link on it gives its address away."""
    for name, value in CONFIDENTIAL.items():
        response.headers[name] = value
    return response
