"""Versions of one document for several audiences: what they share is written once, and each comes out as if alone."""

from dataclasses import replace

import pytest

from briefing.content.blocks import Paragraph, Section
from briefing.content.inline import NoteRef, Text
from briefing.content.parts import Note
from briefing.renderers import html_sections
from briefing.renderers.html import render_html, render_record
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import RECORD, SUMMARY

FIRST, SECOND = NoteRef(1, "", "Note 1: One"), NoteRef(2, "", "Note 2: Two")
NOTES = tuple(Note(number, f"source-{number}", (Text(str(number)),), ()) for number in (1, 2))


def section(anchor, *words):
    return Section("text", anchor, anchor, (Paragraph(tuple(words)),))


OPENING = section("opening", Text("Only some are told this."), FIRST)
SHARED = section("shared", Text("All are told this."), FIRST, SECOND)
CLOSING = section("closing", Text("And this."), SECOND)


def document(*sections):
    return replace(SUMMARY, status=(), lead=(), glance=(), sections=sections, contact=None, notes=NOTES)


ALONE = document(SHARED, CLOSING)
AFTER_ANOTHER = document(OPENING, SHARED, CLOSING)
IN_ANOTHER_ORDER = document(CLOSING, SHARED)


@pytest.fixture(autouse=True)
def _nothing_was_written_before():
    html_sections._held.cache_clear()


def alone(document):
    """As if nothing had been written before."""
    html_sections._held.cache_clear()
    return render_html(document)


def together(documents):
    return tuple(render_html(document) for document in documents)


@pytest.fixture
def written(monkeypatch):
    """The anchors of the sections that a template was filled with, in order."""
    anchors = []
    plain = html_sections.SectionWriter.fill

    def fill(self, name, **values):
        if name == "edition/_section.html":
            anchors.append(values["section"].anchor)
        return plain(self, name, **values)

    monkeypatch.setattr(html_sections.SectionWriter, "fill", fill)
    return anchors


@pytest.mark.parametrize("versions", [(ALONE, AFTER_ANOTHER), (AFTER_ANOTHER, IN_ANOTHER_ORDER, ALONE)])
def test_each_version_comes_out_as_if_it_were_alone(versions):
    assert together(versions) == tuple(alone(version) for version in versions)


def test_a_letter_shares_with_a_document_only_what_stands_alike():
    apart = replace(SHARED, apart=True)
    versions = (document(apart), replace(LETTER, sections=(apart,), glance=(), notes=NOTES, status=(), lead=()))
    assert together(versions) == tuple(alone(version) for version in versions)


def test_a_section_that_stands_alike_is_written_once(written):
    together([ALONE, replace(ALONE, audience="schools", audience_label="Schools")])
    assert written == ["shared", "closing"]


def test_a_section_is_written_again_where_its_notes_were_referred_to_before(written):
    together([ALONE, AFTER_ANOTHER])
    assert written == ["shared", "closing", "opening", "shared"]


def test_what_follows_a_section_is_no_part_of_it():
    letter = replace(LETTER.letter, signature_note=(Text("Signed."), SECOND))
    first = replace(LETTER, letter=letter, glance=(), status=(), lead=(), sections=(OPENING,), notes=NOTES)
    second = replace(first, audience="schools", audience_label="Schools")
    assert together([first, second]) == (alone(first), alone(second))


def test_pages_come_out_as_if_each_were_alone():
    first = render_record(RECORD)
    html_sections._held.cache_clear()
    assert (render_record(RECORD), render_record(RECORD)) == (first, first)
