"""Typed against held: the nearest passage, and the difference in words that an editor can act on."""

import unicodedata
from collections import Counter
from collections.abc import Sequence
from itertools import zip_longest

from rapidfuzz.distance import Indel, Opcode

from briefing.wording.characters import character_name, reveal
from briefing.wording.quotation_errors import Passage, QuotationNotFound, Reason
from briefing.wording.quotation_held import HeldText
from briefing.wording.quotation_text import Span, is_word, read_atoms
from briefing.wording.quotation_warnings import is_negation

_SHOWN_WORDS = 60
# Aligning costs the product of the two lengths; this many words are aligned in milliseconds.
_ALIGNED_WORDS = 600
_LEAST_SHARE = 0.4
_ALIKE = {
    "аеорсухіјѕԁһӏАВЕКМНОРСТУХІЈЅԌԚԜ": "aeopcyxijsdhlABEKMHOPCTYXIJSGQW",  # Cyrillic
    "νοαρυικτΑΒΕΖΗΙΚΜΝΟΡΤΥΧ": "voapuiktABEZHIKMNOPTYX",  # Greek
    "ıɑɡ": "iag",
    "I1|L0O": "lllloo",  # as many typefaces draw them; L by way of l
}
_ALIKE_MAP = {ord(one): other for ones, others in _ALIKE.items() for one, other in zip(ones, others, strict=True)}


def marked_difference(typed: str, held: str) -> str:
    """Word by word: `{-typed-}` where the held text has `{+held+}`; what the policy folds is no difference."""
    left, right = _chunks(typed), _chunks(held)
    out = []
    for tag, i, j, k, m in _opcodes([_key(chunk) for chunk in left], [_key(chunk) for chunk in right]):
        if tag == "equal":
            out.append(" ".join(right[k:m]))
            continue
        if j > i:
            out.append(f"{{-{' '.join(left[i:j])}-}}")
        if m > k:
            out.append(f"{{+{' '.join(right[k:m])}+}}")
    return " ".join(out)


def not_found(reason: Reason, typed: str, held: HeldText) -> QuotationNotFound:
    """The error for words that don't stand in the excerpt as typed."""
    inside = held.text.find(typed) if reason is Reason.ABSENT else -1
    if inside >= 0:
        passage = _whole_words(held.text, inside, inside + len(typed))
        return QuotationNotFound(Reason.CUTS_WORD, typed, passage, marked_difference(typed, passage.text))
    whole, typed = typed, _around_deviation(typed, held)
    nearest = nearest_passage(typed, held)
    if nearest is None:
        return QuotationNotFound(reason, whole)
    difference = marked_difference(typed, nearest.text)
    remarks = _remarks(typed, nearest.text) if reason is Reason.ABSENT else ()
    return QuotationNotFound(reason, whole, nearest, difference if "{" in difference else "", remarks)


def nearest_passage(typed: str, held: HeldText) -> Passage | None:
    """The passage that shares most words with the typed ones; None where hardly any is shared."""
    typed_keys = read_atoms(typed).keys
    wanted = [_skeleton(key) for key in typed_keys if is_word(key)][:_ALIGNED_WORDS]
    atoms = [i for i, key in enumerate(held.keys) if is_word(key)]
    keys = [_skeleton(held.keys[i]) for i in atoms]
    if not wanted or not keys:
        return None
    begin, shared = _fullest_window(wanted, keys)
    if shared < max(min(2, len(wanted)), _LEAST_SHARE * len(wanted)):
        return None
    slack = len(wanted) // 2 + 3
    begin = max(0, begin - slack)
    first, last = _aligned(wanted, keys[begin : begin + len(wanted) + 2 * slack])
    start, end = held.starts[atoms[begin + first]], held.ends[atoms[begin + last]]
    following = atoms[begin + last] + 1
    if typed_keys[-1] in ".,;:?!" and held.keys[following : following + 1] and held.keys[following] in ".,;:?!":
        end = held.ends[following]
    return Passage(" ".join(held.text[start:end].split()), Span(start, end))


def _whole_words(text: str, start: int, end: int) -> Passage:
    while start and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return Passage(" ".join(text[start:end].split()), Span(start, end))


def _aligned(wanted: Sequence[str], window: Sequence[str]) -> tuple[int, int]:
    """The first and last word of the window that answer to the first and last wanted ones."""
    blocks = [block for block in Indel.opcodes(wanted, window) if block.tag == "equal"]
    while len(blocks) > 1 and _strays(blocks[0], blocks[1], blocks[0].src_end - blocks[0].src_start):
        del blocks[0]
    while len(blocks) > 1 and _strays(blocks[-2], blocks[-1], blocks[-1].src_end - blocks[-1].src_start):
        del blocks[-1]
    before, after = blocks[0].src_start, len(wanted) - blocks[-1].src_end
    return max(0, blocks[0].dest_start - before), min(len(window), blocks[-1].dest_end + after) - 1


