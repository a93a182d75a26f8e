"""A Word document as python-docx opens it, and its parts."""

import io
import zipfile

import docx
from lxml import etree

from briefing.integrity.reading_docx import text_of_docx
from briefing.renderers.docx import render_docx
from tests.views.publishing import COLOUR

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    "w": W[1:-1],
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
}


class WordFile:
    def __init__(self, document, mark=None, colour=COLOUR):
        self.body = render_docx(document, mark, colour=colour)
        self.archive = zipfile.ZipFile(io.BytesIO(self.body))
        self.opened = docx.Document(io.BytesIO(self.body))

    @property
    def text(self):
        return text_of_docx(self.body)

    @property
    def paragraphs(self):
        """Style and words of each paragraph of the text, tables apart."""
        return [(each.style.name, each.text) for each in self.opened.paragraphs]

    def part(self, name):
        return etree.fromstring(self.archive.read(name))

    def found(self, path, part="word/document.xml"):
        return self.part(part).xpath(path, namespaces=NAMES)

    def elements(self):
        """Every element of the text in order, its attributes that people's words go into apart."""
        told = {"descr", f"{W}tooltip", f"{W}val", f"{W}w"}
        return [
            (element.tag, {name: value for name, value in element.attrib.items() if name not in told})
            for element in self.part("word/document.xml").iter()
        ]
