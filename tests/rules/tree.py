"""What the rules look at: the repository's own files, read once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPLICATION = ("briefing", "core", "scripts")
BUILT = {"var", "__pycache__", "node_modules"}
HIDDEN_BUT_OURS = {".ci", ".env.example", ".gitignore"}


def is_ours(path):
    """False for what is built, cached, or hidden by the tool that made it."""
    parts = set(path.relative_to(ROOT).parts)
    return not parts & BUILT and all(part in HIDDEN_BUT_OURS for part in parts if part.startswith("."))


@cache
def python_files(*folders):
    found = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py")) if is_ours(path)]
    return [path for path in found if "migrations" not in path.parts]


@cache
def text_of(path):
    return path.read_text(encoding="utf-8")


@cache
def tree_of(path):
    return ast.parse(text_of(path))


def name_of(path):
    return str(path.relative_to(ROOT))


def nodes(path, *kinds):
    return [node for node in ast.walk(tree_of(path)) if isinstance(node, kinds)]
