"""What counts as the same word: the comparing policy `words-1`.

Text is read as atoms: words and single punctuation marks, each with its place. Two atoms are the same
when their keys are. Folded into one key, because they are ways of setting the same word:

- white space of any kind and amount, line breaks within a paragraph among it;
- apostrophes ' ’ ‘ ‛ ʼ within a word; quotation marks of every shape, single and double;
- hyphens and dashes - ‐ ‑ ‒ – — ―, spaced or not, and bullets (minus signs are not dashes);
- an ellipsis of one character or of three and more full stops;
- soft hyphens (dropped) and the Latin ligatures ﬀ ﬁ ﬂ ﬃ ﬄ ﬅ ﬆ (spelt out);
- canonically equivalent spellings of one letter (é as one code point or two).

Nothing else is: capitals, accents, digits, look-alike letters of other alphabets, minus signs and
invisible characters all count. Note markers of the source (`policing[1]`, `policing¹`) are apparatus and
make no atom. What is printed is always the excerpt's own characters, never the typed ones.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

POLICY = "words-1"

APOSTROPHES = "'’‘‛ʼ"
QUOTATION_MARKS = APOSTROPHES + '"“”„‟«»‚‹›'
HYPHENS = "-‐‑"
DASHES = "‒–—―"
BULLETS = "•‣▪●◦"

MARK = '"'
DASH = "-"
ELLIPSIS = "…"
PUNCTUATION = frozenset('.,;:!?()[]{}"-…')

_NOTE_SIGNS = "¹²³⁰⁴⁵⁶⁷⁸⁹†‡"

_NOT_WORD = r"\s.,;:!?()\[\]{}…" + re.escape(QUOTATION_MARKS + HYPHENS + DASHES + BULLETS)
_LETTERS = f"[^{_NOT_WORD}]+"
_NOTE = rf"(?<![\s(\[{{])\[(?:note )?\d{{1,3}}(?:[,–-] ?\d{{1,3}})*\](?![{APOSTROPHES}.,:]?[^{_NOT_WORD}])"
_ATOM = re.compile(
    # A source's note marker is set tight against what it notes: " [371] " is a number that was put in.
    rf"(?P<note>{_NOTE})"
    rf"|{_LETTERS}(?:(?:[{APOSTROPHES}.]|(?<=\d)[,:](?=\d))(?![{_NOTE_SIGNS}]){_LETTERS})*"
    r"|\.{3,}|\S"
)
_FOLDED_MARKS = dict.fromkeys(QUOTATION_MARKS, MARK) | dict.fromkeys(HYPHENS + DASHES + BULLETS, DASH)
_FOLDED_IN_WORDS = str.maketrans(
    dict.fromkeys(APOSTROPHES, "'")
    | {"\u00ad": "", "ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
# After these a raised digit is an exponent or a formula, which is part of the word.
_UNITS = frozenset({"m", "mm", "cm", "km", "ft", "in", "yd", "mi", "s", "CO", "PM", "NO"})


@dataclass(frozen=True, slots=True)
class Span:
    """Code point offsets into an excerpt's text as stored, `end` exclusive."""

    start: int
    end: int


@dataclass(slots=True)
class Atoms:
    """Parallel lists: an atom's key and its place; `notes` are the places of note markers."""

    keys: list[str]
    starts: list[int]
    ends: list[int]
    notes: list[Span]


def is_word(key: str) -> bool:
    return key not in PUNCTUATION


def read_atoms(text: str) -> Atoms:
    atoms = Atoms([], [], [], [])
    append_key, append_start, append_end = atoms.keys.append, atoms.starts.append, atoms.ends.append
    for match in _ATOM.finditer(text):
        raw = match.group()
        start, end = match.span()
        if not raw.isascii():
            base = len(raw) - _note_length(raw, text, start)
            if base < len(raw):
                atoms.notes.append(Span(start + base, end))
                raw, end = raw[:base], start + base
            key = _key_of(raw)
            if not key:
                continue
        elif match.lastgroup:
            atoms.notes.append(Span(start, end))
            continue
        elif raw in {"'", '"'}:
            key = MARK
        else:
            key = ELLIPSIS if raw.startswith("...") else raw
        append_key(key)
        append_start(start)
        append_end(end)
    return atoms


def folded_words(text: str) -> tuple[str, ...]:
    """The words alone, as they are compared: equal for two texts that say the same words."""
    return tuple(key for key in read_atoms(text).keys if is_word(key))


@lru_cache(maxsize=8192)
def _key_of(raw: str) -> str:
    if raw in _FOLDED_MARKS:
        return _FOLDED_MARKS[raw]
    return unicodedata.normalize("NFC", raw.translate(_FOLDED_IN_WORDS))


def _note_length(raw: str, text: str, start: int) -> int:
    """How many characters at the end of a word, or all of it, are a raised note marker."""
    base = raw.rstrip(_NOTE_SIGNS)
    if base == raw:
        return 0
    if not base:
        follows = text[start - 1] if start else " "
        return len(raw) if follows in ".,;:!?)]…" + QUOTATION_MARKS else 0
    if len(base) == 1 or base in _UNITS or base[-1].isdigit():
        return 0
    return len(raw) - len(base)
