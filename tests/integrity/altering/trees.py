"""A tree of content with the words of one quotation altered."""

from dataclasses import fields, is_dataclass, replace

from briefing.content.blocks import Speech
from briefing.content.inline import Quoted, QuotedPiece
from briefing.content.walk import walk


def quotations(tree):
    """Those of positions, in reading order."""
    return [node for node in walk(tree) if isinstance(node, (Quoted, Speech)) and node.position]


def fragments(node):
    """The words between what is left out, put in or parted."""
    found = [""]
    for piece in node.pieces:
        if piece.kind == "words":
            found[-1] += f"{' ' if piece.spaced and found[-1] else ''}{piece.text}"
        elif found[-1]:
            found.append("")
    return [text for text in found if text]


def with_fragments(node, texts):
    """The node with these words, and what was between its own where there still is something between."""
    between = _between(node)
    pieces = []
    for number, text in enumerate(texts):
        if number:
            pieces += between[number - 1] if number <= len(between) else [QuotedPiece("omission", "…", spaced=True)]
        pieces.append(QuotedPiece("words", text, spaced=bool(pieces) and pieces[-1].kind != "paragraph"))
    return replace(node, pieces=tuple(pieces))


def _between(node):
    found, own = [], []
    for piece in node.pieces:
        if piece.kind != "words":
            own.append(piece)
        else:
            if own:
                found.append(own)
            own = []
    return found


def exchanged(tree, number, new):
    """The tree with its quotation of that number replaced."""
    return _Exchange(number, new).of(tree)


class _Exchange:
    def __init__(self, number, new):
        self.left, self.new = number, new

    def of(self, node):
        if isinstance(node, tuple):
            return tuple(self.of(item) for item in node)
        if not is_dataclass(node):
            return node
        if isinstance(node, (Quoted, Speech)) and node.position:
            self.left -= 1
            if self.left == -1:
                return self.new
        return replace(node, **{field.name: self.of(getattr(node, field.name)) for field in fields(node)})
