"""What can still be done to an edition: cancel it, withdraw it, correct its note, remove it by law."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any  # Django's own signatures

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import now

from briefing.admin.pages import answer, looked_at, staff_of, tried
from briefing.enums import LogAct, WithdrawalKind
from briefing.forms.edition_acts import AgreeForm, CancelForm, NoteForm, RemovalForm, WithdrawForm
from briefing.models import BriefingLog, Edition, Removal, Withdrawal
from briefing.publishing.cancel import cancel
from briefing.publishing.correct_note import correct_note
from briefing.publishing.permitted import PUBLISH, REMOVE, WITHDRAW, may
from briefing.publishing.remove import ask_removal, removal_asked, remove
from briefing.publishing.withdraw import withdraw
from briefing.queries.mailings import letters_out


def edition_page(of: Any, request: HttpRequest, key: int) -> HttpResponse:
    """``of`` is the admin of editions. POST's ``act`` says which of the forms was sent."""
    edition: Edition = looked_at(of, request, key)
    act = request.POST.get("act", "") if request.method == "POST" else ""
    forms = _forms(edition, request, act)
    refused: tuple[str, ...] = ()
    if request.method == "POST":
        form = forms.get(act)
        refused = ("Something is missing in what was sent. Open the page again.",)
        if form is not None:
            refused = ()
            if form.is_valid():
                refused = tried(request, lambda: ACTS[act](edition, request, form.cleaned_data))
                if not refused:
                    return HttpResponseRedirect(reverse("admin:briefing_edition_acts", args=(key,)))
    actor = staff_of(request)
    is_cancelled = BriefingLog.objects.filter(edition=edition, act=LogAct.CANCELLED).exists()
    asked = removal_asked(edition)
    context = {
        "title": f"{edition}: cancel, withdraw, correct",
        "briefing": edition.briefing,
        "edition": edition,
        "forms": forms,
        "is_live": edition.live_from <= now(),
        "is_cancelled": is_cancelled,
        "withdrawal": Withdrawal.objects.filter(edition=edition).select_related("by", "replaced_by").first(),
        "removal": Removal.objects.filter(edition=edition).first(),
        "asked": asked,
        "asked_by_me": asked is not None and asked.actor_id == actor.pk,
        "may_withdraw": may(actor, WITHDRAW),
        "may_send": may(actor, PUBLISH),
        "out": letters_out(edition),
        "may_remove": may(actor, REMOVE),
        "refused": refused,
    }
    return answer(of, request, "admin/briefing/edition_acts.html", context)


def _forms(edition: Edition, request: HttpRequest, act: str) -> dict[str, Any]:
    def data(name: str) -> Any:
        return request.POST if name == act else None

    return {
        "cancel": CancelForm(data("cancel"), prefix="cancel"),
        "withdraw": WithdrawForm(data("withdraw"), prefix="withdraw", briefing=edition.briefing),
        "note": NoteForm(data("note"), prefix="note"),
        "removal": RemovalForm(data("removal"), prefix="removal"),
        "agree": AgreeForm(data("agree"), prefix="agree"),
    }


def _cancel(edition: Edition, request: HttpRequest, given: dict[str, Any]) -> str:
    cancel(edition=edition, actor=staff_of(request), reason=given["reason"])
    return f"Edition {edition.number} is cancelled: readers never get it."


def _withdraw(edition: Edition, request: HttpRequest, given: dict[str, Any]) -> str:
    withdraw(
        edition=edition,
        kind=WithdrawalKind(given["kind"]),
        explanation=given["explanation"],
        replaced_by=given["replaced_by"],
        actor=staff_of(request),
    )
    return f"Edition {edition.number} is withdrawn, and readers are told why."


def _note(edition: Edition, request: HttpRequest, given: dict[str, Any]) -> str:
    correct_note(edition=edition, text=given["text"], actor=staff_of(request))
    return "The note is corrected; what it said before stays beside it."


def _removal(edition: Edition, request: HttpRequest, given: dict[str, Any]) -> str:
    ask_removal(edition=edition, ground=given["ground"], actor=staff_of(request))
    return "Asked for. Nothing is deleted until somebody else agrees."


def _agree(edition: Edition, request: HttpRequest, given: dict[str, Any]) -> str:
    remove(edition=edition, actor=staff_of(request), seen=given["seen"])
    return f"Edition {edition.number} is removed. Its digests and the log stay."


ACTS: dict[str, Callable[[Edition, HttpRequest, dict[str, Any]], str]] = {
    "cancel": _cancel,
    "withdraw": _withdraw,
    "note": _note,
    "removal": _removal,
    "agree": _agree,
}
