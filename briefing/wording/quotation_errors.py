"""Why a quotation is refused, in words for the editor who typed it."""

from dataclasses import dataclass
from enum import StrEnum

from briefing.wording.characters import reveal
from briefing.wording.quotation_text import Span

_SHOWN = 300


class Reason(StrEnum):
    """Stable codes of what stood in the way."""

    ABSENT = "absent"
    CUTS_WORD = "cuts-word"
    PUNCTUATION = "punctuation"
    LEAVES_SPEECH = "leaves-speech"
    ORDER = "order"
    BRIDGES_REPORTER = "bridges-reporter"
    LEFT_OUT = "left-out"
    REPLACES_TOO_MUCH = "replaces-too-much"


_SAYS = {
    Reason.ABSENT: (
        "The excerpt does not hold these words",
        "Copy them from the excerpt; mark what you leave out with … and what you put in with [brackets]",
    ),
    Reason.CUTS_WORD: (
        "These words begin or end inside a word of the excerpt",
        "Give the whole word, or put the changed word in [brackets]",
    ),
    Reason.PUNCTUATION: (
        "The excerpt does not have this punctuation after these words",
        "Take it out, or copy the excerpt's own",
    ),
    Reason.LEAVES_SPEECH: (
        "These words run from what is inside quotation marks into what is outside them",
        "Quote the speaker's words alone; put each of two pieces in a paragraph of its own",
    ),
    Reason.ORDER: (
        "The excerpt holds these words, but not after the ones that you put before them",
        "Put the pieces in the excerpt's order, without repeating any",
    ),
    Reason.BRIDGES_REPORTER: (
        (
            "Before these words the reporter's own words stand between two pieces of speech, "
            "which an omission or insertion must not bridge"
        ),
        "Put each piece in a paragraph or quotation of its own",
    ),
    Reason.LEFT_OUT: (
        "Words are left out before these words without a sign of it",
        "Put … where they are left out, or give the words",
    ),
    Reason.REPLACES_TOO_MUCH: (
        "The [insertion] before these words would replace more than a few words of one sentence",
        "Put … beside the insertion to show that words are left out",
    ),
}


@dataclass(frozen=True, slots=True)
class Passage:
    """Words of an excerpt as it holds them, and where."""

    text: str
    span: Span


class QuotationError(ValueError):
    """A quotation that can't stand; `str()` is ready for the editor."""


class QuotationMalformed(QuotationError):
    """Refused for how it is typed, whatever the excerpt holds."""


class QuotationNotFound(QuotationError):
    """Not in the excerpt as typed.

    `fragment`: the words that weren't found. `nearest`: the passage most like them, or None.
    `difference`: typed against held, word by word, empty where nothing is near. `reason`: a stable code.
    """

    def __init__(
        self,
        reason: Reason,
        fragment: str,
        nearest: Passage | None = None,
        difference: str = "",
        remarks: tuple[str, ...] = (),
    ) -> None:
        self.reason = reason
        self.fragment = fragment
        self.nearest = nearest
        self.difference = difference
        self.remarks = remarks
        super().__init__(self._message())

    def _message(self) -> str:
        problem, remedy = _SAYS[self.reason]
        parts = [f"{problem}: {shown(self.fragment)}", *self.remarks]
        if self.nearest:
            parts.append(f"Nearest in the excerpt: {shown(self.nearest.text)}")
        if self.difference:
            parts.append(f"Difference ({{-typed-}}, {{+held+}}): {shown(self.difference)}")
        return "\n".join([*parts, f"{remedy}."])


def shown(text: str) -> str:
    """On one line, cut in the middle when long, with invisible characters named: for messages."""
    text = " ".join(text.split())
    if len(text) > _SHOWN:
        text = f"{text[: _SHOWN // 2].rstrip()} (…) {text[-_SHOWN // 2 :].lstrip()}"
    return reveal(text)
