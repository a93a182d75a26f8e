"""Anchors of a document: each once, and none pointed to in vain."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.content.blocks import Difference, Document, RecordPage, Section, Subheading
from briefing.content.inline import DifferenceRef, NoteRef, SectionLink
from briefing.content.parts import Asked, Note
from briefing.content.walk import walk
from briefing.renderers.refusals import DeadAnchor, MalformedAnchor, RepeatedAnchor

# The document's own parts have a full stop in their names, which no key can have.
GLANCE: Final = "page.glance"
CONTACT: Final = "page.contact"
NOTES: Final = "page.notes"

_POINTED_TO: Final = frozenset({Section, Subheading, Difference, Note, Asked, Document, RecordPage})
_POINTING: Final = frozenset({SectionLink, DifferenceRef, NoteRef})
_FORM: Final = re.compile(r"[A-Za-z0-9][\w-]*", re.ASCII)


def note_anchor(number: int, mark: str) -> str:
    return f"note.{number}{mark}"


def check_anchors(tree: Document | RecordPage) -> None:
    """Raises RepeatedAnchor, MalformedAnchor or DeadAnchor."""
    anchors: set[str] = set()
    targets: dict[str, None] = {}  # each once, in reading order
    for node in walk(tree):
        kind = type(node)
        if kind in _POINTING:
            targets[_target(node)] = None
        elif kind in _POINTED_TO:
            for anchor in _anchors(node):
                if anchor in anchors:
                    raise RepeatedAnchor(anchor)
                anchors.add(anchor)
    for target in targets:
        if target not in anchors:
            raise DeadAnchor(target)


def _anchors(node: object) -> Iterator[str]:
    match node:
        case Section(anchor=anchor) | Subheading(anchor=anchor) | Difference(anchor=anchor):
            if not _FORM.fullmatch(anchor):
                raise MalformedAnchor(anchor)
            yield anchor
        case Note(number=number, places=places):
            yield note_anchor(number, "")
            yield from (note_anchor(number, place.mark) for place in places)
        case Asked():
            yield CONTACT
        case Document(glance=glance, notes=notes):
            yield from [anchor for anchor, part in ((GLANCE, glance), (NOTES, notes)) if part]
        case RecordPage(notes=(Note(), *_)):
            yield NOTES


def _target(node: object) -> str:
    match node:
        case NoteRef(number=number, mark=mark):
            return note_anchor(number, mark)
        case SectionLink(anchor=anchor) | DifferenceRef(anchor=anchor):
            return anchor
    raise TypeError(f"{type(node).__name__} points to nothing.")
