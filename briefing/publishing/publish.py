"""Publishes what was approved: freezes it as the briefing's next edition."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.utils.timezone import now

from briefing.content.walk import plain_text
from briefing.enums import ComparedAt, LogAct
from briefing.models import Briefing, Edition, Submission
from briefing.publishing.changed import what_changed
from briefing.publishing.drafting import Draft
from briefing.publishing.freezing import freeze
from briefing.publishing.hands import told_void, uncounted
from briefing.publishing.log import write_log
from briefing.publishing.permitted import PUBLISH, check_may
from briefing.publishing.readiness import readiness, standing_errors
from briefing.publishing.refusal import PublicationRefused, Refused
from briefing.publishing.seal import seal
from briefing.publishing.snapshot import one_snapshot
from briefing.publishing.telling import tell
from briefing.publishing.verifying import compare
from briefing.queries.progress import Plan, Progress, Waiting, progress
from briefing.wording.codes import new_code

NOT_APPROVED = "It isn't approved, so it can't be published."


def publish(*, briefing: Briefing, actor: User, at: datetime | None = None) -> Edition:
    """The new edition, live as it was submitted to be, or at once where that moment is past.

    One transaction, which reads the evidence of one moment (``one_snapshot``): whoever publishes the same briefing
    meanwhile waits, and then finds nothing approved. Raises Refused with what is lacking or has changed since it was
    approved, PublicationRefused with every error that isn't overridden, NotPermitted.
    """
    moment = at or now()
    check_may(actor, PUBLISH, briefing)
    with one_snapshot():
        locked = Briefing.objects.get(pk=briefing.pk)
        state = progress(locked)
        waiting = state.waiting
        if waiting is None or state.lacking:
            raise Refused(locked.slug, NOT_APPROVED, *state.lacking)
        made = _as_approved(locked, waiting, state, moment)
        edition = _edition(locked, made, waiting.plan, actor, moment)
        renditions, records = freeze(edition, made)
        compared = compare(made.composition, occasion=ComparedAt.PUBLICATION, at=moment, edition=edition)
        entry = write_log(
            briefing=locked,
            act=LogAct.PUBLISHED,
            actor=actor,
            at=moment,
            digest=made.digest,
            edition=edition,
            details={"live_from": edition.live_from.isoformat(), "submission": waiting.entry.number},
            seal=seal(edition=[edition], rendition=renditions, record=records, verification=compared),
        )
        Submission.objects.filter(entry__briefing=locked).delete()
        tell(entry)
        return edition


def _as_approved(briefing: Briefing, waiting: Waiting, state: Progress, moment: datetime) -> Draft:
    """What is to be frozen: composed anew, and to the letter what was approved by people without a hand in it."""
    found = readiness(briefing=briefing, plan=waiting.plan, at=moment)
    if found.draft is None:
        raise PublicationRefused(briefing.slug, found.errors)
    if changes := what_changed(waiting.entry, found.draft):
        reason = "It has changed since it was approved, so it must be submitted and approved again."
        raise Refused(briefing.slug, reason, *changes)
    own = uncounted(found.draft.composition, state)
    if lacking := state.without(own).lacking:
        raise Refused(briefing.slug, NOT_APPROVED, *told_void(state, own), *lacking)
    if errors := standing_errors(found, state.overrides):
        raise PublicationRefused(briefing.slug, errors)
    return found.draft


def _edition(briefing: Briefing, made: Draft, plan: Plan, actor: User, moment: datetime) -> Edition:
    document = made.composition.documents[0]
    newest = Edition.objects.filter(briefing=briefing).order_by("-number").first()
    edition = Edition(
        briefing=briefing,
        number=newest.number + 1 if newest else 1,
        title=document.title,
        summary=plain_text(document.lead),
        digest=made.digest,
        code=new_code(),
        change_note=plan.note,
        major=plan.major,
        live_from=plan.live_at(moment),
        published_at=moment,
        published_by=actor,
    )
    edition.full_clean()
    edition.save()
    return edition
