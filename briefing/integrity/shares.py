"""F: a share says of whom it is a share, and what they were asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from briefing.content.blocks import Fact
from briefing.content.inline import FigureText
from briefing.content.walk import plain_text
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_figures import Number
from briefing.integrity.part import Part
from briefing.wording.numbers import is_share

QUESTION: Final = "Question"
WEIGHTY: Final = 4  # letters from which a word says something by itself, these apart
EMPTY: Final = frozenset({"that", "were", "with", "their", "those", "they", "have", "which", "from", "been", "said"})


def shares_have_a_base(checked: Checked) -> Iterator[Finding]:
    """F003: a percentage is printed, and not of whom or of what it is one, or not what was asked.

    93% of whom? A share without its base, or an answer without its question, can mean anything. Record the base on the
    measure, and the question where a source gives it; print them with the share, in a section of surveys or in the
    sentence.
    """
    numbers = checked.context.figures.by_slug
    for measure in {number.measure for number in checked.context.figures.printed if is_share(number.measure.unit)}:
        if not measure.base:
            yield error(
                "F003",
                f"measure:{measure.slug}",
                "It is counted in per cent, and its base isn't recorded.",
                "Enter who was asked, or what it is a share of.",
            )
    for page in checked.documents:
        for part in page.parts:
            printed = (node.figure for node in part.claims if isinstance(node, FigureText))
            shown = {numbers[slug] for slug in printed if slug in numbers}
            for number in sorted(shown, key=lambda number: number.slug):
                if is_share(number.measure.unit) and (missing := _missing(number, part)):
                    yield warning(
                        "F003",
                        number.record,
                        f"{page.record} prints it in {part.name} without {missing}.",
                        "Say it in the same section, or print the measure in a section of surveys.",
                    )


def _missing(number: Number, part: Part) -> str:
    """What a reader of that part isn't told of the share; a base that isn't recorded is told already."""
    text = part.claim_text.casefold()
    base = number.measure.base
    if base and base.casefold() not in text and not _in_other_words(base, number, part):
        return f"its base ({base})"
    asked = any(fact.term == QUESTION for fact in part.of(Fact)) or all(
        QUESTION.casefold() in plain_text(run).casefold() for run in part.runs_by_figure.get(number.slug, ())
    )
    if not number.category or asked:
        return ""
    if number.measure.question:
        return "" if number.measure.question.casefold() in text else f"its question ({number.measure.question})"
    return "its question, and without saying that no source gives it"


def _in_other_words(base: str, number: Number, part: Part) -> bool:
    """Whether every word of weight of the base stands in each paragraph that prints the number."""
    wanted = {word for word in _words(base) if len(word) >= WEIGHTY} - EMPTY
    runs = part.runs_by_figure.get(number.slug, ())
    return bool(wanted and runs) and all(wanted <= _words(plain_text(run)) for run in runs)


def _words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
