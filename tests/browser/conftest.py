"""A real Chromium, the one that the operating system provides, and the demonstration to read in it."""

import os
import shutil
from pathlib import Path

import pytest
from django.test import Client
from pytest_django.live_server_helper import LiveServer

from scripts.demonstration import REVIEWED, fill
from scripts.pages import crawl, of_every_kind
from tests.sessions import end_sessions_of_others
from tests.write_once import shared

QUIET = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]


def pytest_collection_modifyitems(items):
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.no_cover)  # what they open was counted by other tests


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []  # Chromium refuses its sandbox to root
    return browser_type_launch_args | {"executable_path": shutil.which("chromium"), "args": [*QUIET, *sandbox]}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args):
    return browser_context_args | {"locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture(scope="session", autouse=True)
def _database_beside_the_browser():
    """Playwright keeps an event loop in the test's thread, where Django would refuse to touch the database."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="package")
def site(django_db_setup, django_db_blocker):
    """Address of the demonstration, with one briefing corrected: one for all tests here, which stand each other's acts.

    Needs `pytestmark = pytest.mark.django_db(transaction=True)` in the module.
    """
    with django_db_blocker.unblock(), shared():
        fill()
        server = LiveServer("127.0.0.1")
        yield server.url
        server.stop()
        end_sessions_of_others()


@pytest.fixture(scope="package")
def pages(site, django_db_blocker):
    """Every kind of page, every briefing among them."""
    with django_db_blocker.unblock():
        return of_every_kind(crawl(Client(), REVIEWED).values())


@pytest.fixture
def complaints(page):
    """What the browser's console says, the content policy's refusals among it."""
    said = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    return said
