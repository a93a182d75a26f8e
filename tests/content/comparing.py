"""Two trees compared, told in sentences."""

from dataclasses import replace

from briefing.content.blocks import (
    Document,
    Paragraph,
    Section,
)
from briefing.content.differences import compare
from briefing.content.differences_words import sentence
from briefing.content.inline import FigureText, Text
from briefing.content.serialise import deserialise, serialise
from tests.renderers.samples import SUMMARY

GLANCE, ANSWER, VIEW = (
    "In ‘At a glance’: ",
    "In ‘The answer, point by point’: ",
    "In ‘Commentary, as its holder’s view’: ",
)
NOTES = "In ‘Sources and notes’: "
RESTS = "now rests on Update on the answer, page 9 and no longer on Update on the answer, paragraph 2."
FIGURE = FigureText("posts", "40")


def told(before, after, names=None):
    return [sentence(change) for change in compare(before, after, names).changes]


def altered(tree, old, new):
    """The tree with the one piece of its JSON in another's stead."""
    written = serialise(tree).decode()
    assert old in written
    return deserialise(written.replace(old, new), Document)


def of_part(*blocks, heading="Part"):
    return replace(SUMMARY, sections=(Section("prose", "part", heading, blocks),))


def said(*children):
    return Paragraph(tuple(Text(child) if isinstance(child, str) else child for child in children))
