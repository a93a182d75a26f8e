"""All corrections of the site in one list."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.http import require_safe

from briefing.queries.corrections import corrections as told
from briefing.views.answers import page, who_and_when


@require_safe
def corrections(request: HttpRequest) -> HttpResponseBase:
    return page(request, "pages/corrections.html", {"corrections": told(*who_and_when(request))})
