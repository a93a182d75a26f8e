from typing import Any  # what signals bring along is Django's to say

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db import connections
from django.db.models.signals import post_migrate


class BriefingConfig(AppConfig):
    name = "briefing"
    verbose_name = "Briefings"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from briefing.checks.write_once import published_is_protected  # noqa: PLC0415  # models are ready only now

        register(published_is_protected, Tags.database)
        post_migrate.connect(_after_migrate, sender=self)


def _after_migrate(using: str, **_: Any) -> None:
    """Put in place what migrations can't: triggers, which rebuilding a table drops on SQLite."""
    from briefing.models.triggers import install  # noqa: PLC0415  # models are ready only after this file is read

    install(connections[using])
