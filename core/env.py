"""Typed readers of the environment: every setting that a site can change comes through here.

A value is looked for in the process environment, then in the file that ENV_FILE names (`.env` beside manage.py unless
said otherwise; an empty ENV_FILE means no file). A value that can't be used stops the start with the name, what was
wrong and what to write instead.
"""

import os
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured, ValidationError
from django.core.validators import validate_email

ROOT = Path(__file__).resolve().parent.parent

TRUE = frozenset({"1", "true", "yes", "on"})
FALSE = frozenset({"0", "false", "no", "off", ""})
SITE = re.compile(r"https?://(?:[\w.-]+|\[[\da-fA-F:.]+\])(?::(?P<port>\d{1,5}))?/?", re.ASCII)
LAST_PORT = 65535


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


def choice(name: str, *, default: str, among: Collection[str]) -> str:
    value = _find(name, default).lower()
    if value not in among:
        raise ImproperlyConfigured(f"{name} is {value!r}. Write one of: {', '.join(among)}.")
    return value


def site(name: str, default: str) -> str:
    """The address at which a site begins, without a slash at its end."""
    value = _find(name, default)
    found = SITE.fullmatch(value)
    if found is None or not 0 < int(found["port"] or 1) <= LAST_PORT:
        raise ImproperlyConfigured(f"{name} is {value!r}. Write the site's address, such as https://briefings.example.")
    return value.removesuffix("/")


def mailbox(name: str, default: str) -> str:
    """An e-mail address, with a name before it and angle brackets around it, or alone."""
    value = _find(name, default)
    label, opened, rest = value.partition("<")
    address = rest.removesuffix(">") if opened and rest.endswith(">") else value
    try:
        validate_email(address)
        is_one = not set(label if opened else "") & set('"(),:;@[\\]')
    except ValidationError:
        is_one = False
    if not is_one:
        remedy = "Write an address, such as portal@body.example or Briefings <portal@body.example>."
        raise ImproperlyConfigured(f"{name} is {value!r}, which is no e-mail address. {remedy}")
    return value


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
