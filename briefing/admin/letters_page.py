"""Letters of an edition: those that were made, and a form to prepare more."""

from __future__ import annotations

from typing import Any, Final  # Django's own signatures

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.timezone import now

from briefing.admin.pages import answer, looked_at, staff_of
from briefing.forms.mailing import EVERYBODY, MailingForm
from briefing.models import Edition, Mailing, Recipient
from briefing.models.letter_fields import LetterField
from briefing.models.mailing import MailingKind
from briefing.publishing.letters.correcting import Correction, draft_correction, holders_of
from briefing.publishing.letters.covering import Covering
from briefing.publishing.letters.prepare import prepare_mailing
from briefing.publishing.letters.recipients import Addressee, stored
from briefing.publishing.letters.spreadsheet import SpreadsheetRefused, read_spreadsheet
from briefing.publishing.permitted import PUBLISH, may
from briefing.publishing.refusal import Refused
from briefing.queries.mailings import groups_of_recipients, letters_out, mailings_of, versions_of

SHOWN: Final = 200  # whom letters went to; the count is told of all
DIGITS: Final = 18  # of any length that can be sent; Python refuses to read thousands of them


def letters_page(of: Any, request: HttpRequest, key: int) -> HttpResponse:
    """``of`` is the admin of editions; 403 for who may not publish."""
    edition = _edition(of, request, key)
    form = MailingForm(*_sent(request), audiences=versions_of(edition), groups=_groups(), is_cut=_is_cut(request))
    refused: tuple[str, ...] = ()
    if request.method == "POST" and form.is_valid():
        try:
            made = _prepared(edition, request, form.cleaned_data)
            return HttpResponseRedirect(reverse("admin:briefing_mailing_letters", args=(made.pk,)))
        except (Refused, SpreadsheetRefused) as refusal:
            refused = refusal.reasons
    context = {
        "title": f"{edition}: letters",
        "briefing": edition.briefing,
        "edition": edition,
        "form": form,
        "mailings": mailings_of(edition),
        "out": letters_out(edition),
        "refused": refused,
    }
    return answer(of, request, "admin/briefing/letters.html", context)


def correction_page(of: Any, request: HttpRequest, key: int) -> HttpResponse:
    """Whom letters of the edition went to, and a letter to them on what became of it."""
    edition = _edition(of, request, key)
    holders = holders_of(edition)
    draft, refused = _draft(edition)
    form = None
    recipients = holders.recipients
    if draft and recipients:
        written = {"subject": draft.subject, "prose": draft.prose}
        form = MailingForm(*_sent(request), initial=written, audiences=[], groups=[], holders=len(recipients))
        if request.method == "POST" and form.is_valid():
            try:
                made = _correction(draft, request, form.cleaned_data, stored(recipients))
                return HttpResponseRedirect(reverse("admin:briefing_mailing_letters", args=(made.pk,)))
            except Refused as refusal:
                refused = refusal.reasons
    context = {
        "title": f"{edition}: whom its letters went to",
        "briefing": edition.briefing,
        "edition": edition,
        "letters": holders.letters[:SHOWN],
        "out": len(holders.letters),
        "forgotten": holders.forgotten,
        "draft": draft,
        "form": form,
        "refused": refused if request.method == "POST" else (),
    }
    return answer(of, request, "admin/briefing/letters_correction.html", context)


def _edition(of: Any, request: HttpRequest, key: int) -> Edition:
    edition: Edition = looked_at(of, request, key)
    if not may(staff_of(request), PUBLISH):
        raise PermissionDenied
    return edition


def _sent(request: HttpRequest) -> tuple[Any, ...]:
    return (request.POST, request.FILES) if request.method == "POST" else (None, None)


def _is_cut(request: HttpRequest) -> bool:
    """Whether more was sent than the memory for uploads takes: Django then passes over files without a word."""
    length = str(request.META.get("CONTENT_LENGTH") or 0)
    return len(length) > DIGITS or int(length) > settings.FILE_UPLOAD_MAX_MEMORY_SIZE


def _groups() -> list[tuple[str, str]]:
    """Nobody, everybody, then each group; one without a name can be sent to with everybody alone."""
    counted = groups_of_recipients()
    everybody = sum(count for _, count in counted)
    named = [(f"={group}", f"{group} ({count:,})") for group, count in counted if group]
    return [("", "None"), *([(EVERYBODY, f"All of them ({everybody:,})")] if everybody else []), *named]


def _draft(edition: Edition) -> tuple[Correction | None, tuple[str, ...]]:
    try:
        return draft_correction(edition=edition, at=now()), ()
    except Refused as refusal:
        return None, refusal.reasons


def _prepared(edition: Edition, request: HttpRequest, given: dict[str, Any]) -> Mailing:
    fields = [LetterField(name) for name in given["fields_used"]]
    return prepare_mailing(
        edition=edition,
        actor=staff_of(request),
        addressees=_addressees(given, fields),
        fields=fields,
        covering=_covering(given) if given["kind"] == MailingKind.COVERING else None,
        audience=given["audience"],
    )


def _correction(
    draft: Correction, request: HttpRequest, given: dict[str, Any], addressees: tuple[Addressee, ...]
) -> Mailing:
    return prepare_mailing(
        edition=draft.edition,
        actor=staff_of(request),
        addressees=addressees,
        fields=[LetterField(name) for name in given["fields_used"]],
        covering=_covering(given),
        corrects=draft.corrects,
    )


def _covering(given: dict[str, Any]) -> Covering:
    return Covering(given["subject"], given["prose"], given["dated"], given["closing"])


def _addressees(given: dict[str, Any], fields: list[LetterField]) -> tuple[Addressee, ...]:
    if (file := given["spreadsheet"]) is not None:
        return read_spreadsheet(file.name, file.read(), used=fields)
    chosen = Recipient.objects.order_by("organisation", "name", "pk")
    return stored(chosen if given["stored"] == EVERYBODY else chosen.filter(group=given["stored"].removeprefix("=")))
