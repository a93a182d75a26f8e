"""HTML as a sequence of tags and texts; each tag knows what somebody who listens to the page gets of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape
from html.parser import HTMLParser
from typing import Final

# Plain HTML, as our renderers write it: attributes in double quotation marks, no comment, no script.
_PIECE: Final = re.compile(r'<([^<>"]*(?:"[^"]*"[^<>"]*)*)>|([^<]+)')
_ATTRIBUTE: Final = re.compile(r'\s+([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"]*)")?')
_OPENS: Final = re.compile(r'([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z][a-zA-Z0-9:-]*(?:="[^"]*")?)*)\s*(/?)')
_CLOSES: Final = re.compile(r"/([a-zA-Z][a-zA-Z0-9]*)\s*")
# What stands in these is no HTML, or was none in some browser.
_APART: Final = frozenset(
    {
        "script",
        "style",
        "textarea",
        "title",
        "xmp",
        "iframe",
        "noembed",
        "noframes",
        "noscript",
        "plaintext",
        "template",
    }
)

READ_ALOUD: Final = frozenset(
    {"alt", "aria-label", "aria-description", "title", "summary", "placeholder", "content", "value"}
)
WITHIN_WORDS: Final = frozenset(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s small span strong sub sup time u var wbr".split()  # noqa: SIM905  # a list of these fills a page
)
VOID: Final = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CELLS: Final = frozenset({"th", "td"})
LISTENED_TO: Final = HEADINGS | CELLS | {"a", "img", "svg", "table", "caption", "tr"}
HIDDEN: Final = "visually-hidden"

Attributes = tuple[tuple[str, str | None], ...]


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag by its name in small letters; one such as ``<br/>`` opens and closes.

    ``aloud`` are the attributes that are read aloud, ``hides`` whether what it holds can't be seen, ``gap`` the
    spaces by which it parts what stands before and after it. One that is no more than this is ``plain``.
    """

    name: str
    attributes: Attributes
    opens: bool
    closes: bool
    aloud: tuple[str, ...]
    hides: bool
    gap: str
    plain: bool

    def get(self, name: str) -> str | None:
        """The attribute's value, empty where it is written without one, None where it isn't written."""
        return next((value or "" for key, value in reversed(self.attributes) if key == name), None)


def tokens(html: str) -> list[Tag | str]:
    """Tags, and between them the text as it reads. What isn't plain HTML is read as Python's own parser reads it."""
    plain = plain_tokens(html)
    return plain if plain is not None else _as_python_reads(html)


def plain_tokens(html: str) -> list[Tag | str] | None:
    """None for anything but plain HTML."""
    read: list[Tag | str] = []
    covered = 0
    for written, text in _PIECE.findall(html):
        if text:
            covered += len(text)
            read.append(unescape(text) if "&" in text else text)
        elif (tag := _tag(written)) is not None:
            covered += len(written) + 2
            read.append(tag)
        else:
            return None
    return read if covered == len(html) else None


@lru_cache(maxsize=4096)
def _tag(written: str) -> Tag | None:
    """The tag from what stands between its brackets, None where that isn't plain."""
    if closing := _CLOSES.fullmatch(written):
        name = closing[1].lower()
        return None if name in _APART else _made(name, opens=False, closes=True)
    opening = _OPENS.fullmatch(written)
    if opening is None or (name := opening[1].lower()) in _APART:
        return None
    attributes = tuple((match[1].lower(), match[2] and unescape(match[2])) for match in _ATTRIBUTE.finditer(opening[2]))
    return _made(name, attributes, closes=bool(opening[3]))


def _made(name: str, attributes: Attributes = (), *, opens: bool = True, closes: bool = False) -> Tag:
    aloud = tuple(value for key, value in attributes if key in READ_ALOUD and value)
    hides = opens and name not in VOID and HIDDEN in (dict(attributes).get("class") or "")
    gap = "" if name in WITHIN_WORDS else " " * (opens + closes)
    plain = not aloud and not hides and name != "q" and name not in LISTENED_TO
    return Tag(name, attributes, opens, closes, aloud, hides, gap, plain)


def _as_python_reads(html: str) -> list[Tag | str]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return reader.read


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.read: list[Tag | str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.read.append(_made(tag, tuple(attrs)))

    def handle_endtag(self, tag: str) -> None:
        self.read.append(_made(tag, opens=False, closes=True))

    def handle_data(self, data: str) -> None:
        self.read.append(data)
