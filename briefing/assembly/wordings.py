"""How single facts are put into words; pure, given the record."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise

from briefing.content.inline import DateText, FigureText, Inline, NoteRef, QuotedPiece, Text
from briefing.content.walk import joined
from briefing.enums import FigureNature
from briefing.models import Attestation, Figure, Quotation
from briefing.wording.dates import print_date, print_date_in_sentence, read_date
from briefing.wording.numbers import is_share, print_figure
from briefing.wording.quotation_match import is_spaced

PER_CENT = "%"
SENTENCE_ENDS = (". ", "! ", "? ", ": ")


@lru_cache(maxsize=4096)
def date_text(words: str, *, weekday: bool = False, first: bool = False) -> DateText:
    """``first``: it begins a line, so with a capital."""
    value = read_date(words)
    text = print_date(value, weekday=weekday)
    return DateText(text[:1].upper() + text[1:] if first else text, value.edtf)


@lru_cache(maxsize=4096)
def date_in_sentence(words: str, *, planned: bool = False) -> DateText:
    """With its preposition: on 1 May 2025, in the early 2000s; a plan says that it is one."""
    value = read_date(words)
    text = print_date_in_sentence(value)
    return DateText(f"{text} (planned)" if planned else text, value.edtf)


def plain_day(day: date) -> str:
    return f"{day.day} {day:%B %Y}"


def figure_text(figure: Figure, *, unit: bool = True) -> FigureText:
    """The number with its qualifier and, unless told otherwise, its unit."""
    measure = figure.measure
    # A share stays one: 41%, not 41 more safe. What it answered stands beside it.
    share = is_share(measure.unit)
    by_category = bool(figure.category) and unit and not share
    name = figure.category if by_category else measure.unit
    singular = "" if by_category else measure.unit_singular
    return FigureText(
        figure.slug,
        print_figure(
            recorded(figure.value),
            unit=name if unit or share else "",
            unit_singular=singular if unit else "",
            qualifier=str(figure.qualifier),
            nature=str(figure.nature),
        ),
    )


def recorded(value: Decimal) -> Decimal:
    """The number as it was entered, without the zeros that the column's width adds."""
    return Decimal(f"{value.normalize():f}")


def figure_when(figure: Figure, *, first: bool = False) -> tuple[Inline, ...]:
    """The time that it holds for, and since when a change or ratio is measured; ``first`` begins a line."""
    unknown = Text("Not stated" if first else "not stated")
    when: list[Inline] = [date_text(figure.period, first=first) if figure.period else unknown]
    if figure.nature in {FigureNature.CHANGE, FigureNature.RATIO} and figure.since:
        since = date_text(figure.since)
        when += [Text(", compared with "), since]
    return tuple(when)


def pieces(quotations: Iterable[Quotation]) -> tuple[QuotedPiece, ...]:
    """The words of one position as they are printed, a paragraph for each quotation."""
    printed: list[QuotedPiece] = []
    for quotation in quotations:
        if printed:
            printed.append(QuotedPiece("paragraph", ""))
        found = quotation.match().pieces
        spaced = (False, *(is_spaced(before, piece) for before, piece in pairwise(found)))
        printed += [QuotedPiece(piece.kind, piece.text, gap) for piece, gap in zip(found, spaced, strict=True)]
    return tuple(printed)


def narrowest(attestations: Sequence[Attestation]) -> Attestation:
    """The one whose date allows the fewest days; the earlier in the list where they tie."""
    return min(attestations, key=_days)


def _days(attestation: Attestation) -> int:
    earliest: date = attestation.date_earliest or date.min
    latest: date = attestation.date_latest or date.max
    return (latest - earliest).days


def listed(parts: Sequence[tuple[Inline, ...]]) -> tuple[Inline, ...]:
    """a, b and c."""
    joined: list[Inline] = []
    for index, part in enumerate(parts):
        if index:
            joined.append(Text(" and " if index == len(parts) - 1 else ", "))
        joined += part
    return tuple(joined)


def tidied(children: Sequence[Inline]) -> tuple[Inline, ...]:
    """Marks close to the word before them, once in a sentence; neighbouring texts as one."""
    return joined(_without_repeats(_closed_up(children)))


def noted(words: tuple[Inline, ...], note: NoteRef) -> tuple[Inline, ...]:
    """The words with the note after them, unless their last sentence bears it already."""
    for node in reversed(words):
        if node == note:
            return words
        if isinstance(node, Text) and any(end in node.text for end in SENTENCE_ENDS):
            break
    return (*words, note)


def _closed_up(children: Sequence[Inline]) -> list[Inline]:
    closed: list[Inline] = []
    for node in children:
        before = closed[-1] if closed else None
        if isinstance(node, NoteRef) and isinstance(before, Text):
            closed[-1] = Text(before.text.rstrip(" "))
        closed.append(node)
    return closed


def _without_repeats(children: Sequence[Inline]) -> list[Inline]:
    """Of equal notes in one sentence, the last."""
    kept: list[Inline] = []
    seen: set[NoteRef] = set()
    for node in reversed(children):
        if isinstance(node, NoteRef):
            if node in seen:
                continue
            seen.add(node)
        elif isinstance(node, Text) and any(end in node.text for end in SENTENCE_ENDS):
            seen.clear()
        kept.append(node)
    return kept[::-1]
