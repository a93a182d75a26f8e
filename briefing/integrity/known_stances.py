"""What checks know of who takes which side of a question."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Question:
    """An issue, by slug, and what its two sides are called."""

    slug: str
    question: str
    first: str
    second: str

    @property
    def record(self) -> str:
        return f"issue:{self.slug}"


@dataclass(frozen=True, slots=True)
class Stance:
    """A stance, by ``record``, on an issue, by slug; ``side`` is first, second or mixed.

    ``holder`` is whose it is, by slug, and ``label`` tells apart who isn't named. ``body`` is the outermost body that
    they speak for, by slug, empty where none is known. ``occasion`` is the slug of the event at which they said so,
    empty where none is recorded. ``counted``: readers may see it, and who spoke is settled.
    """

    record: str
    issue: str
    side: str
    holder: str
    holder_name: str
    source: str
    label: str = ""
    body: str = ""
    body_name: str = ""
    occasion: str = ""
    counted: bool = True

    @property
    def voice(self) -> tuple[str, str]:
        return self.holder, self.label

    @property
    def when(self) -> str:
        """What counts as the occasion: the event, else the document."""
        return f"event:{self.occasion}" if self.occasion else f"source:{self.source}"


@dataclass(frozen=True, slots=True)
class Stances:
    """The dossier's."""

    held: tuple[Stance, ...] = ()
    questions: tuple[Question, ...] = ()

    def counted(self, question: Question, side: str = "") -> tuple[Stance, ...]:
        """Those on the question, of one side or of all, that readers are to learn of."""
        return tuple(
            stance
            for stance in self.held
            if stance.counted and stance.issue == question.slug and side in {"", stance.side}
        )
