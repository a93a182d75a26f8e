"""Readiness: what stands in the way of the next edition, how it will look, and the form that submits it."""

from __future__ import annotations

from typing import Any  # Django's own signatures

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import now

from briefing.admin.found import found
from briefing.admin.pages import answer, looked_at, staff_of, tried
from briefing.admin.preview_page import evidence_addresses
from briefing.admin.stage import stage
from briefing.forms.submission import SubmissionForm
from briefing.integrity.findings import Level
from briefing.models import Briefing, Edition
from briefing.publishing.hands import uncounted
from briefing.publishing.permitted import SUBMIT, may
from briefing.publishing.readiness import readiness
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import FIRST_NOTE, submit
from briefing.queries.progress import Plan, progress


def readiness_page(of: Any, request: HttpRequest, key: int) -> HttpResponse:
    """``of`` is the admin of briefings. POST submits, or takes back what was submitted."""
    briefing: Briefing = looked_at(of, request, key)
    newest = Edition.objects.filter(briefing=briefing).order_by("-number").first()
    posted = request.POST if request.method == "POST" and request.POST.get("act") == "submit" else None
    form = SubmissionForm(posted, is_first=newest is None)
    refused: tuple[str, ...] = ()
    if request.method == "POST":
        if posted is None:
            refused = tried(request, lambda: _taken_back(briefing, request))
        elif form.is_valid():
            refused = tried(request, lambda: _submitted(briefing, request, form.plan))
        if not refused and not form.errors:
            page = "review" if posted is not None else "readiness"
            return HttpResponseRedirect(reverse(f"admin:briefing_briefing_{page}", args=(key,)))
    state = progress(briefing)
    planned = state.waiting.plan if state.waiting else Plan(FIRST_NOTE, major=True, live_from=None)
    ready = readiness(briefing=briefing, plan=planned, at=now())
    own = uncounted(ready.draft.composition, state) if ready.draft and state.approvals else {}
    context = {
        **stage(state, ready.draft, own),
        "title": f"Is it ready? {briefing}",
        "briefing": briefing,
        "newest": newest,
        "ready": ready,
        "refusing": found(ready.refusing),
        "overridable": found(ready.overridable),
        "warnings": found(finding for finding in ready.findings if finding.level == Level.WARNING),
        "unchanged": newest is not None and ready.digest == newest.digest,
        "documents": ready.draft.documents if ready.draft else (),
        "evidence": evidence_addresses(briefing, ready.draft) if ready.draft else (),
        "may_submit": may(staff_of(request), SUBMIT),
        # Refused, the page stays bound to what it was opened on.
        "seen": request.POST.get("seen") or (state.waiting.entry.hash if state.waiting else ""),
        "form": form,
        "refused": refused,
    }
    return answer(of, request, "admin/briefing/readiness.html", context)


def _submitted(briefing: Briefing, request: HttpRequest, plan: Plan) -> str:
    submit(briefing=briefing, actor=staff_of(request), note=plan.note, major=plan.major, live_from=plan.live_from)
    return "Submitted. It now waits for somebody else to approve it."


def _taken_back(briefing: Briefing, request: HttpRequest) -> str:
    seen, reason = request.POST.get("seen", ""), request.POST.get("reason", "")
    send_back(briefing=briefing, actor=staff_of(request), seen=seen, reason=reason)
    return "Taken back: nothing waits for approval any more."
