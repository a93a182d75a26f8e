"""Reads back what readers are given: the words of a page, and every string of a tree of content."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from html.parser import HTMLParser

from briefing.content.inline import QuotedPiece, StatedName

READ_ALOUD = frozenset({"alt", "aria-label", "aria-description", "title", "summary", "placeholder", "content", "value"})
WITHIN_WORDS = frozenset(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd mark q s small span strong sub sup time u var wbr".split()  # noqa: SIM905  # a list of these fills a page
)
VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"})
HIDDEN = "visually-hidden"
SOFT_HYPHEN = "\u00ad"


class _Reader(HTMLParser):
    """``flow`` is what is seen; ``apart`` what only a screen reader says, from attributes and hidden elements."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.flow: list[str] = []
        self.apart: list[str] = []
        self.hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.apart += [value for name, value in attrs if name in READ_ALOUD and value]
        if tag not in VOID and (self.hidden or HIDDEN in (dict(attrs).get("class") or "")):
            self.hidden.append(tag)
        self._break(tag, "“")

    def handle_endtag(self, tag: str) -> None:
        self._break(tag, "”")
        if tag in self.hidden:
            while self.hidden.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        (self.apart if self.hidden else self.flow).append(data.replace(SOFT_HYPHEN, ""))

    def _break(self, tag: str, mark: str) -> None:
        """Browsers print the marks of q themselves."""
        if tag not in WITHIN_WORDS:
            self.flow.append(" ")
        elif tag == "q":
            self.flow.append(mark)


def texts_of_page(html: bytes) -> tuple[str, ...]:
    """All words of the page in one text, then each text that is only read aloud."""
    reader = _Reader()
    reader.feed(html.decode())
    reader.close()
    return ("".join(reader.flow), *reader.apart)


def strings(node: object, *, verbatim: bool = True) -> Iterator[str]:
    """Every string in a tree of content; without ``verbatim`` none of those that are quoted."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for item in node:
            yield from strings(item, verbatim=verbatim)
    elif is_dataclass(node):
        if not verbatim and (isinstance(node, StatedName) or (isinstance(node, QuotedPiece) and node.kind == "words")):
            return
        for each in fields(node):
            yield from strings(getattr(node, each.name), verbatim=verbatim)
