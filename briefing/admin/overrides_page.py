"""Errors that an approver overrode and no second approver has seen."""

from __future__ import annotations

from typing import Any  # Django's own signatures

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import now

from briefing.admin.pages import answer, staff_of, tried
from briefing.models import BriefingLog
from briefing.publishing.acknowledge import acknowledge
from briefing.publishing.overridden import overridden_now
from briefing.publishing.permitted import APPROVE, may
from briefing.publishing.refusal import Refused
from briefing.queries.overrides import unseen_overrides
from briefing.validators.keys import key_named


def overrides_page(of: Any, request: HttpRequest) -> HttpResponse:
    """``of`` is the admin of log entries. POST's ``seen`` names the entry that was looked at."""
    if not of.has_view_permission(request):
        raise PermissionDenied
    refused: tuple[str, ...] = ()
    if request.method == "POST":
        refused = tried(request, lambda: _seen(request))
        if not refused:
            return HttpResponseRedirect(reverse("admin:briefing_briefinglog_overrides"))
    actor = staff_of(request)
    context = {
        "title": "Overrides that a second approver should look at",
        "overrides": [
            (entry, said, entry.actor_id != actor.pk) for entry, said in overridden_now(unseen_overrides(), now())
        ],
        "may_approve": may(actor, APPROVE),
        "refused": refused,
    }
    return answer(of, request, "admin/briefing/overrides.html", context)


def _seen(request: HttpRequest) -> str:
    key = request.POST.get("seen", "")
    entry = BriefingLog.objects.filter(pk=key_named(key) or 0).select_related("briefing").first()
    if entry is None:
        raise Refused("briefings", "There is no such entry.")
    acknowledge(override=entry, actor=staff_of(request))
    return "Noted that you have seen it."
