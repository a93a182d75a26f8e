"""Letters that were prepared: look at any one, take all of them, hand them out."""

from __future__ import annotations

from tempfile import TemporaryFile
from typing import IO, Any, Final, TypeVar  # Django's own signatures

from django.core.exceptions import PermissionDenied
from django.http import (
    FileResponse,
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase
from django.urls import reverse

from briefing.admin.pages import answer, staff_of, tried
from briefing.enums import RenditionFormat
from briefing.forms.mailing import WhichForm
from briefing.models import Mailing
from briefing.publishing.letters.archive import zipped
from briefing.publishing.letters.hand_out import discard, hand_out
from briefing.publishing.letters.making import FORMS, letters_of, merged_letters, one_letter
from briefing.publishing.permitted import PUBLISH, may
from briefing.publishing.refusal import Refused
from briefing.queries.mailings import mailing
from briefing.renderers.refusals import Unrenderable

R = TypeVar("R", bound=HttpResponseBase)
SHOWN: Final = 50  # letters with links of their own; any other is asked for by its number
TYPES: Final = {
    RenditionFormat.PDF: "application/pdf",
    RenditionFormat.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


def mailing_page(of: Any, request: HttpRequest, key: int) -> HttpResponse:
    """``of`` is the admin of mailings. ``act`` says what is done with them, ``number`` which of them to see."""
    found = _mailing(request, key)
    which = WhichForm(request.GET if "number" in request.GET else None, last=found.letters)
    if which.is_valid():
        one = (key, which.cleaned_data["number"], which.cleaned_data["form"] or "pdf")
        return HttpResponseRedirect(reverse("admin:briefing_mailing_letter", args=one))
    edition_letters = reverse("admin:briefing_edition_letters", args=(found.edition_id,))
    refused: tuple[str, ...] = ()
    if request.method == "POST":
        act = request.POST.get("act", "")
        if act == "hand_out":
            refused = tried(request, lambda: _hand_out(found, request))
        elif act == "discard":
            refused = tried(request, lambda: _discard(found, request))
        else:
            refused = ("Something is missing in what was sent. Open the page again.",)
        if not refused:
            here = reverse("admin:briefing_mailing_letters", args=(key,))
            return HttpResponseRedirect(edition_letters if act == "discard" else here)
    letters = list(found.mailed_letters.order_by("number")[:SHOWN])
    context = {
        "title": str(found),
        "briefing": found.edition.briefing,
        "edition": found.edition,
        "mailing": found,
        "letters": letters,
        "are_kept": bool(letters),
        "more": max(found.letters - len(letters), 0) if letters else 0,
        "which": which,
        "refused": refused,
    }
    return answer(of, request, "admin/briefing/mailing.html", context)


def letter_file(of: Any, request: HttpRequest, key: int, number: int, form: str) -> HttpResponse:
    """One letter, to look at before the others are made."""
    found = _mailing(request, key)
    chosen = _form(form)
    try:
        file = one_letter(mailing=found, actor=staff_of(request), number=number, form=chosen)
    except (Refused, Unrenderable) as refusal:
        return _refused(of, request, found, refusal)
    if file is None:
        raise Http404
    return _sent(HttpResponse(file.body, content_type=TYPES[chosen]), file.name)


def letters_zip(of: Any, request: HttpRequest, key: int, form: str) -> HttpResponseBase:
    """All of them, each a file, sent while they are made."""
    found = _mailing(request, key)
    try:
        files = letters_of(mailing=found, actor=staff_of(request), form=_form(form))
    except Refused as refusal:
        return _refused(of, request, found, refusal)
    return _sent(StreamingHttpResponse(zipped(files), content_type="application/zip"), _name(found, f"{form}.zip"))


def letters_pdf(of: Any, request: HttpRequest, key: int, *, both_sides: bool) -> HttpResponseBase:
    """All of them as one document to print. It is whole before its first byte can be sent, unlike a ZIP."""
    found = _mailing(request, key)
    try:
        held = _held(merged_letters(mailing=found, actor=staff_of(request), both_sides=both_sides))
    except (Refused, Unrenderable) as refusal:
        return _refused(of, request, found, refusal)
    name = _name(found, "print-both-sides.pdf" if both_sides else "print.pdf")
    return FileResponse(held, as_attachment=True, filename=name, content_type=TYPES[RenditionFormat.PDF])


def _held(body: bytes) -> IO[bytes]:
    """In a file without a name, so that no memory is taken for as long as somebody's line is slow."""
    held = TemporaryFile()  # noqa: SIM115  # closed with the answer that sends it
    held.write(body)
    held.seek(0)
    return held


def _mailing(request: HttpRequest, key: int) -> Mailing:
    if not may(staff_of(request), PUBLISH):
        raise PermissionDenied
    found = mailing(key)
    if found is None:
        raise Http404
    return found


def _form(name: str) -> RenditionFormat:
    if name not in FORMS:
        raise Http404
    return RenditionFormat(name)


def _hand_out(found: Mailing, request: HttpRequest) -> str:
    hand_out(mailing=found, actor=staff_of(request))
    return "Recorded: the letters are handed out."


def _discard(found: Mailing, request: HttpRequest) -> str:
    discard(mailing=found, actor=staff_of(request))
    return "The letters are discarded, and whom they were for is forgotten."


def _refused(of: Any, request: HttpRequest, found: Mailing, refusal: Exception) -> HttpResponse:
    reasons = refusal.reasons if isinstance(refusal, Refused) else (str(refusal),)
    context = {"title": str(found), "briefing": found.edition.briefing, "refused": reasons}
    return answer(of, request, "admin/briefing/mailing_refused.html", context)


def _name(found: Mailing, kind: str) -> str:
    return f"letters-{found.edition.briefing.slug}-{found.edition.number}-{found.pk}-{found.letters}-{kind}"


def _sent(response: R, name: str) -> R:
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
