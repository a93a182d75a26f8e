"""A briefing edition by edition: what each was, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.enums import LogAct
from briefing.models import BriefingLog, Edition
from briefing.queries.corrections import Correction, corrections, last_told
from briefing.queries.fate import notice_of, title_of
from briefing.queries.visibility import Actor, visible_editions


@dataclass(frozen=True, slots=True)
class Step:
    """One edition. ``is_readable``: it has a page; ``note`` is empty where it isn't told or went with its edition.

    ``acts`` are what was done to it later, the first of them first. ``before`` is the edition that it is compared
    with: the one before it that can be read.
    """

    edition: Edition
    is_readable: bool
    is_issued: bool
    is_live: bool
    note: str
    acts: tuple[Correction, ...]
    before: Edition | None


@dataclass(frozen=True, slots=True)
class Trail:
    """``title`` is the newest public edition's. ``steps``: the newest first; ``editions`` those that can be read and
    compared; ``last_told`` is the log's last entry of which readers are told, if any.
    """

    title: str
    steps: tuple[Step, ...]
    editions: tuple[Edition, ...]
    current: Edition | None
    last_told: BriefingLog | None


def trail(slug: str, actor: Actor, at: datetime) -> Trail | None:
    """None where there is no edition that ``actor`` may see. Three statements."""
    visible = {edition.number: edition for edition in visible_editions(actor, at).filter(briefing__slug=slug)}
    if not visible:
        return None
    told = corrections(actor, at, slug=slug)
    cancelled = {each.edition.number: each.edition for each in told if each.entry.act == LogAct.CANCELLED}
    issued = [edition for edition in visible.values() if edition.number not in cancelled]
    legible = [edition for edition in issued if notice_of(edition) is None]
    steps = [
        Step(
            edition=edition,
            is_readable=number in visible,
            is_issued=number not in cancelled,
            is_live=edition.live_from <= at,
            note=edition.change_note if number in visible and notice_of(edition) is None else "",
            acts=tuple(reversed([each for each in told if each.edition.number == number and _is_later(each)])),
            before=_before(edition, legible),
        )
        for number, edition in sorted((cancelled | visible).items(), reverse=True)
    ]
    # That of the address without a number, unless a notice stands there.
    current = issued[0] if issued and issued[0] in legible else None
    known = issued or [*visible.values()]
    return Trail(title_of(known[0], known), tuple(steps), tuple(legible), current, last_told(told))


def _is_later(told: Correction) -> bool:
    return told.entry.act != LogAct.PUBLISHED


def _before(edition: Edition, legible: list[Edition]) -> Edition | None:
    """The newest of those before it, where it can be read itself; ``legible`` are the newest first."""
    if edition not in legible:
        return None
    return next((each for each in legible if each.number < edition.number), None)
