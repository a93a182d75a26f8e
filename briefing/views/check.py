"""Whoever holds a copy asks whether it is still current."""

from __future__ import annotations

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from briefing.forms.check import UNKNOWN, CheckForm
from briefing.queries.copies import copy_of
from briefing.views.answers import page, published, who_and_when
from briefing.wording.codes import read_code


@require_safe
def check(request: HttpRequest) -> HttpResponseBase:
    """Leads to the short address of a code that somebody has; says the same of every other."""
    form = CheckForm(request.GET if "code" in request.GET else None)
    if form.is_valid():
        code = form.cleaned_data["code"]
        if copy_of(code, *who_and_when(request)) is not None:
            return redirect("copy", code=code)
        form.add_error("code", UNKNOWN)
    return page(request, "pages/check.html", {"form": form})


@require_safe
def copy(request: HttpRequest, code: str) -> HttpResponseBase:
    """The short address that a copy carries; read as typed, since people type it from paper."""
    known = read_code(code)
    found = copy_of(known, *who_and_when(request)) if known else None
    if found is None:
        form = CheckForm({"code": code})
        form.full_clean()
        if "code" not in form.errors:
            form.add_error("code", UNKNOWN)
        return published(request, render(request, "pages/check.html", {"form": form}, status=404))
    if known != code:
        return redirect("copy", code=known)
    return page(request, "pages/copy.html", {"copy": found})
