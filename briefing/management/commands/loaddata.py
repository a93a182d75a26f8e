"""Django's loaddata, with every record validated, written in bulk, and refused whole where anything is wrong."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Any, TypeVar  # Any: what Django's own command leaves untyped

from django.core.management.base import CommandError
from django.core.management.commands import loaddata
from rich.console import Console
from rich.progress import track

from briefing.management.loading.batches import untracked
from briefing.management.loading.load import LoadRefused, load
from briefing.management.loading.reading import Fixture, Reads

T = TypeVar("T")

JSON = "json"


class Command(loaddata.Command):
    help = (
        "Loads the named JSON fixtures: all of them, or nothing where anything is wrong, and then every problem is "
        "listed with file, record and field. Records are known by their natural keys: one that is there already is "
        "brought in line with the file (a field or list that the file leaves out gets its default), and left alone "
        "where it is the same."
    )

    # Django's own handle opens the transaction and calls this; finding the files is left to it too.
    def loaddata(self, fixture_labels: Sequence[str]) -> None:
        self.serialization_formats = [JSON]
        found = dict.fromkeys(path for label in fixture_labels for path, _, _ in self.find_fixtures(label))
        excluded = {*self.excluded_models, *(model for app in self.excluded_apps for model in app.get_models())}
        try:
            loaded = load(
                [self._fixture(path) for path in found],
                using=self.using,
                excluded=excluded,
                ignore_unknown=self.ignore,
                track=_watched if sys.stderr.isatty() else untracked,
            )
        except LoadRefused as error:
            raise CommandError(str(error)) from error
        if self.verbosity >= 1:
            count = len(found)
            self.stdout.write(f"Loaded {count:,} {'file' if count == 1 else 'files'}: {loaded}")

    def _fixture(self, path: str) -> Fixture:
        name = Path(path).name
        if path == loaddata.READ_STDIN:
            return Fixture("standard input", None, lambda: sys.stdin)
        _, _, compression = self.parse_name(name)
        formats: dict[str | None, Any] = dict(self.compression_formats)  # Any: as above
        opened, mode = formats[compression]
        return Fixture(name, None if compression else Path(path), partial(_open, opened, path, mode))

    def parse_name(self, fixture_name: str) -> tuple[str, str | None, str | None]:
        """Django's reading of a label, but for formats: they are JSON alone."""
        try:
            name, form, compression = super().parse_name(fixture_name)
        except CommandError:
            raise _not_json(fixture_name) from None
        if form not in {None, JSON}:
            raise _not_json(fixture_name)
        return name, form, compression


def _not_json(name: str) -> CommandError:
    return CommandError(f"{name}: fixtures are JSON. Save the records as JSON in a file that ends in .json.")


def _open(opened: Any, path: str, mode: str) -> Reads:  # Any: one of Django's compression formats
    reader: Reads = opened(path, mode)
    return reader


def _watched(what: str, items: Sequence[T]) -> Iterable[T]:
    return track(items, what, console=Console(stderr=True), transient=True)
