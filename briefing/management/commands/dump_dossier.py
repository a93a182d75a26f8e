"""Writes the evidence base as fixtures that loaddata reads."""

from __future__ import annotations

from itertools import chain
from pathlib import Path
from typing import Any  # Django's own signature of handle

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import DEFAULT_DB_ALIAS, connections

from briefing.management.loading.dossier import FILES, dossier, written
from briefing.management.loading.files import NotWritten, write_files


class Command(BaseCommand):
    help = (
        "Writes all evidence and briefings as JSON with natural keys, in an order of its own: the same evidence makes "
        "the same bytes. Published editions, history and accounts are left out. loaddata reads what it writes."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        where = parser.add_mutually_exclusive_group()
        where.add_argument("file", nargs="?", type=Path, help="One file for everything. Left out: standard output.")
        where.add_argument("--output-dir", type=Path, help=f"A folder for several files: {', '.join(FILES)}.")
        parser.add_argument("--database", default=DEFAULT_DB_ALIAS, choices=tuple(connections), help="Which to read.")

    def handle(self, *args: Any, **options: Any) -> None:
        folder: Path | None = options["output_dir"]
        file: Path | None = options["file"]
        records = dossier(using=options["database"])
        if not records:
            raise CommandError("There is no evidence in the database, so nothing was written.")
        try:
            if folder:
                texts = {name: written(items) for name, items in records.items()}
                write_files(folder, texts, outdated=sorted(set(FILES) - set(texts)))
            elif file:
                write_files(file.parent, {file.name: written(chain.from_iterable(records.values()))})
        except NotWritten as error:
            raise CommandError(str(error)) from error
        if not folder and not file:
            self.stdout.write(written(chain.from_iterable(records.values())), ending="")
        elif options["verbosity"] >= 1:
            self.stdout.write(f"Wrote {folder or file}.")
