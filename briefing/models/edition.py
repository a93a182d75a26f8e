"""Edition: a briefing as published: numbered, frozen, named by the digest of its content."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, ClassVar, Self

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser, AnonymousUser
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.urls import reverse

from briefing.enums import LogAct, WithdrawalKind
from briefing.models.fields import LineField
from briefing.models.write_once import REMOVED, WriteOnce, WriteOnceQuerySet
from briefing.wording.codes import CODE, LENGTH, print_code

if TYPE_CHECKING:
    from briefing.models.removal import Removal
    from briefing.models.withdrawal import Withdrawal


class EditionQuerySet(WriteOnceQuerySet):
    def issued(self) -> Self:
        """All but those that were cancelled before they were live."""
        return self.exclude(log__act=LogAct.CANCELLED)

    def live(self, at: datetime) -> Self:
        """Editions that readers may know of at the instant ``at``."""
        return self.issued().filter(live_from__lte=at)

    def legible(self) -> Self:
        """Those whose documents may be read: neither published in error nor removed by law."""
        return self.exclude(withdrawal__kind=WithdrawalKind.IN_ERROR).filter(removal__isnull=True)

    def standing(self) -> Self:
        """Those on which readers may rely: issued, and neither withdrawn nor removed."""
        return self.issued().filter(withdrawal__isnull=True, removal__isnull=True)

    def visible_to(self, actor: AbstractBaseUser | AnonymousUser, at: datetime) -> Self:
        """The one rule of who sees what: staff see what is to come or was cancelled, everybody what is live."""
        return self.all() if sees_all(actor) else self.live(at)

    def current(self) -> Self:
        """Of these editions the one of each briefing that replaces the others: the highest number that was issued.

        Numbers decide, never instants: an edition that was to come into force later stays
        replaced by the one published after it.
        """
        replaced = self.issued().filter(briefing=OuterRef("briefing"), number__gt=OuterRef("number"))
        return self.issued().filter(~Exists(replaced))


def sees_all(actor: AbstractBaseUser | AnonymousUser) -> bool:
    """Active staff who may view editions in the admin see those that aren't live yet."""
    return bool(
        actor.is_active
        and getattr(actor, "is_staff", False)
        and getattr(actor, "has_perm", lambda _: False)("briefing.view_edition")
    )


class Edition(WriteOnce):
    NATURAL_KEY: ClassVar[tuple[str, ...]] = ("briefing__slug", "number")
    TOMBSTONE: ClassVar[dict[str, str]] = {"title": REMOVED, "summary": "", "change_note": REMOVED}
    EDITION: ClassVar[str] = "id"

    briefing = models.ForeignKey("briefing.Briefing", on_delete=models.PROTECT, related_name="editions")
    number = models.PositiveIntegerField()
    title = LineField()
    summary = models.TextField(blank=True, help_text="The lead in plain text, for lists.")
    digest = models.CharField(max_length=64)
    code = models.CharField(
        max_length=LENGTH,
        unique=True,
        null=True,
        blank=True,
        validators=[RegexValidator(CODE, "A check code is drawn when an edition is published.")],
        help_text="What its documents carry, for whoever checks a copy. Editions older than codes have none.",
    )
    change_note = models.TextField()
    major = models.BooleanField(default=True)
    live_from = models.DateTimeField()
    published_at = models.DateTimeField()
    published_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        base_manager_name = "objects"
        ordering = ("briefing", "-number")
        constraints = (
            models.UniqueConstraint(
                name="edition_number_unique",
                fields=("briefing", "number"),
                violation_error_message="This briefing has an edition of that number already.",
            ),
            models.CheckConstraint(
                name="edition_number_from_one",
                condition=Q(number__gte=1),
                violation_error_message="Editions are counted from 1.",
            ),
            models.CheckConstraint(
                name="edition_has_change_note",
                condition=~Q(change_note=""),
                violation_error_message="Say in a change note what is new.",
            ),
        )

    def __str__(self) -> str:
        return f"{self.title}, edition {self.number}"

    def get_absolute_url(self) -> str:
        return reverse("edition", kwargs={"slug": self.briefing.slug, "number": self.number})

    def get_address_for(self, audience: str) -> str:
        """The lasting address of the version for one audience; without one that for everyone."""
        named = {"slug": self.briefing.slug, "number": self.number, "audience": audience}
        return reverse("edition-for", kwargs=named) if audience else self.get_absolute_url()

    def get_short_url(self) -> str:
        """Where its documents say that a copy can be checked; empty where they carry no code."""
        return reverse("copy", kwargs={"code": self.code}) if self.code else ""

    @property
    def printed_code(self) -> str:
        return print_code(self.code) if self.code else ""

    @property
    def removed(self) -> Removal | None:
        """Its removal by law, if there was one; as ``withdrawn``."""
        return getattr(self, "removal", None)

    @property
    def withdrawn(self) -> Withdrawal | None:
        """Its withdrawal, if there is one; a template can't ask for a relation that may be absent."""
        return getattr(self, "withdrawal", None)
