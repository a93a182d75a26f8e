"""Whole documents as plain text."""

from dataclasses import dataclass, replace

import pytest

from briefing.content.blocks import Document, Notice, Paragraph, Row, Section, Subheading, Table
from briefing.content.inline import DateText, NoteRef, SectionLink, Text
from briefing.content.parts import IssuerLine
from briefing.renderers.mark import EditionMark
from briefing.renderers.refusals import (
    DeadAnchor,
    RepeatedAnchor,
    UnevenTable,
    UnknownKind,
    UnknownNode,
    UnwritableCharacter,
)
from briefing.renderers.text import render_text
from briefing.renderers.text_lines import WIDTH
from tests.renderers.printed import heads, lost, printed
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import CONTACT, FIRST, NOTES, SUMMARY

MARK = EditionMark(3, "1 May 2031", "/briefings/small/editions/3/", "ABCD-1234")
RULE = "-" * WIDTH
SMALL = Document(
    recipe="history",
    slug="small",
    title="Wardens",
    language="en-GB",
    audience="schools",
    audience_label="Schools",
    issuer=IssuerLine("Body A", "A demonstration."),
    status=(Text("As summarised by Body C."),),
    lead=(Text("What became of them"), FIRST, Text(".")),
    glance=(),
    letter=None,
    sections=(Section("prose", "now", "Now", (Paragraph((Text("They left."),)),)),),
    contact=CONTACT,
    notes=NOTES,
    printed=(),
)


def with_blocks(*blocks):
    return replace(SUMMARY, glance=(), sections=(Section("prose", "only", "Only", blocks),))


def lines_of(document, mark=None):
    return render_text(document, mark).decode().splitlines()


def test_a_small_document():
    assert (
        render_text(SMALL, MARK).decode()
        == f"""Wardens
=======

For: Schools

As summarised by Body C.

What became of them [1a].


Now
---

They left.


Whom to ask
-----------

Youth desk
Body A
1 Artificial Street
Town B
E-mail: desk@example.org
Telephone: 01632 960 001

Checked on 20 November 2026


Sources and notes
-----------------

[1] Update on the answer. Person One. Body C, 9 June 2031. Read the
  original <https://example.org/updates/1?a=1&b=2>, opened on
  22 November 2031.
  [1a] paragraph 1
  [1b] paragraph 2

[2] Letter to partners. Person Two. Body A, undated.

{RULE}

Body A
A demonstration.

Edition 3, published on 1 May 2031
Whether this is still current: /briefings/small/editions/3/
Check code: ABCD-1234
"""
    )


def test_a_letter_has_its_parts_in_a_letters_order():
    letter = replace(
        LETTER,
        status=(),
        glance=(),
        sections=(
            Section("prose", "why", "", (Paragraph((Text("I am writing to you."),)),)),
            Section("later", "since", "Since this letter", (Paragraph((Text("They left."),)),), apart=True),
        ),
        contact=None,
        notes=(),
    )
    assert (
        render_text(letter, None).decode()
        == f"""Officers of type G become ward officers
=======================================

{RULE}

Body A
Team for Town B

Thursday 19 December 2030

Reference: Ref 1/30

Dear partners

Officers of type G become ward officers
---------------------------------------

I am writing to you.

Yours sincerely

Person Two
Superintendent, Team for Town B

Signed in the original by a superintendent of the Team for Town B.

{RULE}


Not part of the letter

Since this letter
-----------------

They left.

{RULE}

Body A
A demonstration built from artificial documents, not issued by or for
anybody.
"""
    )


@pytest.mark.parametrize("document", [SUMMARY, LETTER], ids=["summary", "letter"])
def test_every_line_stands_in_it_in_the_order_of_reading(document):
    assert len(printed(document)) > 40
    assert len(heads(document)) in {0, 4}
    assert lost(document, render_text(document, None).decode()) == []


def test_a_line_that_is_missing_or_out_of_order_is_found():
    text = render_text(SUMMARY, None).decode()
    assert lost(SUMMARY, text.replace("Evening events", "Evenings")) == ["Evening events"]
    assert lost(SUMMARY, "\n".join(reversed(text.splitlines()))) != []


@pytest.mark.parametrize("document", [SUMMARY, LETTER], ids=["summary", "letter"])
def test_no_line_is_wider_than_72_columns_or_ends_in_a_space(document):
    lines = lines_of(document, MARK)
    assert [line for line in lines if len(line) > WIDTH] == []
    assert [line for line in lines if line != line.rstrip()] == []
    assert max(map(len, lines)) == WIDTH


def test_without_a_mark_or_a_code_the_foot_leaves_them_out():
    edition, address, code = lines_of(SMALL, MARK)[-3:]
    assert [line for line in lines_of(SMALL) if line in {edition, address, code}] == []
    assert lines_of(SMALL, replace(MARK, code=""))[-2:] == [edition, address]


def test_equal_content_has_equal_bytes():
    assert render_text(SUMMARY, MARK) == render_text(SUMMARY, MARK)


@dataclass(frozen=True)
class Stranger:
    children: tuple = ()


@pytest.mark.parametrize(
    ("blocks", "refusal", "message"),
    [
        ((Stranger(),), UnknownNode, "doesn't know Stranger"),
        ((Paragraph((Stranger(),)),), UnknownNode, "doesn't know Stranger"),
        ((Notice("shout", "", ()),), UnknownKind, "Notice has no kind 'shout'"),
        ((Subheading(3, "only", ()),), RepeatedAnchor, "have the anchor 'only'"),
        ((Paragraph((SectionLink("nowhere", ()),)),), DeadAnchor, "points to 'nowhere'"),
        ((Paragraph((NoteRef(1, "z", "Note"),)),), DeadAnchor, r"points to 'note\.1z'"),
        ((Table("Numbers", ((Text("One"),),), (Row(((), ())),)),), UnevenTable, "'Numbers' has a row"),
        ((Paragraph((Text("A\x00B"),)),), UnwritableCharacter, r"'A\\x00B' holds U\+0000 NULL"),
        ((Paragraph((DateText("\ud800", "2031"),)),), UnwritableCharacter, r"holds U\+D800 LONE SURROGATE"),
    ],
)
def test_what_cannot_be_written_is_refused_by_name(blocks, refusal, message):
    with pytest.raises(refusal, match=message):
        render_text(with_blocks(*blocks), None)
