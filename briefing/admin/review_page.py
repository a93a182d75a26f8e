"""The approver's page: all that goes out and what changed, then approve it or send it back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any  # Django's own signatures

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import now

from briefing.admin.found import found
from briefing.admin.pages import answer, looked_at, staff_of, tried
from briefing.admin.preview_page import evidence_addresses
from briefing.admin.stage import stage
from briefing.enums import LogAct
from briefing.forms.review import ReviewForm
from briefing.integrity.findings import Finding, Level
from briefing.models import Briefing, BriefingLog, Edition, ReviewLink
from briefing.publishing.approve import approve
from briefing.publishing.changed import since_edition
from briefing.publishing.consent import record_consent
from briefing.publishing.hands import uncounted
from briefing.publishing.inviting import invite, revoke
from briefing.publishing.outgoing import outgoing
from briefing.publishing.overridden import overridden
from briefing.publishing.permitted import APPROVE, PUBLISH, SUBMIT, may
from briefing.publishing.publish import publish
from briefing.publishing.readiness import Readiness, readiness, standing_errors
from briefing.publishing.refusal import Refused
from briefing.publishing.send_back import send_back
from briefing.queries.progress import Progress, progress
from briefing.validators.keys import key_named


def review_page(of: Any, request: HttpRequest, key: int) -> HttpResponse:
    """``of`` is the admin of briefings. POST's ``act`` says what is to be done."""
    briefing: Briefing = looked_at(of, request, key)
    state = progress(briefing)
    if state.waiting is None and request.method != "POST":
        return answer(of, request, "admin/briefing/review_nothing.html", _nothing(briefing, state))
    ready = readiness(briefing=briefing, plan=state.waiting.plan, at=now()) if state.waiting else Readiness(None, ())
    overridable = tuple(f for f in standing_errors(ready, state.overrides) if f.may_be_overridden)
    form = ReviewForm(request.POST if request.method == "POST" else None, overridable=overridable)
    refused: tuple[str, ...] = ()
    if request.method == "POST":
        refused = ("Something is missing in what was sent. Open the page again.",)
        # The button that takes a link back says which: revoke 7.
        name, _, number = request.POST.get("act", "").partition(" ")
        if form.is_valid() and (act := ACTS.get(name)):
            form.cleaned_data["link"] = key_named(number)
            refused = tried(request, lambda: act(briefing, request, form))
        if not refused:
            return HttpResponseRedirect(reverse("admin:briefing_briefing_review", args=(key,)))
        state = progress(briefing)
    context = _nothing(briefing, state) if state.waiting is None else _waiting(request, briefing, state, ready, form)
    template = "admin/briefing/review_nothing.html" if state.waiting is None else "admin/briefing/review.html"
    return answer(of, request, template, context | {"refused": refused})


def _nothing(briefing: Briefing, state: Progress, findings: tuple[Finding, ...] = ()) -> dict[str, Any]:
    log = BriefingLog.objects.filter(briefing=briefing).select_related("actor", "edition").order_by("-number")
    entries = [(entry, overridden(entry, findings) if entry.act == LogAct.OVERRIDDEN else "") for entry in log]
    return {"title": f"Review: {briefing}", "briefing": briefing, "state": state, "entries": entries}


