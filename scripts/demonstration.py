"""The demonstration for pictures and browser tests: accounts, five briefings, one corrected, one out for review."""

from __future__ import annotations

from io import StringIO
from typing import Final

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import override_settings

from briefing.models import Briefing, ReviewLink
from briefing.publishing.inviting import comment, digest_of, invite
from briefing.publishing.submit import submit

PASSWORD: Final = "correct horse battery"  # noqa: S105  # of a scratch database, emptied with it
SECRET: Final = "shown-in-pictures"  # noqa: S105  # as above
REVIEWED: Final = f"/review/{SECRET}/"
ADDED: Final = "This sentence came with the second edition."


def fill() -> None:
    """Into an empty database."""
    with override_settings(DEMO_PASSWORD=PASSWORD):
        call_command("create_demonstration_accounts", stdout=StringIO())
    call_command("load_demonstration", stdout=StringIO())
    correct()
    ask_for_review()


def correct() -> None:
    """A second edition of one briefing, so that there is an older one to read."""
    briefing = Briefing.objects.order_by("slug")[0]
    briefing.lead = f"{briefing.lead} {ADDED}".strip()
    briefing.save()
    people = {"submitted_by": "editor", "approved_by": ["approver"]}
    note = "A sentence is added to the opening."
    call_command("publish_briefing", briefing.slug, note=note, verbosity=0, **people)


def ask_for_review() -> None:
    """Another briefing waits for approval, and somebody with a review link has commented on it."""
    briefing = Briefing.objects.order_by("slug")[1]
    briefing.lead = f"{briefing.lead} This sentence waits for approval.".strip()
    briefing.save()
    editor = User.objects.get(username="editor")
    submit(briefing=briefing, actor=editor, note="A sentence is added to the opening.")
    link, _ = invite(briefing=briefing, actor=editor, label="The legal team", days=30)
    comment(link=link, text="The second sentence of the opening is hard to read.\n\nThe rest is clear.")
    ReviewLink.objects.filter(pk=link.pk).update(token_digest=digest_of(SECRET))
