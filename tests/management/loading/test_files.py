"""Which files are read, and what is said of those that can't be."""

import gzip
import io
import json

import pytest
from django.core.management import CommandError, call_command

from briefing.management.loading import reading
from briefing.models import Topic
from tests.management.loading.records import body, dossier, person, topic

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[\n{]", "line 2, column 2: this is not JSON: Expecting property name enclosed in double quotes."),
        ("", "line 1, column 1: this is not JSON: Expecting value."),
        ("{}", "It is not a list of records. Begin it with [ and end it with ]."),
        ("[" * 100_000, "It is nested too deeply to be a list of records."),
        ("[NaN]", "It holds a number that can't be read: NaN is not a number."),
    ],
)
def test_what_is_not_json_is_refused_with_its_place(problems, text, problem):
    assert problems(text) == [f"evidence.json: {problem}"]


def test_a_name_that_stands_twice_in_an_object_is_refused(problems):
    text = '[{"model": "briefing.topic", "fields": {"slug": "a", "title": "A", "title": "B"}}]'
    assert problems(text) == ["evidence.json: record 1 (topic): title: title stands twice in one object. Keep one."]


def test_text_that_is_not_utf8_is_refused_with_its_line(write, tmp_path):
    path = tmp_path / "latin.json"
    path.write_bytes('[\n"zo\u00eb"]'.encode("latin-1"))
    with pytest.raises(
        CommandError, match=r"latin\.json: line 2: it is not text in UTF-8\. Save it in that encoding\."
    ):
        call_command("loaddata", str(path))


def test_a_file_of_100_megabytes_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "large.json"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)  # of zeros that take no room, and that no reader would take for JSON
    with pytest.raises(CommandError) as caught:
        call_command("loaddata", str(path))
    assert str(caught.value) == (
        "Nothing was loaded: 1 problem.\n"
        "large.json: A file may have 64 MB at most, and this one is 100 MB. Split it into several and name them all in "
        "one call: records may refer to one another across files."
    )


def test_a_compressed_file_is_measured_by_what_it_holds(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "LARGEST_FILE", 1_000)
    path = tmp_path / "packed.json.gz"
    path.write_bytes(gzip.compress(b" " * 1_001))
    with pytest.raises(CommandError, match="this one is larger than that"):
        call_command("loaddata", str(path))


@pytest.mark.parametrize(
    "name", ["evidence.xml", "evidence.yaml", "evidence.py", "evidence.jsonl", "evidence.json.txt"]
)
def test_another_format_than_json_is_refused_by_name(write, name):
    path = write("[]", name)
    with pytest.raises(CommandError) as caught:
        call_command("loaddata", path)
    assert str(caught.value) == f"{path}: fixtures are JSON. Save the records as JSON in a file that ends in .json."


def test_an_unknown_label_is_refused():
    with pytest.raises(CommandError, match=r"No fixture named 'no-such-fixture' found\."):
        call_command("loaddata", "no-such-fixture")


def test_a_label_is_found_in_the_fixture_folders(tmp_path, write, settings, capsys):
    settings.FIXTURE_DIRS = [tmp_path]
    write(dossier())
    call_command("loaddata", "evidence")
    assert capsys.readouterr().out == "Loaded 1 file: 6 created, 0 changed, 0 unchanged.\n"


def test_a_compressed_file_is_loaded(tmp_path, capsys):
    path = tmp_path / "evidence.json.gz"
    path.write_bytes(gzip.compress(json.dumps([topic()]).encode()))
    call_command("loaddata", str(path))
    assert Topic.objects.get().slug == "topic-a"


@pytest.mark.parametrize("ending", ["gz", "bz2", "xz", "lzma", "zip"])
def test_a_damaged_compressed_file_is_refused(tmp_path, ending):
    path = tmp_path / f"evidence.json.{ending}"
    path.write_bytes(b"no such thing")
    with pytest.raises(CommandError, match=rf"evidence\.json\.{ending}: It can't be read: "):
        call_command("loaddata", str(path))


def test_a_file_damaged_in_the_middle_is_refused(tmp_path):
    packed = bytearray(gzip.compress(json.dumps([topic()] * 100).encode()))
    packed[40:44] = b"\xff" * 4
    path = tmp_path / "evidence.json.gz"
    path.write_bytes(packed)
    with pytest.raises(CommandError, match=r"evidence\.json\.gz: It can't be read: Error -3 while decompressing"):
        call_command("loaddata", str(path))


def test_standard_input_is_loaded(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO(json.dumps([topic()])))
    call_command("loaddata", "-", format="json")
    assert Topic.objects.get().slug == "topic-a"


def test_excluded_nouns_are_left_out(load):
    assert load([topic(), body(kind="no such kind")], exclude=["briefing.Stakeholder"]) == (
        "Loaded 1 file: 1 created, 0 changed, 0 unchanged."
    )


def test_unknown_fields_are_left_out_where_that_is_asked_for(load):
    load([topic(former="x")], ignorenonexistent=True)
    assert Topic.objects.get().title == "Subject A"


def test_the_same_file_named_twice_is_read_once(write, capsys):
    path = write([person()])
    call_command("loaddata", path, path)
    assert capsys.readouterr().out == "Loaded 1 file: 1 created, 0 changed, 0 unchanged.\n"


def test_nothing_is_said_where_that_is_asked_for(load):
    assert load([topic()], verbosity=0) == ""
