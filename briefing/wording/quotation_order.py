"""Which places of a quotation's fragments belong together: in order, no two overlapping, closest together."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.wording.quotation_errors import Reason
from briefing.wording.quotation_held import HeldText
from briefing.wording.quotation_places import OUTSIDE, Place
from briefing.wording.quotation_typed import Edit

MAX_REPLACED_WORDS = 10

# How a fragment's best continuation compares: (last atom of the quotation, fragments outside speech).
Cost = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Join:
    """What the editor declared between two fragments."""

    omits: bool
    inserts: bool
    parts: bool  # a paragraph break

    @classmethod
    def of(cls, edits: Sequence[Edit]) -> "Join":
        kinds = {edit.kind for edit in edits}
        return cls("omission" in kinds, "insertion" in kinds, "paragraph" in kinds)


class Misplaced(Exception):
    """Fragment number `fragment` can't follow the one before it."""

    def __init__(self, fragment: int, reason: Reason) -> None:
        self.fragment = fragment
        self.reason = reason
        super().__init__(fragment, reason)


def choose_places(places: list[list[Place]], joins: list[Join], held: HeldText) -> list[Place]:
    """One place a fragment: the shortest extent, then the most inside speech, then the earliest.

    `joins[i]` stands between fragments i and i + 1. Raises Misplaced.
    """
    following = _Following([(place.last, int(place.speech == OUTSIDE)) for place in places[-1]], places[-1])
    chain: list[list[int]] = []
    for i in range(len(joins) - 1, -1, -1):
        kept: list[Place] = []
        costs: list[Cost] = []
        nexts: list[int] = []
        for place in places[i]:
            chosen = following.best(place, joins[i], held)
            if chosen is not None:
                end, outside = following.costs[chosen]
                kept.append(place)
                costs.append((end, outside + (place.speech == OUTSIDE)))
                nexts.append(chosen)
        if not kept:
            raise Misplaced(i + 1, _why(places[i], following.places, joins[i], held))
        chain.append(nexts)
        following = _Following(costs, kept)
        places[i] = kept
    at = min(range(len(following.places)), key=lambda k: _extent(following.costs[k], following.places[k]))
    chosen_places = [following.places[at]]
    for nexts, candidates in zip(reversed(chain), places[1:], strict=True):
        at = nexts[at]
        chosen_places.append(candidates[at])
    return chosen_places


def _extent(cost: Cost, place: Place) -> tuple[int, int, int]:
    return cost[0] - place.first, cost[1], place.first


class _Following:
    """The places that a fragment can continue to, with what each costs."""

    def __init__(self, costs: list[Cost], places: list[Place]) -> None:
        self.costs = costs
        self.places = places
        self.firsts = [place.first for place in places]
        groups: dict[int | str, list[int]] = {}
        for i, place in enumerate(places):
            groups.setdefault(place.speech, []).append(i)
            groups.setdefault("outside" if place.speech == OUTSIDE else "inside", []).append(i)
        self.groups = {name: (self._suffix_best(group), group) for name, group in groups.items()}
        self.group_firsts = {name: [self.firsts[i] for i in group] for name, group in groups.items()}

    def best(self, place: Place, join: Join, held: HeldText) -> int | None:
        if join.omits:
            group: int | str = place.speech
            if join.parts:
                group = "outside" if place.speech == OUTSIDE else "inside"
            return self._cheapest_from(group, place.last + 1)
        return self._adjoining(place, join, held)

    def _cheapest_from(self, group: int | str, first: int) -> int | None:
        if group not in self.groups:
            return None
        at = bisect_left(self.group_firsts[group], first)
        cheapest = self.groups[group][0]
        return cheapest[at] if at < len(cheapest) else None

    def _adjoining(self, place: Place, join: Join, held: HeldText) -> int | None:
        """Without an omission: at once, after the few words that an insertion replaces, or past a reporter."""
        begin = place.last + 1
        found: list[int] = []
        for i in range(bisect_left(self.firsts, begin), len(self.firsts)):
            first = self.firsts[i]
            if held.words[first] - held.words[begin] > (MAX_REPLACED_WORDS if join.inserts else 0):
                break
            if self.places[i].speech == place.speech and _adjoins(held, place.last, first, join):
                found.append(i)
        if join.parts and place.speech != OUTSIDE and "inside" in self.groups:
            at = bisect_left(self.group_firsts["inside"], begin)
            spoken = self.groups["inside"][1][at : at + 1]
            found += [i for i in spoken if held.spoken[self.firsts[i]] == held.spoken[begin]]
        return min(found, key=lambda i: (self.costs[i], i), default=None)

    def _suffix_best(self, group: list[int]) -> list[int]:
        best: list[int] = []
        for i in reversed(group):
            best.append(i if not best or self.costs[i] <= self.costs[best[-1]] else best[-1])
        best.reverse()
        return best


def _adjoins(held: HeldText, last: int, first: int, join: Join) -> bool:
    if join.inserts and not join.parts:
        same_sentence = held.sentences[first] == held.sentences[last + 1] or held.words[first] == held.words[last + 1]
        return same_sentence and held.paragraphs[first] == held.paragraphs[last]
    if join.parts:
        return True
    return first == last + 1


def _why(places: list[Place], following: list[Place], join: Join, held: HeldText) -> Reason:
    first_end = min(place.last for place in places)
    later = [place for place in following if place.first > first_end]
    if not later:
        return Reason.ORDER
    by_omission = _Following([(place.last, 0) for place in following], following)
    if all(by_omission.best(place, Join(True, False, join.parts), held) is None for place in places):
        return Reason.BRIDGES_REPORTER
    return Reason.REPLACES_TOO_MUCH if join.inserts else Reason.LEFT_OUT
