from dataclasses import dataclass, replace
from itertools import pairwise

import pytest

from briefing.content.blocks import Notice, Paragraph, Row, Section, Subheading, Table
from briefing.content.inline import NoteRef, SectionLink, Text
from briefing.renderers.html import render_html, render_record
from briefing.renderers.refusals import (
    DeadAnchor,
    MalformedAnchor,
    RepeatedAnchor,
    UnevenTable,
    UnknownKind,
    UnknownNode,
)
from tests.renderers.reading import between, read
from tests.renderers.sample_letter import LETTER
from tests.renderers.sample_quotation import QUOTATION
from tests.renderers.samples import RECORD, SUMMARY

# No test here may reach the database, and pytest-django refuses it: that is the proof of no queries.
PAGES = {
    "summary": render_html(SUMMARY),
    "letter": render_html(LETTER),
    "record": render_record(RECORD),
    "quotation": render_record(QUOTATION),
}
every_page = pytest.mark.parametrize("html", PAGES.values(), ids=PAGES)


def with_blocks(*blocks):
    return replace(SUMMARY, glance=(), sections=(Section("prose", "only", "Only", blocks),))


@every_page
def test_a_page_is_one_well_formed_article(html):
    reader = read(html)
    assert [tag for tag, _ in reader.elements].count("article") == 1
    assert reader.elements[0][0] == "article"
    assert reader.elements[0][1]["lang"] == "en-GB"


@every_page
def test_anchors_are_unique_and_every_link_within_the_page_arrives(html):
    reader = read(html)
    assert sorted(set(reader.ids)) == sorted(reader.ids)
    targets = {link["href"][1:] for link in reader.having("a") if link["href"].startswith("#")}
    assert targets != set()
    assert targets - set(reader.ids) == set()


