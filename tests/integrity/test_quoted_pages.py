"""What is printed of a quotation is what is recorded of it, in its place."""

import pytest

from briefing.content.blocks import Section, Speech
from briefing.content.inline import Quoted, QuotedPiece, StatedName, Text
from briefing.integrity.known_quotations import Held, Quotations, Taken
from briefing.integrity.quoted_pages import (
    pages_keep_their_quotations,
    texts_keep_their_quotations,
    words_are_as_recorded,
)
from briefing.renderers.html import render_html
from briefing.renderers.text import render_text
from tests.integrity.trees import checked, document

POND = Held("source:letter, excerpt pond", "Wardens will keep the pond clean. They will not dig it. It is ours.")
LAKE = Held("source:letter, excerpt lake", "A lake is dug. No warden keeps it.")


def taken(words, excerpt=POND, number=1):
    return Taken("pond", number, words, (), excerpt)


def said(*paragraphs):
    pieces = []
    for words in paragraphs:
        pieces += [QuotedPiece("paragraph", "")] if pieces else []
        pieces.append(QuotedPiece("words", words))
    return Quoted("pond", tuple(pieces))


def printed_wrongly(node, *recorded):
    looked_at = checked(document(node), quotations=Quotations({"pond": recorded}))
    return [(finding.id, finding.record) for finding in words_are_as_recorded(looked_at)]


@pytest.mark.fires("Q005")
@pytest.mark.parametrize(
    "node",
    [
        said("A lake is dug.", "They will not dig it."),
        said("They will not dig it."),
        said("They will not dig it.", "A lake is dug.", "No warden keeps it."),
        said("They will dig it.", "A lake is dug."),
        said("Wardens will keep the pond clean."),
    ],
)
def test_other_words_or_another_order_than_recorded_are_an_error(node):
    recorded = (taken("They will not dig it."), taken("A lake is dug.", LAKE, 2))
    assert printed_wrongly(node, *recorded) == [("Q005", "position:pond")]


@pytest.mark.quiet("Q005")
def test_words_as_recorded_are_none():
    recorded = (taken("They will not dig it."), taken("A lake is dug.", LAKE, 2))
    assert printed_wrongly(said("They will not dig it.", "A lake is dug."), *recorded) == []
    omission = (
        QuotedPiece("words", "Wardens"),
        QuotedPiece("omission", "…", True),
        QuotedPiece("words", "clean", True),
    )
    assert printed_wrongly(Quoted("pond", omission), taken("Wardens … clean")) == []
    assert printed_wrongly(Quoted("", omission), taken("Wardens")) == []


PAGE = document(
    said("They will not dig it."),
    StatedName("pond\nor lake"),
    lead=(said("It is ours."),),
    sections=(
        Section("later", "later", "", (Speech("pond", (), (), (), said("No", "Yes").pieces, "", ()),), apart=True),
        Section("prose", "body", "", (Speech("pond", (Text("Body A"),), (), (), said("It is").pieces, "", ()),)),
    ),
)


def misplaced(html):
    looked_at = checked(PAGE, html=html)
    return [(finding.id, finding.record) for finding in pages_keep_their_quotations(looked_at)]


@pytest.mark.quiet("Q006")
def test_a_page_as_it_is_rendered_has_every_quotation_in_its_place():
    assert misplaced(render_html(PAGE)) == []


@pytest.mark.fires("Q006")
@pytest.mark.parametrize(
    ("words", "instead"),
    [("“It is”", "“It is ours.”"), ("“It is”", "It is"), ("“It is”", "“It is” “It is”"), ("“No", "“Yes”</p><p>“No")],
)
def test_a_quotation_moved_lost_or_repeated_is_an_error(words, instead):
    html = render_html(PAGE).decode()
    assert words in html
    assert misplaced(html.replace(words, instead).encode()) == [("Q006", "briefing:wardens")]


def misplaced_in_text(text):
    return [(finding.id, finding.record) for finding in texts_keep_their_quotations(checked(PAGE, text=text))]


@pytest.mark.quiet("Q021")
def test_a_text_as_it_is_rendered_has_every_quotation_in_its_place():
    assert misplaced_in_text(render_text(PAGE, None)) == []


@pytest.mark.fires("Q021")
@pytest.mark.parametrize(
    ("words", "instead"), [("“It is”", "“It is ours.”"), ("“It is”", "It is"), ("“It is”", "“It is” “It is”")]
)
def test_a_quotation_moved_in_the_text_is_an_error(words, instead):
    text = render_text(PAGE, None).decode()
    assert words in text
    assert misplaced_in_text(text.replace(words, instead).encode()) == [("Q021", "briefing:wardens")]
