"""Whatever people type comes out as the characters they typed: no element, no attribute, no address of theirs."""

import re
from dataclasses import fields, is_dataclass, replace

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.content.blocks import Paragraph, RecordPage, Section
from briefing.content.inline import (
    Acronym,
    DateText,
    Emphasis,
    FigureText,
    Link,
    Quoted,
    QuotedPiece,
    RecordLink,
    StatedName,
    Strong,
    Text,
)
from briefing.renderers.html import render_html, render_record
from tests.renderers.reading import read
from tests.renderers.sample_letter import LETTER
from tests.renderers.sample_quotation import QUOTATION
from tests.renderers.samples import RECORD, SUMMARY

# What machines read: addresses, keys and names of kinds, which their own checks hold.
KEYS = {
    "recipe",
    "slug",
    "language",
    "audience",
    "noun",
    "kind",
    "anchor",
    "url",
    "email",
    "phone",
    "mark",
    "source",
    "edtf",
    "position",
    "figure",
}
HOSTILE = "</p><script>alert('1')</script>&amp;<!-- \"onclick=x {{ document }} {% now 'Y' %} \u202e“\U0001f602"
# Surrogates can't be written as UTF-8. HTML reads a carriage return as a line break.
texts = st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\r"), min_size=1)


def retyped(tree, type_text):
    """A copy of the tree in which each text that somebody could type is replaced."""
    if isinstance(tree, str):
        return type_text(tree) if tree else tree
    if isinstance(tree, tuple):
        return tuple(retyped(part, type_text) for part in tree)
    if not is_dataclass(tree):
        return tree
    kept = KEYS | ({"text"} if isinstance(tree, QuotedPiece) and tree.kind in {"omission", "paragraph"} else set())
    return replace(
        tree, **{f.name: retyped(getattr(tree, f.name), type_text) for f in fields(tree) if f.name not in kept}
    )


def same_but_for_the_words(render, tree):
    """The page of the tree is the page of a tame one, with its words put where the tame words stood."""
    words = []

    def numbered(text):
        words.append(text)
        return f"Q{len(words) - 1}Q"

    def restored(text):
        return re.sub(r"Q(\d+)Q", lambda found: words[int(found[1])], text)

    tame, wild = read(render(retyped(tree, numbered))), read(render(tree))
    assert len(words) > 0
    assert wild.elements == [
        (tag, {name: restored(value) for name, value in each.items()}) for tag, each in tame.elements
    ]
    assert wild.text == restored(tame.text)


@given(texts)
@example(HOSTILE)
def test_any_text_in_every_field_stays_text(text):
    for render, tree in (
        (render_html, SUMMARY),
        (render_html, LETTER),
        (render_record, RECORD),
        (render_record, QUOTATION),
    ):
        same_but_for_the_words(render, retyped(tree, lambda _: text))


leaves = st.one_of(
    st.builds(Text, texts),
    st.builds(StatedName, texts),
    st.builds(DateText, texts, st.just("2031")),
    st.builds(FigureText, st.just("posts"), texts),
    st.builds(Acronym, texts, texts, st.booleans()),
    st.builds(
        Quoted,
        st.just("x"),
        st.lists(st.builds(QuotedPiece, st.sampled_from(["words", "insertion"]), texts, st.booleans()), min_size=1).map(
            tuple
        ),
    ),
)


def around(children):
    inside = st.lists(children, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Emphasis, inside),
        st.builds(Strong, inside),
        st.builds(Link, st.just("https://a.example/"), inside),
        st.builds(RecordLink, st.sampled_from(["role", "duty"]), st.just("slug"), inside),
    )


@given(texts, st.lists(st.recursive(leaves, around, max_leaves=8), min_size=1).map(tuple))
def test_any_tree_of_words_stays_words(title, children):
    section = Section("prose", "only", "", (Paragraph(children),))
    same_but_for_the_words(render_record, RecordPage("role", "slug", "", title, (), (), (section,), ()))
