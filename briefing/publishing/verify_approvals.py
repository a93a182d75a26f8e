"""Finds out whether what the log of a briefing tells as approvals were approvals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from briefing.enums import LogAct
from briefing.models import Briefing, BriefingLog, Edition
from briefing.publishing.hands import audiences_named, dropped, submission_of
from briefing.publishing.printed import printed_by
from briefing.queries.editors import editors
from briefing.queries.progress import OPENING_AND_CLOSING, terms_of
from briefing.wording.references import Reference


@dataclass
class Round:
    """What the log tells between two editions; ``waiting`` is what was submitted last and isn't sent back."""

    submissions: list[BriefingLog] = field(default_factory=list)
    waiting: BriefingLog | None = None
    approvals: list[BriefingLog] = field(default_factory=list)

    @property
    def asked(self) -> int:
        """How many had to approve it."""
        terms = terms_of(self.waiting) if self.waiting else None
        return terms.sign_offs if terms else 1

    def why_void(self, approval: BriefingLog) -> str:
        """Empty for what is one: of what waits, by somebody who submitted nothing and hasn't approved it before."""
        if self.waiting is None:
            return "where nothing waits"
        if approval.digest != self.waiting.digest:
            return "another digest than was submitted"
        if approval.actor_id in {entry.actor_id for entry in self.submissions}:
            return "for somebody who submitted it"
        if approval.actor_id in {entry.actor_id for entry in self.approvals}:
            return "for somebody who had approved it already"
        return ""


def wrong_approvals(briefing: Briefing, entries: list[BriefingLog], editions: Mapping[int, Edition]) -> Iterator[str]:
    """Approvals that aren't, and editions that were published without as many as were asked for.

    Whether an account was open and might approve at the time can't be told afterwards. Some statements for each
    edition.
    """
    told, before = Round(), None
    for entry in entries:
        if entry.act == LogAct.PUBLISHED:
            edition = editions.get(entry.edition_id or 0)
            yield from _unapproved(told, entry)
            yield from _by_own_hand(briefing, told, edition, before) if edition else ()
            told, before = Round(), edition
        elif entry.act == LogAct.APPROVED:
            if why := told.why_void(entry):
                yield f"Entry {entry.number} approves {why}."
            else:
                told.approvals.append(entry)
        elif entry.act in OPENING_AND_CLOSING:
            told.waiting, told.approvals = None, []
            if entry.act == LogAct.SUBMITTED:
                told.submissions.append(entry)
                told.waiting = entry


def _unapproved(told: Round, publication: BriefingLog) -> Iterator[str]:
    if told.waiting is None or told.waiting.digest != publication.digest:
        yield f"Entry {publication.number} publishes another digest than was submitted."
    elif len(told.approvals) < told.asked:
        yield f"Entry {publication.number} publishes with {len(told.approvals)} of {told.asked} approvals."


def _by_own_hand(briefing: Briefing, told: Round, edition: Edition, before: Edition | None) -> Iterator[str]:
    """Approvals by people who wrote in it before it was published, as far as histories and evidence pages tell.

    Where enough others approved it, such an approval didn't count, and nothing is wrong.
    """
    now, earlier = printed_by(edition), printed_by(before) if before else set()
    new: set[Reference] = now - earlier if before else set()
    since: datetime | None = before.published_at if before else None
    audiences = audiences_named((*submission_of(before), *told.submissions) if before else told.submissions)
    once = (now - new) | earlier | dropped(told.submissions)
    wrote = editors([briefing], since=since, until=edition.published_at, once=once, audiences=audiences)
    wrote |= editors([], since=None, until=edition.published_at, once=new) if new else {}
    void = [entry for entry in told.approvals if entry.actor_id in wrote]
    if len(told.approvals) - len(void) < told.asked:
        for entry in void:
            yield f"Entry {entry.number} approves for somebody who wrote in it ({', '.join(wrote[entry.actor_id])})."
