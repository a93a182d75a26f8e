"""Work that is done once for a thing which doesn't change any more."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Self, TypeVar

M = TypeVar("M")


class Once:
    """A thing that keeps what was made of it, for as long as it is there itself."""

    def once(self, work: Callable[[Self], M]) -> M:
        """What ``work`` makes of this alone, worked out when it is first asked for."""
        if work not in self._worked_out:
            self._worked_out[work] = work(self)
        worked_out: M = self._worked_out[work]
        return worked_out

    @cached_property
    def _worked_out(self) -> dict[object, Any]:  # Any: each by what worked it out
        return {}
