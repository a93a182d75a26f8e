"""The admin's front page: nouns in the order of work, each with a line on what it is for."""

from __future__ import annotations

from typing import Any, Final, cast  # Django's own signatures

from django.contrib.admin import AdminSite
from django.http import HttpRequest, HttpResponse

from briefing.admin.choosing import Suggestions

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
    "Publication": ("Briefing", "Edition", "PublishedRecord", "Contact", "Audience", "Issuer"),
}


class PortalSite(AdminSite):
    site_header = "Briefings: evidence and publication"
    site_title = "Briefings"
    index_title = "What would you like to work on?"

    def get_app_list(self, request: HttpRequest, app_label: str | None = None) -> list[Any]:
        listed: list[Any] = []
        for app in super().get_app_list(request, app_label):
            if app["app_label"] == "briefing":
                listed[:0] = self._groups(app)
            else:
                listed.append(app | {"name": "Accounts"} if app["app_label"] == "auth" else app)
        return listed

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
