"""Which function composes which kind of section."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from briefing.assembly.sections.charts import chart_blocks, survey_blocks
from briefing.assembly.sections.claim import claim_blocks
from briefing.assembly.sections.foi import foi_complain, foi_glance, foi_points, foi_unseen
from briefing.assembly.sections.positions import (
    balance_blocks,
    contested_blocks,
    question_blocks,
    remark_blocks,
    stance_blocks,
    unheard_blocks,
)
from briefing.assembly.sections.role_sheet import about_source_blocks, role_status_blocks, who_now_blocks
from briefing.assembly.sections.selecting import blocks_of, selected
from briefing.assembly.sections.timeline import timeline_blocks
from briefing.assembly.writer import Writer
from briefing.content.blocks import Block
from briefing.enums import SectionKind
from briefing.models import Section


def _selected(writer: Writer, section: Section) -> Iterable[Block]:
    return blocks_of(writer, section, selected(writer, section))


# Every other kind prints its prose and the records that it selects.
_OWN: Final[dict[str, Callable[[Writer, Section], Iterable[Block]]]] = {
    SectionKind.ABOUT_SOURCE: about_source_blocks,
    SectionKind.BALANCE: balance_blocks,
    SectionKind.CHART: chart_blocks,
    SectionKind.CLAIM: claim_blocks,
    SectionKind.CONTESTED: contested_blocks,
    SectionKind.FOI_GLANCE: foi_glance,
    SectionKind.FOI_UNSEEN: foi_unseen,
    SectionKind.FOI_POINTS: foi_points,
    SectionKind.FOI_COMPLAIN: foi_complain,
    SectionKind.QUESTION: question_blocks,
    SectionKind.REMARKS: remark_blocks,
    SectionKind.ROLE_STATUS: role_status_blocks,
    SectionKind.STANCES: stance_blocks,
    SectionKind.SURVEYS: survey_blocks,
    SectionKind.TIMELINE: timeline_blocks,
    SectionKind.UNHEARD: unheard_blocks,
    SectionKind.WHO_NOW: who_now_blocks,
}


def section_blocks(writer: Writer, section: Section) -> tuple[Block, ...]:
    """The section's own prose, then what its kind makes of its records."""
    present = _OWN.get(section.kind, _selected)
    return (*writer.prose(section.prose), *present(writer, section))
