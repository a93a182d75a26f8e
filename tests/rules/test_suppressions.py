"""A rule may be set aside where the same line says why."""

import ast
import io
import re
import tokenize

import pytest

from tests.rules.tree import APPLICATION, name_of, python_files, text_of

SUPPRESSION = re.compile(r"#\s*(?:noqa|type:\s*ignore|pragma:\s*no|nosec|fmt:\s*(?:off|skip))\b(?:(?!--)[^#])*")
REASON = re.compile(r"(?:#|--)\s*\S+\s+\S+")


def comments(text):
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    return [(token.start[0], token.string) for token in tokens if token.type == tokenize.COMMENT]


def without_reason(text):
    found = [(line, comment, SUPPRESSION.search(comment)) for line, comment in comments(text)]
    return [line for line, comment, match in found if match and not REASON.search(comment, match.end())]


def any_without_reason(text):
    """Lines with the type `Any`, where neither they nor the import say why the type can't be known."""
    lines = text.splitlines()
    everything = list(ast.walk(ast.parse(text)))
    imports = [node for node in everything if isinstance(node, ast.ImportFrom) and node.module == "typing"]
    if any("#" in "".join(lines[node.lineno - 1 : node.end_lineno]) for node in imports):
        return []
    used = {node.lineno for node in everything if isinstance(node, ast.Name) and node.id == "Any"}
    return sorted(line for line in used if "#" not in lines[line - 1])


def findings(check):
    return [f"{name_of(path)}:{line}" for path in python_files(*APPLICATION, "tests") for line in check(text_of(path))]


def test_every_suppression_says_why():
    assert findings(without_reason) == []


def test_every_any_says_why():
    assert findings(any_without_reason) == []


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("import os  # noqa: F401\n", [1]),
        ("import os  # noqa: F401  # read by the shell\n", []),
        ("import os  # noqa: F401 -- read by the shell\n", []),
        ("x = 1\ny = f()  # type: ignore[misc]\n", [2]),
        ("text = '# noqa'\n", []),
    ],
)
def test_the_rule_on_suppressions_catches(text, lines):
    assert without_reason(text) == lines


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("from typing import Any\n\nx: Any = 1\n", [3]),
        ("from typing import Any  # Django's own kwargs\n\nx: Any = 1\n", []),
        ("from typing import Any\n\nx: Any = 1  # parsed JSON\n", []),
        ("from typing import Any\n\nx: Any  # why\n'''Any word.'''\n", []),
    ],
)
def test_the_rule_on_any_catches(text, lines):
    assert any_without_reason(text) == lines
