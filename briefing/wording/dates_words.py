"""The words that dates are made of: an editor's text cut into the tokens that the grammar knows."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import Enum, auto
from typing import Final, NamedTuple

from briefing.wording.dates_calendar import MONTHS, WEEKDAYS, Part, Season

LONGEST: Final = 200  # characters; twice the longest sensible date
SHOWN: Final = 60  # characters of a refused text that its message repeats

EXAMPLES: Final = (
    "4 September 2025; June 2025; early 2000s; 1980s; 2009 to 2011; between 2009 and 2011; by 2023; since 2009; "
    "about 2002; 1987 or 1988; autumn term 2023; academic year 2023 to 2024"
)
REMEDY: Final = f"Write it like one of these: {EXAMPLES}."
LEAVE_EMPTY: Final = "If the date isn't stated, leave the field empty."
NAME_THE_DATE: Final = "Write the date itself, with its year: these words would mean another day next year."


class DateNotUnderstood(ValueError):
    """Words that our grammar of dates doesn't read; the message repeats them (cut short) and says what to type."""

    def __init__(self, words: str, remedy: str = REMEDY) -> None:
        super().__init__(words, remedy)
        self.words = words
        self.remedy = remedy

    def __str__(self) -> str:
        shown = self.words if len(self.words) <= SHOWN else f"{self.words[:SHOWN]}…"
        # Control and bidirectional characters would garble the message.
        shown = "".join(character if character.isprintable() else "�" for character in shown)
        return f"This date was not understood: {shown or '(nothing)'}. {self.remedy}"


class Sort(Enum):
    DAY_EXACT = auto()  # numbers: year, month, day
    MONTH_EXACT = auto()  # numbers: year, month
    DECADE = auto()
    PAIR = auto()  # numbers: 2010 and 11, or 2010 and 2011
    ORDINAL = auto()
    NUMBER = auto()  # one or two digits
    YEAR = auto()
    MONTH = auto()  # 1 is January
    WEEKDAY = auto()  # 0 is Monday
    PART = auto()
    SEASON = auto()
    WORD = auto()  # joins and hedges; `word` is a value of KNOWN
    END = auto()


class Token(NamedTuple):
    """`word` is the canonical spelling, `numbers` what the text says in figures."""

    sort: Sort
    word: str
    numbers: tuple[int, ...] = ()


FILLERS: Final = frozenset({"the", "of", "in", "on", "during", "for", "as at", "sometime", "some time"})

# What is typed, and what it means to the grammar.
KNOWN: Final = {
    **dict.fromkeys(("by", "no later than", "not later than", "on or before", "in or before"), "by"),
    **dict.fromkeys(("by the end of", "by end of"), "by"),
    **dict.fromkeys(
        ("no earlier than", "not earlier than", "not before", "on or after", "in or after"), "no earlier than"
    ),
    **dict.fromkeys(("or earlier", "or before"), "or earlier"),
    **dict.fromkeys(("or later", "or after"), "or later"),
    **dict.fromkeys(("from", "with effect from"), "from"),
    **dict.fromkeys(("until", "till", "up to"), "until"),
    **dict.fromkeys(("onwards", "onward"), "onwards"),
    **dict.fromkeys(("about", "around", "approximately", "approx", "circa", "ca", "c", "roughly"), "about"),
    **dict.fromkeys(("probably", "likely"), "probably"),
    **dict.fromkeys(("possibly", "perhaps", "maybe"), "possibly"),
    **dict.fromkeys(("planned", "scheduled"), "planned"),
    **dict.fromkeys(("academic year", "school year"), "academic year"),
    **{word: word for word in ("between", "and", "to", "or", "before", "after", "since", "expected")},
    **{word: word for word in ("financial year", "term", "century", "-", ",", "?")},
}

HINTS: Final = {
    **dict.fromkeys(("undated", "unknown", "not", "no", "none", "n", "tbc", "tba"), LEAVE_EMPTY),
    "as": "Write 1 May 2025 alone for that day, from 1 May 2025 for what begins with it.",
    "/": "Write dates in figures with all four digits of the year: 19/12/2024 (day first), or 2024-12-19.",
    **dict.fromkeys(("quarter", "q"), "Write the months instead: January to March 2023."),
    **dict.fromkeys(
        ("end", "start", "beginning", "middle"),
        "Write early, mid or late with the month, year or decade (late 2013), or the exact day.",
    ),
    **dict.fromkeys(("today", "yesterday", "tomorrow", "now", "last", "this", "next", "ago"), NAME_THE_DATE),
}

