"""Which characters may stand in text that people type or paste.

Refused is what cannot be seen or what makes other text look different from what it is (Unicode
Technical Reports 36 and 39): controls, bidirectional controls, zero-width and other invisible
characters, lone surrogates, noncharacters, private use and tags. Letters of every script, right-to-left
ones among them, and emoji are allowed; so is the soft hyphen, which printed sources carry.
"""

import re
import unicodedata
from dataclasses import dataclass

_BIDIRECTIONAL = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_JOINERS = "\u200c\u200d"
_SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
_TAGS = "\U000e0000-\U000e007f"
# Invisible, some of them letters by category: fillers, the grapheme joiner, invisible operators,
# deprecated format characters, interlinear annotations.
_INVISIBLE = (
    "\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2028\u2029\u2060-\u2065\u206a-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0080-\U000e00ff"
    "\U000e01f0-\U000e0fff"
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd"
_SUSPECT = re.compile(
    f"[\x00-\x1f\x7f-\x9f{_BIDIRECTIONAL}{_JOINERS}{_SELECTORS}{_TAGS}{_INVISIBLE}"
    f"{_NONCHARACTERS}{_PRIVATE}\ud800-\udfff]"
)
# Spaces, what is refused because nobody sees it, and what is seen only at the end of a line or never: the soft hyphen,
# and the pattern of Braille without a dot.
_UNSEEN = re.compile(f"[\\s\x00-\x1f\x7f-\x9f\u00ad\u2800{_BIDIRECTIONAL}{_JOINERS}{_SELECTORS}{_TAGS}{_INVISIBLE}]*")
# The only tag sequences in general use: the flags of England, Scotland and Wales.
_TAGGED_FLAGS = re.compile(
    "\U0001f3f4\U000e0067\U000e0062"
    "(?:\U000e0065\U000e006e\U000e0067|\U000e0073\U000e0063\U000e0074|\U000e0077\U000e006c\U000e0073)"
    "\U000e007f"
)
_NEWLINES = re.compile("\r\n|[\r\x85\u2028\u2029]")
_CONTROL_NAMES = {
    0x00: "NULL",
    0x08: "BACKSPACE",
    0x09: "CHARACTER TABULATION",
    0x0A: "LINE FEED",
    0x0B: "LINE TABULATION",
    0x0C: "FORM FEED",
    0x0D: "CARRIAGE RETURN",
    0x1B: "ESCAPE",
    0x7F: "DELETE",
    0x85: "NEXT LINE",
}


@dataclass(frozen=True, slots=True)
class ForbiddenCharacter:
    """One refused character: `position` is its zero-based code point offset in the text."""

    position: int
    character: str
    name: str

    @property
    def label(self) -> str:
        """As in `U+202E RIGHT-TO-LEFT OVERRIDE`; safe to print."""
        return f"U+{ord(self.character):04X} {self.name}"


def normalise_newlines(text: str) -> str:
    """Every line break as one line feed; call this before `forbidden_characters`."""
    return _NEWLINES.sub("\n", text)


def is_blank(text: str) -> bool:
    """Whether it is empty to whoever looks at it."""
    return _UNSEEN.fullmatch(text) is not None


def encoded_twice(text: str) -> str:
    """What UTF-8 meant that was read as Windows-1252, such as Café by CafÃ©; empty where it isn't certain."""
    try:
        meant = text.encode("cp1252").decode()
    except UnicodeError:
        return ""
    return "" if text.isascii() else meant


def forbidden_characters(text: str, *, multiline: bool) -> list[ForbiddenCharacter]:
    """All refused characters, in order; line feed and tab are allowed only where `multiline`.

    A zero-width joiner or non-joiner is allowed where a script or an emoji needs it: between two
    parts of an emoji, and between letters of the Arabic and Indic scripts.
    """
    found = []
    flags: set[int] | None = None
    for match in _SUSPECT.finditer(text):
        position, character = match.start(), match.group()
        if multiline and character in "\n\t":
            continue
        if "\U000e0000" <= character <= "\U000e007f":
            if flags is None:
                flags = {i for flag in _TAGGED_FLAGS.finditer(text) for i in range(*flag.span())}
            allowed = position in flags
        else:
            allowed = _is_needed(text, position)
        if not allowed:
            found.append(ForbiddenCharacter(position, character, character_name(character)))
    return found


def character_name(character: str) -> str:
    """The Unicode name, or a plain description where Unicode gives none."""
    code = ord(character)
    category = unicodedata.category(character)
    if category == "Cc":
        return _CONTROL_NAMES.get(code, "CONTROL CHARACTER")
    if category == "Cs":
        return "LONE SURROGATE"
    if category == "Co":
        return "PRIVATE USE CHARACTER"
    if code & 0xFFFE == 0xFFFE or 0xFDD0 <= code <= 0xFDEF:
        return "NONCHARACTER"
    return unicodedata.name(character, "UNNAMED CHARACTER")


def forbidden_message(found: ForbiddenCharacter, text: str) -> str:
    """Names the character, where it stands (counted from 1) and the remedy."""
    before = text[: found.position]
    column = found.position - (before.rfind("\n") + 1) + 1
    where = f"line {before.count(chr(10)) + 1}, character {column}" if "\n" in text else f"character {column}"
    if found.character in "\n\t":
        return f"{found.label} at {where}: this field holds a single line. Put a space in its place."
    return (
        f"{found.label} at {where} is not allowed: it is invisible or changes how the text around it "
        "reads. Delete it; if you can't see it, delete and retype the words on both sides of it."
    )


def reveal(text: str) -> str:
    """The text with every refused character shown as `<U+202E>`, for use in messages; line breaks stay."""
    refused = {
        found.position: f"<U+{ord(found.character):04X}>" for found in forbidden_characters(text, multiline=True)
    }
    if not refused:
        return text
    return "".join(refused.get(position, character) for position, character in enumerate(text))


def _is_needed(text: str, position: int) -> bool:
    character = text[position]
    before = text[position - 1] if position else ""
    after = text[position + 1] if position + 1 < len(text) else ""
    if character in "\u200c\u200d":
        if _is_joining_letter(before) and _is_joining_letter(after):
            return True
        return character == "\u200d" and _is_emoji(before) and _is_emoji(after)
    if "\ufe00" <= character <= "\ufe0f":
        keycap = before in set("0123456789#*") and after == "\u20e3"
        return character in "\ufe0e\ufe0f" and (keycap or _is_emoji_base(before))
    if "\U000e0100" <= character <= "\U000e01ef":
        # Variants of one ideograph, as Japanese names need them; after anything else they could smuggle text.
        return bool(before) and "IDEOGRAPH" in unicodedata.name(before, "")
    return False


def _is_joining_letter(character: str) -> bool:
    return "\u0600" <= character <= "\u0dff" and unicodedata.category(character)[0] in "LM"


def _is_emoji_base(character: str) -> bool:
    return bool(character) and (unicodedata.category(character) in {"So", "Sm"} or character in "‼⁉〰〽")


def _is_emoji(character: str) -> bool:
    if not character:
        return False
    is_modifier = "\U0001f3fb" <= character <= "\U0001f3ff"
    # Unassigned code points of the emoji blocks are emoji of a later Unicode than this Python's.
    in_blocks = "\U0001f000" <= character <= "\U0001faff"
    return character == "\ufe0f" or is_modifier or in_blocks or _is_emoji_base(character)
