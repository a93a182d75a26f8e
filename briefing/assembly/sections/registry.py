"""Which function composes which kind of section."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from briefing.assembly.sections.claim import claim_blocks
from briefing.assembly.sections.foi import foi_complain, foi_glance, foi_points, foi_unseen
from briefing.assembly.sections.selecting import blocks_of, selected
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block
from briefing.enums import SectionKind
from briefing.models import Section


def _selected(writer: Writer, section: Section) -> Iterable[Block]:
    return blocks_of(writer, section, selected(writer, section))


# Every other kind prints its prose and the records that it selects.
_OWN: Final[dict[str, Callable[[Writer, Section], Iterable[Block]]]] = {
    SectionKind.CLAIM: claim_blocks,
    SectionKind.FOI_GLANCE: foi_glance,
    SectionKind.FOI_UNSEEN: foi_unseen,
    SectionKind.FOI_POINTS: foi_points,
    SectionKind.FOI_COMPLAIN: foi_complain,
}


def section_blocks(writer: Writer, section: Section) -> tuple[Block, ...]:
    """The section's own prose, then what its kind makes of its records."""
    present = _OWN.get(section.kind, _selected)
    return (*writer.prose(section.prose), *present(writer, section))
