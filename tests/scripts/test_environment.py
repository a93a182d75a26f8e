"""The shell script before everything else: what it says where Python, its venv package or a right is missing."""

import os
import shutil
import subprocess
import sys

import pytest

from core.env import ROOT

TOOLS = ["sh", "touch", "rm", "mkdir", "cat", "cksum", "dirname", "tail", "grep", "printf"]


@pytest.fixture
def portal(tmp_path):
    """A folder with the script and its requirements, and a PATH that holds the plainest tools alone."""
    folder = tmp_path / "portal"
    (folder / "scripts").mkdir(parents=True)
    shutil.copy(ROOT / "scripts" / "environment.sh", folder / "scripts")
    (folder / "requirements.txt").write_text("")
    (tmp_path / "bin").mkdir()
    for tool in TOOLS:
        if found := shutil.which(tool):
            (tmp_path / "bin" / tool).symlink_to(found)
    return folder


def python(portal, script):
    path = portal.parent / "bin" / "python3"
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def run(portal):
    command = ["sh", "scripts/environment.sh", "requirements.txt"]
    only = {"PATH": str(portal.parent / "bin")}
    return subprocess.run(command, cwd=portal, env=only, capture_output=True, text=True, check=False)


def said(result):
    return (result.returncode, result.stderr)


def test_no_python(portal):
    remedy = "install it (Debian: apt-get install python3 python3-venv).\n"
    assert said(run(portal)) == (1, f"Python 3.11 or later is needed and was not found: {remedy}")


def test_a_python_that_is_too_old_counts_as_none(portal):
    python(portal, "exit 1")
    assert run(portal).stderr.startswith("Python 3.11 or later is needed and was not found")


def test_no_venv_package(portal):
    python(portal, f'case "$2" in *ensurepip*) exit 1;; esac; exec {sys.executable} "$@"')
    remedy = "install it (Debian: apt-get install python3-venv), then run make again.\n"
    assert said(run(portal)) == (1, f"Python's venv package is missing: {remedy}")


@pytest.mark.skipif(not shutil.which("setpriv") or os.geteuid() != 0, reason="only root can become somebody else")
def test_a_folder_that_cannot_be_written_to(portal):
    command = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "sh", "-s", "requirements.txt"]
    script = (ROOT / "scripts" / "environment.sh").read_text().replace('cd "$(dirname "$0")/.."', "cd /")
    result = subprocess.run(command, input=script, capture_output=True, text=True, check=False, cwd="/")
    remedy = "give yourself the right to write there, or copy the portal elsewhere.\n"
    assert said(result) == (1, f"The folder / can't be written to: {remedy}")


def test_an_environment_is_made_once_and_an_unfinished_one_again(portal):
    python(portal, f'exec {sys.executable} "$@"')
    made, untouched = run(portal), run(portal)
    (portal / "requirements.txt").write_text("# nothing yet\n")
    changed = run(portal)
    (portal / ".venv" / "unfinished").touch()
    again = run(portal)
    making, installing = "Making a virtual environment", "Installing requirements.txt"
    steps = [[step in result.stdout for step in (making, installing)] for result in (made, untouched, changed, again)]
    assert steps == [[True, True], [False, False], [False, True], [True, True]]
    assert not (portal / ".venv" / "unfinished").exists()
