"""Text made literal reads as it did: nothing of it becomes emphasis, a list, a table, a link or a reference."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.content.blocks import Paragraph
from briefing.content.inline import Text
from briefing.wording.prose import read_prose
from briefing.wording.prose_literal import literal

SIGNS = st.text(alphabet="ab1 \n*_[]()<>&;#|\\-+.:!`~=^/@{}\"'", max_size=40)


def read(text):
    """The paragraphs as plain text; anything but text fails."""
    found = []
    for block in read_prose(literal(text), lambda mention: pytest.fail(f"{mention} is a reference")):
        assert isinstance(block, Paragraph)
        assert [type(node) for node in block.children] in ([], [Text])
        found.append("".join(node.text for node in block.children))
    return " ".join(" ".join(found).split())


@pytest.mark.parametrize(
    "text",
    [
        *("The *old* pond_a and pond_b", "[a](https://b.example)", "[[figure:wardens-2025]]", "[[recipient:ward]]"),
        *(
            "1. First",
            "- a",
            "+ a",
            "* a",
            "12) a",
            "&amp; &#42; & b",
            "<https://a.example>",
            "a\\*b",
            "a | b\n:-: | -",
        ),
        *("a\n---", "# a", "> a", "    a", "`a` ![b](c)", "a  \nb"),
    ],
)
def test_it_stands_as_it_is(text):
    assert read(text) == " ".join(text.split())


@given(SIGNS)
def test_whatever_it_holds(text):
    assert read(text) == " ".join(text.split())


def test_what_needs_no_sign_gets_none():
    text = "We withdrew it on 2 March 2026: see https://a.example/b-c (page 3)."
    assert literal(text) == text
