import re
import socket
import stat

import pytest

from core import env
from scripts import run


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A portal's folder without settings, seen from an environment without any."""
    monkeypatch.delenv("SECRET_KEY")
    monkeypatch.delenv("ENV_FILE")
    monkeypatch.setattr(run, "ENV_FILE", tmp_path / ".env")
    return tmp_path


def written(folder):
    return (folder / ".env").read_text()


def test_a_first_start_writes_a_secret_that_only_the_owner_reads(folder):
    run.write_settings()
    assert re.fullmatch(r"PLAIN_HTTP=1\nSECRET_KEY=[\w-]{60,}\n", written(folder))
    assert stat.S_IMODE((folder / ".env").stat().st_mode) == 0o600
    assert [path.name for path in folder.iterdir()] == [".env"]


def test_a_second_start_leaves_settings_alone(folder):
    run.write_settings()
    first = written(folder)
    run.write_settings()
    assert written(folder) == first


@pytest.mark.parametrize("before", ["PLAIN_HTTP=0\nPORT=8001\n", "PLAIN_HTTP=0\nSECRET_KEY=\nPORT=8001\n"])
def test_settings_without_a_secret_gain_one_and_keep_the_rest(folder, before):
    (folder / ".env").write_text(before)
    run.write_settings()
    assert re.fullmatch(r"PLAIN_HTTP=0\nPORT=8001\nSECRET_KEY=[\w-]{60,}\n", written(folder))


def test_a_secret_in_the_environment_needs_no_file(folder, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "s" * 60)
    run.write_settings()
    assert [path.name for path in folder.iterdir()] == []


def test_a_taken_port_is_said_with_the_remedy(monkeypatch):
    with socket.socket() as taken:
        taken.bind((run.HOST, 0))
        taken.listen()
        port = taken.getsockname()[1]
        monkeypatch.setenv("PORT", str(port))
        with pytest.raises(
            run.CannotStartError, match=rf"^Port {port} is taken\. Stop what uses it, or .*PORT=\d+ make"
        ):
            run.free_port()


def test_a_free_port_is_taken_from_the_environment(monkeypatch):
    with socket.socket() as lent:
        lent.bind((run.HOST, 0))
        port = lent.getsockname()[1]
    monkeypatch.setenv("PORT", str(port))
    assert run.free_port() == port


def test_what_is_wrong_is_one_line_on_standard_error(monkeypatch):
    monkeypatch.setenv("PORT", "eighty")
    monkeypatch.setattr(run.os, "chdir", lambda path: None)
    with pytest.raises(SystemExit, match=r"^PORT is 'eighty'\. Write a whole number from 1 to 65535\.$"):
        run.main()


def test_static_files_are_collected_only_when_they_changed(settings, tmp_path, capsys):
    settings.STATIC_ROOT = tmp_path
    run.collect_static()
    run.collect_static()
    assert capsys.readouterr().out == "Static files: collecting and compressing …\n"
    assert (tmp_path / "briefing" / "icon.svg").read_bytes() == (
        env.ROOT / "briefing/static/briefing/icon.svg"
    ).read_bytes()
