"""Letters go out, or don't: from then on it is known who holds one of which edition."""

from __future__ import annotations

from datetime import datetime

from django.contrib.auth.models import User
from django.db import transaction
from django.utils.timezone import localtime, now

from briefing.models import Edition, Mailing, Removal, Withdrawal
from briefing.models.mailing import MailingKind
from briefing.publishing.letters.prepare import check_standing
from briefing.publishing.permitted import PUBLISH, check_may
from briefing.publishing.refusal import Refused

OUT = "These letters were handed out already."


def hand_out(*, mailing: Mailing, actor: User, at: datetime | None = None) -> Mailing:
    """Records that they are sent; raises Refused, NotPermitted."""
    edition, moment = mailing.edition, at or now()
    slug = edition.briefing.slug
    check_may(actor, PUBLISH, edition.briefing)
    with transaction.atomic():
        check_standing(edition, corrects=mailing.corrects)
        if edition.live_from > moment:
            live = f"{localtime(edition.live_from):%-d %B %Y, %H:%M}"
            raise Refused(slug, f"Readers can’t read edition {edition.number} before {live}. Hand them out then.")
        if overtaken := _meanwhile(mailing, moment):
            raise Refused(slug, f"{overtaken} meanwhile. Discard these letters.")
        if mailing.mailed_letters.count() != mailing.letters:
            raise Refused(slug, "Whom they are for was purged: nobody would know who holds one. Prepare them anew.")
        waiting = Mailing.objects.filter(pk=mailing.pk, handed_out_at__isnull=True)
        if not waiting.update(handed_out_at=moment, handed_out_by=actor):
            raise Refused(slug, OUT)
    mailing.refresh_from_db()
    return mailing


def _meanwhile(mailing: Mailing, moment: datetime) -> str:
    """What their edition became, which they don't say; empty where nothing did.

    A covering letter knows what happened before it was made; the letter that an edition is never does.
    """
    edition = mailing.edition
    since = mailing.made_at if mailing.kind == MailingKind.COVERING else edition.published_at
    if removal := Removal.objects.filter(edition__in=[edition, mailing.corrects], at__gte=mailing.made_at).first():
        return f"Edition {removal.edition.number} was removed by law"
    if Withdrawal.objects.filter(edition=edition, at__gte=since).exists():
        return f"Edition {edition.number} was withdrawn"
    later = Edition.objects.live(moment).standing().filter(briefing=edition.briefing, number__gt=edition.number)
    newer = later.filter(live_from__gte=since).order_by("-number").first()
    return f"Edition {newer.number} took its place" if newer else ""


def discard(*, mailing: Mailing, actor: User) -> None:
    """Deletes letters that nobody was given, with whom they were for; raises Refused, NotPermitted."""
    briefing = mailing.edition.briefing
    check_may(actor, PUBLISH, briefing)
    with transaction.atomic():
        gone, _ = Mailing.objects.filter(pk=mailing.pk, handed_out_at__isnull=True).delete()
        if not gone:
            raise Refused(briefing.slug, f"{OUT} What went out stays on record.")
