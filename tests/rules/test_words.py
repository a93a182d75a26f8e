"""The project speaks of itself alone: no place on somebody's machine, no package registry's host."""

import re

import pytest

from tests.rules.tree import ROOT, is_ours, name_of

READ = {".py", ".md", ".txt", ".toml", ".html", ".json", ".sh", ".css", ".scss", ".svg", ".typ", ".yml", ".example", ""}
MACHINE = re.compile(r"(?<![\w.:/*-])/(?:work|tmp|root|home|opt|usr/local)/")
REGISTRY = re.compile(r"\b(?:pyp[i]|npm[j]s|python[h]osted|registry\.\w+)\.(?:org|com|io)\b")


def files():
    return [path for path in sorted(ROOT.rglob("*")) if path.is_file() and is_ours(path) and path.suffix in READ]


def findings(pattern):
    texts = {name_of(path): path.read_text(encoding="utf-8", errors="replace") for path in files()}
    return [f"{name}: {match.group()}" for name, text in texts.items() for match in pattern.finditer(text)]


def test_no_file_names_a_place_on_a_machine():
    assert findings(MACHINE) == []


def test_no_file_names_a_registry():
    assert findings(REGISTRY) == []


@pytest.mark.parametrize(("line", "found"), [(f"cp a /{'tmp'}/b", True), ("example.org/home/page", False)])
def test_the_rule_on_places_catches(line, found):
    assert bool(MACHINE.search(line)) is found