@every_page
def test_headings_skip_no_level(html):
    levels = [int(tag[1]) for tag, _ in read(html).elements if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert [(before, after) for before, after in pairwise(levels) if after > before + 1] == []


@every_page
def test_a_page_stands_alone(html):
    reader = read(html)
    assert {tag for tag, _ in reader.elements} & {"script", "style", "link", "img", "form", "iframe"} == set()
    names = {name for _, attributes in reader.elements for name in attributes}
    assert {name for name in names if name == "style" or name.startswith("on")} == set()
    assert b"/static/" not in html


def test_equal_content_has_equal_bytes():
    again = (render_html(SUMMARY), render_html(LETTER), render_record(RECORD), render_record(QUOTATION))
    assert again == tuple(PAGES.values())


def test_the_four_answers_come_first_after_the_title_and_the_status():
    text = read(PAGES["summary"]).text
    order = [
        "Officers of type G: what",
        "For: Schools",
        "As summarised by",
        "At a glance",
        "What changes",
        "From when",
        "What you need to do",
        "Whom to ask",
        "In June 2031",
        "The answer, point by point",
        "Commentary",
        "Sources and notes",
    ]
    assert sorted(order, key=text.index) == order


def test_an_answer_has_no_stray_space():
    answers = [text for tag, text in read(PAGES["summary"]).texts if tag == "dd"]
    assert answers[0] == "The Officer of type G (OTG) ends. All 371 posts1b (sources differ) become ward posts."


def test_a_speech_names_its_speaker_before_the_words_and_opens_each_paragraph_with_a_mark():
    assert between(PAGES["summary"], '<figure class="speech">', "</figure>") == (
        '<figure class="speech"><figcaption><span class="speech__speaker">Person One</span>, Head of School D'
        '<span class="speech__comma">, </span><span class="speech__where"><a href="/events/session/">Session of '
        "Committee E</a>, 4 September 2031, as reported by Paper F</span></figcaption>"
        '<blockquote><p>“<ins class="insertion">[W]</ins>e asked for an officer in every school '
        '<span role="img" aria-label="words left out">…</span> and <ins class="insertion">[the body]</ins> said no.</p>'
        '<p>“That was in June. We have asked again since.”<sup class="note-mark"><a href="#note.1a" '
        'aria-label="Note 1a: Update on the answer, paragraph 1">1a</a></sup></p></blockquote></figure>'
    )


def test_a_table_has_a_caption_and_headers_and_a_label_in_each_cell_for_phones():
    html = between(PAGES["summary"], '<table class="table"', "</table>")
    reader = read(html)
    assert [text for tag, text in reader.texts if tag == "caption"] == [
        "Officer of type G replaced by officer of type H"
    ]
    assert [(th["scope"], th.get("data-label")) for th in reader.having("th")] == [("col", None)] * 4 + [
        ("row", "Before")
    ] * 2
    assert [td["data-label"] for td in reader.having("td")] == ["What became of it", "After", "Posts"] * 2
    assert [text for tag, text in reader.texts if tag == "td"][2::3] == ["1,200", "371"]
    assert len(reader.having("td", class_="table__number")) == 2


def test_a_duty_shows_its_force_and_its_condition_in_words():
    assert between(PAGES["record"], '<p class="duties__title">Advice', "</li>") == (
        '<p class="duties__title">Advice to schools <strong class="govuk-tag">If asked</strong></p>'
        '<p>Speaks to classes.<sup class="note-mark"><a href="#note.1b" aria-label="Note 1b: Update on the answer, '
        'paragraph 2">1b</a></sup></p><p class="duties__condition">Condition: where appropriate</p></li>'
    )


def test_a_difference_tells_each_side_and_how_it_was_settled():
    html = between(PAGES["summary"], '<div class="difference"', "</div>")
    assert [text for tag, text in read(html).texts if tag in {"h3", "li", "p"}] == [
        "Where the sources differ: Which schools have a named contact",
        "Letter to partners: every school2",
        "Update on the answer: “priority schools”1b",
        "How we deal with it: Both are kept: the letter is older, and neither source speaks of the other.",
    ]


def test_notes_lead_back_to_the_text():
    html = between(PAGES["summary"], '<ul class="notes__places">', "</ul>")
    assert html == (
        '<ul class="notes__places">'
        '<li id="note.1a"><a href="#ref.1a" aria-label="1a: back to the text">1a</a> paragraph 1</li>'
        '<li id="note.1b"><a href="#ref.1b" aria-label="1b: back to the text">1b</a> '
        '<a href="/sources/update/#excerpt-two">paragraph 2</a></li></ul>'
    )


def test_a_letter_has_a_letters_parts_in_order_and_later_facts_outside_its_sheet():
    html = PAGES["letter"].decode()
    order = [
        'class="sheet"',
        "Team for Town B",
        "Thursday 19 December 2030",
        "Reference: Ref 1/30",
        "Dear partners",
        'class="sheet__subject"',
        "I am writing to share",
        "Yours sincerely",
        "Person Two</p>",
        "Signed in the original",
        'class="apart"',
        "Not part of the letter",
        "Since this letter",
    ]
    assert sorted(order, key=html.index) == order
    inside = html[html.index('class="sheet"') : html.index('class="apart"')]
    assert inside.count("<div") + 1 == inside.count("</div>")


def test_the_contact_can_be_written_to_and_rung():
    contact = between(PAGES["summary"], '<address class="contact">', "</address>")
    assert [link["href"] for link in read(contact).having("a")] == ["mailto:desk@example.org", "tel:01632960001"]


def test_a_section_without_a_heading_still_skips_no_level():
    document = replace(
        SUMMARY, glance=(), sections=(Section("prose", "only", "", (Subheading(3, "sub", (Text("Sub"),)),)),)
    )
    assert '<h2 id="sub">Sub</h2>' in render_html(document).decode()


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
        ((Subheading(3, "a b", ()),), MalformedAnchor, "'a b' can't stand"),
        ((Paragraph((SectionLink("nowhere", ()),)),), DeadAnchor, "points to 'nowhere'"),
        ((Paragraph((NoteRef(1, "z", "Note"),)),), DeadAnchor, r"points to 'note\.1z'"),
        ((Table("Numbers", ((Text("One"),),), (Row(((), ())),)),), UnevenTable, "'Numbers' has a row"),
    ],
)
def test_what_cannot_be_written_is_refused_by_name(blocks, refusal, message):
    with pytest.raises(refusal, match=message):
        render_html(with_blocks(*blocks))
