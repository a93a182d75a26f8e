"""Who may do what to a briefing: every verb asks here first."""

from __future__ import annotations

from typing import Final

from django.contrib.auth.models import User

from briefing.models import Briefing
from briefing.publishing.refusal import NotPermitted, Refused
from briefing.validators.text import check_characters, tidy

SUBMIT: Final = "submit"
APPROVE: Final = "approve"
PUBLISH: Final = "publish"
WITHDRAW: Final = "withdraw"
REMOVE: Final = "remove"
# The admin's own permission, unlike those of the verbs.
HANDLE_REPORTS: Final = "briefing.change_report"


def may(actor: User, act: str) -> bool:
    return actor.is_active and actor.has_perm(f"briefing.{act}_briefing")


def check_may(actor: User, act: str, briefing: Briefing) -> None:
    """Raises NotPermitted unless the actor's groups allow the act."""
    if not may(actor, act):
        raise NotPermitted(briefing.slug, f"{actor.get_username()} has no right to {act} a briefing. Ask who has.")


def check_words(briefing: Briefing, words: str, *, missing: str) -> str:
    """The words that an act needs, tidied; Refused with ``missing`` where there are none, or none that print."""
    tidied = tidy(words, multiline=True).strip()
    if not tidied:
        raise Refused(briefing.slug, missing)
    if problem := check_characters(tidied, multiline=True):
        raise Refused(briefing.slug, f"What you wrote can't be printed. {problem.message}")
    return tidied
