"""Writes the files of a dossier: whole or not at all, and never over anything else."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from briefing.management.loading.reading import LARGEST_FILE


class NotWritten(Exception):
    """The message says which file stands in the way, or what failed, and the remedy."""


def write_files(folder: Path, texts: Mapping[str, str], *, outdated: Iterable[str] = ()) -> None:
    """Write each text under its name and take out the ``outdated`` files; other files of the folder stay.

    Every text is on the disk before the first takes its name, so that a full disk leaves all as it was.
    """
    gone = [folder / name for name in outdated if (folder / name).exists()]
    for path in [*(folder / name for name in texts), *gone]:
        if path.exists() and not _is_dossier(path):
            raise NotWritten(f"{path} is not a dossier, so it is not overwritten. Name another place, or move it away.")
    partial = {folder / name: folder / f".{name}.partial" for name in texts}
    try:
        folder.mkdir(exist_ok=True)
        for path, beside in partial.items():
            _write(beside, texts[path.name])
        for path, beside in partial.items():
            beside.replace(path)
        for path in gone:
            path.unlink()
    except OSError as error:
        raise NotWritten(f"{error.filename or folder}: {error.strerror}. Name a folder that can be written.") from error
    finally:
        for beside in partial.values():
            if beside.exists():
                beside.unlink()


def _write(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())


def _is_dossier(path: Path) -> bool:
    """Whether it holds a list of our records, as an earlier dump does."""
    try:
        if not path.is_file() or path.stat().st_size > LARGEST_FILE:
            return False
        items = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return False
    return isinstance(items, list) and all(
        isinstance(item, dict) and str(item.get("model")).startswith("briefing.") for item in items
    )
