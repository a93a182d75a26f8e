"""A section of a document or an evidence page, or what stands before or behind its sections, as checks look at it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TypeVar

from briefing.content.blocks import Difference, Speech
from briefing.content.inline import FigureText, Inline, Quoted, RecordLink, StatedName
from briefing.content.lines import lines
from briefing.content.once import Once
from briefing.content.walk import flat, plain_text, runs, walk
from briefing.integrity.marks import lines_of_names, verbatim_words
from briefing.integrity.strings import strings

M = TypeVar("M")
N = TypeVar("N")
Linked = tuple[tuple[Inline, ...], int, RecordLink]


@dataclass(frozen=True)
class Part(Once):
    """A section by its anchor, or what stands before the sections (``anchor`` empty)."""

    anchor: str
    tree: object

    @cached_property
    def nodes(self) -> tuple[object, ...]:
        """Every node of it, in reading order."""
        return tuple(walk(self.tree))

    @cached_property
    def own_strings(self) -> tuple[str, ...]:
        """Every string of it that isn't quoted from a source."""
        return tuple(strings(self.nodes, verbatim=False))

    @cached_property
    def quotations(self) -> tuple[Quoted | Speech, ...]:
        return tuple(node for node in self._taken if not isinstance(node, StatedName))

    @cached_property
    def _taken(self) -> tuple[Quoted | Speech | StatedName, ...]:
        """The nodes that hold a source's own words; most parts have none."""
        if self.by_kind.keys().isdisjoint({Quoted, Speech, StatedName}):
            return ()
        return tuple(node for node in self.nodes if isinstance(node, Quoted | Speech | StatedName))

    @cached_property
    def by_kind(self) -> dict[type, list[object]]:
        """Its nodes by their class, each in reading order."""
        return _by_kind(self.nodes)

    @cached_property
    def verbatim(self) -> tuple[str, ...]:
        """What it sets in double quotation marks, in order, without spaces."""
        return tuple(verbatim_words(self._taken))

    @cached_property
    def allowed(self) -> frozenset[str]:
        """What may stand in double quotation marks where it is printed."""
        return frozenset({*self.verbatim, *lines_of_names(self._taken)} - {""})

    @property
    def name(self) -> str:
        return f"the section {self.anchor}" if self.anchor else "the opening"

    def of(self, kind: type[N]) -> tuple[N, ...]:
        """Its nodes of one class, in reading order."""
        return tuple(node for node in self.by_kind.get(kind, ()) if isinstance(node, kind))

    @cached_property
    def claims(self) -> tuple[object, ...]:
        """The nodes outside differences: these print what they are about by themselves, and claim nothing."""
        return tuple(walk(self.tree, leaves=(Difference,))) if self.of(Difference) else self.nodes

    @cached_property
    def runs(self) -> tuple[tuple[Inline, ...], ...]:
        """Words that stand together: each paragraph, cell, label and heading as a run of inline nodes."""
        return tuple(runs(self.nodes))

    @cached_property
    def links(self) -> tuple[Linked, ...]:
        return tuple(links_of(self.runs)) if self.of(RecordLink) else ()

    @cached_property
    def claims_by_kind(self) -> dict[type, list[object]]:
        """Those by their class, each in reading order."""
        return _by_kind(self.claims) if self.claims is not self.nodes else self.by_kind

    def claims_of(self, kind: type[N]) -> Iterator[N]:
        """Those of one class, in reading order."""
        return (node for node in self.claims_by_kind.get(kind, ()) if isinstance(node, kind))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """Its words, one line for each heading, paragraph, cell and term."""
        return tuple(lines(self.tree))

    @cached_property
    def claim_runs(self) -> tuple[tuple[Inline, ...], ...]:
        return tuple(runs(self.claims))

    @cached_property
    def runs_by_figure(self) -> dict[str, list[tuple[Inline, ...]]]:
        """The runs that print a figure, by its slug."""
        found: dict[str, list[tuple[Inline, ...]]] = {}
        for run in self.claim_runs if self.of(FigureText) else ():
            for slug in dict.fromkeys(node.figure for node in flat(run) if isinstance(node, FigureText)):
                found.setdefault(slug, []).append(run)
        return found

    @cached_property
    def claim_text(self) -> str:
        """What its paragraphs, cells and labels say, one a line."""
        return "\n".join(plain_text(run) for run in self.claim_runs)


def _by_kind(nodes: Iterable[object]) -> dict[type, list[object]]:
    by_kind: dict[type, list[object]] = {}
    for node in nodes:
        by_kind.setdefault(type(node), []).append(node)
    return by_kind


def links_of(of: Iterable[tuple[Inline, ...]]) -> Iterator[Linked]:
    for run in of:
        for place, node in enumerate(run):
            if isinstance(node, RecordLink):
                yield run, place, node


@lru_cache(maxsize=128)
def shared(part: Part) -> Part:
    """One part for all audiences whose documents have it: equal parts are looked at once."""
    return part
