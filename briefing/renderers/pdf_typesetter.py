"""The way to the typesetter: one process of its own, kept warm, and stopped where it takes too long."""

from __future__ import annotations

import atexit
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from math import ceil
from pathlib import Path
from threading import Lock, Timer
from typing import IO, Final

from briefing.renderers.pdf_worker import ANSWER, LENGTHS, PAGES
from briefing.renderers.refusals import TypesetterHung, TypesettingFailed

TEMPLATES: Final = Path(__file__).parent / "typeset"
SECONDS: Final = 20.0
COMMAND: Final = (sys.executable, "-I", str(Path(__file__).with_name("pdf_worker.py")))


def as_json(document: object) -> bytes:
    return json.dumps(document, ensure_ascii=False).encode()


@dataclass
class _Worker:
    """A process that typesets, the ways to and from it, the folder in which it works, and what it was sent last."""

    process: subprocess.Popen[bytes]
    requests: IO[bytes]
    answers: IO[bytes]
    room: str
    holds: bytes | None = None
    stopped: bool = False

    def ask(self, request: bytes, seconds: float) -> tuple[bytes, bytes]:
        """Raises OSError or EOFError where it ends before it has answered, as when it is stopped after ``seconds``."""
        watch = Timer(seconds, self.stop)
        watch.daemon = True
        watch.start()
        try:
            self.requests.write(request)
            self.requests.flush()
            kind, length = ANSWER.unpack(self._read(ANSWER.size))
            return kind, self._read(length)
        finally:
            watch.cancel()

    def stop(self) -> None:
        self.stopped = True
        self.process.kill()

    def leave(self) -> None:
        """It ends by itself when nobody can ask it any more."""
        for way in (self.requests, self.answers):
            with suppress(OSError):  # what it hadn't read yet can't be written any more
                way.close()

    def _read(self, length: int) -> bytes:
        read = self.answers.read(length)
        if len(read) < length:
            raise EOFError
        return read


class Typesetter:
    """Starts its process with the first document, and anew where that has ended. One document at a time."""

    def __init__(self, command: Sequence[str] = COMMAND, seconds: float = SECONDS) -> None:
        self._command, self._seconds = command, seconds
        self._lock = Lock()
        self._worker: _Worker | None = None

    def typeset(self, template: str, document: bytes, day: int, *, own: object = None) -> bytes:
        """The pages as PDF; ``day`` is the moment of creation in seconds since 1970. Raises Unrenderable.

        ``document`` is JSON, and isn't sent where it is the one before: what documents that are made one after another
        say alike is read and laid out once. ``own`` is what this one says beside it, as values that JSON knows.
        """
        asked = {"template": template, "own": own, "day": day, "seconds": ceil(self._seconds)}
        with self._lock:
            kind, body = self._asked(as_json(asked), document)
        if kind != PAGES:
            raise TypesettingFailed(body.decode())
        return body

    def close(self) -> None:
        """Ends the process."""
        if self._worker is not None:
            self._worker.leave()
            self._worker.process.wait()
            self._worker = None

    def forget(self) -> None:
        """In a process that was forked off: the typesetter is its parent's, who alone may ask it."""
        self._lock = Lock()
        if self._worker is not None:
            self._worker.leave()
            self._worker.process.returncode = 0  # no child of this process, which so doesn't wait for it
            self._worker = None

    def _asked(self, request: bytes, document: bytes) -> tuple[bytes, bytes]:
        try:
            worker = self._running()
        except OSError as refused:
            raise TypesettingFailed(f"its process can't be started, {refused}") from refused
        sent = b"" if worker.holds == document else document
        worker.holds = document
        try:
            return worker.ask(LENGTHS.pack(len(request), len(sent)) + request + sent, self._seconds)
        except (OSError, EOFError) as ended:
            self._end(worker)
            raise TypesetterHung(self._seconds) if worker.stopped else TypesettingFailed("its process ended") from ended

    def _running(self) -> _Worker:
        if self._worker is not None and self._worker.process.poll() is not None:
            self._end(self._worker)
        if self._worker is None:
            self._worker = self._started()
        return self._worker

    def _started(self) -> _Worker:
        """Without anything of the environment: it is told no secret and needs none.

        In a session of its own: what ends the portal's processes together would take it before it could clear its room.
        """
        room = tempfile.mkdtemp(prefix="typeset-")
        command = [*self._command, str(TEMPLATES), room]
        pipe = subprocess.PIPE
        process = subprocess.Popen(command, stdin=pipe, stdout=pipe, env={}, start_new_session=True)  # noqa: S603  # our own
        if process.stdin is None or process.stdout is None:
            raise TypesettingFailed("there is no way to its process")
        return _Worker(process, process.stdin, process.stdout, room)

    def _end(self, worker: _Worker) -> None:
        worker.process.kill()
        worker.leave()
        worker.process.wait()
        shutil.rmtree(worker.room, ignore_errors=True)
        self._worker = None


TYPESETTER: Final = Typesetter()
atexit.register(TYPESETTER.close)
os.register_at_fork(after_in_child=TYPESETTER.forget)
