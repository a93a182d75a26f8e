"""Is what was published protected by this database?"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any  # whatever else Django tells a check

from django.core.checks import CheckMessage, Error
from django.db import connections

from briefing.models.triggers import missing


def published_is_protected(databases: Sequence[str] | None = None, **_: Any) -> list[CheckMessage]:
    """Runs with ``manage.py check --database default``, as every check of a database does."""
    return [error for alias in databases or () for error in [*_triggers(alias), *_foreign_keys(alias)]]


def _triggers(alias: str) -> list[CheckMessage]:
    return [
        Error(
            f"The trigger {trigger.name}, which keeps {trigger.table} from being changed, is missing or altered.",
            hint=f"Run manage.py migrate --database {alias}: it puts every trigger in place. Then compare what was "
            "published with a backup: without the trigger it may have been changed.",
            obj=trigger.table,
            id="briefing.E001",
        )
        for trigger in missing(connections[alias])
    ]


def _foreign_keys(alias: str) -> list[CheckMessage]:
    """SQLite holds references only on connections that ask for it, as Django's do."""
    connection = connections[alias]
    if connection.vendor != "sqlite":
        return []
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA foreign_keys")
        if cursor.fetchone() == (1,):
            return []
    return [
        Error(
            "SQLite doesn't hold references: a briefing could be deleted from under its editions.",
            hint="Take PRAGMA foreign_keys out of the database's init_command.",
            obj=alias,
            id="briefing.E002",
        )
    ]
