"""Submits a briefing: what it says now waits for approval."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.assembly.compose import Composition
from briefing.content.kept import Kept
from briefing.enums import ComparedAt, LogAct
from briefing.models import Briefing, BriefingLog, Edition, Submission
from briefing.publishing.copies import copies
from briefing.publishing.drafting import Draft
from briefing.publishing.keeping import keep, kept, references
from briefing.publishing.log import write_log
from briefing.publishing.permitted import SUBMIT, check_may
from briefing.publishing.readiness import readiness
from briefing.publishing.refusal import PublicationRefused, Unchanged
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell
from briefing.publishing.verifying import compare
from briefing.queries.parts import audiences_of
from briefing.queries.progress import Plan, progress, terms_now
from briefing.validators.text import tidy

FIRST_NOTE = "First published."


def submit(  # the plan of an edition, and who asks for it
    *,
    briefing: Briefing,
    actor: User,
    note: str = "",
    major: bool = True,
    live_from: datetime | None = None,
    at: datetime | None = None,
) -> BriefingLog:
    """The entry that waits for approval; what was submitted before is replaced, with its approvals.

    ``note`` tells readers what is new; a first edition may go without. ``live_from`` is a moment to come, None for
    at once. Raises PublicationRefused with every error that nobody can override, Unchanged where the newest edition
    says the same, NotPermitted. The errors that can be overridden go along: an approver decides on each.
    """
    moment = at or now()
    check_may(actor, SUBMIT, briefing)
    with one_snapshot():
        locked = Briefing.objects.get(pk=briefing.pk)
        newest = Edition.objects.filter(briefing=locked).order_by("-number").first()
        plan = Plan(tidy(note, multiline=True).strip() or ("" if newest else FIRST_NOTE), major, live_from)
        found = readiness(briefing=locked, plan=plan, at=moment, submitting=True)
        if found.draft is None or found.refusing:
            raise PublicationRefused(locked.slug, found.errors)
        digest = found.draft.digest
        _check_new(locked, newest, digest)
        settled = plan.details() | terms_now(locked).details() | {"audiences": _audiences(found.draft)}
        before = progress(locked).waiting
        if before is not None and before.entry.digest == digest and settled.items() <= before.entry.details.items():
            raise Unchanged(locked.slug, "Exactly this was submitted already and waits for approval.")
        copies(found.draft, None)
        settled["dropped"] = _dropped(locked, found.draft.composition)
        entry = write_log(briefing=locked, act=LogAct.SUBMITTED, actor=actor, at=moment, digest=digest, details=settled)
        Submission.objects.filter(entry__briefing=locked).delete()
        Submission.objects.create(entry=entry, content=keep(found.draft.composition))
        compare(found.draft.composition, occasion=ComparedAt.SUBMISSION, at=moment)
        tell(entry)
        return entry


def _audiences(made: Draft) -> list[str]:
    """Those with a version of their own, everyone's first, then those for whom there is a section alone."""
    versions = [each.tree.audience for each in made.documents]
    of_sections = {each.slug for section in made.composition.evidence.sections for each in audiences_of(section)}
    return [*versions, *sorted(of_sections - {*versions})]


def _dropped(briefing: Briefing, now_printed: Composition) -> list[str]:
    """What submissions since the last edition printed and this doesn't: whoever took it out had a hand in it."""
    last = Submission.objects.filter(entry__briefing=briefing).select_related("entry").first()
    if last is None:
        return []
    before = references(kept(last.content).values())
    now = references(Kept(document, now_printed.records[document.audience]) for document in now_printed.documents)
    return sorted({*map(str, before - now), *last.entry.details.get("dropped", ())})


def _check_new(briefing: Briefing, newest: Edition | None, digest: str) -> None:
    """What was cancelled, withdrawn or removed may be published again as it was."""
    if newest is not None and newest.digest == digest and newest in Edition.objects.standing():
        raise Unchanged(briefing.slug, f"Nothing has changed since edition {newest.number}.")
