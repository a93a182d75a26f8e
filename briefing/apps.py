from importlib import import_module
from typing import Any  # what signals bring along is Django's to say

from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
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


class WorkplaceConfig(admin_apps.AdminConfig):
    """Django's admin with the nouns in the order of work."""

    default = False
    default_site = "briefing.admin.site.PortalSite"

    def ready(self) -> None:
        # The nouns register as the package is read. Were the site looked up first, reading it would make a second one.
        import_module("briefing.admin")
        super().ready()


def _after_migrate(using: str, **_: Any) -> None:
    """Put in place what migrations can't: triggers, which rebuilding a table drops on SQLite, and groups' rights."""
    from briefing.models import rights, triggers  # noqa: PLC0415  # models are ready only after this file is read

    triggers.install(connections[using])
    rights.install(using=using)
