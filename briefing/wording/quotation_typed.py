"""What an editor typed or pasted, taken apart: verbatim fragments and the declared edits between them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.wording.characters import normalise_newlines, reveal
from briefing.wording.quotation_errors import QuotationMalformed
from briefing.wording.quotation_held import HeldText
from briefing.wording.quotation_speech import paragraphs_of
from briefing.wording.quotation_text import BULLETS, MARK, QUOTATION_MARKS, is_word, read_atoms

MAX_EDITS = 100

_EDIT = re.compile(
    r"(?P<omission>\[\s*(?:…|\.{3,})\s*\]|…\.?|\.{3,})"
    r"|(?P<paragraph>\n\s*)"
    r"|\[(?P<insertion>[^\[\]\n]*)\]"
)
# Opening marks and bullets of paragraphs that a paste has run together into one.
_RUN_TOGETHER = re.compile(rf"(?<=[.?!…,;:])\s+(?:[{BULLETS}*–-]\s+)?[“„«‘\"']*(?=\w)")


@dataclass(frozen=True, slots=True)
class Edit:
    kind: Literal["omission", "insertion", "paragraph"]
    text: str = ""


@dataclass(frozen=True, slots=True)
class Fragment:
    """Words to be found as they stand: `keys` up to the last word, `tail` the punctuation after it.

    `recased` is the letter of a declared change of case, as in `[T]he`; `keys` hold the source's own.
    """

    keys: tuple[str, ...]
    tail: tuple[str, ...]
    has_closing_mark: bool
    recased: str
    text: str


@dataclass(slots=True)
class Typed:
    """`edits[i]` stand before fragment i; the last ones after all fragments."""

    fragments: list[Fragment] = field(default_factory=list)
    edits: list[tuple[Edit, ...]] = field(default_factory=list)
    took_brackets_literally: bool = False


def read_typed(words: str, held: HeldText, *, brackets_as_held: bool, run_together: bool) -> Typed:
    """Raises QuotationMalformed for words that no excerpt could hold.

    `brackets_as_held`: square brackets that the excerpt holds too, as `[name withheld]`, are words.
    `run_together`: opening marks and bullets within a paragraph are taken for lost line breaks.
    """
    return _Reading(normalise_newlines(words).strip(), held, brackets_as_held, run_together).read()


class _Reading:
    def __init__(self, words: str, held: HeldText, brackets_as_held: bool, run_together: bool) -> None:
        self.words = words
        self.held = held
        self.brackets_as_held = brackets_as_held
        self.run_together = run_together
        self.typed = Typed()
        self.edits: list[Edit] = []
        self.recased = ""

    def read(self) -> Typed:
        begin = 0
        for found in _EDIT.finditer(self.words):
            inserted = found["insertion"]
            if inserted is not None and self._is_held(found):
                continue
            self._add_fragment(self.words[begin : found.start()])
            begin = found.end()
            if inserted is not None:
                self._add_insertion(found, inserted)
            else:
                self.edits.append(Edit("omission", "…") if found["omission"] else Edit("paragraph", "\n\n"))
        self._add_fragment(self.words[begin:])
        self.typed.edits.append(tuple(self.edits))
        if not self.typed.fragments:
            raise QuotationMalformed("The quotation holds no words of the excerpt. Type or paste the words.")
        if sum(map(len, self.typed.edits)) > MAX_EDITS:
            raise QuotationMalformed(
                f"The quotation has more than {MAX_EDITS} omissions, insertions and paragraphs. Make it several."
            )
        return self.typed

    def _is_held(self, found: re.Match[str]) -> bool:
        """Whether the excerpt has the same brackets: a note marker, or words as [name withheld]."""
        raw = found.group()
        if any(raw in self.held.text[note.start : note.end] for note in self.held.notes):
            return not self.words[: found.start()][-1:].isspace()
        if not self.brackets_as_held or raw[1:-1].strip() == "":
            return False
        literal = any(True for _ in self.held.occurrences(read_atoms(f" {raw}").keys))
        self.typed.took_brackets_literally |= literal
        return literal

    def _add_insertion(self, found: re.Match[str], inserted: str) -> None:
        text = " ".join(inserted.split())
        if not text:
            raise QuotationMalformed(
                "The quotation has empty brackets []. Put the clarification between them, or … for an omission."
            )
        before = self.words[: found.start()][-1:]
        after = self.words[found.end() : found.end() + 1]
        changes_case = len(text) == 1 and len(text.swapcase()) == 1 and text.swapcase() != text
        if after.isalnum() and changes_case and not before.isalnum():
            self.recased = text
        elif after.isalnum() or before.isalnum():
            raise QuotationMalformed(
                f"[{reveal(text)}] touches a word. Put the whole changed word in brackets, as [officers] for "
                "officer[s]; take it out if it is a note marker. Only a changed capital may stand alone: [T]he."
            )
        else:
            self.edits.append(Edit("insertion", text))

    def _add_fragment(self, text: str) -> None:
        recased, self.recased = self.recased, ""
        at_paragraph_start = not recased and (not self.edits or self.edits[-1].kind == "paragraph")
        follows = bool(self.edits) and all(edit.kind == "insertion" for edit in self.edits)
        if at_paragraph_start:
            text = self._without_layout(text)
        if self.run_together:
            text = _RUN_TOGETHER.sub(" ", text)
        fragment = _fragment(text, recased, follows=follows)
        if fragment and recased and not self._holds(fragment):
            # The source has this very letter: nothing was changed, so nothing is declared.
            unchanged = _fragment(f"{recased}{text}", "")
            fragment = unchanged if unchanged and self._holds(unchanged) else fragment
        if fragment is None:
            return
        for bracket in "[]":
            if bracket in fragment.keys + fragment.tail and bracket not in self.held.text:
                raise QuotationMalformed(
                    "A square bracket stands alone. Brackets come in pairs, around words that you put in, as "
                    f"[the officers]. Look at: {reveal(fragment.text)}"
                )
        self.typed.fragments.append(fragment)
        self.typed.edits.append(tuple(self.edits))
        self.edits = []

    def _without_layout(self, text: str) -> str:
        """Takes a bullet and opening marks off; a dash that the excerpt has within a sentence stays."""
        body = next((paragraph.body for paragraph in paragraphs_of(text)), 0)
        if text[:body].strip(QUOTATION_MARKS + " "):
            as_typed = _fragment(text, "")
            if as_typed and self._holds(as_typed):
                return text
        return text[body:]

    def _holds(self, fragment: Fragment) -> bool:
        return any(True for _ in self.held.occurrences(fragment.keys))


def _fragment(text: str, recased: str, *, follows: bool = False) -> Fragment | None:
    """None without a word; only what `follows` an insertion can begin with . or , of the excerpt."""
    keys: Sequence[str] = read_atoms(text).keys
    passed = {MARK} if follows else {MARK, *".,;:!?"}
    first = next((i for i, key in enumerate(keys) if key not in passed), len(keys))
    last = next((i for i in range(len(keys) - 1, -1, -1) if is_word(keys[i])), -1)
    if last < first:
        return None
    words = list(keys[first : last + 1])
    if recased:
        words[0] = recased.swapcase() + words[0]
    tail = keys[last + 1 :]
    return Fragment(
        keys=tuple(words),
        tail=tuple(key for key in tail if key != MARK),
        has_closing_mark=tail[:1] == [MARK],
        recased=recased,
        text=" ".join(f"{recased}{text}".split()),
    )