def _waiting(
    request: HttpRequest, briefing: Briefing, state: Progress, ready: Readiness, form: ReviewForm
) -> dict[str, Any]:
    assert state.waiting is not None  # noqa: S101  # looked at before
    entry, made, actor = state.waiting.entry, ready.draft, staff_of(request)
    editions = Edition.objects.filter(briefing=briefing).order_by("-number")
    newest, issued = editions.first(), editions.issued().first()
    standing = standing_errors(ready, state.overrides)
    plan = state.waiting.plan
    own = uncounted(made.composition, state) if made else {}
    told = stage(state, made, own)
    state = told["state"]
    return {
        **_nothing(briefing, state, ready.findings),
        **told,
        "waiting": state.waiting,
        "newest": newest,
        "form": form if form.is_bound else ReviewForm(initial={"seen": entry.hash}, overridable=form.overridable),
        "issued": issued,
        "changes": since_edition(issued, made) if issued and made else (),
        "outgoing": outgoing(made) if made else None,
        "documents": made.documents if made else (),
        "evidence": evidence_addresses(briefing, made) if made else (),
        "refusing": found(_refusing(standing)),
        "overrides": [(each, overridden(each, ready.findings)) for each in state.overrides],
        "links": {f.finding.key: f.address for f in found(form.overridable)},
        "warnings": found(finding for finding in ready.findings if finding.level == Level.WARNING),
        "own": f"You {own[actor.pk]}, so somebody else must approve it." if actor.pk in own else "",
        "review_links": ReviewLink.objects.filter(entry=entry).prefetch_related("comments"),
        "may_approve": may(actor, APPROVE),
        "may_invite": may(actor, APPROVE) or may(actor, SUBMIT),
        "may_publish": may(actor, PUBLISH),
        "approved_by_me": any(each.actor_id == actor.pk for each in state.approvals),
        "is_mine": entry.actor_id == actor.pk,
        "past": plan.live_from is not None and plan.live_from <= now(),
    }


def _refusing(standing: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(finding for finding in standing if not finding.may_be_overridden)


def _approve(briefing: Briefing, request: HttpRequest, form: ReviewForm, *, then_publish: bool = False) -> str:
    made = approve(
        briefing=briefing,
        actor=staff_of(request),
        seen=form.cleaned_data["seen"],
        overrides=form.reasons,
        then_publish=then_publish,
    )
    if made.edition is not None:
        return f"Approved and published as edition {made.edition.number}."
    return " ".join(["Approved.", *made.lacking])


def _approve_and_publish(briefing: Briefing, request: HttpRequest, form: ReviewForm) -> str:
    return _approve(briefing, request, form, then_publish=True)


def _publish(briefing: Briefing, request: HttpRequest, _form: ReviewForm) -> str:
    return f"Published as edition {publish(briefing=briefing, actor=staff_of(request)).number}."


def _send_back(briefing: Briefing, request: HttpRequest, form: ReviewForm) -> str:
    seen, reason = form.cleaned_data["seen"], form.cleaned_data["reason"]
    send_back(briefing=briefing, actor=staff_of(request), seen=seen, reason=reason)
    return "Sent back."


def _consent(briefing: Briefing, request: HttpRequest, form: ReviewForm) -> str:
    seen, how = form.cleaned_data["seen"], form.cleaned_data["how"]
    record_consent(briefing=briefing, actor=staff_of(request), seen=seen, how=how)
    return "The signatory’s consent is recorded."


def _invite(briefing: Briefing, request: HttpRequest, form: ReviewForm) -> str:
    label, days = form.cleaned_data["label"], form.cleaned_data["days"] or 0
    _, secret = invite(briefing=briefing, actor=staff_of(request), label=label, days=days)
    address = request.build_absolute_uri(reverse("review", kwargs={"secret": secret}))
    return f"Send them this address, which is shown this once: {address}"


def _revoke(briefing: Briefing, request: HttpRequest, form: ReviewForm) -> str:
    link = ReviewLink.objects.filter(pk=form.cleaned_data["link"], entry__briefing=briefing).first()
    if link is None:
        raise Refused(briefing.slug, "There is no such link.")
    revoke(link=link, actor=staff_of(request))
    return f"Taken back: the link for {link.label} leads nowhere any more."


ACTS: dict[str, Callable[[Briefing, HttpRequest, ReviewForm], str]] = {
    "approve": _approve,
    "approve_and_publish": _approve_and_publish,
    "publish": _publish,
    "send_back": _send_back,
    "consent": _consent,
    "invite": _invite,
    "revoke": _revoke,
}
