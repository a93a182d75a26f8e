"""Readers report a mistake, or that a quotation is theirs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_safe

from briefing.enums import ReportKind
from briefing.forms.report import ReportForm
from briefing.models import Edition, PublishedRecord
from briefing.publishing.reporting import report as take_in
from briefing.queries.fate import title_of
from briefing.queries.reading import record_to_read
from briefing.queries.visibility import visible_edition
from briefing.views.answers import page, who_and_when

_SLUG: Final = re.compile(r"[-\w]{1,100}", re.ASCII)
_EDITION: Final = re.compile(r"([-\w]{1,100})/([1-9][0-9]{0,5})", re.ASCII)


@dataclass(frozen=True, slots=True)
class About:
    """What the reader came from, as far as they may see it."""

    quotation: PublishedRecord | None
    edition: Edition | None
    title: str


@require_http_methods(["GET", "HEAD", "POST"])
def report(request: HttpRequest) -> HttpResponseBase:
    """The form is sent to its own address, so that what it is about is asked anew and never taken from the form."""
    about = _about(request)
    form = ReportForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        if not form.is_from_a_program:
            take_in(
                kind=ReportKind(form.cleaned_data["kind"]),
                message=form.cleaned_data["message"],
                name=form.cleaned_data["name"],
                email=form.cleaned_data["email"],
                edition=about.edition,
                position=about.quotation.slug if about.quotation else "",
            )
        return redirect("report-thanks")
    kept, waiting = settings.KEEP_DAYS["reports"], settings.KEEP_DAYS["waiting reports"]
    return render(request, "pages/report.html", {"form": form, "about": about, "kept": kept, "waiting": waiting})


@require_safe
def report_thanks(request: HttpRequest) -> HttpResponseBase:
    return page(request, "pages/report_thanks.html")


def _about(request: HttpRequest) -> About:
    """What doesn't exist, can't be read and isn't theirs to see is ignored alike."""
    actor, at = who_and_when(request)
    slug = _SLUG.fullmatch(request.GET.get("quotation", ""))
    named = _EDITION.fullmatch(request.GET.get("edition", ""))
    quotation = record_to_read("position", slug[0], actor, at) if slug else None
    edition = visible_edition(named[1], int(named[2]), actor, at) if named else None
    edition = edition or (quotation.edition if quotation else None)
    return About(quotation, edition, title_of(edition) if edition else "")
