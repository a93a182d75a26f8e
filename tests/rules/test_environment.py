"""`.env.example` is the operator's list of settings: complete, and nothing that isn't read."""

import ast
import re

from tests.rules.tree import ROOT, nodes, python_files

READERS = {"text", "secret", "flag", "number", "names", "choice", "site", "mailbox"}
READ_BEFORE_THE_SETTINGS = {"ENV_FILE"}


def read():
    calls = [call for path in python_files("core", "scripts") for call in nodes(path, ast.Call)]
    ours = [call for call in calls if isinstance(call.func, ast.Attribute) and call.func.attr in READERS]
    return {call.args[0].value for call in ours if getattr(call.func.value, "id", "") == "env"}


def documented():
    return re.findall(r"^#?\s?([A-Z_]+)=", (ROOT / ".env.example").read_text(encoding="utf-8"), re.MULTILINE)


def test_every_variable_is_documented_and_every_documented_variable_is_read():
    assert sorted(documented()) == sorted(read() | READ_BEFORE_THE_SETTINGS)


def test_every_documented_variable_says_what_it_is_for():
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    paragraphs = text.strip().split("\n\n")[1:]
    assert [part for part in paragraphs if not part.startswith("# ")] == []
