"""What the admin's own pages on a briefing have in common."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any  # Django's own signatures

from django.contrib import messages
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from briefing.publishing.refusal import Refused


def staff_of(request: HttpRequest) -> User:
    """Whoever is signed in: the admin lets nobody else in."""
    if not isinstance(request.user, User):
        raise PermissionDenied
    return request.user


def looked_at(of: Any, request: HttpRequest, key: int) -> Any:
    """The record of that key; 404 where there is none, 403 for who may not view it. ``of`` is a ModelAdmin."""
    record = of.get_object(request, str(key))
    if record is None:
        raise Http404
    if not of.has_view_or_change_permission(request, record):
        raise PermissionDenied
    return record


def answer(of: Any, request: HttpRequest, template: str, context: dict[str, Any]) -> HttpResponse:
    """A page of the admin; what was refused on it stands in it, and says so with its status."""
    everything = {**of.admin_site.each_context(request), "opts": of.opts, **context}
    return TemplateResponse(request, template, everything, status=400 if context.get("refused") else 200)


def tried(request: HttpRequest, act: Callable[[], str]) -> tuple[str, ...]:
    """Does the act and tells what it says; or the reasons for which it was refused."""
    try:
        said = act()
    except Refused as refusal:
        return refusal.reasons
    messages.success(request, said)
    return ()
