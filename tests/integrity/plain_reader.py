"""The words of a page as Python's own parser gives them: the plainest reading, for comparison."""

from html.parser import HTMLParser

from briefing.integrity.tokens import HIDDEN, READ_ALOUD, VOID, WITHIN_WORDS


class PlainReader(HTMLParser):
    """`flow` is what is seen; `apart` what only a screen reader says, from attributes and hidden elements."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.flow, self.apart, self.hidden = [], [], []

    def handle_starttag(self, tag, attrs):
        self.apart += [value for name, value in attrs if name in READ_ALOUD and value]
        if tag not in VOID and (self.hidden or HIDDEN in (dict(attrs).get("class") or "")):
            self.hidden.append(tag)
        self.part(tag, "“")

    def handle_endtag(self, tag):
        self.part(tag, "”")
        if tag in self.hidden:
            while self.hidden.pop() != tag:
                pass

    def handle_data(self, data):
        (self.apart if self.hidden else self.flow).append(data)

    def part(self, tag, mark):
        if tag not in WITHIN_WORDS:
            self.flow.append(" ")
        elif tag == "q":
            self.flow.append(mark)


def texts_read_plainly(html):
    reader = PlainReader()
    reader.feed(html.decode())
    reader.close()
    return tuple(text.replace("\u00ad", "") for text in ("".join(reader.flow), *reader.apart))
