"""Reads a served page back as its sections, each the list of lines that a reader sees."""

from html.parser import HTMLParser

INLINE = frozenset({"a", "abbr", "b", "br", "em", "i", "q", "span", "strong", "sup", "text", "time"})
UNSEEN = frozenset({"script", "style", "svg"})


# The way to a quotation's own page, which stands beside every one; tests/journey/test_pond_quotations.py follows it.
ABOUT_WORDS = "About these words ("


class _Reader(HTMLParser):
    """Cells of a row stand in one line; a drawing is told by its description; note marks stand in brackets."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.sections, self.open, self.unseen = {"": []}, [""], 0
        self.line, self.cells, self.mark = "", None, False

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        if tag == "svg" and given.get("aria-label"):
            self._write(f"({given['aria-label']})")
        self.unseen += tag in UNSEEN
        if tag == "section":
            self._end_line()
            self.open.append(given.get("id", ""))
            self.sections.setdefault(self.open[-1], [])
        elif tag == "tr":
            self.cells = []
        elif tag == "sup":
            self.line += "["
        elif tag not in INLINE:
            self._end_line()

    def handle_endtag(self, tag):
        self.unseen -= tag in UNSEEN
        if tag == "section":
            self._end_line()
            self.open.pop()
        elif tag in {"th", "td"}:
            self.cells.append(" ".join(self.line.split()))
            self.line = ""
        elif tag == "tr":
            self._write(" | ".join(self.cells))
            self.cells = None
        elif tag == "sup":
            self.line += "]"
        elif tag not in INLINE:
            self._end_line()

    def handle_data(self, data):
        if not self.unseen:
            self.line += data

    def _end_line(self):
        if self.cells is None:
            self._write(" ".join(self.line.split()))
            self.line = ""

    def _write(self, line):
        if line and not line.startswith(ABOUT_WORDS):
            self.sections[self.open[-1]].append(line)


def sections_of(html):
    """The lines of each section by its anchor; what stands in none has the empty one."""
    reader = _Reader()
    reader.feed(html.decode())
    reader.close()
    return reader.sections


def sections(client, address):
    """The sections of a page that readers get."""
    answer = client.get(address)
    assert answer.status_code == 200, address
    return sections_of(answer.content)


def lines(client, address, anchor):
    return sections(client, address)[anchor]
