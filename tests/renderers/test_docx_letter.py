"""Letters for Word: they look like letters, and begin a page as one."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Paragraph, Section
from briefing.content.inline import Text
from tests.renderers.sample_letter import LETTER
from tests.renderers.word_file import WordFile


def test_a_letter_has_its_parts_in_a_letters_order_on_a_page_of_its_own():
    plain = replace(
        LETTER,
        status=(),
        glance=(),
        contact=None,
        notes=(),
        sections=(
            Section("prose", "why", "", (Paragraph((Text("I am writing to you."),)),)),
            Section("prose", "what", "What changes", (Paragraph((Text("Posts move."),)),)),
            Section("later", "since", "Since this letter", (Paragraph((Text("They left."),)),), apart=True),
        ),
    )
    letter = WordFile(plain)
    assert letter.paragraphs == [
        ("Title", "Officers of type G become ward officers"),
        ("Letterhead", "Body A"),
        ("Letterhead Line", "Team for Town B"),
        ("Date", "Thursday 19 December 2030"),
        ("Reference", "Reference: Ref 1/30"),
        ("Salutation", "Dear partners"),
        ("Subject", "Officers of type G become ward officers"),
        ("Normal", "I am writing to you."),
        ("Letter Heading", "What changes"),
        ("Normal", "Posts move."),
        ("Closing", "Yours sincerely"),
        ("Signature", "Person Two"),
        ("Signature", "Superintendent, Team for Town B"),
        ("Signature Note", "Signed in the original by a superintendent of the Team for Town B."),
        ("Apart", "Not part of the letter"),
        ("Heading 1", "Since this letter"),
        ("Normal", "They left."),
    ]
    on_new_pages = [each.text for each in letter.opened.paragraphs if each.paragraph_format.page_break_before]
    assert on_new_pages == ["Body A", "Not part of the letter"]


@pytest.mark.parametrize(
    ("left_out", "first"),
    [
        ({"letterhead": ()}, "Thursday 19 December 2030"),
        ({"letterhead": (), "date": ()}, "Reference: Ref 1/30"),
        ({"letterhead": (), "date": (), "reference": ""}, "Dear partners"),
        ({"letterhead": (), "date": (), "reference": "", "salutation": ""}, LETTER.title),
    ],
)
def test_a_letters_first_part_begins_its_page(left_out, first):
    letter = WordFile(replace(LETTER, letter=replace(LETTER.letter, **left_out)))
    begun = [each.text for each in letter.opened.paragraphs if each.paragraph_format.page_break_before]
    assert begun == [first, "Not part of the letter"]


def test_what_a_letter_lacks_leaves_no_empty_line():
    bare = replace(LETTER.letter, closing="", signature=(), signature_note=())
    styles = {style for style, _ in WordFile(replace(LETTER, letter=bare)).paragraphs}
    assert styles & {"Closing", "Signature", "Signature Note"} == set()
    assert "Letterhead" in styles
