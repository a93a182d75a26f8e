"""A test must be able to fail."""

import ast
import re

import pytest

from tests.rules.tree import name_of, python_files, text_of

COUNTERS = re.compile(r"(assert_?num_?queries|assert_max_num_queries)$", re.IGNORECASE)
JUDGES = re.compile(r"assert|\braises\b|\bexpect\(|\bfail\(")


def without_assert(text):
    """Tests that neither judge nor call a function beside them that does."""
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.FunctionDef)]
    sources = {function: ast.get_source_segment(text, function) for function in functions}
    judging = [rf"\b{function.name}\(" for function, source in sources.items() if JUDGES.search(source)]
    judges = re.compile("|".join([JUDGES.pattern, *judging]))
    tests = [function for function in functions if function.name.startswith("test_")]
    return [test.lineno for test in tests if not judges.search(sources[test].partition(":")[2])]


def count_without_with(text):
    """A query counter that is called but never entered counts nothing."""
    everything = list(ast.walk(ast.parse(text)))
    entered = {id(item.context_expr) for node in everything if isinstance(node, ast.With) for item in node.items}
    calls = [node for node in everything if isinstance(node, ast.Call) and id(node) not in entered]
    return [call.lineno for call in calls if COUNTERS.search(getattr(call.func, "attr", getattr(call.func, "id", "")))]


def findings(check):
    return [f"{name_of(path)}:{line}" for path in python_files("tests") for line in check(text_of(path))]


def test_every_test_judges():
    assert findings(without_assert) == []


def test_every_query_count_is_entered():
    assert findings(count_without_with) == []


@pytest.mark.parametrize(
    ("body", "lines"),
    [("f()", [1]), ("assert f()", []), ("with pytest.raises(ValueError): f()", [])],
)
def test_the_rule_on_judging_catches(body, lines):
    assert without_assert(f"def test_x():\n    {body}\n") == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("django_assert_num_queries(1)", [1]),
        ("self.assertNumQueries(1)", [1]),
        ("with django_assert_num_queries(1):\n    f()", []),
        ("with a, django_assert_max_num_queries(1):\n    f()", []),
    ],
)
def test_the_rule_on_query_counts_catches(text, lines):
    assert count_without_with(text) == lines
