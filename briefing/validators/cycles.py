"""Circles in what should run one way: roles that succeed roles, bodies that are part of bodies."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

Node = TypeVar("Node", int, str)


def cycles(successors: Mapping[Node, set[Node]]) -> list[list[Node]]:
    """Circles that share no node, enough to take one step out of each; the same for equal input.

    Each begins with its smallest node and doesn't repeat it at the end.
    """
    left = {node: set(after) for node, after in successors.items()}
    found: list[list[Node]] = []
    _drop_ends(left)
    while left:
        path = [min(left)]
        while (after := min(left[path[-1]])) not in path:
            path.append(after)
        circle = path[path.index(after) :]
        first = circle.index(min(circle))
        found.append(circle[first:] + circle[:first])
        for node in circle:
            del left[node]
        _drop_ends(left)
    return found


def _drop_ends(left: dict[Node, set[Node]]) -> None:
    """Take out every node from which no circle can be reached."""
    before: dict[Node, list[Node]] = {}
    for node, after in left.items():
        after.intersection_update(left)
        for one in after:
            before.setdefault(one, []).append(node)
    ends = [node for node, after in left.items() if not after]
    while ends:
        end = ends.pop()
        del left[end]
        for node in before.get(end, ()):
            left[node].discard(end)
            if not left[node]:
                ends.append(node)
