"""Templates: each is used, each compiles, each is short, each names its libraries in order."""

import ast
import re

import pytest
from django.template.loader import get_template

from tests.rules.tree import ROOT, name_of, nodes, python_files, text_of

FOLDER = ROOT / "templates"
TEMPLATES = sorted(path for path in FOLDER.rglob("*") if path.is_file() and not path.name.startswith("."))
MOST_LINES = 60
# Found by their place, not by a name in our code: Django's error pages, the admin's own names, crispy's pack.
FOUND_BY_PLACE = re.compile(r"(?:(?:400|403|403_csrf|404|500)\.html|admin/.+|registration/.+|govuk/.+)")
NAMED_IN_TEMPLATE = re.compile(r"""{%\s*(?:include|extends)\s+["']([^"']+)["']""")
LOAD = re.compile(r"{%\s*load\s+(.+?)\s*%}")


def written_in(path):
    """Every string in a module that could name a template, as a pattern: a placeholder stands for any one name."""
    plain = [re.escape(node.value) for node in nodes(path, ast.Constant) if isinstance(node.value, str)]
    built = ["".join(map(part, joined.values)) for joined in nodes(path, ast.JoinedStr)]
    return {pattern for pattern in (*plain, *built) if "." in pattern and "\n" not in pattern and len(pattern) < 120}


def part(value):
    return re.escape(value.value) if isinstance(value, ast.Constant) else r"[\w-]+"


def used_names():
    named = {re.escape(name) for path in TEMPLATES for name in NAMED_IN_TEMPLATE.findall(text_of(path))}
    return named.union(*(written_in(path) for path in python_files("briefing")))


def loads_out_of_order(text):
    loads = LOAD.findall(text)
    crowded = [names for names in loads if " from " not in names and " " in names]
    return crowded or (loads if loads != sorted(loads) else [])


def test_every_template_is_used():
    used = re.compile("|".join(sorted(used_names())) or "none")
    names = [str(path.relative_to(FOLDER)) for path in TEMPLATES]
    assert [name for name in names if not used.fullmatch(name) and not FOUND_BY_PLACE.fullmatch(name)] == []


def test_every_template_named_in_another_exists():
    named = {name for path in TEMPLATES for name in NAMED_IN_TEMPLATE.findall(text_of(path))}
    assert all(get_template(name) for name in named)


def test_every_template_compiles():
    assert all(get_template(str(path.relative_to(FOLDER))) for path in TEMPLATES if path.suffix in {".html", ".txt"})


def test_no_template_is_too_long():
    lengths = {name_of(path): len(text_of(path).splitlines()) for path in TEMPLATES}
    assert {name: length for name, length in lengths.items() if length > MOST_LINES} == {}


def test_each_library_is_loaded_on_a_line_of_its_own_in_order():
    assert {name_of(path): found for path in TEMPLATES if (found := loads_out_of_order(text_of(path)))} == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{% load i18n static %}", ["i18n static"]),
        ("{% load static %}\n{% load i18n %}", ["static", "i18n"]),
        ("{% load i18n %}\n{% load static %}\n{% load a b from z %}", ["i18n", "static", "a b from z"]),
        ("{% load i18n %}\n{% load static %}", []),
    ],
)
def test_the_rule_on_loading_catches(text, found):
    assert loads_out_of_order(text) == found
