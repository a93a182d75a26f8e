"""What the import contract in pyproject.toml can't say."""

import ast
import re
import sys

from django.conf import settings

from tests.rules.tree import ROOT, name_of, nodes, python_files, text_of


def imported(path):
    plain = [alias.name for node in nodes(path, ast.Import) for alias in node.names]
    return plain + [node.module or "" for node in nodes(path, ast.ImportFrom)]


def strangers(folder, *, allowed):
    return [
        f"{name_of(path)}: {module}"
        for path in python_files(folder)
        for module in imported(path)
        if module.partition(".")[0] not in sys.stdlib_module_names and not module.startswith(allowed)
    ]


def test_content_uses_only_the_standard_library():
    assert strangers("briefing/content", allowed=("briefing.content",)) == []


def test_wording_is_pure_python():
    found = strangers("briefing/wording", allowed=("briefing.", "edtf", "rapidfuzz", "markdown_it", "mdit_py_plugins"))
    assert found == []


def test_the_project_names_the_application_only_where_it_plugs_it_in():
    naming = {path.name: re.findall(r'"(briefing[\w.]*)"', text_of(path)) for path in python_files("core")}
    naming = {name: found for name, found in naming.items() if found}
    assert sorted(naming) == ["settings.py", "urls.py"]
    assert set(naming["settings.py"]) <= {*settings.INSTALLED_APPS, *settings.MIDDLEWARE}


def test_only_the_environment_reader_reads_the_environment():
    readers = [
        name_of(path)
        for path in python_files("briefing", "core")
        if re.search(r"\b(environ|getenv)\b", text_of(path)) and path != ROOT / "core" / "env.py"
    ]
    assert readers == ["core/wsgi.py"]
