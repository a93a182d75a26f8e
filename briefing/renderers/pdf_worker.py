"""The typesetter's own process: takes documents from its standard input, one after another, and answers each.

It knows nothing of the portal, has none of its settings, opens no connection, and reads no file but the templates,
the typefaces and the document that it was sent. Both stay loaded, and what was laid out before is remembered.

A request is the lengths of its JSON and of its document (4 bytes each), the JSON, and the document, which is JSON too
and is left out where it is the one before. The request's JSON holds ``template``, ``day``, ``own``: what the document
says beside what is sent as such, and ``seconds``, a whole number: how long its sender waits. An answer is P for pages
or R for a refusal, the length and the PDF or reason.
"""

from __future__ import annotations

import json
import shutil
import signal
import sys
from pathlib import Path
from struct import Struct
from typing import Any, BinaryIO, Final  # Any: a request is whatever JSON its sender wrote

import typst

LENGTHS: Final = Struct(">II")
ANSWER: Final = Struct(">cI")
PATIENCE: Final = (
    40  # seconds beyond its asker's: by then nobody can be waiting who would stop it, so it ends by itself
)
PAGES: Final = b"P"
REFUSAL: Final = b"R"
STANDARD: Final = "ua-1"
DOCUMENT: Final = "document.json"  # where look.typ reads it
OWN: Final = "own.json"  # where the templates of letters read it


def main(templates: Path, room: Path, requests: BinaryIO, answers: BinaryIO) -> None:
    """Until the requests end. ``room`` is an empty folder of its own, which it deletes at the end."""
    try:
        compiler = _compiler(templates, room)
        while len(head := requests.read(LENGTHS.size)) == LENGTHS.size:
            length, of_document = LENGTHS.unpack(head)
            request = json.loads(requests.read(length))
            if of_document:
                (room / DOCUMENT).write_bytes(requests.read(of_document))
            signal.alarm(request["seconds"] + PATIENCE)
            kind, body = _answer(compiler, room, request)
            signal.alarm(0)
            answers.write(ANSWER.pack(kind, len(body)) + body)
            answers.flush()
    finally:
        shutil.rmtree(room, ignore_errors=True)


def _compiler(templates: Path, room: Path) -> typst.Compiler:
    """One that sees the copied templates alone. Packages would be looked for in a folder that isn't there."""
    for template in templates.glob("*.typ"):
        shutil.copy(template, room)
    founts = typst.Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(templates / "fonts")]
    )
    nowhere = str(room / "packages")
    return typst.Compiler(root=str(room), font_paths=founts, package_path=nowhere, package_cache_path=nowhere)


def _answer(compiler: typst.Compiler, room: Path, request: dict[str, Any]) -> tuple[bytes, bytes]:
    (room / OWN).write_text(json.dumps(request["own"], ensure_ascii=False), encoding="utf-8")
    template = str(room / f"{request['template']}.typ")
    try:
        pages = compiler.compile(input=template, pdf_standards=STANDARD, timestamp=request["day"])
    except typst.TypstError as refusal:
        return REFUSAL, refusal.message.encode()
    if not isinstance(pages, bytes):
        return REFUSAL, b"there are no pages"
    return PAGES, pages


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.stdin.buffer, sys.stdout.buffer)
