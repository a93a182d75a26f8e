"""A briefing as it will look, for staff."""

from __future__ import annotations

from typing import Any  # Django's own signatures

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.safestring import mark_safe
from django.utils.timezone import now

from briefing.admin.pages import answer, looked_at
from briefing.models import Briefing
from briefing.publishing.drafting import draft
from briefing.publishing.refusal import PublicationRefused
from briefing.queries.progress import progress


def preview_page(of: Any, request: HttpRequest, key: int, audience: str = "") -> HttpResponse:
    """``of`` is the admin of briefings; 404 for an audience that it isn't written for."""
    briefing: Briefing = looked_at(of, request, key)
    waiting = progress(briefing).waiting
    moment = now()
    try:
        made = draft(briefing, live_from=waiting.plan.live_at(moment) if waiting else moment)
    except PublicationRefused as refusal:
        context = {"title": f"{briefing} can’t be shown", "briefing": briefing, "refused": refusal.reasons}
        return answer(of, request, "admin/briefing/preview_refused.html", context)
    document = next((each for each in made.documents if each.tree.audience == audience), None)
    if document is None:
        raise Http404
    shown = {
        "briefing": briefing,
        "audience": document.tree.audience_label,
        # Our own renderer wrote it and escaped what people typed.
        "document": mark_safe(document.html.decode()),
    }
    return TemplateResponse(request, "pages/preview.html", shown)
