"""The demonstration's pages as readers see them, and what was noted while its five documents were read."""

import hashlib
import json
import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from briefing.content.blocks import Document, Section
from briefing.content.serialise import deserialise
from briefing.integrity.reading import texts_of_page
from briefing.models import Rendition
from briefing.renderers.html_blocks import HtmlWriter

HERE = Path(__file__).parent
FACTS = json.loads((HERE / "facts.json").read_text())
TRAPS = json.loads((HERE / "traps.json").read_text())
MARKS = re.compile(r'<sup class="note-mark">.*?</sup>| <span class="differs">.*?</span>')
QUOTED = re.compile(r"“[^”]*”")
FORMS = ("html", "txt", "pdf", "docx")
NOT_PART = "Not part of the letter"


@dataclass(frozen=True)
class Page:
    """``text`` is what is read, notes' marks apart; ``everything`` also what only a screen reader says.

    ``own_words`` are without quotations and titles of sources, which are others'; ``sections`` are texts by anchor.
    """

    text: str
    everything: str
    own_words: str
    sections: dict[str, str]
    tree: Document

    @property
    def body(self):
        return self.text.partition(NOT_PART)[0]


def page_of(html, tree):
    text = own = plain(html)
    own = QUOTED.sub("“”", own)
    for title in sorted((plain(HtmlWriter().inline(note.children[:1])) for note in tree.notes), key=len, reverse=True):
        own = own.replace(title, "")
    sections = {section.anchor: section_text(section) for section in tree.sections}
    return Page(text, " ".join(texts_of_page(html.encode())), own, sections, tree)


def plain(html):
    """Words of HTML with single spaces, without the marks of notes and differences."""
    return " ".join(texts_of_page(MARKS.sub("", html).encode())[0].split())


def section_text(section: Section):
    return f"{section.heading} {plain(HtmlWriter().blocks(section.blocks, 3))}"


def pages():
    """By briefing and audience."""
    return {
        key: page_of(bytes(body["html"]).decode(), deserialise(bytes(body["json"]), Document))
        for key, body in _held().items()
    }


def copies():
    """By briefing and audience: the document, and the bytes of each format that is made from it."""
    return {
        key: (deserialise(bytes(body["json"]), Document), {form: bytes(body[form]) for form in FORMS})
        for key, body in _held().items()
    }


def _held():
    held = {}
    for rendition in Rendition.objects.select_related("edition__briefing"):
        held.setdefault((rendition.edition.briefing.slug, rendition.audience), {})[rendition.format] = rendition.body
    return held


def words_in(text):
    """Each word and each two words that follow one another, in lower case, as a trap holds them."""
    words = re.findall(r"\w+", text.lower())
    return {*words, *(" ".join(pair) for pair in pairwise(words))}


def fingerprint(word):
    return hashlib.sha256(word.encode()).hexdigest()
