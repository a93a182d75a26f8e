"""A claim of growth or decline, against the figures that it can be measured by."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from briefing.assembly.mentions import body_name
from briefing.assembly.sections.selecting import found, selected_lines
from briefing.assembly.wordings import date_text, figure_text, figure_when, recorded
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block, Paragraph, Row, Table
from briefing.content.inline import Inline, RecordLink, Text
from briefing.enums import FigureNature, FigureQualifier
from briefing.models import Figure, Section
from briefing.wording.numbers import compare_ratio, print_number
from briefing.wording.references import Reference, ReferenceLine

Words = tuple[Inline, ...]

REMEDY: Final = "List claim figure:…, now figure:…, then base figure:… lines; join figures to be added by +."
# How near a number must come to one that is stated as about so much.
ABOUT: Final = Decimal("0.1")
ABOUT_SO: Final = "about "
MORE_THAN: Final = "more than "


def claim_blocks(writer: Writer, section: Section) -> Iterator[Block]:
    lines = selected_lines(section)
    claims = _figures(writer, [line for line in lines if line.keyword == "claim"])
    nows = _figures(writer, [line for line in lines if line.keyword == "now"])
    bases = _figures(writer, [line for line in lines if line.keyword == "base"])
    if len(claims) != 1 or not nows or not bases or any(not line.keyword for line in lines):
        writer.problem(f"A claim section needs one claim, and figures now and before. {REMEDY}")
        return
    (claim,) = claims[0]
    if claim.nature != FigureNature.RATIO:
        writer.problem(f"figure:{claim.slug} is not a ratio. Choose the figure that says how many times as many.")
        return
    yield _said(writer, claim)
    head = ("Compared with", "Number now", "How many times", "Does the claim hold?")
    rows = tuple(_row(writer, claim, now, base) for base in bases for now in nows)
    yield Table("The claim against each number that our sources give", tuple((Text(t),) for t in head), rows)


def _figures(writer: Writer, lines: list[ReferenceLine]) -> list[list[Figure]]:
    groups = [list(found(writer, list(line.references), Figure)) for line in lines]
    for group in groups:
        kinds = {(f.measure_id, f.nature, f.period_edtf, f.source_id) for f in group}
        if len(kinds) > 1:
            writer.problem("Only figures of one measure, nature, period and source can be added up. List them apart.")
    return [group for group in groups if group]


def _said(writer: Writer, claim: Figure) -> Paragraph:
    holder = body_name(writer, writer.stakeholder(claim.stated_by_id))
    measure = RecordLink("measure", claim.measure.slug, (Text(claim.measure.title),))
    note = writer.cite_for(claim)
    words: list[Inline] = [*holder, Text(" says of "), measure, Text(": "), figure_text(claim)]
    words += writer.difference_refs(Reference("figure", claim.slug))
    words += [Text(" since "), date_text(claim.since)] if claim.since else []
    words += [Text(", as of "), date_text(claim.period), note] if claim.period else [note]
    words.append(Text("." if claim.period else ". Our sources don’t say for what time."))
    return Paragraph(tuple(words))


def _row(writer: Writer, claim: Figure, now: list[Figure], base: list[Figure]) -> Row:
    now_value, base_value = _sum(now), _sum(base)
    if base_value == 0:
        writer.problem("A number can't be compared with none. Take that base out.")
        return Row(((), (), (), ()))
    ratio = now_value / base_value
    holds = _holds(claim, ratio)
    verdict = "Yes" if holds else "No"
    counted = {figure.measure.title for figure in (*now, *base)}
    if len(counted) > 1:
        verdict += ", but the two numbers count different things"
    shown = f"{_times(now, base)} times"
    return Row((_shown(writer, base), _shown(writer, now), (Text(shown),), (Text(verdict),)))


def _times(now: list[Figure], base: list[Figure]) -> str:
    """As loose as the numbers that it is worked out from: of more than 370 and 183, more than 2.02."""
    now_value, base_value = _sum(now), _sum(base)
    rounded = compare_ratio(recorded(now_value), recorded(base_value))
    looseness = _looseness(now)
    if _looseness(base) or (looseness == MORE_THAN and rounded > now_value / base_value):
        looseness = ABOUT_SO
    return f"{looseness}{print_number(rounded)}"


def _looseness(figures: list[Figure]) -> str:
    """What stands before a number worked out from these, with its space; nothing where all are exact."""
    qualifiers = {figure.qualifier for figure in figures} - {FigureQualifier.EXACT}
    if not qualifiers:
        return ""
    return MORE_THAN if qualifiers == {FigureQualifier.MORE_THAN} else ABOUT_SO


def _sum(figures: list[Figure]) -> Decimal:
    return sum((figure.value for figure in figures), Decimal(0))


def _shown(writer: Writer, figures: list[Figure]) -> Words:
    words: list[Inline] = []
    for index, figure in enumerate(figures):
        words += [Text(" and ")] if index else []
        differs = writer.difference_refs(Reference("figure", figure.slug))
        words += [figure_text(figure), writer.cite_for(figure), *differs]
    last = figures[-1]
    total = f"{_looseness(figures)}{print_number(recorded(_sum(figures)))}"
    together = (Text(f", together {total}"),) if len(figures) > 1 else ()
    return (*words, *together, Text(", "), *figure_when(last), Text(f" ({last.measure.title})"))


def _holds(claim: Figure, ratio: Decimal) -> bool:
    match claim.qualifier:
        case FigureQualifier.MORE_THAN:
            return ratio > claim.value
        case FigureQualifier.FEWER_THAN:
            return ratio < claim.value
        case FigureQualifier.UP_TO:
            return ratio <= claim.value
        case FigureQualifier.ABOUT:
            return abs(ratio - claim.value) <= claim.value * ABOUT
        case _:
            return ratio == claim.value
