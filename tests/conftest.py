"""What every test stands on: see docs/testing.md."""

import asyncio
import os
import shutil

import pytest
from django.db import connection
from django.template import engines
from hypothesis import settings as hypothesis_settings

from tests import html_checker
from tests.sessions import end_sessions_of_others
from tests.sharing_out import Sharing, longest_first
from tests.undefined import UndefinedVariable
from tests.write_once import _write_once_tables_can_be_emptied  # noqa: F401  # a fixture for every test

# On the machine that decides, nothing may be left out: a test that skips has failed.
REQUIRE_ALL = os.environ.get("REQUIRE_ALL") == "1"
ENGINES = {"postgresql_only": "postgresql", "sqlite_only": "sqlite"}
HOW_TO_ENABLE = {
    "postgresql_only": "needs PostgreSQL: set DATABASE_URL=postgresql://name:password@host/database",
    "sqlite_only": "needs SQLite: unset DATABASE_URL",
    "browser": "needs Chromium: apt-get install chromium",
    "office": "needs LibreOffice: apt-get install libreoffice-writer-nogui",
    "paper": "needs pdftotext: apt-get install poppler-utils",
    "html_checker": "needs the Nu HTML Checker: apt-get install default-jre-headless npm; sh scripts/html_checker.sh",
}
IS_THERE = {
    "browser": lambda: shutil.which("chromium") is not None,
    "html_checker": html_checker.is_installed,
    "office": lambda: shutil.which("soffice") is not None,
    "paper": lambda: shutil.which("pdftotext") is not None,
}

# Shared and slow machines make times vary. Derandomised: the deciding machine tries the same examples each time;
# a proof at full count, which is made in parts, must not make the same ones in each.
hypothesis_settings.register_profile(
    "portal", deadline=None, derandomize=REQUIRE_ALL and os.environ.get("PROOF") != "full"
)
hypothesis_settings.load_profile("portal")


def pytest_collection_modifyitems(config, items):
    """A test that says something about another engine skips; where both engines are run, it is left to the other."""
    kept, left = [], []
    for item in items:
        missing = [name for name in ENGINES if item.get_closest_marker(name) and ENGINES[name] != connection.vendor]
        if missing and REQUIRE_ALL:
            left.append(item)
            continue
        missing += [name for name, is_there in IS_THERE.items() if item.get_closest_marker(name) and not is_there()]
        for name in missing:
            item.add_marker(pytest.mark.skip(reason=HOW_TO_ENABLE[name]))
        kept.append(item)
    items[:] = longest_first(kept)
    config.hook.pytest_deselected(items=left)


def pytest_xdist_make_scheduler(config, log):
    return Sharing(config, log)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):
    report = yield
    if REQUIRE_ALL and report.skipped and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and REQUIRE_ALL=1 lets nothing be skipped: {report.longrepr}"
    return report


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item):
    """Playwright leaves its event loop running in the thread of the tests that come after the browser's."""
    loop = asyncio._get_running_loop()
    beside_it = loop is not None and item.get_closest_marker("browser") is None
    if beside_it:
        asyncio._set_running_loop(None)
    result = yield
    if beside_it:
        asyncio._set_running_loop(loop)
    return result


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """As pytest-django makes it; a thread that outlived its test doesn't keep the database from being dropped."""
    yield
    with django_db_blocker.unblock():
        end_sessions_of_others()


@pytest.fixture(autouse=True, scope="session")
def _undefined_variables_fail():
    engines["django"].engine.string_if_invalid = UndefinedVariable()
