"""No file over 250 lines, no function over 40: what is longer does more than one thing."""

import ast

from tests.rules.tree import APPLICATION, name_of, nodes, python_files, text_of

LINES_IN_A_FILE = 250
LINES_IN_A_FUNCTION = 40


def test_no_file_is_too_long():
    lengths = {name_of(path): len(text_of(path).splitlines()) for path in python_files(*APPLICATION, "tests")}
    assert {name: length for name, length in lengths.items() if length > LINES_IN_A_FILE} == {}


def test_no_function_is_too_long():
    lengths = {
        f"{name_of(path)}:{function.lineno} {function.name}": function.end_lineno - function.lineno + 1
        for path in python_files(*APPLICATION)
        for function in nodes(path, ast.FunctionDef, ast.AsyncFunctionDef)
    }
    assert {name: length for name, length in lengths.items() if length > LINES_IN_A_FUNCTION} == {}
