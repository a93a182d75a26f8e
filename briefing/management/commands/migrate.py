"""Django's own migrate, which puts the triggers in place: it doesn't stop because they are missing."""

from __future__ import annotations

from typing import Any  # options are whatever was typed

from django.core.management.commands import migrate


class Command(migrate.Command):
    def get_check_kwargs(self, options: dict[str, Any]) -> dict[str, Any]:  # type: ignore[override]  # stubs lag behind
        """All checks but those of the database, which look at what migrating mends."""
        kwargs: dict[str, Any] = dict(super().get_check_kwargs(options))  # type: ignore[arg-type]  # as above
        return kwargs | {"databases": []}
