"""What became of the edition of which somebody holds a copy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from briefing.models import Edition
from briefing.queries.fate import Notice, notice_of, title_of
from briefing.queries.replacing import replacement
from briefing.queries.visibility import Actor, visible_editions


@dataclass(frozen=True, slots=True)
class Later:
    """An edition that replaced another. ``notice`` is as a copy's."""

    edition: Edition
    notice: Notice | None


@dataclass(frozen=True, slots=True)
class Copy:
    """``later`` are the editions that replaced it, the oldest first; ``notice`` says why it can't be read any more.

    ``title`` is by what readers know it; ``replacement`` is what they can read of the briefing that replaces it.
    """

    edition: Edition
    later: tuple[Later, ...]
    notice: Notice | None
    title: str
    replacement: Edition | None

    @property
    def was_removed(self) -> bool:
        return self.edition.removed is not None

    @property
    def is_current(self) -> bool:
        """Whether readers may rely on it: nothing replaced it, and nobody withdrew it."""
        return not self.later and self.notice is None and self.edition.withdrawn is None

    @property
    def can_be_compared(self) -> bool:
        """Whether something replaced it, and both can be read."""
        return self.notice is None and self.newest_can_be_read

    @property
    def newest_can_be_read(self) -> bool:
        """Whether something replaced it, and that can be read."""
        return bool(self.later) and self.later[-1].notice is None

    @property
    def newest(self) -> Edition:
        return self.later[-1].edition if self.later else self.edition


def copy_of(code: str, actor: Actor, at: datetime) -> Copy | None:
    """None where no edition that ``actor`` may see carries the code. Two statements, a third for corrected notes.

    A fourth where another briefing replaces it.
    """
    visible = visible_editions(actor, at)
    edition = visible.filter(code=code).first() if code else None
    if edition is None:
        return None
    later = visible.issued().filter(briefing=edition.briefing_id, number__gt=edition.number).order_by("number")
    told = tuple(Later(each, notice_of(each)) for each in later.prefetch_related("corrected_notes"))
    title = title_of(edition, (each.edition for each in reversed(told)))
    return Copy(edition, told, notice_of(edition), title, replacement(edition, actor, at))
