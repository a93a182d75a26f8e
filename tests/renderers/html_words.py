"""A page's words as they are read aloud, signs of notes in square brackets, to hold against content (``printed``)."""

import re

from briefing.integrity.reading import texts_of_page

SIGN = re.compile(r'<sup class="note-mark">(?:<a [^>]*>(\w+)</a>|, )</sup>')
AND_AGAIN = re.compile(r' <span class="differs">\(<a [^>]*>and again</a>\)</span>')
DRAWING = re.compile(r'<svg[^>]* role="img" aria-label="([^"]*)">.*?</svg>', re.DOTALL)


def words_of_page(html):
    """A drawing is read by its alternative."""
    page = DRAWING.sub(r"<p>\1</p>", AND_AGAIN.sub("", html.decode()))
    page = SIGN.sub(lambda found: f"[{found[1]}]" if found[1] else "", page)
    return texts_of_page(page.encode())[0]
