"""The demonstration's evidence on a scratch SQLite database, made for a measurement and dropped with it."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import django
from django.core.management import call_command

ROOT: Final = Path(__file__).resolve().parent.parent


@contextmanager
def demonstration_evidence() -> Iterator[None]:
    """Once in a process: Django is set up by it, so that models can be imported within."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["DATABASE_URL"] = f"sqlite:///{folder}/scratch.sqlite3"
        os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"
        django.setup()
        call_command("migrate", verbosity=0)
        call_command("loaddata", *map(str, sorted((ROOT / "fixtures").glob("*.json"))), verbosity=0)
        yield
