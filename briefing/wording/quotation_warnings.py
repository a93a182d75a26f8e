"""What an editor should look at twice in a quotation that was found."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator

from briefing.wording.quotation_errors import shown
from briefing.wording.quotation_held import HeldText
from briefing.wording.quotation_match import QuotationWarning
from briefing.wording.quotation_pieces import Gap, Pieces
from briefing.wording.quotation_places import OUTSIDE
from briefing.wording.quotation_text import DASH, ELLIPSIS, folded_words
from briefing.wording.quotation_typed import Typed

NEGATIONS = frozenset(
    {"not", "no", "never", "nor", "neither", "none", "nothing", "nobody", "nowhere", "without", "cannot", "hardly"}
    | {"scarcely", "barely", "rarely", "seldom", "few", "fewer", "unless", "except", "non"}
)
MAX_SENTENCES = 2
_CLAUSE_ENDS = frozenset({",", ";", ":", DASH})

OMISSION_DROPS_NEGATION = "omission-drops-negation"
OMISSION_SPANS_SENTENCES = "omission-spans-sentences"
OMISSION_OF_NOTHING = "omission-of-nothing"
INSERTION_REPLACES_WORDS = "insertion-replaces-words"
INSERTION_ADDS_NEGATION = "insertion-adds-negation"
CUT_DROPS_NEGATION = "cut-drops-negation"
PARAGRAPH_PASSES_REPORTER = "paragraph-passes-reporter"


def warnings_of(typed: Typed, built: Pieces, held: HeldText) -> tuple[QuotationWarning, ...]:
    found: list[QuotationWarning] = []
    for gap in built.gaps:
        found += _gap_warnings(gap, held)
    for edits in typed.edits:
        found += [
            QuotationWarning(INSERTION_ADDS_NEGATION, f"The insertion [{edit.text}] adds a negation to these words.")
            for edit in edits
            if edit.kind == "insertion" and any(is_negation(word) for word in folded_words(edit.text))
        ]
    return (*found, *_cut_warnings(built, held))


def is_negation(key: str) -> bool:
    folded = key.casefold()
    return folded in NEGATIONS or folded.endswith("n't")


def _gap_warnings(gap: Gap, held: HeldText) -> Iterator[QuotationWarning]:
    kinds = {edit.kind for edit in gap.edits}
    passed = shown(held.text[held.starts[gap.first] : held.ends[gap.last]]) if gap.last >= gap.first else ""
    words = held.words[gap.last + 1] - held.words[gap.first]
    if gap.is_reporters:
        yield QuotationWarning(
            PARAGRAPH_PASSES_REPORTER,
            f"Between these paragraphs the excerpt has: {passed} – make sure that one person says both.",
        )
        if "omission" not in kinds:
            return
    if "omission" in kinds and not words and ELLIPSIS not in held.keys[gap.first : gap.last + 1]:
        yield QuotationWarning(OMISSION_OF_NOTHING, "An omission is marked where the excerpt has no other words.")
    if not words:
        return
    negations = _negations(held.keys[gap.first : gap.last + 1])
    if negations:
        what = "omission" if "omission" in kinds else "insertion"
        yield QuotationWarning(OMISSION_DROPS_NEGATION, f"The {what} leaves out {negations}. Words left out: {passed}")
    ends = held.sentences[gap.last + 1] - held.sentences[gap.first]
    if "omission" in kinds and ends > MAX_SENTENCES:
        yield QuotationWarning(
            OMISSION_SPANS_SENTENCES, f"The omission runs over {ends} ends of sentences. Words left out: {passed}"
        )
    if "omission" not in kinds and "insertion" in kinds:
        yield QuotationWarning(INSERTION_REPLACES_WORDS, f"The insertion stands in place of: {passed}")


def _cut_warnings(built: Pieces, held: HeldText) -> Iterator[QuotationWarning]:
    """A negation earlier in the sentence in which the quotation begins, or later in the clause in which it ends."""
    first, last = built.runs[0][0], built.runs[-1][1]
    begin = bisect_left(held.sentences, held.sentences[first])
    end = min(bisect_right(held.sentences, held.sentences[last]), len(held.keys))
    end = next((i for i in range(last, end) if held.keys[i] in _CLAUSE_ENDS), end)
    for start, stop, of, where in ((begin, first, first, "before"), (last + 1, end, last, "after")):
        cut = [i for i in range(start, stop) if held.speeches[of] in {OUTSIDE, held.speeches[i]}]
        negations = _negations(held.keys[i] for i in cut)
        if negations:
            passed = shown(held.text[held.starts[cut[0]] : held.ends[cut[-1]]])
            message = f"The sentence has {negations} {where} the words that you quote: {passed}"
            yield QuotationWarning(CUT_DROPS_NEGATION, message)


def _negations(keys: Iterable[str]) -> str:
    return ", ".join(key for key in keys if is_negation(key))
