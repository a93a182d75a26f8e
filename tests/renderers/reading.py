"""Reads HTML back: its elements, its attributes, its words."""

from html.parser import HTMLParser

VOID = {"br", "meta", "link", "hr", "img", "input"}


class Reader(HTMLParser):
    """`elements` are (tag, attributes) in order; `text` is all that is read between tags."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.open, self.pieces, self.texts = [], [], [], []

    def handle_starttag(self, tag, attrs):
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"{tag} has an attribute twice: {names}"
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append((tag, len(self.pieces)))

    def handle_endtag(self, tag):
        opened, since = self.open.pop()
        assert tag == opened, f"</{tag}> closes <{opened}>"
        self.texts.append((tag, "".join(self.pieces[since:])))

    def handle_data(self, data):
        self.pieces.append(data)

    def unknown_decl(self, data):
        raise AssertionError(f"The page has a declaration: {data}")

    handle_comment = handle_pi = unknown_decl

    @property
    def text(self):
        return "".join(self.pieces)

    @property
    def ids(self):
        return [attributes["id"] for _, attributes in self.elements if "id" in attributes]

    def having(self, tag, **wanted):
        """The attributes of every such element."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in wanted.items()}
        return [found for each, found in self.elements if each == tag and wanted.items() <= found.items()]


def read(html):
    reader = Reader()
    reader.feed(html.decode() if isinstance(html, bytes) else html)
    reader.close()
    assert reader.open == []
    return reader


def between(html, start, end):
    """The one stretch of HTML from `start` to `end`, spaces between blocks taken out."""
    text = html.decode()
    assert text.count(start) == 1, f"{start} stands {text.count(start)} times"
    after = text[text.index(start) :]
    found = after[: after.index(end) + len(end)]
    return "".join(line.strip() for line in found.splitlines())
