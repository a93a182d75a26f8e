"""One round of readiness of one briefing, step by step, with the processor time that each step takes."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable
from time import process_time
from typing import Final, TypeVar

from django.utils.timezone import now

from briefing.assembly.compose import composed
from briefing.assembly.gather import gather
from briefing.models import Briefing
from briefing.publishing.drafting import Draft, rendered

STEPS: Final = ("gather", "compose", "render", "checks")
BESIDES: Final = ("digest", "yardstick")
NOTE: Final = "What is new."

T = TypeVar("T")


class Clock:
    """The seconds of each step, a list of them with one for each round."""

    def __init__(self) -> None:
        self.steps: dict[str, list[float]] = defaultdict(list)

    def measure(self, step: str, work: Callable[[], T]) -> T:
        start = process_time()
        done = work()
        self.steps[step].append(process_time() - start)
        return done

    def best(self, *steps: str) -> float:
        """Of the rounds, the one in which these steps together took least: what is beyond it is the machine's."""
        return min(self._rounds(*steps))

    def first(self, *steps: str) -> float:
        return next(self._rounds(*steps))

    def _rounds(self, *steps: str) -> map[float]:
        return map(sum, zip(*(self.steps[step] for step in steps), strict=True))


def readied(slug: str, clock: Clock) -> Draft:
    """The briefing read anew, composed, rendered and checked. Writes nothing."""
    briefing, moment = Briefing.objects.get(slug=slug), now()
    evidence = clock.measure("gather", lambda: gather(briefing))
    composition = clock.measure("compose", lambda: composed(evidence, at=moment))
    made = clock.measure("render", lambda: rendered(composition))
    clock.measure("checks", lambda: made.findings(change_note=NOTE, live_from=moment))
    clock.measure("digest", lambda: made.digest)
    clock.measure("yardstick", lambda: _yardstick(made))
    return made


def _yardstick(made: Draft) -> object:
    """What no change to the portal makes faster: the standard library writing and reading the same HTML as JSON."""
    bodies = [document.html for document in made.documents] + [page.html for page in made.pages]
    return json.loads(json.dumps([body.decode() for body in bodies]))
