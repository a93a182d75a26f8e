"""The way from printed words to the page about them, and the passage that is folded away there."""

from dataclasses import replace

from briefing.content.blocks import Paragraph
from briefing.content.inline import Quoted, RecordLink, Text
from briefing.content.walk import linked_only
from briefing.renderers.html import render_html, render_record
from tests.renderers.reading import between, read
from tests.renderers.sample_quotation import QUOTATION
from tests.renderers.samples import SPEECH, WORDS
from tests.renderers.test_html import with_blocks

ABOUT = replace(SPEECH, about=(RecordLink("position", "person-one-asked", (Text("Person One: <Officers>"),)),))


def test_words_by_themselves_lead_to_their_page_below_them():
    html = render_html(with_blocks(ABOUT))
    assert between(html, '<p class="speech__about', "</p>") == (
        '<p class="speech__about no-print"><a href="/quotations/person-one-asked/">About these words'
        '<span class="govuk-visually-hidden"> (Person One: &lt;Officers&gt;)</span></a></p>'
    )


def test_without_a_page_nothing_is_said_of_it():
    unlinked = linked_only(ABOUT, lambda link: link.noun != "position")
    assert unlinked.about == (Text("Person One: <Officers>"),)
    for speech in (unlinked, SPEECH, replace(SPEECH, about=(RecordLink("duty", "a", (Text("A"),)),))):
        assert render_html(with_blocks(speech)) == render_html(with_blocks(SPEECH))
    assert b"speech__about" not in render_html(with_blocks(SPEECH))


def test_words_in_a_paragraph_are_a_link_with_nothing_added():
    link = RecordLink("position", "person-one-asked", (Quoted("person-one-asked", WORDS[-1:]),))
    html = render_html(with_blocks(Paragraph((Text("She said: "), link, Text(".")))))
    assert (
        '<p>She said: <a href="/quotations/person-one-asked/"><span class="quoted">“That was in June. '
        "We have asked again since.”</span></a>.</p>"
    ) in html.decode()


def test_a_passage_is_folded_away_without_script():
    html = render_record(QUOTATION)
    assert between(html, "<details", "</details>") == (
        '<details class="govuk-details"><summary class="govuk-details__summary">'
        '<span class="govuk-details__summary-text">Our excerpt of page 2</span></summary>'
        '<div class="govuk-details__text"><p><span class="quoted">“e asked for an officer in every school”</span></p>'
        "</div></details>"
    )
    assert [tag for tag, _ in read(html).elements if tag.startswith("h")] == ["header", "h1", *["h2"] * 4]
