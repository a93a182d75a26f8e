"""The typesetter's process: kept, replaced where it ended, stopped where it hangs, told nothing."""

import io
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing.renderers import pdf_worker
from briefing.renderers.pdf_data import pdf_data
from briefing.renderers.pdf_typesetter import COMMAND, TEMPLATES, Typesetter, as_json
from briefing.renderers.pdf_worker import LENGTHS
from briefing.renderers.refusals import TypesetterHung, TypesettingFailed
from tests.renderers.samples import SUMMARY

ROOT = Path(__file__).parents[2]
SUMMARY_DATA = pdf_data(SUMMARY, None, colour="#1d4f5c")
DATA = as_json(SUMMARY_DATA)


@pytest.fixture
def typesetter():
    made = []

    def start(*script, seconds=20.0):
        command = (sys.executable, "-c", *script) if script else COMMAND
        made.append(Typesetter(command, seconds))
        return made[-1]

    yield start
    for each in made:
        each.close()


ASKED = {"template": "foi_summary", "own": None, "day": 0, "seconds": 20}


def rooms(folder):
    return sorted(path.name for path in Path(folder).glob("typeset-*"))


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


def test_one_process_sets_one_document_after_another_and_leaves_nothing_behind(typesetter, folder):
    setting = typesetter()
    assert [setting.typeset("foi_summary", DATA, 0)[:5] for _ in range(2)] == [b"%PDF-", b"%PDF-"]
    assert len(rooms(folder)) == 1
    setting.close()
    assert rooms(folder) == []
    setting.close()


def test_a_process_that_ended_is_replaced(typesetter, folder):
    setting = typesetter()
    first = setting.typeset("foi_summary", DATA, 0)
    ended = setting._worker.process
    ended.kill()
    ended.wait()
    assert setting.typeset("foi_summary", DATA, 0) == first
    assert (setting._worker.process.pid != ended.pid, len(rooms(folder))) == (True, 1)


def test_what_ends_its_asker_lets_it_clear_its_room(folder):
    code = (
        "import os, signal, sys, tempfile; tempfile.tempdir = sys.argv[1]; sys.path.insert(0, os.getcwd())\n"
        "from briefing.renderers.pdf_typesetter import Typesetter\n"
        "made = Typesetter(); started = made._running().process.pid\n"
        "print(os.getsid(started) != os.getsid(0), flush=True)\n"
        "os.kill(os.getpid(), signal.SIGKILL)"
    )
    asker = subprocess.run([sys.executable, "-c", code, str(folder)], capture_output=True, check=False, cwd=ROOT)
    assert (asker.returncode, asker.stdout) == (-signal.SIGKILL, b"True\n")
    waited = time.monotonic() + 10
    while rooms(folder) and time.monotonic() < waited:
        time.sleep(0.05)
    assert rooms(folder) == []


def test_one_that_hangs_is_stopped_and_the_next_document_set_by_another(typesetter, folder):
    hanging = typesetter("import time; time.sleep(60)", seconds=0.3)
    with pytest.raises(TypesetterHung, match=r"took longer than 0\.3 seconds and was stopped"):
        hanging.typeset("foi_summary", DATA, 0)
    assert rooms(folder) == []
    hanging._command = COMMAND
    hanging._seconds = 20
    assert hanging.typeset("foi_summary", DATA, 0)[:5] == b"%PDF-"


@pytest.mark.parametrize("script", ["", "import sys; sys.stdin.buffer.read(4)", "print('P')"])
def test_one_that_ends_without_an_answer_is_told(typesetter, folder, script):
    with pytest.raises(TypesettingFailed, match="its process ended"):
        typesetter(script or "pass").typeset("foi_summary", DATA, 0)
    assert rooms(folder) == []


def test_one_that_cannot_be_started_is_told(folder):
    with pytest.raises(TypesettingFailed, match=r"its process can't be started, .*nowhere"):
        Typesetter(("/nowhere/python",)).typeset("foi_summary", DATA, 0)


def test_what_it_refuses_is_told_in_its_words(typesetter):
    setting = typesetter()
    unknown = as_json(SUMMARY_DATA | {"body": [{**SUMMARY_DATA["body"][0], "blocks": [{"is": "Stranger"}]}]})
    with pytest.raises(TypesettingFailed, match="The typesetter doesn't know Stranger"):
        setting.typeset("foi_summary", unknown, 0)
    assert setting.typeset("foi_summary", DATA, 0)[:5] == b"%PDF-"


def test_it_is_told_nothing_of_the_environment(typesetter, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "secret")
    setting = typesetter("import os, sys; sys.stdin.buffer.read(4); sys.exit('SECRET_KEY' in os.environ)")
    worker = setting._running()
    with pytest.raises(TypesettingFailed):
        setting.typeset("foi_summary", DATA, 0)
    assert worker.process.returncode == 0


def test_a_fork_of_its_process_starts_one_of_its_own(typesetter):
    setting = typesetter()
    setting.typeset("foi_summary", DATA, 0)
    worker = setting._worker
    setting.forget()
    assert (setting._worker, worker.requests.closed, worker.answers.closed) == (None, True, True)
    os.waitpid(worker.process.pid, 0)
    assert setting.typeset("foi_summary", DATA, 0)[:5] == b"%PDF-"
    setting.close()
    setting.forget()


def ask(room, *requests, templates=TEMPLATES):
    """What the worker answers, in this process: of each request and its document."""
    packed = [(as_json(request), document) for request, document in requests]
    asked = b"".join(LENGTHS.pack(len(each), len(document)) + each + document for each, document in packed)
    answers = io.BytesIO()
    pdf_worker.main(templates, room, io.BytesIO(asked), answers)
    answers.seek(0)
    found = []
    while head := answers.read(pdf_worker.ANSWER.size):
        kind, length = pdf_worker.ANSWER.unpack(head)
        found.append((kind, answers.read(length)))
    return found


def test_the_worker_answers_each_request_and_deletes_its_room(tmp_path):
    room = tmp_path / "room"
    room.mkdir()
    (set_kind, pages), again, (refused, reason) = ask(room, (ASKED, DATA), (ASKED, b""), (ASKED, b"{}"))
    assert (set_kind, pages[:5], again, refused) == (b"P", b"%PDF-", (b"P", pages), b"R")
    assert reason.decode() == 'dictionary does not contain key "issuer"'
    assert not room.exists()


def test_the_worker_ends_by_itself_only_when_its_asker_has_given_up(tmp_path, monkeypatch):
    alarms = []
    monkeypatch.setattr(signal, "alarm", alarms.append)
    (room := tmp_path / "room").mkdir()
    ask(room, (ASKED | {"seconds": 520}, DATA))
    assert alarms == [520 + pdf_worker.PATIENCE, 0]


@pytest.mark.parametrize(
    ("code", "answer"),
    [
        ('#read("../secret.txt")', b"R"),
        ('#read("/../secret.txt")', b"R"),
        ('#import "@preview/example:0.1.0": *', b"R"),
        ('#read("document.json")', b"P"),
    ],
)
def test_a_template_reaches_nothing_outside_its_room(tmp_path, code, answer):
    (tmp_path / "secret.txt").write_text("hidden")
    templates, room = tmp_path / "templates", tmp_path / "room"
    templates.mkdir()
    room.mkdir()
    (templates / "fonts").symlink_to(TEMPLATES / "fonts")
    (templates / "reaching.typ").write_text(f'#set document(title: "T")\n{code}\n#"x"')
    ((kind, body),) = ask(room, (ASKED | {"template": "reaching"}, b"{}"), templates=templates)
    assert (kind, b"hidden" in body) == (answer, False)
