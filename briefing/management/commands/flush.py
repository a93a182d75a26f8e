"""Django's own flush, which says what is so where tables of what was published refuse to be emptied."""

from __future__ import annotations

from typing import Any  # options are whatever was typed

from django.core.management.base import CommandError
from django.core.management.commands import flush
from django.db import IntegrityError


class Command(flush.Command):
    def handle(self, **options: Any) -> None:
        try:
            super().handle(**options)
        except CommandError as error:
            if isinstance(error.__cause__, IntegrityError) and "write-once" in str(error.__cause__):
                raise CommandError(
                    "What was published can't be emptied, so nothing was changed. To start anew, name another database."
                ) from error
            raise
