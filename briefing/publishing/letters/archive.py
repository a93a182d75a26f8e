"""Many files as one ZIP that is sent while it is written: nothing is kept but the file at hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Iterator
from typing import Final

from briefing.publishing.letters.making import File

FIRST_DAY: Final = (1980, 1, 1, 0, 0, 0)  # the earliest that a ZIP can say: when it was made isn't part of it
READABLE: Final = 0o600 << 16


class _Window(io.RawIOBase):
    """What was written since it was last emptied. The sizes of a file are written before it once they are known."""

    def __init__(self) -> None:
        self._gone = 0
        self._held = io.BytesIO()

    def writable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._gone + self._held.tell()

    def seek(self, place: int, whence: int = io.SEEK_SET) -> int:
        return self._gone + self._held.seek(place - self._gone if whence == io.SEEK_SET else place, whence)

    def write(self, more: object) -> int:
        return self._held.write(more)  # type: ignore[arg-type]  # whatever bytes-like thing zipfile writes

    def taken(self) -> bytes:
        body = self._held.getvalue()
        self._gone += len(body)
        self._held = io.BytesIO()
        return body


def zipped(files: Iterable[File]) -> Iterator[bytes]:
    """The bytes of the archive, piece by piece, stored as they are; the same for the same files."""
    window = _Window()
    with zipfile.ZipFile(window, "w", zipfile.ZIP_STORED) as archive:
        for file in files:
            entry = zipfile.ZipInfo(file.name, FIRST_DAY)
            entry.create_system, entry.external_attr = 3, READABLE  # wherever it is written
            archive.writestr(entry, file.body)
            yield window.taken()
    yield window.taken()
