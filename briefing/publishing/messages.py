"""What an e-mail says of each act: what happened, who did it, what to do next and where."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Final

from django.conf import settings
from django.contrib.auth.models import User

from briefing.enums import LogAct, WithdrawalKind
from briefing.models import BriefingLog, Edition, Report, ReviewComment
from briefing.publishing.mail import Mail, admin_page, body, quoted, when
from briefing.publishing.permitted import APPROVE, PUBLISH, REMOVE, SUBMIT
from briefing.publishing.recipients import addresses, who_answers_for, who_handles_reports, who_may
from briefing.queries.overrides import unseen_overrides
from briefing.queries.progress import Plan, progress


def mails_of(entry: BriefingLog) -> Iterable[Mail]:
    """What is to be told of the act now, once it is done; nothing where it has been overtaken."""
    return TOLD[LogAct(entry.act)](entry)


def mail_of_comment(comment: ReviewComment) -> Mail:
    """Without the words: they go with their link when it is purged, and a mail wouldn't."""
    entry = comment.link.entry
    return Mail(
        addresses([entry.actor], who_may(APPROVE)),
        f"Comment: {entry.briefing.title}",
        body(
            f"Somebody with the review link for ‘{comment.link.label}’ commented on ‘{entry.briefing.title}’ on "
            f"{when(comment.at)}.",
            "Read what they say:",
            admin_page(comment.link),
        ),
    )


def mail_of_report(report: Report) -> Mail:
    """Without anything that the reader wrote: that goes with the report when it is purged, and a mail wouldn't."""
    about = f" on ‘{report.edition}’" if report.edition else ""
    return Mail(
        addresses(who_handles_reports()),
        "A reader’s report waits",
        body(
            f"A reader sent a report{about} on {when(report.received_at)}: {report.get_kind_display()}.",
            "Read it, and write what was found and done:",
            admin_page(report),
        ),
    )


def _next_step(entry: BriefingLog) -> Iterator[Mail]:
    """To those who can take it, where nothing was done since."""
    briefing = entry.briefing
    state = progress(briefing)
    if state.waiting is None or BriefingLog.objects.filter(briefing=briefing, number__gt=entry.number).exists():
        return
    submitter = state.waiting.entry.actor
    done = f"{entry.actor.get_username()} {DONE[LogAct(entry.act)]} ‘{briefing.title}’ on {when(entry.at)}."
    about = (done, *state.lacking, "What readers will be told is new:", quoted(state.waiting.plan.note))
    live = _planned(state.waiting.plan)
    page = admin_page(briefing, "review")
    if len(state.approvals) < state.sign_offs:
        if entry.act != LogAct.CONSENTED:
            know = [entry.actor, submitter, *(approval.actor for approval in state.approvals)]
            asked = "Look at what would go out, then approve it or send it back with a reason:"
            yield _mail(who_may(APPROVE), know, f"To approve: {briefing.title}", *about, live, asked, page)
    elif state.lacking:
        asked = "Show the signatory exactly what was submitted, and record the consent:"
        yield _mail(who_may(SUBMIT), [entry.actor], f"Consent needed: {briefing.title}", *about, live, asked, page)
    else:
        asked = "Nothing is lacking any more. Publish it:"
        yield _mail(who_may(PUBLISH), [entry.actor], f"To publish: {briefing.title}", *about, live, asked, page)


def _sent_back(entry: BriefingLog) -> Iterator[Mail]:
    before = BriefingLog.objects.filter(briefing=entry.briefing, number__lt=entry.number, act=LogAct.SUBMITTED)
    submitted = before.select_related("actor").latest("number")
    yield _mail(
        [submitted.actor],
        [entry.actor],
        f"Sent back: {entry.briefing.title}",
        f"{entry.actor.get_username()} sent back ‘{entry.briefing.title}’ on {when(entry.at)}, with this reason:",
        quoted(entry.reason),
        "Change what is asked for, then submit it again:",
        admin_page(entry.briefing, "readiness"),
    )


def _published(entry: BriefingLog) -> Iterator[Mail]:
    edition = _edition(entry)
    is_live = edition.live_from <= entry.at
    yield _told(
        entry,
        "Published",
        f"published edition {edition.number} of",
        f"Readers can read it {'now' if is_live else f'from {when(edition.live_from)}'}:",
        settings.SITE_URL + edition.get_absolute_url(),
        "What it says is new:",
        quoted(edition.change_note),
        f"If something is wrong with it, {'withdraw' if is_live else 'cancel'} it here:",
        admin_page(edition, "acts"),
    )
    for override in unseen_overrides():
        if override.briefing_id == edition.briefing_id and override.digest == edition.digest:
            yield _overridden(edition, override)


