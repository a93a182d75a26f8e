"""The published schema describes what we write, and nothing else."""

import json
from dataclasses import fields

import pytest
from jsonschema import Draft202012Validator

from briefing.content.schema import content_schema
from briefing.content.serialise import NODES, to_data
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import SUMMARY

SCHEMA = content_schema()
VALIDATOR = Draft202012Validator(SCHEMA)


def faults(data):
    return [error.json_path for error in VALIDATOR.iter_errors(json.loads(json.dumps(data)))]


def test_it_is_a_schema_with_every_class_of_content():
    Draft202012Validator.check_schema(SCHEMA)
    assert sorted(SCHEMA["$defs"]) == sorted([*NODES, "Inline", "Block"])
    for name, node in NODES.items():
        assert list(SCHEMA["$defs"][name]["properties"]) == ["is", *(field.name for field in fields(node))]


@pytest.mark.parametrize("document", [SUMMARY, LETTER], ids=["summary", "letter"])
def test_what_we_write_is_as_described(document):
    assert faults(to_data(document)) == []


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"title": 1}, "$.title"),
        ({"more": "x"}, "$"),
        ({"is": "Letter"}, "$.is"),
        ({"lead": [{"is": "Paragraph", "children": []}]}, "$.lead[0]"),
        ({"lead": "words"}, "$.lead"),
        ({"notes": [None]}, "$.notes[0]"),
    ],
)
def test_anything_else_is_not(change, where):
    assert faults({**to_data(SUMMARY), **change}) == [where]


@pytest.mark.parametrize("missing", ["is", "title", "sections"])
def test_what_is_required_must_be_there(missing):
    data = to_data(SUMMARY)
    del data[missing]
    assert faults(data) == ["$"]


def test_what_older_editions_lack_may_be_missing():
    assert SCHEMA["$defs"]["NotePlace"]["required"] == ["is", "mark", "locator"]
    assert SCHEMA["$defs"]["NotePlace"]["properties"]["passage"] == {"default": "", "type": "string"}


def test_readers_of_the_json_get_it(client):
    answer = client.get("/content.schema.json")
    assert (answer.headers["Content-Type"], answer.json()) == (
        "application/schema+json",
        json.loads(json.dumps(SCHEMA)),
    )
