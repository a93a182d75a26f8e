"""Files that people take with them, read back."""

import io
import zipfile

import pytest

from briefing.content.inline import Quoted, QuotedPiece
from briefing.integrity.copies import marks_in_docx
from briefing.renderers.docx import render_docx
from tests.integrity.trees import checked, document
from tests.views.publishing import COLOUR

TREE = document(Quoted("pond", (QuotedPiece("words", "will keep the pond"),)))


def word(*changes):
    """The Word document, one text put in the place of another."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(render_docx(TREE, None, colour=COLOUR))) as before,
        zipfile.ZipFile(made, "w") as after,
    ):
        for name in before.namelist():
            text = before.read(name).decode()
            after.writestr(name, text.replace(*changes) if changes else text)
    return made.getvalue()


def found(*changes):
    (rendered,) = checked(TREE).documents
    return [
        (finding.id, finding.record, finding.message.partition(": ‘")[2].removesuffix("’."))
        for finding in marks_in_docx(rendered, word(*changes))
    ]


@pytest.mark.quiet("Q023")
def test_a_quotation_in_word_is_verbatim():
    assert found() == []


@pytest.mark.fires("Q023")
def test_words_in_marks_that_the_content_does_not_quote_are_found_wherever_they_stand_in_word():
    assert found("Wardens move.", "“Wardens” move.") == [("Q023", "briefing:wardens", "Wardens")]
    assert found("A notice.", "A “notice”.") == [("Q023", "briefing:wardens", "notice")]
    assert found("will keep", "keeps") == [("Q023", "briefing:wardens", "keeps the pond")]


def test_words_split_over_runs_are_read_as_they_are_seen():
    run = '</w:t></w:r><w:r><w:t xml:space="preserve">'
    assert found("keep the", f"keep{run} the") == []
    assert found("Wardens move.", f"“War{run}dens” move.") == [("Q023", "briefing:wardens", "Wardens")]
