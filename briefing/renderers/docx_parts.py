"""What the parts of one Word document share while it is written: links, bookmarks, notes, lists, pictures."""

from __future__ import annotations

import re
from typing import Final

from briefing.content.blocks import Document
from briefing.content.inline import DifferenceRef, SectionLink
from briefing.content.walk import walk
from briefing.renderers.refusals import RefusedAddress

ADDRESS: Final = re.compile(r"(?:https?://[^\s/]|mailto:\S|tel:\S)")
BULLETS: Final = 1  # the list of bullets; each numbered list has a number of its own after it


class Parts:
    """``links`` and ``pictures`` are by what they lead to or show; ``noted`` is the last note that has its sign.

    ``lists`` has the level of each numbered list.
    """

    def __init__(self, document: Document) -> None:
        self.links: dict[str, int] = {}
        self.pictures: dict[bytes, int] = {}
        self.drawn = 0
        self.noted = 0
        self.lists: list[int] = []
        pointed_to = {node.anchor: None for node in walk(document) if isinstance(node, SectionLink | DifferenceRef)}
        self._bookmarks = {anchor: number for number, anchor in enumerate(pointed_to, start=1)}

    def link(self, url: str) -> str:
        """The relation to an address; raises RefusedAddress."""
        if not ADDRESS.match(url):
            raise RefusedAddress(url)
        return f"link{self.links.setdefault(url, len(self.links) + 1)}"

    def picture(self, body: bytes) -> int:
        return self.pictures.setdefault(body, len(self.pictures) + 1)

    def bookmark(self, anchor: str) -> str:
        """What a link within the document leads to."""
        return f"_Part{self._bookmarks[anchor]}"

    def marked(self, anchor: str) -> str:
        """The bookmark to set where the anchor is, nothing where no link leads to it."""
        number = self._bookmarks.get(anchor)
        if number is None:
            return ""
        return f'<w:bookmarkStart w:id="{number}" w:name="_Part{number}"/><w:bookmarkEnd w:id="{number}"/>'

    def note_bookmark(self, number: int) -> int:
        """Its id, apart from those of anchors."""
        return len(self._bookmarks) + number

    def new_list(self, level: int) -> int:
        """A numbered list, which begins with 1 at this level."""
        self.lists.append(level)
        return BULLETS + len(self.lists)
