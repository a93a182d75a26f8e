"""The admin's front page: nouns in the order of work, each with a line on what it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any, Final, cast  # Django's own signatures

from django.contrib.admin import AdminSite
from django.contrib.admin.helpers import ACTION_CHECKBOX_NAME
from django.contrib.admin.views.main import SEARCH_VAR
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse

from briefing.admin.choosing import Suggestions
from briefing.models import Report
from briefing.queries.overrides import unseen_overrides
from briefing.queries.waiting import waiting_briefings
from briefing.validators.keys import is_too_great, key_named

ORDER: Final = {
    "Evidence": (
        "Topic",
        "Source",
        "Excerpt",
        "Stakeholder",
        "Appointment",
        "Event",
        "Role",
        "Duty",
        "Succession",
        "Measure",
        "Figure",
        "Issue",
        "Position",
        "FoiRequest",
        "ConflictNote",
    ),
    "Publication": (
        "Briefing",
        "Edition",
        "Mailing",
        "Recipient",
        "Report",
        "ReviewLink",
        "Contact",
        "Audience",
        "Issuer",
    ),
    "What was done and published": ("BriefingLog", "Verification", "PublishedRecord"),
}
# What an action is done to, and what Django's own pages of accounts and groups let choose.
CHOSEN: Final = (ACTION_CHECKBOX_NAME, "groups", "permissions", "user_permissions")


class PortalSite(AdminSite):
    site_header = "Briefings: evidence and publication"
    site_title = "Briefings"
    index_title = "What would you like to work on?"

    def admin_view(self, view: Callable[..., Any], cacheable: bool = False) -> Any:
        """The view, for keys that a record can have; Django's own would fail with a database's error."""

        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if _asks_for_the_impossible(request):
                raise Http404
            return view(request, *args, **kwargs)

        return super().admin_view(guarded, cacheable)

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        listed: list[Any] = []
        for app in super().get_app_list(request, app_label):
            if app["app_label"] == "briefing":
                listed[:0] = self._groups(app)
            else:
                listed.append(app | {"name": "Accounts"} if app["app_label"] == "auth" else app)
        return listed

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """The front page says what waits, to whoever may see it."""
        reports = Report.objects.waiting().count() if request.user.has_perm("briefing.view_report") else 0
        waiting = list(_waiting()) if request.user.has_perm("briefing.view_briefing") else []
        return super().index(request, {"reports_waiting": reports, "waiting": waiting, **(extra_context or {})})

    def _groups(self, app: Any) -> list[Any]:
        by_name = {model["object_name"]: model for model in app["models"]}
        for model in app["models"]:
            model["purpose"] = getattr(self.get_model_admin(model["model"]), "purpose", "")
        groups = [
            app | {"name": group, "models": [by_name[name] for name in names if name in by_name]}
            for group, names in ORDER.items()
        ]
        return [group for group in groups if group["models"]]

    def autocomplete_view(self, request: HttpRequest) -> HttpResponse:
        return cast("HttpResponse", Suggestions.as_view(admin_site=self)(request))


def _asks_for_the_impossible(request: HttpRequest) -> bool:
    """What was searched for may be any number; filters name several keys with commas between them."""
    asked = (each for name, values in request.GET.lists() if name != SEARCH_VAR for each in values)
    chosen = [key for name in CHOSEN for key in request.POST.getlist(name)]
    return any(is_too_great(part) for each in asked for part in each.split(",")) or None in map(key_named, chosen)


def _waiting() -> Iterator[tuple[str, str]]:
    """In words, with the address of the page on which it is done."""
    for briefing in waiting_briefings():
        address = reverse("admin:briefing_briefing_review", args=(briefing.pk,))
        yield f"{briefing.title}: waits for approval or publication", address
    if overrides := len(unseen_overrides()):
        words = (
            "an override that no second approver"
            if overrides == 1
            else f"{overrides} overrides that no second approver"
        )
        yield f"{words} has seen", reverse("admin:briefing_briefinglog_overrides")