_LETTERS: Final = 3  # of a name that is cut short: Jan, Mon
_NAMES: Final[dict[str, Token]] = {
    **{name[:_LETTERS].lower(): Token(Sort.MONTH, name, (number,)) for number, name in enumerate(MONTHS) if name},
    **{name.lower(): Token(Sort.MONTH, name, (number,)) for number, name in enumerate(MONTHS) if name},
    "sept": Token(Sort.MONTH, MONTHS[9], (9,)),
    **{name[:_LETTERS].lower(): Token(Sort.WEEKDAY, name, (number,)) for number, name in enumerate(WEEKDAYS)},
    **{name.lower(): Token(Sort.WEEKDAY, name, (number,)) for number, name in enumerate(WEEKDAYS)},
    **{short: Token(Sort.WEEKDAY, WEEKDAYS[1], (1,)) for short in ("tues",)},
    **{short: Token(Sort.WEEKDAY, WEEKDAYS[2], (2,)) for short in ("weds",)},
    **{short: Token(Sort.WEEKDAY, WEEKDAYS[3], (3,)) for short in ("thur", "thurs")},
    **{part.value: Token(Sort.PART, part.value) for part in Part},
    **{season.name.lower(): Token(Sort.SEASON, season.name) for season in Season},
    **{typed: Token(Sort.WORD, word) for typed, word in KNOWN.items()},
}

_PHRASES: Final = "|".join(sorted((words for words in (*KNOWN, *FILLERS) if " " in words), key=len, reverse=True))
_A_MONTH: Final = "|".join(name[:_LETTERS].lower() for name in MONTHS if name)
# A pair such as 2010-11 isn't one where a month follows: "2009-11 May 2010" runs from 2009 to 11 May.
_TOKEN: Final = re.compile(
    rf"""
      (?P<iso>[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?![0-9]))
    | (?P<british>[0-9]{{1,2}}(?P<mark>[-/.])[0-9]{{1,2}}(?P=mark)[0-9]{{4}}(?![0-9]))
    | (?P<month>[0-9]{{1,2}}/[0-9]{{4}}(?![0-9]))
    | (?P<decade>[0-9]{{4}}'?s\b)
    | (?P<pair>[0-9]{{4}}[-/](?:[0-9]{{2}}|(?<=/)[0-9]{{4}})(?![0-9]|(?:st|nd|rd|th)?\ (?:of\ )?(?:{_A_MONTH})))
    | (?P<ordinal>[0-9]{{1,2}}(?:st|nd|rd|th)\b)
    | (?P<number>[0-9]+)
    | (?P<phrase>\b(?:{_PHRASES.replace(" ", chr(92) + " ")})\b)
    | (?P<onwards>\bon(?=$|[?,]))  # "from 2010 on"; before a date it is only a preposition
    | (?P<word>[a-z]+)\.?
    | (?P<sign>[-,?])
    | (?P<other>\S)
    """,
    re.VERBOSE,
)
_FIGURES: Final = re.compile("[0-9]+")
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_TYPOGRAPHY: Final = str.maketrans("‐‑‒–—―−‘’", "-------''")


def tidy(words: str) -> str:
    """The words with single spaces; refuses what no date can be, before anything looks at it closely."""
    if len(words) > LONGEST:
        raise DateNotUnderstood(words[: SHOWN + 1], f"A date has at most {LONGEST} characters. {REMEDY}")
    if _CONTROL.search(words):
        raise DateNotUnderstood(words, f"It holds an invisible control character: type it afresh. {REMEDY}")
    tidied = " ".join(words.split())
    if not tidied:
        raise DateNotUnderstood(tidied, f"{LEAVE_EMPTY} {REMEDY}")
    return tidied


def cut(words: str) -> list[Token]:
    """The tokens of tidy words, without the fillers (the, of, in, on …), closed by one END."""
    text = words.translate(_TYPOGRAPHY).lower().rstrip(" .,;")
    if not text.isascii():  # digits and letters of other scripts are no part of the grammar
        raise DateNotUnderstood(words)
    tokens = []
    for match in _TOKEN.finditer(text):
        found = match.lastgroup or ""
        typed = match[found]
        if found != "onwards" and typed in FILLERS:
            continue
        tokens.append(_SORTED[found](typed) if found in _SORTED else _named(typed, text, words))
    return [*tokens, Token(Sort.END, "")]


def _named(typed: str, text: str, words: str) -> Token:
    token = _NAMES.get(typed)
    if token is None:
        hints = (HINTS[word] for word in (typed, *text.split()) if word in HINTS)
        raise DateNotUnderstood(words, next(hints, REMEDY))
    return token


def _figures(typed: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in _FIGURES.findall(typed))


def _number(typed: str) -> Token:
    sort = Sort.YEAR if len(typed) > 2 else Sort.NUMBER  # a day has at most two digits
    return Token(sort, typed, (int(typed),))


_SORTED: Final[dict[str, Callable[[str], Token]]] = {
    "iso": lambda typed: Token(Sort.DAY_EXACT, typed, _figures(typed)),
    "british": lambda typed: Token(Sort.DAY_EXACT, typed, _figures(typed)[::-1]),
    "month": lambda typed: Token(Sort.MONTH_EXACT, typed, _figures(typed)[::-1]),
    "decade": lambda typed: Token(Sort.DECADE, typed, _figures(typed)),
    "pair": lambda typed: Token(Sort.PAIR, typed, _figures(typed)),
    "ordinal": lambda typed: Token(Sort.ORDINAL, typed, _figures(typed)),
    "number": _number,
    "onwards": lambda _: _NAMES["onwards"],
}
