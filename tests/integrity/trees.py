"""Small trees of content to look at."""

from dataclasses import replace
from datetime import UTC, date, datetime

from briefing.content.blocks import Document, Paragraph, RecordPage, Section
from briefing.content.inline import Text
from briefing.content.parts import IssuerLine, Note
from briefing.integrity.checked import Checked, Context
from briefing.integrity.rendered import Rendered
from briefing.renderers.html import render_html, render_record
from briefing.renderers.text import render_text

LIVE_FROM = datetime(2026, 1, 1, 9, tzinfo=UTC)
LETTER_DAY = date(2025, 12, 19)


def document(*children, apart=(), **changes):
    """One paragraph with these inline nodes, and one that stands apart."""
    sections = [Section("prose", "body", "Wardens", (Paragraph((Text("Wardens move."), *children)),))]
    if apart:
        sections.append(Section("later", "later", "Since this letter", (Paragraph(apart),), apart=True))
    plain = Document(
        recipe="foi_summary",
        slug="wardens",
        title="Wardens",
        language="en-GB",
        audience="",
        audience_label="",
        issuer=IssuerLine("Body A", "A notice."),
        status=(),
        lead=(Text("What this is about."),),
        glance=(),
        letter=None,
        sections=tuple(sections),
        contact=None,
        notes=(),
        printed=(),
    )
    return replace(plain, **changes)


def note(number, source):
    return Note(number, source, (Text(source),), ())


def page(*children, **changes):
    sections = (Section("record", "about", "", (Paragraph((Text("A source."), *children)),)),)
    plain = RecordPage("source", "letter", "source", "A letter", (), (), sections, ())
    return replace(plain, **changes)


def checked(tree=None, *pages, html=None, text=None, change_note="New.", **context):
    tree = tree or document()
    documents = (Rendered("briefing:wardens", tree, html or render_html(tree), text or render_text(tree, None)),)
    rendered = tuple(Rendered(f"{each.noun}:{each.slug}", each, render_record(each)) for each in pages)
    return Checked(documents, rendered, change_note, Context(**{"live_from": LIVE_FROM} | context))
