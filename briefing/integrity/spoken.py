"""A: beside the words stands who says them, in what capacity, and how we come to hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from briefing.content.blocks import Block, Document, RecordPage, Speech, Statement
from briefing.content.inline import Quoted
from briefing.content.walk import flat, plain_text
from briefing.integrity.checked import Checked
from briefing.integrity.findings import Finding, error, warning
from briefing.integrity.known_speakers import Attribution
from briefing.integrity.part import Part
from briefing.integrity.rendered import Rendered

Page = Rendered[Document | RecordPage]

REPORT: Final = "This is a fault of the portal, not of the evidence: report it to whoever looks after the portal."


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speech and what introduces it; ``above`` introduces the words right above it, of the position ``before``."""

    speech: Speech
    introduction: str
    before: str
    above: str


def the_capacity_is_printed(checked: Checked) -> Iterator[Finding]:
    """A005: words stand without their speaker's name or post.

    Readers see somebody's words and can't tell whether a chair or a passer-by speaks. In a list of voices the page
    prints both; in running prose name the speaker and the post in the same paragraph.
    """
    known = {said.record: said for said in checked.context.speakers.printed}
    for record, spoken in _spoken(checked):
        said = known.get(f"position:{spoken.speech.position}")
        if said is not None and (missing := _missing(spoken, said, known)):
            yield error("A005", said.record, f"{record} prints its words without {missing}.", REPORT)
    for page in checked.everything:
        yield from page.once(_capacities_left_out)
    for record, words, text in _quoted_in_prose(checked):
        said = known.get(f"position:{words.position}")
        if said is not None and said.source != checked.context.restates and (missing := _unnamed(text, said)):
            yield warning(
                "A005",
                said.record,
                f"{record} quotes it in prose, in a paragraph that doesn't give {missing}.",
                "Name the speaker and their post in that paragraph, or print the position in a section of voices.",
            )


def the_standing_is_printed(checked: Checked) -> Iterator[Finding]:
    """A006: words reported by somebody else, or taken from a recording, stand as if we had heard them.

    A reporter may have misheard or shortened. In a list of voices the page says as reported by whom; in running prose
    name in the same paragraph who reports the words.
    """
    known = {said.record: said for said in checked.context.speakers.printed}
    for record, spoken in _spoken(checked):
        said = known.get(f"position:{spoken.speech.position}")
        if said is not None and not _says_standing(spoken.speech.standing, said):
            yield error("A006", said.record, f"{record} doesn't say how we hold these words.", REPORT)
    for page in checked.everything:
        yield from page.once(_standings_left_out)
    for record, words, text in _quoted_in_prose(checked):
        said = known.get(f"position:{words.position}")
        if said is not None and said.reported_by and not _names_one(text, said.reported_by):
            yield warning(
                "A006",
                said.record,
                f"{record} quotes it in prose, in a paragraph that doesn't say that {said.reported_by[0]} "
                "reports the words.",
                "Say in that paragraph who reports them, or print the position in a section of voices.",
            )


def _spoken(checked: Checked) -> Iterator[tuple[str, Spoken]]:
    """Each with the record on whose page it stands; what the versions for several audiences share comes once."""
    for record, part in checked.parts:
        yield from ((record, spoken) for spoken in part.once(_spoken_in))


def _spoken_in(part: Part) -> tuple[Spoken, ...]:
    found: list[Spoken] = []
    for node in part.nodes if part.of(Speech) else ():
        if isinstance(node, Statement):
            found += _among(node.quoted, plain_text(node.label))
        elif blocks := getattr(node, "blocks", ()):
            found += _among(blocks, "")
    return tuple(found)


def _among(blocks: tuple[Block, ...], label: str) -> Iterator[Spoken]:
    """The speeches that stand side by side below one label; a statement's own label introduces what follows it."""
    before, above = "", ""
    for block in blocks:
        if isinstance(block, Statement):
            before, above = block.position, plain_text(block.label)
        elif isinstance(block, Speech):
            introduction = f"{label} {plain_text(block.speaker)} {plain_text(block.capacity)}"
            yield Spoken(block, introduction, before, above)
            before, above = block.position, introduction if block.capacity else f"{above} {introduction}"
        else:
            before, above = "", ""


def _missing(spoken: Spoken, said: Attribution, known: Mapping[str, Attribution]) -> str:
    """The speaker's name or the post, whichever isn't there; neither is repeated below words in the same post."""
    before = known.get(f"position:{spoken.before}")
    same = before is not None and (before.holder, before.capacity) == (said.holder, said.capacity)
    return _unnamed(f"{spoken.introduction} {spoken.above}" if same else spoken.introduction, said)


def _unnamed(text: str, said: Attribution) -> str:
    if not _names_one(text, said.holder_names):
        return f"the name {said.holder_names[0]}"
    if said.capacity is None:
        return ""
    if said.speaker_name not in text:
        return f"the name {said.speaker_name}"
    if said.capacity.title:
        return "" if said.capacity.title in text else f"the post {said.capacity.title}"
    return "" if _names_one(text, said.capacity.body_names) else f"the body {said.capacity.body_names[0]}"


def _names_one(text: str, names: tuple[str, ...]) -> bool:
    return any(name in text for name in names)


def _says_standing(standing: str, said: Attribution) -> bool:
    if said.reported_by:
        return "reported by" in standing and _names_one(standing, said.reported_by)
    return bool(standing) or not said.recorded


def _quoted_in_prose(checked: Checked) -> Iterator[tuple[str, Quoted, str]]:
    """Words of a position within a paragraph, and all that stands in it; with the record on whose page they stand."""
    runs = [
        (record, run)
        for record, part in checked.parts
        for run in (part.runs if any(node.position for node in part.of(Quoted)) else ())
    ]
    runs += [(page.record, run) for page in checked.everything for run in page.own_runs]
    for record, run in runs:
        for node in flat(run):
            if isinstance(node, Quoted) and node.position:
                yield record, node, plain_text(run)


def _capacities_left_out(page: Page) -> tuple[Finding, ...]:
    return tuple(_unrendered(page, "A005", lambda speech: plain_text(speech.capacity)))


def _standings_left_out(page: Page) -> tuple[Finding, ...]:
    return tuple(_unrendered(page, "A006", lambda speech: speech.standing))


def _unrendered(page: Page, code: str, part: Callable[[Speech], str]) -> Iterator[Finding]:
    """Parts of speeches that are in the content and not on the page, as often as they should be."""
    wanted = Counter("".join(part(node).split()) for node in page.of(Speech))
    del wanted[""]
    for text, times in wanted.items():
        if text not in page.seen or (times > 1 and page.seen.count(text) < times):
            yield error(code, page.record, f"The page leaves out what its content says of a speaker: {text}.", REPORT)
