"""What changed between what was submitted, or published before, and what the briefing says now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from briefing.content.differences import MarkedPart
from briefing.content.differences_lines import Kind
from briefing.content.differences_pages import compare_kept
from briefing.content.differences_told import Change
from briefing.content.differences_words import sentence
from briefing.content.kept import Kept
from briefing.models import BriefingLog, Edition, Submission
from briefing.publishing.drafting import Draft
from briefing.publishing.keeping import kept
from briefing.publishing.mail import when
from briefing.queries.frozen import frozen
from briefing.queries.progress import plan_of, terms_of

COLOUR: Final = "The issuer’s colour, in which the PDF and Word copies are drawn, was {} and is now {}."
NOT_COMPOSED: Final = "It can't be composed any more."
NOT_KEPT = "What was submitted is not kept any more."


@dataclass(frozen=True, slots=True)
class Told:
    """What changed for one audience, ``label`` being empty for everyone, in words and marked in the text.

    What changed for everyone in the same way isn't told again. ``parts`` are empty where the version is new or gone;
    ``evidence`` are the evidence pages that are new, gone or another.
    """

    label: str
    sentences: tuple[str, ...]
    parts: tuple[MarkedPart, ...]
    evidence: tuple[MarkedPart, ...] = ()


# The digests differ, so something does, such as the order of evidence pages.
UNSEEN: Final = (Told("", (sentence(Change(Kind.BEHIND, "")),), ()),)
REMOVED: Final = (Told("", ("What that edition said had to go by law: nothing can be compared with it.",), ()),)


def what_changed(entry: BriefingLog, made: Draft | None) -> tuple[str, ...]:
    """In words, one sentence a change; empty where nothing did, neither in the content nor in how copies are drawn."""
    if made is None:
        return (NOT_COMPOSED,)
    then, issuer = terms_of(entry), made.composition.evidence.briefing.issuer
    redrawn = () if then is None or then.colour == issuer.colour else (COLOUR.format(then.colour, issuer.colour),)
    return (*_content_changed(entry, made), *redrawn)


def what_was_settled(before: BriefingLog, after: BriefingLog) -> tuple[str, ...]:
    """What a later submission says otherwise than the one before, in words: content, plan and terms."""
    content = () if before.digest == after.digest else ("The text or its evidence is another.",)
    then, now = _settled(before), _settled(after)
    told = [f"{name}: {then[name]}. Now: {now[name]}." for name in now if then[name] != now[name]]
    return (*content, *told)


def _settled(entry: BriefingLog) -> dict[str, str]:
    plan, terms = plan_of(entry), terms_of(entry)
    return {
        "What is new, as readers are told": f"‘{plan.note}’",
        "How much it changes": "what readers do or know" if plan.major else "nothing that readers do or know",
        "Live from": when(plan.live_from) if plan.live_from else "at once",
        "People who must approve": str(terms.sign_offs) if terms else "not settled",
        "Colour of PDF and Word copies": terms.colour if terms else "not settled",
    }


def _content_changed(entry: BriefingLog, made: Draft) -> tuple[str, ...]:
    if entry.digest == made.digest:
        return ()
    submission = Submission.objects.filter(entry=entry).first()
    if submission is None:
        return (NOT_KEPT,)
    told = _told(kept(submission.content), made) or UNSEEN
    return tuple(f"For {each.label}: {words}" if each.label else words for each in told for words in each.sentences)


def since_edition(edition: Edition, made: Draft) -> tuple[Told, ...]:
    """What the briefing says now that the edition didn't, for each audience for whom anything changed."""
    if edition.digest == made.digest:
        return ()
    then = frozen([edition]).get(edition.pk)
    return (_told(then, made) or UNSEEN) if then else REMOVED


def _told(then: Mapping[str, Kept], made: Draft) -> tuple[Told, ...]:
    records = made.composition.records
    now = {each.audience: Kept(each, tuple(records[each.audience])) for each in made.composition.documents}
    told: list[Told] = []
    for audience in sorted(then.keys() | now.keys()):
        before, after = then.get(audience), now.get(audience)
        one = _for_one(before, after, told)
        told += [one] if one.sentences else []
    return tuple(told)


def _for_one(before: Kept | None, after: Kept | None, told: Iterable[Told]) -> Told:
    if before is None or after is None:
        there = after or before
        label = there.document.audience_label if there else ""
        return Told("", (f"The version for {label or 'everyone'} is {'new' if after else 'no longer written'}.",), ())
    comparison, pages = compare_kept(before, after)
    said = {words for each in told for words in each.sentences}
    sentences = dict.fromkeys(sentence(change) for change in (*comparison.changes, *pages.changes))
    shown = {part for each in told for part in each.evidence}
    return Told(
        label=after.document.audience_label,
        sentences=tuple(words for words in sentences if words not in said),
        parts=comparison.parts,
        evidence=tuple(part for part in pages.parts if part not in shown),
    )
