"""Pictures of every kind of page, to be looked at: `make screenshots` puts them into var/screenshots/.

The site runs on a scratch database with the demonstration, under the settings of the tests. Pages are found as readers
find them (scripts/pages.py).
"""

from __future__ import annotations

import logging
import os
import shutil
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic
from typing import Final

import django
from django.core.management import call_command
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from django.core.wsgi import get_wsgi_application
from django.test import Client

from core import env

FOLDER: Final = env.ROOT / "var" / "screenshots"
PACKAGES: Final = {"chromium": "chromium", "pdftoppm": "poppler-utils"}


def main() -> None:
    missing = [package for command, package in PACKAGES.items() if not shutil.which(command)]
    if missing:
        sys.exit(f"Screenshots need {' and '.join(missing)}: apt-get install {' '.join(missing)}")
    began = monotonic()
    with TemporaryDirectory(prefix="portal-screenshots-") as scratch:
        set_up(Path(scratch))
        count = take_all()
    say(f"{count} pictures in {monotonic() - began:.0f} seconds. Look through them in {FOLDER / 'index.html'}")


def say(message: str) -> None:
    print(message, flush=True)


def set_up(scratch: Path) -> None:
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "DATABASE_URL": f"sqlite:///{scratch / 'portal.sqlite3'}",
        "DJANGO_ALLOW_ASYNC_UNSAFE": "true",  # Playwright keeps an event loop in this thread
    }
    django.setup()
    logging.disable(logging.WARNING)  # that an address which doesn't exist isn't found
    say("Loading and publishing the demonstration …")
    call_command("migrate", verbosity=0, interactive=False)


def take_all() -> int:
    """The number of pictures taken."""
    from scripts import demonstration, pages, pictures  # noqa: PLC0415  # models are there only after the set-up

    demonstration.fill()
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    found = pages.of_every_kind(pages.crawl(Client(), demonstration.REVIEWED).values())
    with served() as site:
        return pictures.take(site, found, folder=FOLDER, say=say)


class Quiet(WSGIRequestHandler):
    def log_message(self, *_: object, **__: object) -> None:
        """Each request would be a line."""


@contextmanager
def served() -> Iterator[str]:
    """The address of the site, served on a free port of this machine."""
    server = ThreadedWSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(get_wsgi_application())
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    main()
