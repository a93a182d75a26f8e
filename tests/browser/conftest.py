"""A real Chromium, the one that the operating system provides, and the demonstration to read in it."""

import os
import shutil
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.test import override_settings
from pytest_django.live_server_helper import LiveServer

from tests.write_once import shared

QUIET = [
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
]
PASSWORD = "correct horse battery"
DOSSIER = sorted(map(str, (settings.BASE_DIR / "fixtures").glob("*.json")))


def pytest_collection_modifyitems(items):
    """One process for all of them: two Chromiums at once only slow each other down."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            item.add_marker(pytest.mark.xdist_group("browser"))


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


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker):
    """Address of the demonstration: its dossier, both briefings published, its accounts. One for all of a module.

    Needs `pytestmark = pytest.mark.django_db(transaction=True)` in the module.
    """
    with django_db_blocker.unblock(), shared():
        call_command("loaddata", *DOSSIER, verbosity=0)
        call_command("publish_briefing", "--all", verbosity=0)
        with override_settings(DEMO_PASSWORD=PASSWORD):
            call_command("create_demonstration_accounts", stdout=StringIO())
        server = LiveServer("127.0.0.1")
        yield server.url
        server.stop()
