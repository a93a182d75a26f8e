"""Every check of readiness is documented, and shown firing and not firing."""

import ast
import re

import pytest

from scripts.checks_page import PAGE, entry, named, page
from tests.rules.tree import nodes, python_files

MARK = re.compile(r"pytest\.mark\.(fires|quiet)\((?P<ids>.*)\)")


def marked(kind):
    """The ids that tests are marked with."""
    decorators = [
        ast.unparse(decorator)
        for path in python_files("tests/integrity", "tests/publishing")
        for function in nodes(path, ast.FunctionDef)
        for decorator in function.decorator_list
    ]
    found = [match for match in map(MARK.fullmatch, decorators) if match and match[1] == kind]
    return {name for match in found for name in ast.literal_eval(f"[{match['ids']}]")}


def ids():
    return [name for _, name in named()]


def test_the_page_of_the_checks_is_what_they_say():
    assert PAGE.read_text(encoding="utf-8") == page(), "Run python scripts/checks_page.py."


def test_every_id_of_the_code_has_an_entry():
    """Also one that no check gives which is listed."""
    held = [node.value for path in python_files("briefing") for node in nodes(path, ast.Constant)]
    given = {value for value in held if isinstance(value, str) and re.fullmatch(r"[A-Z]\d{3}", value)}
    assert given == set(re.findall(r"^### (\w+)$", PAGE.read_text(encoding="utf-8"), re.MULTILINE))


def test_ids_are_given_once():
    assert sorted(set(ids())) == sorted(ids())


@pytest.mark.parametrize("kind", ["fires", "quiet"])
def test_every_check_is_shown_firing_and_not_firing(kind):
    """What is marked as firing is seen to in tests/firing.py."""
    assert marked(kind) == set(ids())


@pytest.mark.parametrize("said", ["", "Q001: what it catches.", "It catches nothing.\n\nFor no reason."])
def test_a_check_that_does_not_say_enough_is_caught(said):
    def check():
        """Replaced below."""

    check.__doc__ = said
    with pytest.raises(ValueError, match="doesn't say"):
        entry(check)
