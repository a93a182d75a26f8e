"""Where a briefing stands, as the pages on its way to the next edition open with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any  # a template's context

from briefing.publishing.changed import what_changed
from briefing.publishing.drafting import Draft
from briefing.publishing.hands import told_void
from briefing.queries.progress import Progress


def stage(state: Progress, made: Draft | None, own: Mapping[int, str]) -> dict[str, Any]:
    """For `_stage.html` and `_stale.html`: what changed since it was submitted, and which approvals don't count."""
    return {
        "state": state.without(own),
        "stale": what_changed(state.waiting.entry, made) if state.waiting else (),
        "void": told_void(state, own),
    }
