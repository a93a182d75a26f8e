"""An excerpt read once for many comparisons: its atoms, paragraphs and speeches."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from briefing.wording.quotation_speech import Paragraph, Speeches, paragraphs_of, read_speeches
from briefing.wording.quotation_text import MARK, QUOTATION_MARKS, Atoms, Span, is_word, read_atoms

_SEPARATOR = "\n"
_CACHED_LENGTH = 10_000
# Only a text made of one repeated phrase overlaps itself over more words, and it would take minutes.
_OVERLAPPING = 50
_SENTENCE_ENDS = frozenset(".?!…")


@dataclass(frozen=True, slots=True)
class HeldText:
    """Parallel sequences, one place per atom; atoms are what is compared, apparatus has none.

    `paragraphs` numbers lines from 0, `speeches` the speech that an atom stands in (-1 outside),
    `words` counts the words before each atom, `spoken` those inside speech, `sentences` the sentence
    ends; these three have one entry more than there are atoms.
    """

    text: str
    keys: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: Sequence[int]
    speeches: Sequence[int]
    words: Sequence[int]
    spoken: Sequence[int]
    sentences: Sequence[int]
    notes: Sequence[Span]
    marks: Speeches
    joined: str
    offsets: Sequence[int]

    @property
    def has_speech(self) -> bool:
        return bool(self.marks.parts)

    def occurrences(self, keys: Sequence[str]) -> Iterator[int]:
        """Atom numbers at which the keys stand one after another, in order; long runs without overlap."""
        wanted = _join(keys)
        step = len(wanted) - 1 if len(keys) > _OVERLAPPING else 1
        found = self.joined.find(wanted)
        while found >= 0:
            yield bisect_left(self.offsets, found)
            found = self.joined.find(wanted, found + step)

    def between(self, first: int, last: int) -> Span:
        """The place from one atom to the end of another, both included."""
        return Span(self.starts[first], self.ends[last])

    def is_speech_start(self, atom: int) -> bool:
        """Whether no atom of the same paragraph of the same speech stands before this one."""
        return atom == 0 or not self._same_part(atom - 1, atom)

    def is_speech_end(self, atom: int) -> bool:
        rest = range(atom + 1, len(self.keys))
        following = next((i for i in rest if is_word(self.keys[i]) or not self._same_part(i, atom)), None)
        return following is None or not self._same_part(following, atom)

    def _same_part(self, first: int, second: int) -> bool:
        same = self.speeches[first] == self.speeches[second] and self.paragraphs[first] == self.paragraphs[second]
        return same and (self.speeches[first] >= 0)


def held_text(text: str) -> HeldText:
    return _cached(text) if len(text) <= _CACHED_LENGTH else _read(text)


@lru_cache(maxsize=256)
def _cached(text: str) -> HeldText:
    return _read(text)


def _read(text: str) -> HeldText:
    paragraphs = paragraphs_of(text)
    atoms = read_atoms(text)
    numbers = _without_layout(atoms, paragraphs)
    marks = read_speeches(text, paragraphs)
    speeches = _speech_numbers(atoms, marks)
    words = [is_word(key) for key in atoms.keys]
    spoken = (word and number >= 0 for word, number in zip(words, speeches, strict=True))
    return HeldText(
        text=text,
        keys=atoms.keys,
        starts=atoms.starts,
        ends=atoms.ends,
        paragraphs=numbers,
        speeches=speeches,
        words=list(accumulate(words, initial=0)),
        spoken=list(accumulate(spoken, initial=0)),
        sentences=list(accumulate(_sentence_ends(text, atoms, numbers), initial=0)),
        notes=atoms.notes,
        marks=marks,
        joined=_join(atoms.keys),
        offsets=list(accumulate((len(key) + 1 for key in atoms.keys), initial=0)),
    )


def _join(keys: Sequence[str]) -> str:
    return _SEPARATOR + _SEPARATOR.join(keys) + _SEPARATOR


def _without_layout(atoms: Atoms, paragraphs: list[Paragraph]) -> list[int]:
    """Takes bullets and opening marks off the start of each paragraph; returns the atoms' paragraphs."""
    numbers: list[int] = []
    keep: list[int] = []
    begins = [paragraph.start for paragraph in paragraphs]
    for i, start in enumerate(atoms.starts):
        number = bisect_right(begins, start) - 1
        if start >= paragraphs[number].body:
            keep.append(i)
            numbers.append(number)
    if len(keep) < len(atoms.keys):
        atoms.keys = [atoms.keys[i] for i in keep]
        atoms.starts = [atoms.starts[i] for i in keep]
        atoms.ends = [atoms.ends[i] for i in keep]
    return numbers


def _speech_numbers(atoms: Atoms, marks: Speeches) -> list[int]:
    numbers = [-1] * len(atoms.keys)
    for part in marks.parts:
        first = bisect_left(atoms.starts, part.start)
        last = bisect_left(atoms.starts, part.end)
        numbers[first:last] = [part.number] * (last - first)
    return numbers


def _sentence_ends(text: str, atoms: Atoms, paragraphs: list[int]) -> Iterator[bool]:
    """A sentence ends with its paragraph, or at . ? ! … before anything but a small letter."""
    count = len(atoms.keys)
    for i, key in enumerate(atoms.keys):
        if i + 1 < count and paragraphs[i + 1] != paragraphs[i]:
            yield True
        elif key in _SENTENCE_ENDS:
            after = text[atoms.ends[i] : atoms.ends[i] + 8].lstrip(QUOTATION_MARKS + " \u00a0)]")
            yield not (after[:1].islower() or after[:1] in {",", ";", ":", *_SENTENCE_ENDS})
        else:
            yield False


def is_apostrophe(held: HeldText, atom: int) -> bool:
    """Whether a mark is part of the word before it, as in officers’, and closes nothing."""
    place = held.starts[atom]
    return (
        held.keys[atom] == MARK
        and held.text[place] in "’'ʼ"
        and place not in held.marks.openers
        and held.text[place - 1 : place] in set("sS")
    )
