"""Which parts of a text stand inside quotation marks, and which marks belong together.

Follows how British news sets speech: a speech of several paragraphs opens each of them with a mark and
closes only the last; single marks quote within double ones, or are the speech marks of a text that has
no double ones. A text may start or end in the middle of a speech, or leave its closing mark out.
"""

import re
from dataclasses import dataclass, field

from briefing.wording.quotation_text import BULLETS, HYPHENS, Span

_DOUBLE = re.compile('[“”„‟«»"]')
_OPENING = "“„‟«"
_NOT_BEFORE_AN_OPENING = r"(?<![^\s(\[{“\"„«‘'—–-])"
# Straight and curly apostrophes also stand for what is left out: ’tis, 'em, '80s.
_SINGLE_OPENING = re.compile(
    rf"{_NOT_BEFORE_AN_OPENING}(?:[‘‚‹](?!\d0s)|'(?!\d|(?:tis|twas|em|til|cause|n)\b))(?=\S)", re.IGNORECASE
)
_SINGLE_CLOSING = re.compile(r"(?<=[^\s‘'])[’'›](?!\w)")
# Single marks without a partner that can only be speech running over several paragraphs.
_LONE_OPENING = re.compile(r"(?:^|(?<=[:,] ))‘(?!\d)", re.MULTILINE)
_LONE_CLOSING = re.compile(r"(?<=[.,?!…])’(?!\w)")
_NOT_HELD = -1
_BREAK = re.compile("[\n\r\x0b\x0c\x85\u2028\u2029]")
_LAYOUT = re.compile(rf"\s*(?:[{BULLETS}·*–—{re.escape(HYPHENS)}]\s+)?(?:[“„‟«‘‚‹\"']\s?)*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line with something on it; `body` is where its words start, after bullet and opening marks."""

    start: int
    end: int
    body: int


@dataclass(frozen=True, slots=True)
class Speech:
    """One paragraph of one speech, without its marks; `number` is the same in all its paragraphs."""

    number: int
    start: int
    end: int


@dataclass(slots=True)
class Speeches:
    """`openers`: the place of a closing mark → that of the mark it closes, -1 where that isn't held."""

    parts: list[Speech] = field(default_factory=list)
    openers: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _SpeechMark:
    place: int
    opens: bool


def paragraphs_of(text: str) -> list[Paragraph]:
    paragraphs = []
    start = 0
    ends = [found.start() for found in _BREAK.finditer(text)] + [len(text)]
    for end in ends:
        if text[start:end].strip():
            layout = _LAYOUT.match(text, start, end)
            paragraphs.append(Paragraph(start, end, layout.end() if layout else start))
        start = end + 1
    return paragraphs


def speech_spans(text: str) -> tuple[Span, ...]:
    """The parts inside quotation marks, marks left out, one span a paragraph; empty without marks."""
    return tuple(Span(part.start, part.end) for part in read_speeches(text, paragraphs_of(text)).parts)


def read_speeches(text: str, paragraphs: list[Paragraph]) -> Speeches:
    speeches = Speeches()
    marks = [_SpeechMark(found.start(), _opens(text, found.start())) for found in _DOUBLE.finditer(text)]
    for paragraph in paragraphs:
        speeches.openers.update(_single_pairs(text, paragraph))
    if not marks:
        marks = _single_speech_marks(text, speeches.openers)
    if marks:
        _Reader(text, marks, speeches).read(paragraphs)
    return speeches


def _single_speech_marks(text: str, openers: dict[int, int]) -> list[_SpeechMark]:
    opening = set(openers.values()) | {found.start() for found in _LONE_OPENING.finditer(text)}
    closing = set(openers) | {found.start() for found in _LONE_CLOSING.finditer(text)}
    return [_SpeechMark(place, place in opening) for place in sorted(opening | closing)]


def _opens(text: str, place: int) -> bool:
    character = text[place]
    if character != '"':
        return character in _OPENING
    before = text[place - 1] if place else " "
    after = text[place + 1] if place + 1 < len(text) else " "
    return (before.isspace() or before in "([{“‘'—–") and not after.isspace()


def _single_pairs(text: str, paragraph: Paragraph) -> dict[int, int]:
    """Closing → opening mark. A plural's apostrophe (officers’) closes only when nothing else does."""
    pairs: dict[int, int] = {}
    openings = [found.start() for found in _SINGLE_OPENING.finditer(text, paragraph.start, paragraph.end)]
    if not openings:
        return pairs
    closings = [found.start() for found in _SINGLE_CLOSING.finditer(text, paragraph.start, paragraph.end)]
    at = 0
    for opening, limit in zip(openings, [*openings[1:], paragraph.end], strict=True):
        while at < len(closings) and closings[at] <= opening:
            at += 1
        stop = at
        while stop < len(closings) and closings[stop] < limit:
            stop += 1
        between = closings[at:stop]
        sure = [closing for closing in between if text[closing - 1] not in "sS"]
        if between:
            pairs[(sure or between)[0]] = opening
        at = stop
    return pairs


class _Reader:
    """Walks the paragraphs' marks in order, keeping the speech that is open from one to the next."""

    def __init__(self, text: str, marks: list[_SpeechMark], speeches: Speeches) -> None:
        self.text = text
        self.marks = marks
        self.speeches = speeches
        self.at = 0
        self.number = -1
        self.open: list[int] = []  # places of the opening marks not closed yet, outermost first
        self.start = 0

    def read(self, paragraphs: list[Paragraph]) -> None:
        for paragraph in paragraphs:
            first = self.at
            while self.at < len(self.marks) and self.marks[self.at].place < paragraph.end:
                self.at += 1
            self._paragraph(paragraph, self.marks[first : self.at], self.marks[first : first + 1])

    def _paragraph(self, paragraph: Paragraph, marks: list[_SpeechMark], upcoming: list[_SpeechMark]) -> None:
        leads = bool(marks) and marks[0].opens and marks[0].place < paragraph.body
        closes_later = bool(upcoming) and not upcoming[0].opens
        if self.open and leads:
            self.open = [marks[0].place]
            self.start = marks[0].place + 1
            marks = marks[1:]
        elif self.open and closes_later:
            self.start = paragraph.start
        else:
            self.open = []
            # A closing mark first means that the opening one stands before what is held.
            if closes_later and (marks or self.number < 0) and not self._is_inch(upcoming[0].place):
                self._begin(_NOT_HELD, paragraph.start)
        self._marks(paragraph, marks)
        if self.open:
            self.speeches.parts.append(Speech(self.number, self.start, paragraph.end))

    def _marks(self, paragraph: Paragraph, marks: list[_SpeechMark]) -> None:
        nests = self._nests(paragraph, marks)
        for mark in marks:
            if mark.opens:
                if self.open and nests:
                    self.open.append(mark.place)
                    continue
                if self.open:
                    self.speeches.parts.append(Speech(self.number, self.start, mark.place))
                self._begin(mark.place, mark.place + 1)
            elif self.open:
                self.speeches.openers[mark.place] = self.open.pop()
                if not self.open:
                    self.speeches.parts.append(Speech(self.number, self.start, mark.place))

    def _begin(self, opening: int, start: int) -> None:
        self.number += 1
        self.open = [opening]
        self.start = start

    def _nests(self, paragraph: Paragraph, marks: list[_SpeechMark]) -> bool:
        """Whether a mark opening within open speech quotes inside it, rather than a closing mark missing."""
        depth = len(self.open) + sum(1 if mark.opens else -1 for mark in marks)
        return depth <= 0 or bool(marks and self.text[marks[-1].place + 1 : paragraph.end].strip())

    def _is_inch(self, place: int) -> bool:
        return self.text[place] == '"' and self.text[place - 1 : place].isdigit()
