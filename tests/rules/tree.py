"""What the rules look at: the repository's own files, read once."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
APPLICATION = ("briefing", "core", "scripts")
BUILT = {".git", ".venv", "var", "__pycache__", "node_modules"}


def is_ours(path):
    """False for what is built, cached or left by a tool: folders named in BUILT, dotted caches, minified assets."""
    return not any(part in BUILT or part.endswith("_cache") for part in path.relative_to(ROOT).parts)


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
