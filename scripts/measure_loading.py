"""Loads artificial files with our loader and with Django's own, and reports the seconds as JSON.

Run by `bench_loading.py`, with the folder for the files and the number of records. Each load goes into an empty test
database and is committed. Django's own loader leaves derived columns at the defaults of their fields. One of them,
where a quotation stands, has no default and can't be null, so for Django's turn it gets an empty list: otherwise that
loader couldn't load these files at all. Ours fills it by finding the words.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

import django
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.core.management.commands.loaddata import Command as DjangosOwn
from django.db import connection

from scripts.artificial_dossier import write_dossier

ROUNDS = 3


def main(folder: Path, records: int) -> None:
    django.setup()
    from briefing.management.commands.loaddata import Command as Ours  # noqa: PLC0415  # models need the setup
    from briefing.models import Quotation, Topic  # noqa: PLC0415  # as above

    Quotation._meta.get_field("spans").default = list  # before any is built, since Django remembers it
    files = [str(path) for path in write_dossier(folder, count=records)]

    def load(command: BaseCommand) -> float:
        return in_an_empty_database(lambda: call_command(command, *files, verbosity=0), Topic.objects.exists)

    rounds = [load(Ours()) for _ in range(ROUNDS)]
    report = {
        "ours": rounds,
        "django": load(DjangosOwn()),
        "size": sum(Path(name).stat().st_size for name in files),
        "version": version_of_engine(),
        "django_version": django.get_version(),
    }
    json.dump(report, sys.stdout)


def in_an_empty_database(load: Callable[[], object], is_loaded: Callable[[], bool]) -> float:
    """The seconds that ``load`` takes; it must have loaded something."""
    old_name = connection.settings_dict["NAME"]
    connection.creation.create_test_db(verbosity=0, autoclobber=True)
    try:
        start = perf_counter()
        load()
        seconds = perf_counter() - start
        if not is_loaded():
            raise RuntimeError("Nothing was loaded: the measurement says nothing.")
        return seconds
    finally:
        connection.creation.destroy_test_db(old_name, verbosity=0)


def version_of_engine() -> str:
    ask = "SELECT sqlite_version()" if connection.vendor == "sqlite" else "SHOW server_version"
    with connection.cursor() as cursor:
        cursor.execute(ask)
        return str(cursor.fetchone()[0])


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