def _overridden(edition: Edition, override: BriefingLog) -> Mail:
    name = override.actor.get_username()
    return _mail(
        who_may(APPROVE),
        [override.actor],
        f"Overridden: {edition}",
        f"‘{edition}’ was published with an error that {name} overrode. No second approver has seen that yet.",
        f"The error is of the check {override.details['id']}, on {override.details['record']}.",
        f"The reason that {name} gave:",
        quoted(override.reason),
        "Look at it, and say that you have:",
        admin_page(edition.briefing, "review"),
    )


def _cancelled(entry: BriefingLog) -> Iterator[Mail]:
    edition = _edition(entry)
    yield _told(
        entry,
        "Cancelled",
        f"cancelled edition {edition.number} of",
        f"It was to be live from {when(edition.live_from)}. Readers never get it. The reason:",
        quoted(entry.reason),
        *_again(edition),
    )


def _withdrawn(entry: BriefingLog) -> Iterator[Mail]:
    edition = _edition(entry)
    yield _told(
        entry,
        "Withdrawn",
        f"withdrew edition {edition.number} of",
        f"{WithdrawalKind(entry.details['kind']).label}. Readers are told:",
        quoted(entry.reason),
        *_again(edition),
        also=who_may(APPROVE),
    )


def _again(edition: Edition) -> tuple[str, str]:
    page = admin_page(edition.briefing, "readiness")
    return "If readers are to get another edition, mend the briefing and submit it:", page


def _removal_asked(entry: BriefingLog) -> Iterator[Mail]:
    edition = _edition(entry)
    yield _mail(
        who_may(REMOVE),
        [entry.actor],
        f"Removal asked for: {edition}",
        f"{entry.actor.get_username()} asked on {when(entry.at)} for the removal of ‘{edition}’ on this ground:",
        quoted(entry.reason),
        "A second person must agree before anything goes, and nothing brings it back. Look at the edition:",
        admin_page(edition, "acts"),
    )


def _removed(entry: BriefingLog) -> Iterator[Mail]:
    edition = _edition(entry)
    yield _told(
        entry,
        "Removed",
        f"removed edition {edition.number} of",
        "What was published is deleted for good. Readers are told so, with the ground:",
        quoted(entry.reason),
        "What is left of it:",
        admin_page(edition, "acts"),
        also=User.objects.filter(pk=entry.details["asked_by"]),
    )


def _nothing(_entry: BriefingLog) -> Iterable[Mail]:
    """What nobody has to act upon: it stands in the log."""
    return ()


TOLD: Final[dict[LogAct, Callable[[BriefingLog], Iterable[Mail]]]] = {
    LogAct.SUBMITTED: _next_step,
    LogAct.APPROVED: _next_step,
    LogAct.CONSENTED: _next_step,
    LogAct.SENT_BACK: _sent_back,
    LogAct.PUBLISHED: _published,
    LogAct.CANCELLED: _cancelled,
    LogAct.WITHDRAWN: _withdrawn,
    LogAct.REMOVAL_ASKED: _removal_asked,
    LogAct.REMOVED: _removed,
    LogAct.OVERRIDDEN: _nothing,
    LogAct.ACKNOWLEDGED: _nothing,
    LogAct.NOTE_CORRECTED: _nothing,
}
DONE: Final = {
    LogAct.SUBMITTED: "submitted",
    LogAct.APPROVED: "approved",
    LogAct.CONSENTED: "recorded the signatory’s consent to",
}


def _told(entry: BriefingLog, subject: str, done: str, *said: str, also: Iterable[User] = ()) -> Mail:
    """What became of an edition, to those who answer for it."""
    edition = _edition(entry)
    happened = f"{entry.actor.get_username()} {done} ‘{edition.title}’ on {when(entry.at)}."
    return _mail([*who_answers_for(edition), *also], [entry.actor], f"{subject}: {edition}", happened, *said)


def _mail(to: Iterable[User], but: Iterable[User], subject: str, *paragraphs: str) -> Mail:
    return Mail(addresses(to, but=but), subject, body(*paragraphs))


def _planned(plan: Plan) -> str:
    if plan.live_from is None:
        return "Readers see it as soon as it is published."
    return f"Readers are to see it from {when(plan.live_from)}."


def _edition(entry: BriefingLog) -> Edition:
    if entry.edition is None:
        raise TypeError(f"{entry} is of an edition, and names none.")
    return entry.edition
