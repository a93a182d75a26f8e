"""A load that is killed half-way leaves the database as it was."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from tests.management.loading.records import topic

# Kills itself between two nouns: some are written by then, none is committed.
KILLED = """
import os, signal, sys
from functools import partial
from pathlib import Path
import django
django.setup()
from django.core.management import call_command
from briefing.management.loading import load as loading
from briefing.management.loading.reading import Fixture
call_command("migrate", verbosity=0)
call_command("loaddata", sys.argv[1], verbosity=0)
loading.LONG_ENOUGH_TO_TRACK = 0

def track(what, items):
    for item in items:
        if what == "Writing" and item.__name__ == "Event":
            os.kill(os.getpid(), signal.SIGKILL)
        yield item

path = Path(sys.argv[2])
loading.load([Fixture(path.name, path, partial(path.open, "rb"))], track=track)
"""


@pytest.mark.sqlite_only
def test_a_killed_load_changes_nothing(tmp_path):
    database, before, after = (tmp_path / name for name in ("portal.sqlite3", "before.json", "after.json"))
    before.write_text(json.dumps([topic()]), encoding="utf-8")
    after.write_text(json.dumps([topic(title="Changed"), topic("topic-b")]), encoding="utf-8")
    environment = {
        **os.environ,
        "DATABASE_URL": f"sqlite:///{database}",
        "DJANGO_SETTINGS_MODULE": "tests.settings",
        "PYTHONPATH": str(Path.cwd()),
    }
    killed = subprocess.run([sys.executable, "-c", KILLED, before, after], env=environment, check=False)
    with sqlite3.connect(database) as connection:
        rows = connection.execute("SELECT slug, title FROM briefing_topic").fetchall()
        past = connection.execute("SELECT slug FROM briefing_historicaltopic").fetchall()
    assert (killed.returncode, rows, past) == (-signal.SIGKILL, [("topic-a", "Subject A")], [("topic-a",)])
