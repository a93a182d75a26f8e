"""F: no number is so small that somebody could be known by it."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, warning
from briefing.integrity.known_figures import Number
from briefing.wording.numbers import is_measured
from briefing.wording.people import counts_people

FEWEST = 5  # below it, published statistics on people are customarily not given exactly


def counts_are_not_too_small(checked: Checked) -> Iterator[Finding]:
    """F007: fewer than five people are counted, so that readers could work out who they are.

    Where the unit's last word isn't known to be people or things, it is told as well. If people could be known by the
    number, record it as fewer than five, or count a larger group; if it counts things, or the people are named in
    public anyway, it may stand.
    """
    for number in checked.context.figures.printed:
        if _is_small(number) and (people := counts_people(number.measure.unit)) is not False:
            what = "people" if people else f"{number.measure.unit}, which may be people"
            count = f"{number.value.copy_abs().normalize():f}"
            yield warning(
                "F007",
                number.record,
                f"It counts {count} {what}: readers could work out who they are.",
                "If they could, record it as fewer than five or count a larger group; else let it stand.",
            )


def _is_small(number: Number) -> bool:
    """Whole numbers from one to four, other than ratios, amounts and what is below a limit by its own words."""
    whole = number.value == number.value.to_integral_value()
    hidden = number.qualifier in {"fewer_than", "up_to"} or number.nature in {"ratio", "target"}
    return whole and 0 < number.value.copy_abs() < FEWEST and not hidden and not is_measured(number.measure.unit)
