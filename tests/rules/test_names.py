"""Names say what is inside: a drawer takes in anything."""

from tests.rules.tree import APPLICATION, ROOT, name_of, python_files

DRAWERS = {"utils", "util", "helpers", "helper", "common", "misc"}


def test_no_module_is_a_drawer():
    modules = python_files(*APPLICATION, "tests")
    assert [name_of(path) for path in modules if DRAWERS & {path.stem, *path.relative_to(ROOT).parts}] == []
