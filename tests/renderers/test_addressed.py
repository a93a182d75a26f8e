"""A letter to one recipient begins with its letterhead in every format, and says of them all that it is to say."""

import io
import json
import re
from dataclasses import replace

import pytest
from pypdf import PdfReader

from briefing.content.addressing import COVERING_LETTER, addressed, filled, is_addressed, place_of, places
from briefing.content.blocks import Document, Paragraph, Section
from briefing.content.inline import Text
from briefing.content.serialise import deserialise, serialise
from briefing.integrity.reading_docx import text_of_docx
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.renderers.docx import render_docx
from briefing.renderers.html import render_html
from briefing.renderers.pdf import render_pdf
from briefing.renderers.pdf_letters import PdfLetters
from briefing.renderers.refusals import UnknownKind
from briefing.renderers.text import render_text
from tests.renderers.printed import lost
from tests.renderers.sample_letter import LETTER
from tests.renderers.samples import SUMMARY
from tests.views.publishing import COLOUR

SENT = addressed(
    LETTER,
    addressee=("Person Nine", "School Nine"),
    salutation="Dear Person Nine",
    reference="R/9",
    details=("Ward: Ward Nine", "Your contact officer: Officer Nine"),
)
TOLD = "Person Nine School Nine Thursday 19 December 2030 Reference: R/9 Ward: Ward Nine"
FORMATS = {
    "html": lambda document: re.sub(r"<[^>]+>", " ", render_html(document).decode()),
    "text": lambda document: render_text(document, None).decode(),
    "word": lambda document: text_of_docx(render_docx(document, None, colour=COLOUR)),
    "pdf": lambda document: text_of_pdf(render_pdf(document, None, colour=COLOUR)),
}


def words(text):
    return " ".join(text.replace("\u00a0", " ").split())


@pytest.mark.parametrize("read", FORMATS.values(), ids=FORMATS)
def test_every_format_says_whom_it_goes_to(read):
    text = words(read(SENT))
    assert f"{TOLD} Your contact officer: Officer Nine Dear Person Nine" in text
    assert "Dear partners" not in text
    assert "Person Nine" not in words(read(LETTER))


@pytest.mark.parametrize("name", ["word", "pdf"])
def test_it_begins_with_its_letterhead_and_ends_with_the_rest(name):
    text = words(FORMATS[name](SENT))
    assert text.startswith("Body A Team for Town B Person Nine")
    assert text.index("Yours sincerely") < text.index("At a glance") < text.index("Since this letter")


def test_the_plain_text_says_all_of_it():
    assert lost(SENT, render_text(SENT, None).decode()) == []


def test_one_pdf_of_many_has_a_heading_for_each():
    letters = PdfLetters(LETTER, None, colour=COLOUR)
    body = letters.merged([SENT, SENT, SENT])
    reader = PdfReader(io.BytesIO(body))
    titles = [each.title for each in reader.outline if not isinstance(each, list)]
    assert titles == [LETTER.title] * 3
    assert letters.merged([SENT, SENT, SENT]) == body


def test_a_letter_is_the_same_whichever_were_written_before_it():
    """One of them has words of its own, another document comes between them."""
    other = addressed(LETTER, addressee=("Person Ten",), salutation="Dear Person Ten", reference="", details=())
    own = replace(other, sections=(replace(other.sections[0], heading="Its own"), *other.sections[1:]))
    letters = PdfLetters(LETTER, None, colour=COLOUR)
    made = [letters.written(SENT), letters.written(own), letters.written(other), letters.written(SENT)]
    render_pdf(SUMMARY, None, colour=COLOUR)
    assert [letters.written(SENT), *(render_pdf(each, None, colour=COLOUR) for each in (own, other, SENT))] == made
    told = [words(text_of_pdf(each)) for each in made]
    assert [("Its own" in each, "Person Nine" in each) for each in told] == [
        (False, True),
        (True, False),
        (False, False),
        (False, True),
    ]


def test_only_a_letter_is_addressed_and_to_somebody():
    given = {"salutation": "", "reference": "", "details": ()}
    for document, addressee in ((SUMMARY, ("A",)), (LETTER, ())):
        with pytest.raises(ValueError, match=r"Only a letter is addressed, and to somebody\."):
            addressed(document, addressee=addressee, **given)
    assert (is_addressed(LETTER), is_addressed(SENT), is_addressed(SUMMARY)) == (False, True, False)


def test_a_part_that_is_empty_stays_as_it_stands_for_everybody():
    letter = addressed(LETTER, addressee=("A",), salutation="", reference="", details=()).letter
    assert (letter.salutation, letter.reference) == (LETTER.letter.salutation, LETTER.letter.reference)


def test_a_covering_letter_to_nobody_is_not_printed():
    with pytest.raises(UnknownKind):
        render_pdf(replace(LETTER, recipe=COVERING_LETTER), None, colour=COLOUR)


def test_letters_that_were_frozen_before_there_were_addressees_are_read():
    data = json.loads(serialise(LETTER))
    del data["letter"]["addressee"], data["letter"]["details"]
    assert deserialise(json.dumps(data), Document) == LETTER


def test_places_are_filled_and_everything_else_stays():
    written = Paragraph((Text(f"In {place_of('ward')}, {place_of('name')}."), Text("As it was.")))
    section = Section("prose", "a", "A", (written,))
    assert places(section) == {"ward", "name"}
    made = filled(section, {"ward": place_of("name"), "name": "B"})
    assert made.blocks[0].children == (Text(f"In {place_of('name')}, B."), Text("As it was."))
