"""Numbers typed in running prose that may state a fact: none that name a place, a rule, a telephone or a document."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

# A word of digits with what is joined to it: 371, 2,500, £4.5m, 16th, 40%, 01.FOI.25, 24/7.
_TOKEN: Final = re.compile(r"(?<![^\s\u2010-\u2015()\[\]…])[^\s\u2010-\u2015()\[\]…\d]*+\d[^\s\u2010-\u2015()\[\]…]*")
_DIGIT: Final = re.compile(r"[\d\u00bc-\u00be\u2150-\u215e]")
_PLAIN: Final = re.compile(r"[£€$]?\d{1,3}(?:,\d{3})+(?:\.\d+)?|[£€$]?\d+(?:\.\d+)?")
_UNIT: Final = re.compile(r"(?:%|p|m|bn|k|st|nd|rd|th|s|x)?(?:-[a-z]+)*")
_EDGES: Final = "‘’'“”\".,;:!?*"
_TELEPHONE: Final = re.compile(
    r"(?<![\w,.])(?:\+\d{1,3}|\(?0\d{2,4}\)?)(?:[ -]?\d{2,6}){1,4}(?![\w])|(?<!\w)(?:101|111|112|999)(?![\w%,.]\w|[%])"
)
_HEADING: Final = re.compile(r"^\s*(?:\d{1,2}[.):]\s|\d{1,2}(?:\.\d{1,2})+[.):]?\s+(?=[A-Z]))")
# What is only numbered: page 3, paragraphs 4 to 6, Year 7, Key Stage 3, the Education Act 1996.
_NUMBERED: Final = re.compile(
    r"\b(?:(?i:pages?|paragraphs?|sections?|parts?|points?|steps?|notes?|chapters?|articles?|annex|appendix|schedules?|"
    r"figures?|tables?|questions?|forms?|rooms?|editions?|versions?|levels?|lines?)|No\.|"
    r"Years?|Key Stage|KS|Act|Regulations|Order|Rules|Code)"
    r"\s+\d[\d.]*(?:(?:\s*(?:,|and|or|to|[\u2010-\u2015-])\s*)\d[\d.]*)*(?![\d%,.]*\d|%)"
)
_LARGE: Final = re.compile(
    r"\b(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|many|some)\s+"
    r"(?:dozens?|hundreds?|thousands?|millions?|billions?)|dozens|hundreds|thousands|millions|billions)\b(?:\s+of)?",
    re.IGNORECASE,
)
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_TEENS: Final = "eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
_WORDS: Final = re.compile(
    rf"\b(?:(?:{_TENS})(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|{_TEENS})\b", re.IGNORECASE
)
_SMALL: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_COUNT: Final = rf"(?:{'|'.join(_SMALL)})"
_PARTS_OF_ONE: Final = "third|quarter|fifth|sixth|seventh|eighth|ninth|tenth|twelfth|twentieth"
# What follows a part that is counted: a third of them, a quarter more; a third officer is the next one.
_COUNTED: Final = (
    r"(?=\s+(?:of|more|less|fewer|as|are|were|is|was|have|had|say|said|want(?:ed)?)\b|\s*[.,;:!?)\u2019]|\s*$)"
)
_SHARES: Final = re.compile(
    rf"\b(?:{_COUNT}|half\s+an?|an?)[\s-]+per\s?cent\b"
    rf"|\b(?:{_COUNT}|\d+)[\s-]+(?:(?:{_PARTS_OF_ONE})s|halves)\b|\b(?:an?|one)[\s-](?:half|{_PARTS_OF_ONE})\b{_COUNTED}"
    r"|\b(?<!first\s)(?<!second\s)(?<!other\s)(?<!last\s)half\s+(?:of|the|our|their|its|all|as\s+many|as\s+much)\b"
    rf"|\b{_COUNT}\s+(?:in|out\s+of)\s+(?:every\s+)?(?:{_COUNT}|{_TEENS}|{_TENS}|a\s+hundred|\d{{1,3}}(?!\d))\b"
    r"|\d*[\u00bc-\u00be\u2150-\u215e]|(?<![\w/])\d{1,2}/\d{1,2}(?=\s+of\b)",
    re.IGNORECASE,
)
_MULTIPLES: Final = re.compile(
    rf"\b(?:twice\s+(?:as|the)|{_COUNT}\s+times\s+(?:as|the|more|higher|larger|greater)|double\s+(?:the|that)"
    rf"|(?:doubl|trebl|tripl|quadrupl|halv)(?:ed|ing)|{_COUNT}fold)\b",
    re.IGNORECASE,
)

# One of these stands in every number in words that is looked for.
_PARTS: Final = (
    *(
        "teen",
        "ty",
        "eleven",
        "twelve",
        "dozen",
        "hundred",
        "thousand",
        "llion",
        "per",
        "half",
        "halv",
        "twice",
        "times",
    ),
    *("third", "quarter", "fth", "ixth", "enth", "ghth", "inth", "fold", "doubl", "trebl", "tripl", "quadrupl"),
    *(f"{number} {between}" for number in _SMALL for between in ("in", "out")),
)


def typed_numbers(text: str, taken: tuple[tuple[int, int], ...] = ()) -> Iterator[tuple[int, int]]:
    """Where each stands, from and to, in their order; none within the places ``taken``, such as those of dates."""
    if not may_have_number(text):
        return
    passed = [*taken, *(match.span() for form in (_TELEPHONE, _HEADING, _NUMBERED) for match in form.finditer(text))]
    places = [place for match in _TOKEN.finditer(text) if (place := _number(match))]
    places += [match.span() for form in (_LARGE, _WORDS, _SHARES, _MULTIPLES) for match in form.finditer(text)]
    done = 0  # a number within one that is told already, as twenty in one in twenty, isn't told by itself
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if start >= done and not any(start < other_end and other < end for other, other_end in passed):
            yield start, end
            done = end


def may_have_number(text: str) -> bool:
    """Far quicker than the patterns, and false of most texts."""
    return _DIGIT.search(text) is not None or any(part in text.casefold() for part in _PARTS)


def _number(match: re.Match[str]) -> tuple[int, int] | None:
    """None for what letters and digits make together, such as a reference or the name of a form."""
    token = match.group()
    start = match.start() + len(token) - len(token.lstrip(_EDGES))
    token = token.strip(_EDGES)
    plain = _PLAIN.match(token)
    if plain is None or not _UNIT.fullmatch(token[plain.end() :]):
        return None
    return start, start + len(token)
