"""C: a letter of our own knows nothing later than its date."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.restatements import records_of_body


def letters_use_no_later_source(checked: Checked) -> Iterator[Finding]:
    """C004: the body of a letter rests on a source later than the date that the letter bears.

    Whoever signed it on that day couldn't know it. Give the letter a later date, rest it on an earlier source, or move
    it to a section for what came later. Where a source is undated, or its date may be later, look whether it was there
    on that day. What a restated letter may use is looked at by D001.
    """
    context = checked.context
    day = context.dates.letter.last if context.dates.letter is not None else None
    if context.restates or day is None:
        return
    for letter in (page.tree for page in checked.documents if page.tree.letter is not None):
        for record in dict.fromkeys(records_of_body(letter)):
            source = record.removeprefix("source:") if record.startswith("source:") else ""
            source = source or (context.ingredients[record].source if record in context.ingredients else "")
            dated = context.dates.sources.get(source)
            if source and dated is not None and dated.first is not None and dated.first > day:
                yield error(
                    "C004",
                    record,
                    f"It rests on source:{source} of {dated.words}, which is later than the letter ({day:%-d %B %Y}).",
                    "Give the letter a later date, rest it on an earlier source, or move it to what came later.",
                )
            elif source and (dated is None or dated.last is None or dated.last > day):
                yield warning(
                    "C004",
                    record,
                    f"It rests on source:{source}, which may be later than the letter ({day:%-d %B %Y}): "
                    f"it is {f'of {dated.words}' if dated else 'undated'}.",
                    "Make sure that the source was there on the letter's day.",
                )
