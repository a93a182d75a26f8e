"""Plants contradictions into a dossier, several at a time in different records, and sees which are reported."""

import re
from datetime import UTC, datetime
from inspect import getmembers, isfunction
from random import Random

from django.core.exceptions import ValidationError
from django.db import transaction

from briefing.models import Briefing
from briefing.publishing.drafting import draft
from briefing.publishing.refusal import PublicationRefused
from tests.integrity.planting import in_dates, in_figures, in_names
from tests.integrity.planting.drawing import Drawing, Planted

AT = datetime(2026, 11, 24, tzinfo=UTC)
TOGETHER = 16
TRIES = 5
IN_A_ROW = 4  # draws in one briefing before the next one's turn, so that a few draws need few briefings
KINDS = [
    function
    for module in (in_dates, in_figures, in_names)
    for name, function in getmembers(module, isfunction)
    if function.__module__ == module.__name__ and not name.startswith("_")
]


class Planter:
    """``found`` has the findings of each briefing before anything is planted, ``printed`` its records by noun."""

    def __init__(self, dossier):
        self.dossier = dossier
        self.briefings = sorted(Briefing.objects.values_list("slug", flat=True))
        self.found, self.printed = {}, {}

    def unreported(self, count):
        """Of the first ``count`` draws, those that nobody is told of: what was planted, by number."""
        silent = {}
        for place, slug in enumerate(self.briefings):
            numbers = [number for number in range(count) if number // IN_A_ROW % len(self.briefings) == place]
            if numbers:
                self._look_at(slug)
            waiting = {number: self._alone(slug, number) for number in numbers}
            while waiting:
                planted = self._together(slug, waiting)
                waiting = {number: made for number, made in waiting.items() if number not in planted}
                silent |= {number: made.what for number, (made, told) in planted.items() if not told}
        return silent

    def _look_at(self, slug):
        """The briefing as it is before anything is planted."""
        made = draft(Briefing.objects.get(slug=slug), live_from=AT)
        self.found[slug] = self._findings(made)
        self.printed[slug] = {"briefing": {slug}}
        for page in made.pages:
            self.printed[slug].setdefault(page.tree.noun, set()).add(page.tree.slug)

    def _alone(self, slug, number):
        """What the draw plants where nothing else is planted."""
        before = transaction.savepoint()
        made = self._plant(slug, number)
        transaction.savepoint_rollback(before)
        return made

    def _together(self, slug, waiting):
        """Plants as many as can stand side by side; each with whether anybody is told of it."""
        planted, taken = {}, set()
        start = transaction.savepoint()
        for number, wanted in waiting.items():
            if len(planted) == TOGETHER or taken & wanted.all:
                continue
            before = transaction.savepoint()
            if (made := self._plant(slug, number)) == wanted:
                planted[number] = made
                taken |= made.all
            else:
                transaction.savepoint_rollback(before)
        told = self._told(slug)
        transaction.savepoint_rollback(start)
        assert planted, f"What is left for {slug} can't be planted even by itself."
        return {number: (made, self._is_told(told, made)) for number, made in planted.items()}

    def _plant(self, slug, number) -> Planted:
        """Of the kind whose turn it is, or of the next one that the briefing has records for."""
        random = Random(f"{self.dossier}:{number}")  # noqa: S311  # nothing here is secret
        turn = number // (IN_A_ROW * len(self.briefings)) * IN_A_ROW + number % IN_A_ROW
        kinds = sorted(KINDS, key=lambda kind: Random(f"{slug}:{kind.__name__}").random())  # noqa: S311  # as above
        for step in range(len(kinds)):
            kind = kinds[(turn + step) % len(kinds)]
            for _ in range(TRIES):
                before = transaction.savepoint()
                try:
                    made = kind(Drawing(random, self.printed[slug], f"planted-{number}"))
                except ValidationError:  # refused as it is entered
                    made = None
                if made:
                    return made
                transaction.savepoint_rollback(before)
        raise AssertionError(f"Nothing can be planted into {slug} by draw {number}.")

    def _told(self, slug):
        """What is found now and wasn't before."""
        briefing = Briefing.objects.get(slug=slug)
        try:
            found = self._findings(draft(briefing, live_from=AT))
        except PublicationRefused as refusal:
            found = {str(finding) for finding in refusal.findings}
        return found - self.found[slug]

    def _findings(self, made):
        return {str(finding) for finding in made.findings(change_note="New.", live_from=AT)}

    def _is_told(self, told, made):
        return any(re.search(rf"{re.escape(name)}(?![\w-])", finding) for finding in told for name in made.records)
