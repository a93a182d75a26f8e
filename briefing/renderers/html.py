"""Content as HTML: the document alone, the same bytes each time, without a query.

Addresses are relative to the site. There is no host, no static file, no random id and no style
attribute, so that the stored bytes stay true wherever and whenever they are served.
"""

from __future__ import annotations

from briefing.content.blocks import Document, RecordPage
from briefing.renderers.anchors import CONTACT, GLANCE, NOTES, check_anchors
from briefing.renderers.html_blocks import mail, telephone
from briefing.renderers.html_sections import SectionWriter

LANGUAGE_OF_RECORDS = "en-GB"


def render_html(document: Document) -> bytes:
    """An ``article`` in UTF-8; raises Unrenderable, which names what is wrong and the remedy."""
    check_anchors(document)
    return (
        SectionWriter()
        .fill(
            "edition/letter.html" if document.letter else "edition/document.html",
            document=document,
            body=[section for section in document.sections if not section.apart],
            apart=[section for section in document.sections if section.apart],
            anchors={"glance": GLANCE, "contact": CONTACT, "notes": NOTES},
            mail=mail(document.contact.email) if document.contact and document.contact.email else "",
            telephone=telephone(document.contact.phone) if document.contact else "",
        )
        .encode()
    )


def render_record(page: RecordPage) -> bytes:
    """As ``render_html``, for the evidence page of one record."""
    check_anchors(page)
    anchors = {"notes": NOTES}
    return (
        SectionWriter().fill("edition/record.html", record=page, language=LANGUAGE_OF_RECORDS, anchors=anchors).encode()
    )
