"""Django's own dumpdata, without what `loaddata` doesn't take: history, and what was published.

Both are named all the same where somebody asks for one of their models by its own name.
"""

from __future__ import annotations

from typing import Any  # options are whatever was typed

from django.apps import apps
from django.core.management.commands import dumpdata

from briefing.management.loading.refusing import loadable_models


class Command(dumpdata.Command):
    def handle(self, *app_labels: str, **options: Any) -> None:
        ours = apps.get_app_config("briefing").get_models()
        named = {label.lower() for label in app_labels}
        left_out = [
            model._meta.label
            for model in ours
            if model not in loadable_models() and model._meta.label_lower not in named
        ]
        super().handle(*app_labels, **options | {"exclude": [*(options["exclude"] or ()), *left_out]})