def _strays(block: Opcode, following: Opcode, length: int) -> bool:
    """Whether one of two matching runs, of this length, only matches by being looked for far away."""
    return (following.dest_start - block.dest_end) - (following.src_start - block.src_end) > length + 2


def _around_deviation(typed: str, held: HeldText) -> str:
    """Of many words, those about the first one at which typed and held part."""
    chunks = typed.split()
    if len(chunks) <= _SHOWN_WORDS:
        return typed
    same, other = 0, len(chunks)
    while other - same > 1:
        middle = (same + other) // 2
        if next(held.occurrences(read_atoms(" ".join(chunks[:middle])).keys), None) is None:
            other = middle
        else:
            same = middle
    begin = max(0, min(same - _SHOWN_WORDS // 2, len(chunks) - _SHOWN_WORDS))
    return " ".join(chunks[begin : begin + _SHOWN_WORDS])


def _fullest_window(wanted: Sequence[str], keys: Sequence[str]) -> tuple[int, int]:
    """Where a window as long as the wanted words holds most of them, and how many; the earliest."""
    left = Counter(wanted)
    best, shared, most = 0, 0, -1
    for i, key in enumerate(keys):
        left[key] -= 1
        shared += left[key] >= 0
        if i >= len(wanted):
            gone = keys[i - len(wanted)]
            shared -= left[gone] >= 0
            left[gone] += 1
        if shared > most:
            best, most = max(0, i - len(wanted) + 1), shared
    return best, most


def _remarks(typed: str, held: str) -> tuple[str, ...]:
    left = [key for key in read_atoms(typed).keys if is_word(key)]
    right = [key for key in read_atoms(held).keys if is_word(key)]
    if len(left) == len(right):
        pairs = [(one, other) for one, other in zip(left, right, strict=True) if one != other]
        if pairs and all(one.casefold() == other.casefold() for one, other in pairs):
            return ("Only capital letters differ. A changed first letter is shown as [T]he.",)
        if pairs and all(_skeleton(one) == _skeleton(other) for one, other in pairs):
            return tuple(dict.fromkeys(_alike(one, other) for one, other in pairs))
    missing = Counter(key for key in right if is_negation(key)) - Counter(left)
    if missing:
        return (f"Left out here: {', '.join(missing)}. That turns the sense.",)
    return ()


def _alike(typed: str, held: str) -> str:
    shown = reveal(held)
    for one, other in zip_longest(typed, held):
        if one != other:
            if one is None or other is None or _is_hidden(one) or _is_hidden(other):
                hidden = one if one is not None and (_is_hidden(one) or other is None) else other
                where = "typed" if hidden == one else "held"
                return f"In {shown}, {_named(str(hidden))} is {where} and can't be seen."
            return f"In {shown}, {_named(one)} was typed where the excerpt has {_named(other)}, which looks alike."
    return f"In {shown}, characters differ that look alike."


def _named(character: str) -> str:
    label = f"U+{ord(character):04X} {character_name(character)}"
    return label if _is_hidden(character) else f"{character} ({label})"


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character)[0] in "CZ" or unicodedata.combining(character) != 0


def _skeleton(key: str) -> str:
    """What the eye takes a word for."""
    if not key.isascii():
        key = "".join(c for c in unicodedata.normalize("NFKC", key) if unicodedata.category(c) not in {"Cf", "Co"})
    return key.translate(_ALIKE_MAP).translate(_ALIKE_MAP).casefold()  # Cyrillic І to I, I to l


def _chunks(text: str) -> list[str]:
    return text.split()[: 2 * _ALIGNED_WORDS]


def _key(chunk: str) -> tuple[str, ...]:
    return tuple(read_atoms(chunk).keys)


def _opcodes(left: Sequence[tuple[str, ...]], right: Sequence[tuple[str, ...]]) -> list[tuple[str, int, int, int, int]]:
    """Runs of equal and unequal chunks, deletions and insertions side by side made one replacement."""
    runs: list[tuple[str, int, int, int, int]] = []
    for code in Indel.opcodes(left, right):
        run = (code.tag, code.src_start, code.src_end, code.dest_start, code.dest_end)
        if runs and "equal" not in {runs[-1][0], code.tag}:
            _, i, _, k, _ = runs[-1]
            runs[-1] = ("replace", i, run[2], k, run[4])
        else:
            runs.append(run)
    return runs
