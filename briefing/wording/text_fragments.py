"""Links that lead to words on a page of the web: text fragments.

After the draft URL Fragment Text Directives of the Web Incubator Community Group: `#:~:text=` and then
`[prefix-,]start[,end][,-suffix]`. A browser that knows them scrolls to the words and marks them, any other opens the
page. The words are those of the excerpt as it is held, since the page has these and not what is printed of them.

- A run of up to twelve words is given whole; a longer one by its first and last five, so that a note marker or a link
  between them does no harm.
- Words that are few, or stand in the excerpt more than once, are given with those around them in their paragraph.
- A withheld name stands on the page and not in the excerpt: what is given stops before it, or goes on after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final
from urllib.parse import quote, urlsplit

WHOLE: Final = 12
ENDS: Final = 5
FEW: Final = 3
AROUND: Final = 4
WITHHELD: Final = "[name withheld]"

_DELIMITER: Final = ":~:"
_WORD: Final = re.compile(r"[\w’']")


def linked_to_words(url: str, found: Iterable[tuple[str, Sequence[Sequence[int]]]]) -> str:
    """The address at which a browser shows the words; ``found`` pairs an excerpt with the [start, end] of its spans.

    As it came where there is nothing to point to, or what it leads to is no web page.
    """
    address = url.partition(_DELIMITER)[0].removesuffix("#")
    if urlsplit(address).path.lower().endswith(".pdf"):
        return address
    directives = [f"text={part}" for text, spans in found for part in _directives(text, spans)]
    if not directives:
        return address
    joint = "" if "#" in address else "#"
    return f"{address}{joint}{_DELIMITER}{'&'.join(dict.fromkeys(directives))}"


def _directives(text: str, spans: Sequence[Sequence[int]]) -> Iterator[str]:
    """None of a span that lies outside the text, which a check of readiness reports."""
    for start, end in (_whole_words(text, *span) for span in spans if 0 <= span[0] < span[1] <= len(text)):
        runs = [run.split() for run in text[start:end].split(WITHHELD)]
        runs = [run for run in runs if any(map(_WORD.search, run))]
        if runs:
            yield _directive(text, start, end, runs)


def _directive(text: str, start: int, end: int, runs: Sequence[Sequence[str]]) -> str:
    first, last = runs[0], runs[-1]
    is_whole = len(runs) == 1 and len(first) <= WHOLE
    ends = [first] if is_whole else [first[:ENDS], last[-ENDS:]]
    if len(first) <= FEW or _stands_twice(text, " ".join(ends[0])):
        given = text[start:end].split()
        before = _before(text, start) if given[0] == first[0] else ""
        after = _after(text, end) if given[-1] == last[-1] else ""
    else:
        before = after = ""
    parts = [f"{_encoded(before)}-"] if before else []
    parts += [_encoded(" ".join(words)) for words in ends]
    parts += [f"-{_encoded(after)}"] if after else []
    return ",".join(parts)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """A browser looks for whole words: a span that begins within one, as after `[T]`, is widened to it."""
    while start and _WORD.match(text[start - 1]) and _WORD.match(text[start]):
        start -= 1
    while end < len(text) and _WORD.match(text[end]) and _WORD.match(text[end - 1]):
        end += 1
    return start, end


def _stands_twice(text: str, words: str) -> bool:
    return " ".join(text.split()).casefold().count(words.casefold()) > 1


def _before(text: str, start: int) -> str:
    """The last words before that place in its paragraph, as far back as a withheld name."""
    return " ".join(text[:start].rpartition("\n")[2].split(WITHHELD)[-1].split()[-AROUND:])


def _after(text: str, end: int) -> str:
    return " ".join(text[end:].partition("\n")[0].split(WITHHELD)[0].split()[:AROUND])


def _encoded(words: str) -> str:
    """Percent-encoded with the signs of the syntax itself: quote encodes commas and ampersands, but not hyphens."""
    return quote(words, safe="").replace("-", "%2D")
