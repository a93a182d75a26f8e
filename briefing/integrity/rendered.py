"""A document or an evidence page as checks look at it: its tree, its bytes, and what is often asked of them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Generic, TypeVar

from briefing.content.blocks import Document, RecordPage
from briefing.content.inline import Inline
from briefing.content.once import Once
from briefing.content.walk import runs
from briefing.integrity.marks import marked
from briefing.integrity.part import Linked, Part, links_of, shared
from briefing.integrity.reading import Reading, read_page
from briefing.integrity.strings import strings

N = TypeVar("N")
M = TypeVar("M")
T = TypeVar("T", bound=Document | RecordPage, covariant=True)


@dataclass(frozen=True)
class Rendered(Once, Generic[T]):
    """A document or an evidence page with its HTML; ``record`` is its ``noun:slug``.

    ``text`` is the document as plain text, empty for an evidence page, which has none.

    What several checks look at is worked out once, when it is first asked for.
    """

    record: str
    tree: T
    html: bytes
    text: bytes = b""

    @cached_property
    def parts(self) -> tuple[Part, ...]:
        """The opening, then each section; equal ones of documents are one and the same."""
        tree: Document | RecordPage = self.tree
        if isinstance(tree, RecordPage):
            return (Part("", (tree.lead, tree.facts)), *(Part(section.anchor, section) for section in tree.sections))
        opening = (tree.issuer, tree.status, tree.glance, tree.lead, tree.letter)
        return tuple(shared(part) for part in (Part("", opening), *(Part(s.anchor, s) for s in tree.sections)))

    @cached_property
    def closing(self) -> Part:
        """What stands behind the sections."""
        tree: Document | RecordPage = self.tree
        if isinstance(tree, RecordPage):
            return Part("", tree.notes)
        return shared(Part("", (tree.contact, tree.notes, tree.printed)))

    @cached_property
    def nodes(self) -> tuple[object, ...]:
        """Every node of the tree, in reading order."""
        return (self.tree, *chain.from_iterable(part.nodes for part in (*self.parts, self.closing)))

    @cached_property
    def own_strings(self) -> tuple[str, ...]:
        """Every string of the tree that isn't quoted from a source."""
        below = chain.from_iterable(part.own_strings for part in (*self.parts, self.closing))
        return (*strings((self.tree,)), *below)

    @cached_property
    def _by_kind(self) -> dict[type, list[object]]:
        by_kind: dict[type, list[object]] = {type(self.tree): [self.tree]}
        for part in (*self.parts, self.closing):
            for kind, nodes in part.by_kind.items():
                by_kind.setdefault(kind, []).extend(nodes)
        return by_kind

    def of(self, kind: type[N]) -> tuple[N, ...]:
        """The nodes of one class, in reading order."""
        return tuple(node for node in self._by_kind.get(kind, ()) if isinstance(node, kind))

    @cached_property
    def runs(self) -> tuple[tuple[Inline, ...], ...]:
        """As those of its parts, with what stands in none of them."""
        return (*self.own_runs, *chain.from_iterable(part.runs for part in (*self.parts, self.closing)))

    @cached_property
    def links(self) -> tuple[Linked, ...]:
        """Where a link to a record stands: the run, its place there, and the link."""
        below = chain.from_iterable(part.links for part in (*self.parts, self.closing))
        return (*links_of(self.own_runs), *below)

    @cached_property
    def own_runs(self) -> tuple[tuple[Inline, ...], ...]:
        """Those that stand in none of its parts, such as a document's lead."""
        return tuple(runs((self.tree,)))

    @cached_property
    def lines(self) -> tuple[str, ...]:
        """The words of the tree, one line for each heading, paragraph, cell and term; the title first."""
        tree: Document | RecordPage = self.tree
        return (tree.title, *chain.from_iterable(part.lines for part in (*self.parts, self.closing)))

    @cached_property
    def seen(self) -> str:
        """All that is seen of the page, without any white space: so that markup between words makes no difference."""
        return "".join(self.texts[0].split())

    @cached_property
    def page(self) -> Reading:
        """The page as it is rendered, read back."""
        return read_page(self.html)

    @property
    def texts(self) -> tuple[str, ...]:
        """The words of the page as it is rendered: all that is seen, then each text that is only read aloud."""
        return self.page.texts

    @cached_property
    def allowed(self) -> frozenset[str]:
        """What may stand in double quotation marks on the page, without spaces."""
        return frozenset[str]().union(*(part.allowed for part in self.parts))

    @cached_property
    def marked_in_text(self) -> tuple[tuple[str, bool], ...]:
        """The same of the plain text."""
        return tuple(marked(self.text.decode(), self.allowed))

    @cached_property
    def marked(self) -> tuple[tuple[str, bool], ...]:
        """What is seen on the page in double quotation marks, in order, and whether it may stand in them."""
        return tuple(marked(self.page.flow, self.allowed))
