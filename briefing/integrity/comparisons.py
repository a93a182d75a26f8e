"""F: a comparison is one that the figures bear out, or the page says on what base they do and on what they don't."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import product
from typing import Final

from briefing.content.blocks import Document, Row, Table
from briefing.content.inline import FigureText, Inline
from briefing.content.walk import flat, plain_text
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_figures import Figures, Number
from briefing.integrity.part import Part
from briefing.integrity.ranges import ABOUT, range_of
from briefing.integrity.rendered import Rendered

COMPARING: Final = frozenset({"change", "ratio"})
CLAIM: Final = "claim"
REPORT: Final = "This is a fault of the portal, not of the evidence: report it to whoever looks after the portal."
SAY_SO: Final = (
    "Print it in a section that sets the claim against each base, or record a difference that names it and the figures "
    "that it doesn't fit."
)


def comparisons_are_borne_out(checked: Checked) -> Iterator[Finding]:
    """F004: a growth, a fall or a ratio is printed that the figures bear out on no base, or only on some.

    "More than doubled" is true or false only from some number to some other. Where the dossier's own figures don't bear
    it out, or it gives none to measure it by, the page must say so beside it: in a section that sets the claim against
    each base, or in a difference.
    """
    figures = checked.context.figures
    for page in checked.documents:
        rows = [each for part in page.parts for each in _claims(part, figures)]
        for number in _comparing(page, figures):
            shown = {base.slug for claim, row in rows if claim == number for base in _numbers(figures, row.cells[0])}
            told = any(number.record in difference.records for difference in checked.context.differences)
            if number.period and number.since and number.period.before(number.since):
                message = f"It is of {number.period.words}, and measured since {number.since.words}, which is later."
                yield error("F004", number.record, message, "Correct the date that is wrong.")
            elif shown:
                yield from _left_out(figures, number, shown)
            elif not told:
                yield from _unmeasured(figures, number, page.record)
        for claim, row in rows:
            if problem := _wrong_row(figures, claim, row):
                yield error("F004", claim.record, f"{page.record} {problem}.", REPORT)


def _unmeasured(figures: Figures, claim: Number, where: str) -> Iterator[Finding]:
    """Of a comparison that the document neither measures nor says to be in dispute."""
    borne = [fits for _, fits in _borne_out(figures, claim)]
    if not borne:
        message = f"{where} prints it, and no figure is recorded that it could be measured by."
        yield warning("F004", claim.record, message, SAY_SO)
    elif not all(borne):
        on = f"on {sum(borne)} of {len(borne)} bases" if any(borne) else "on no base"
        message = f"{where} prints it, and the recorded figures bear it out {on}."
        yield (warning if any(borne) else error)("F004", claim.record, message, SAY_SO)


def _left_out(figures: Figures, claim: Number, shown: set[str]) -> Iterator[Finding]:
    """Of a comparison that is measured by some bases, and not by one that doesn't bear it out."""
    for base in dict.fromkeys(base for base, fits in _borne_out(figures, claim) if not fits and base.slug not in shown):
        message = f"It is set against other bases, and not against {base.record}, which doesn't bear it out."
        yield warning("F004", claim.record, message, f"List base {base.record} in the section that measures it.")


def _comparing(page: Rendered[Document], figures: Figures) -> Iterator[Number]:
    for slug in dict.fromkeys(
        node.figure for part in page.parts for node in part.claims if isinstance(node, FigureText)
    ):
        if (number := figures.by_slug.get(slug)) and number.nature in COMPARING:
            yield number


def _borne_out(figures: Figures, claim: Number) -> Iterator[tuple[Number, bool]]:
    """Each level of the same count to measure it from, and whether it can be true of that and one of its own time."""
    levels = [
        number
        for number in figures.by_slug.values()
        if number.counts == claim.counts and number.nature == "level" and number.cleared
    ]
    nows = [number for number in levels if _at(number, claim, "period")]
    bases = [number for number in levels if _at(number, claim, "since")]
    for now, base in product(nows, bases):
        if now.slug != base.slug:
            if claim.nature == "change":
                yield base, range_of(now).less(range_of(base)).meets(range_of(claim))
            elif base.value > 0:
                yield base, range_of(now).over(range_of(base)).meets(range_of(claim))


def _at(number: Number, claim: Number, end: str) -> bool:
    """Whether the number is of the claim's time, or of the time since which it is measured.

    A claim that doesn't say its time is measured by what is later than its base, or bears no time either.
    """
    if end == "since":
        return claim.since is not None and number.period is not None and number.period.meet(claim.since)
    if claim.period is not None:
        return number.period is not None and number.period.meet(claim.period)
    return number.period is None or (claim.since is not None and claim.since.before(number.period))


def _claims(part: Part, figures: Figures) -> Iterator[tuple[Number, Row]]:
    """The claim of a section that measures one, with each row of its table; the claim is the first figure there that
    compares.
    """
    if getattr(part.tree, "kind", "") != CLAIM:
        return
    stated = [figures.by_slug[node.figure] for node in part.of(FigureText) if node.figure in figures.by_slug]
    claim = next((number for number in stated if number.nature in COMPARING), None)
    for table in part.of(Table) if claim else ():
        for row in table.rows:
            if claim and len(row.cells) == 4:
                yield claim, row


def _wrong_row(figures: Figures, claim: Number, row: Row) -> str:
    """What is wrong with a line that sets the claim against a base: its verdict, or how sure its number is."""
    bases, nows = (_numbers(figures, cell) for cell in row.cells[:2])
    base, now = (sum((number.value for number in numbers), Decimal(0)) for numbers in (bases, nows))
    if not bases or not nows or base <= 0:
        return ""
    verdict = plain_text(row.cells[3])
    if verdict.startswith("Yes") != _holds(claim, now / base):
        return f"says {verdict} of it for {plain_text(row.cells[0])}, and the numbers say otherwise"
    loose = any(number.qualifier != "exact" for number in (*bases, *nows))
    if loose and not plain_text(row.cells[2]).startswith(("about", "more than", "less than")):
        return f"gives {plain_text(row.cells[2])} as exact, and the numbers behind it aren't"
    return ""


def _numbers(figures: Figures, cell: tuple[Inline, ...]) -> list[Number]:
    return [
        figures.by_slug[node.figure]
        for node in flat(cell)
        if isinstance(node, FigureText) and node.figure in figures.by_slug
    ]


def _holds(claim: Number, ratio: Decimal) -> bool:
    match claim.qualifier:
        case "more_than":
            return ratio > claim.value
        case "fewer_than":
            return ratio < claim.value
        case "up_to":
            return ratio <= claim.value
        case "about":
            return abs(ratio - claim.value) <= claim.value * ABOUT
    return ratio == claim.value
