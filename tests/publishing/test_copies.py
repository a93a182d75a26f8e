"""Copies that people take along are made and read back before anything is submitted or published."""

from dataclasses import replace
from threading import Event

import pytest

from briefing.integrity.copies import marks_in_pdf
from briefing.models import BriefingLog, Edition
from briefing.publishing.approve import approve
from briefing.publishing.publish import publish
from briefing.publishing.refusal import PublicationRefused
from briefing.publishing.submit import submit
from briefing.renderers.docx import render_docx
from briefing.renderers.pdf import render_pdf
from briefing.renderers.refusals import TypesetterHung, UnknownNode
from tests.factories.audience import AudienceFactory
from tests.factories.section import SectionFactory
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    return dossier()


def hang(*_args, **_given):
    raise TypesetterHung(20)


def misquote(document, mark, *, colour):
    return render_pdf(replace(document, title="“P”"), mark, colour=colour)


def misquote_in_word(document, mark, *, colour):
    return render_docx(replace(document, title="“P”"), mark, colour=colour)


def know_no_word(document, *_args, **_given):
    raise UnknownNode(document.sections[0].blocks[0])


@pytest.mark.parametrize(
    ("name", "render", "found"),
    [
        ("render_pdf", hang, "E007 briefing:ponds: Typesetting the PDF took longer than 20 seconds"),
        ("render_pdf", misquote, "Q022 briefing:ponds: In the PDF"),
        ("render_docx", know_no_word, "E007 briefing:ponds: The renderer doesn't know Paragraph."),
        ("render_docx", misquote_in_word, "Q023 briefing:ponds: In the Word document"),
    ],
)
def test_neither_submitted_nor_published(ponds, monkeypatch, name, render, found):
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    monkeypatch.setattr(f"briefing.publishing.copies.{name}", render)
    logged = BriefingLog.objects.count()
    with pytest.raises(PublicationRefused) as refusal:
        publish(briefing=ponds.briefing, actor=editor())
    assert {str(finding).startswith(found) for finding in refusal.value.findings} == {True}
    ponds.section.prose += " More of it."
    ponds.section.save()
    with pytest.raises(PublicationRefused) as refusal:
        submit(briefing=ponds.briefing, actor=editor())
    assert {str(finding).startswith(found) for finding in refusal.value.findings} == {True}
    assert (Edition.objects.count(), BriefingLog.objects.count()) == (0, logged)


def test_one_pdf_is_typeset_while_another_is_read(ponds, monkeypatch):
    SectionFactory(briefing=ponds.briefing, key="more", heading="More", order=2, prose="More.").audiences.add(
        AudienceFactory(slug="keepers")
    )
    read, ahead = Event(), []

    def reading(rendered, pdf):
        read.set()
        return marks_in_pdf(rendered, pdf)

    def typesetting(document, mark, *, colour):
        if document.audience:
            ahead.append(read.wait(timeout=20))
        return render_pdf(document, mark, colour=colour)

    monkeypatch.setattr("briefing.publishing.copies.marks_in_pdf", reading)
    monkeypatch.setattr("briefing.publishing.copies.render_pdf", typesetting)
    submit(briefing=ponds.briefing, actor=editor())
    assert ahead == [True, True]


def test_a_character_without_a_glyph_is_no_copy(ponds):
    ponds.section.prose += " Hebrew: שלום and שלום."
    ponds.section.save()
    with pytest.raises(PublicationRefused) as refusal:
        submit(briefing=ponds.briefing, actor=editor())
    (finding,) = refusal.value.findings
    assert (finding.id, finding.record, finding.may_be_overridden) == ("E006", "briefing:ponds", False)
    assert finding.message == "The PDF's typefaces have no glyph for U+05E9 HEBREW LETTER SHIN."
