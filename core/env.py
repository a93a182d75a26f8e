"""Typed readers of the environment: every setting that a site can change comes through here.

A value is looked for in the process environment, then in the file that ENV_FILE names (`.env` beside manage.py unless
said otherwise; an empty ENV_FILE means no file). A value that can't be used stops the start with the name, what was
wrong and what to write instead.
"""

import os
from functools import cache
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ROOT = Path(__file__).resolve().parent.parent

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off", ""})


def text(name: str, default: str) -> str:
    return _find(name, default)


def secret(name: str, *, shortest: int, remedy: str) -> str:
    """A value without a default, of at least `shortest` characters.

    Raises ImproperlyConfigured, ending in `remedy`, where it is absent or too short.
    """
    value = _find(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. {remedy}")
    if len(value) < shortest:
        raise ImproperlyConfigured(f"{name} has {len(value)} characters and needs at least {shortest}. {remedy}")
    return value


def flag(name: str, *, default: bool) -> bool:
    value = _find(name, "1" if default else "0").lower()
    if value in TRUE:
        return True
    if value in FALSE:
        return False
    raise ImproperlyConfigured(f"{name} is {value!r}, which is neither yes nor no. Write 1 or 0.")


def number(name: str, *, default: int, least: int, most: int) -> int:
    value = _find(name, str(default))
    if not (value.isascii() and value.isdigit() and least <= int(value) <= most):
        raise ImproperlyConfigured(f"{name} is {value!r}. Write a whole number from {least} to {most}.")
    return int(value)


def names(name: str, *, default: str) -> list[str]:
    """A list written with commas: spaces around an item and empty items are dropped."""
    return [item for part in _find(name, default).split(",") if (item := part.strip())]


def _find(name: str, default: str) -> str:
    return os.environ.get(name, _file().get(name, default)).strip()


@cache
def _file() -> dict[str, str]:
    path = os.environ.get("ENV_FILE", str(ROOT / ".env"))
    if not path:
        return {}
    try:
        lines = Path(path).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        if "ENV_FILE" in os.environ:
            raise ImproperlyConfigured(f"ENV_FILE names {path}, which is not there. Correct the path.") from None
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ImproperlyConfigured(f"{path} can't be read ({error}). Make it a readable UTF-8 file.") from None
    return dict(_pair(path, count, line) for count, line in enumerate(lines, 1) if _speaks(line))


def _speaks(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")


def _pair(path: str, count: int, line: str) -> tuple[str, str]:
    name, equals, value = line.partition("=")
    if not equals or not name.strip().isidentifier():
        raise ImproperlyConfigured(f"{path}, line {count}: expected NAME=value, found {line.strip()[:40]!r}.")
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "'\"":
        value = value[1:-1]
    return name.strip(), value
