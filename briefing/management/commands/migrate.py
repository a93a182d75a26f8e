"""Django's own migrate, which puts the triggers in place: it doesn't stop because they are missing.

No trigger sees a table being dropped, so unapplying what made the tables is refused here.
"""

from __future__ import annotations

from typing import Any  # options are whatever was typed

from django.core.management.base import CommandError
from django.core.management.commands import migrate
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import AmbiguityError

from briefing.models import Edition
from briefing.models.triggers import tables_parted


class Command(migrate.Command):
    def get_check_kwargs(self, options: dict[str, Any]) -> dict[str, Any]:  # type: ignore[override]  # stubs lag behind
        """All checks but those of the database, which look at what migrating mends."""
        kwargs: dict[str, Any] = dict(super().get_check_kwargs(options))  # type: ignore[arg-type]  # as above
        return kwargs | {"databases": []}

    def handle(self, *args: Any, **options: Any) -> None:
        app, name = options["app_label"], options["migration_name"]
        if app and name and not options["plan"] and not options["fake"]:
            _keep_what_was_published(app, name, options["database"])
        if _waits(options["database"]) or name:
            with tables_parted(connections[options["database"]]):
                super().handle(*args, **options)
        else:
            super().handle(*args, **options)


def _waits(using: str) -> bool:
    """Whether any migration is still to be applied."""
    executor = MigrationExecutor(connections[using])
    return bool(executor.migration_plan(executor.loader.graph.leaf_nodes()))


def _keep_what_was_published(app: str, name: str, using: str) -> None:
    if not _unapplies_ours(app, name, using):
        return
    if count := Edition.objects.using(using).count():
        raise CommandError(
            f"Unapplying this would drop what was published: {count:,} {'edition' if count == 1 else 'editions'}. "
            "Nothing was changed. To start anew, name another database."
        )


def _unapplies_ours(app: str, name: str, using: str) -> bool:
    """Whether a migration of the portal's is among those undone, as others' may take it along."""
    executor = MigrationExecutor(connections[using])
    try:
        target = None if name == "zero" else executor.loader.get_migration_by_prefix(app, name).name
        plan = executor.migration_plan([(app, target)])
    except (AmbiguityError, KeyError):
        return False  # Django says what is wrong with the name
    return any(backwards and migration.app_label == "briefing" for migration, backwards in plan)
