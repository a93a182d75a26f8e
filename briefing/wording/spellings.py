"""How a name may be spelt: what readers would recognise for certain, and what they may take for it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import Final
from urllib.parse import unquote

from briefing.wording.likeness import HONORIFICS

# Letters that Unicode doesn't take apart, as they are written by who hasn't got them; and one sign for each kind.
_LETTERS: Final = dict(zip("łŁøØđĐðÐħĦŧŦı", "lLoOdDdDhHtTi", strict=True)) | {
    "æ": "ae",
    "Æ": "Ae",
    "œ": "oe",
    "Œ": "Oe",
    "ß": "ss",
    "ẞ": "SS",
    "þ": "th",
    "Þ": "Th",
}
_APOSTROPHES: Final = "\u2018\u2019\u02bc\u02b9\u02bb\u2032`"
_HYPHENS: Final = "\u2010\u2011\u2012\u2013\u2212"
_UNSEEN: Final = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_FOLDED: Final = str.maketrans(
    _LETTERS | dict.fromkeys(_APOSTROPHES, "'") | dict.fromkeys(_HYPHENS, "-") | dict.fromkeys(_UNSEEN, "")
)

# What may stand between two words of a name: spaces, or one of the signs with which addresses join them.
_BETWEEN: Final = r"(?:\s+|[-_.+/])?"
# A hyphen may be any of these, an apostrophe a space or nothing.
_WITHIN: Final = {"-": _BETWEEN, "'": r"['\s_-]?"}
# Two blocks of a page lie more than one space apart.
_SPACE: Final = r"(?: |\n *)"
_CAPITAL: Final = r"[^\W\d_a-z]"
_MIDDLE: Final = rf"(?:{_SPACE}(?:(?!(?i:and|or|with)\b){_CAPITAL}[\w'-]*\.?{_SPACE}){{1,2}}|[-_.+][A-Za-z][-_.+])"
_INITIALS: Final = rf"\.?(?:[ .-]?{_CAPITAL}\.?){{0,2}}{_SPACE}?"


def folded(text: str) -> str:
    """Without accents, unseen signs and an address's percent signs, with one kind of apostrophe and of hyphen."""
    letters = unicodedata.normalize("NFKD", unquote(text))
    if not letters.isascii():
        letters = "".join(sign for sign in letters if not unicodedata.combining(sign))
    return letters.translate(_FOLDED)


@lru_cache(maxsize=1024)
def anchor(name: str) -> str:
    """What stands, in small letters, in each folded text that has the name in any spelling: for a quick look first."""
    words = _words(name)
    return max(re.split("[-']", words[-1]), key=len).casefold() if words else ""


@lru_cache(maxsize=1024)
def spelt(name: str) -> re.Pattern[str]:
    """The name in a folded text, for certain.

    A name of several words in any case, as addresses join them, with the last one first, or with a middle name;
    a single word, which may be a common one, as it is written or in capitals.
    """
    words = _words(name)
    if len(words) == 1:
        return _whole(_word(words[0]), _word(words[0].upper()))
    *first, last = map(_word, words)
    forms = [f"(?i:{_BETWEEN.join([*first, last])})", *_turned(last, _BETWEEN.join(first))]
    if len(first) == 1:
        forms.append(f"(?i:{first[0]}){_MIDDLE}(?i:{last})")
    return _whole(*forms)


@lru_cache(maxsize=1024)
def hinted(name: str) -> re.Pattern[str] | None:
    """What may be the name: an initial for the first one, or the first and last of several. None of a single word."""
    words = _words(name)
    initial = next((sign.upper() for sign in words[0] if sign.isalpha()), "")
    if len(words) == 1 or not initial:
        return None
    first, last = _word(words[0]), _word(words[-1])
    family = f"(?={_CAPITAL})(?i:{last})"
    forms = [
        f"{initial}{_INITIALS}{family}",
        f"{family}(?:,{_SPACE}?|{_SPACE}){initial}",
        f"(?i:{initial}[._-]{last})",
        f"(?i:{initial}{last})(?=@)",
    ]
    if len(words) > len((first, last)):
        forms += [
            f"(?i:{first}{_BETWEEN}{last})",
            f"(?i:{first}){_MIDDLE}(?i:{last})",
            *_turned(last, first),
        ]
    return _whole(*forms)


def _turned(last: str, first: str) -> tuple[str, str]:
    """Without a comma both are in capitals: Mr Brown will come isn't Will Brown."""
    return rf"(?i:{last}(?:,\s*|[-_.+/]){first})", f"(?={_CAPITAL})(?i:{last}){_SPACE}(?={_CAPITAL})(?i:{first})"


def _words(name: str) -> list[str]:
    """Without titles before the name, which others leave out; one before a single word stays."""
    words = folded(name).split()
    while len(words) > len(("Dr", "One")) and words[0].casefold().rstrip(".") in HONORIFICS:
        words = words[1:]
    return words


def _word(word: str) -> str:
    return "".join(_WITHIN.get(part) or re.escape(part) for part in re.split("([-'])", word))


def _whole(*forms: str) -> re.Pattern[str]:
    """No letter or digit before or after: an underscore parts words too."""
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])")
