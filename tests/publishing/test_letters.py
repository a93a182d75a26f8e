"""Letters to many recipients: prepared, made, looked at again, handed out."""

import io
import re
import zipfile

import pytest
from pdfua import validate
from pypdf import PdfReader

from briefing.content.blocks import Document
from briefing.content.serialise import deserialise
from briefing.enums import RenditionFormat
from briefing.integrity.reading_docx import text_of_docx
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.models import Mailing
from briefing.models.letter_fields import LetterField
from briefing.publishing.letters.archive import zipped
from briefing.publishing.letters.making import letters_of, merged_letters, one_letter
from tests.publishing.acts import approver, editor
from tests.publishing.letters import ALL, PROSE, addressee, addressees, covering, issued, prepared, squeezed, summary

pytestmark = pytest.mark.django_db

PDF, DOCX = RenditionFormat.PDF, RenditionFormat.DOCX


def test_an_issued_letter_goes_to_each_by_name():
    mailing = prepared(issued(), fields=ALL)
    file = one_letter(mailing=mailing, actor=editor(), number=2, form=PDF)
    text = squeezed(text_of_pdf(file.body))
    head = text[: text.index("Wardens")]
    assert file.name == "2-school-2.pdf"
    assert head.partition("Town A ")[2] == (
        "Reader 2 School 2 Thursday 1 May 2025 Reference: R/2 Ward: Ward 2 "
        "Your contact officer: Officer 2 Dear Reader 2 Ponds "
    )
    assert "Dear partners" not in text
    assert ("Edition 1" in text, mailing.edition.printed_code in text) == (True, True)


def test_fields_that_are_not_chosen_stay_as_they_are_for_everybody():
    mailing = prepared(issued(), fields=[LetterField.ORGANISATION])
    text = squeezed(text_of_docx(one_letter(mailing=mailing, actor=editor(), number=1, form=DOCX).body))
    assert ("School 1" in text, "Reader 1" in text, "Dear partners" in text) == (True, False, True)


@pytest.mark.parametrize(("form", "read"), [(PDF, text_of_pdf), (DOCX, text_of_docx)])
def test_a_covering_letter_says_which_briefing_it_is_about(form, read):
    edition = summary()
    mailing = prepared(edition, covering=covering())
    (first, second) = letters_of(mailing=mailing, actor=approver(), form=form)
    # An address may be broken at a line's end, which depends on how wide its code is.
    text = squeezed(read(second.body)).replace("\u00a0", " ").replace("\u200b", "").replace("/b/ ", "/b/")
    told = f"edition 1 of {edition.live_from:%-d %B %Y}."
    for words in (
        *("Reader 2 School 2", "Monday 2 March 2026", "Dear Reader 2", "In Ward 2 you ask Officer 2."),
        *("This letter is about our briefing Ponds,", told, f"/b/{edition.code}", edition.printed_code),
        *("Yours sincerely", edition.briefing.issuer.name),
    ):
        assert words in text
    assert "In Ward 1 you ask Officer 1." in squeezed(read(first.body)).replace("\u00a0", " ")


def test_lines_end_as_a_browser_or_as_a_file_ends_them():
    edition = summary()
    said = [prepared(edition, covering=covering(prose=end.join(["One.", "", PROSE]))).content for end in ("\r\n", "\n")]
    assert said[0] == said[1]
    assert len(deserialise(said[0], Document).sections[0].blocks) == 3


@pytest.mark.parametrize("form", [PDF, DOCX])
def test_made_again_the_letters_have_the_same_bytes(form, settings):
    mailing = prepared(issued(), addressees(3))
    first = b"".join(zipped(letters_of(mailing=mailing, actor=editor(), form=form)))
    settings.SITE_URL = "https://elsewhere.example"
    again = b"".join(zipped(letters_of(mailing=Mailing.objects.get(), actor=approver(), form=form)))
    assert first == again
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [f"{number}-school-{number}.{form}" for number in (1, 2, 3)]
        assert {entry.compress_type for entry in archive.infolist()} == {zipfile.ZIP_STORED}


@pytest.mark.parametrize("written", [None, covering()])
def test_the_print_has_each_letter_once_counted_by_itself(written):
    mailing = prepared(summary() if written else issued(), addressees(3), covering=written)
    body = merged_letters(mailing=mailing, actor=editor())
    text = squeezed(text_of_pdf(body))
    assert re.findall(r"Dear Reader \d", text) == ["Dear Reader 1", "Dear Reader 2", "Dear Reader 3"]
    reader = PdfReader(io.BytesIO(body))
    # Without spaces, which pypdf guesses from what stands where.
    pages = ["".join(page.extract_text().split()) for page in reader.pages]
    counted = [re.search(r"Page(\d+)of(\d+)", page).groups() for page in pages]
    each = len(counted) // 3
    assert counted == [(str(page), str(each)) for page in range(1, each + 1)] * 3
    assert b"pdfuaid" in body
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    assert body == merged_letters(mailing=mailing, actor=editor())


@pytest.mark.parametrize("length", [1, 2, 3])
def test_printed_on_both_sides_each_letter_begins_on_a_fresh_sheet(length):
    whom = [addressee(1), addressee(2), addressee(3)]
    prose = "\n\n".join([PROSE] * (1 + 45 * (length - 1)))
    mailing = prepared(summary(), whom, covering=covering(prose=prose))
    body = merged_letters(mailing=mailing, actor=editor(), both_sides=True)
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(body)).pages]
    each = [f"Page {page} of {length}" for page in range(1, length + 1)] + [""] * (length % 2)
    feet = [found[0] if (found := re.search(r"Page \d+ of \d+", squeezed(page))) else page for page in pages]
    assert feet == [*each, *each, *each[:length]]
    alone = text_of_pdf(merged_letters(mailing=mailing, actor=editor()))
    assert text_of_pdf(body) == alone


def test_nothing_against_pdf_ua_is_found_where_pages_are_empty(tmp_path):
    path = tmp_path / "print.pdf"
    path.write_bytes(merged_letters(mailing=prepared(summary(), covering=covering()), actor=editor(), both_sides=True))
    assert [str(finding) for finding in validate(path).findings] == []


def test_each_covering_letter_in_the_print_has_its_own_words():
    text = squeezed(text_of_pdf(merged_letters(mailing=prepared(summary(), covering=covering()), actor=editor())))
    assert re.findall(r"you ask Officer.\d", text.replace("\u00a0", " ")) == ["you ask Officer 1", "you ask Officer 2"]


def test_letters_to_an_audience_are_its_version():
    mailing = prepared(issued(), audience="a")
    text = text_of_pdf(one_letter(mailing=mailing, actor=editor(), number=1, form=PDF).body)
    assert (mailing.audience, "Dear Reader 1" in text) == ("a", True)
