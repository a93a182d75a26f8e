import json

import pytest
from django.core.management import CommandError, call_command


@pytest.fixture
def write(tmp_path):
    """Writes a file of records, or of raw text, and returns its path."""

    def written(records, name="evidence.json"):
        path = tmp_path / name
        text = records if isinstance(records, str) else json.dumps(records)
        path.write_text(text, encoding="utf-8")
        return str(path)

    return written


@pytest.fixture
def load(write, capsys):
    """Loads lists of records, each from a file of its own, and returns what the command says."""

    def loaded(*files, **options):
        names = ["evidence.json", "second.json", "third.json"]
        call_command(
            "loaddata", *(write(records, name) for records, name in zip(files, names, strict=False)), **options
        )
        return capsys.readouterr().out.strip()

    return loaded


@pytest.fixture
def problems(load):
    """The lines with which a load is refused, the first of which counts them."""

    def refused(*files, **options):
        with pytest.raises(CommandError) as caught:
            load(*files, **options)
        head, *lines = str(caught.value).split("\n")
        assert head == f"Nothing was loaded: {len(lines)} {'problem' if len(lines) == 1 else 'problems'}."
        return lines

    return refused
