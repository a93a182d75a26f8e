"""What each group of staff may do in the admin, set anew after every migrate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import models, transaction

from briefing.models.recipient import Recipient
from briefing.models.record import Record

EDITORS: Final = "Editors"
APPROVERS: Final = "Approvers"
ADMINISTRATORS: Final = "Administrators"

# Permissions of the verbs, by group; each is one of Briefing's own.
ACTS: Final = {
    EDITORS: ("submit", "publish"),
    APPROVERS: ("approve", "publish", "withdraw", "remove"),
    ADMINISTRATORS: ("withdraw", "remove"),
}
# What is neither entered as evidence nor frozen, and who works with it.
ACCOUNTS: Final = ("add_user", "change_user", "view_user", "view_group")


def install(*, using: str) -> None:
    """Give each group exactly its permissions, whatever it had before.

    Permissions are made first: Django makes them after a migrate as well, but not before this is called.
    """
    for label in ("auth", "briefing"):
        create_permissions(apps.get_app_config(label), verbosity=0, using=using)
    nouns = _nouns()
    entered = [model for model in nouns if issubclass(model, (Record, Recipient))]
    looks = _codes(nouns, "view")
    with transaction.atomic(using=using):
        handles = {"change_report"}
        _grant(EDITORS, {*looks, *handles, *_codes(entered, "add", "change", "delete")}, using=using)
        _grant(APPROVERS, {*looks, *handles}, using=using)
        _grant(ADMINISTRATORS, {*looks, *handles, *ACCOUNTS}, using=using)


def _nouns() -> list[type[models.Model]]:
    """History apart: it is shown with the record, to whoever may view that."""
    found = apps.get_app_config("briefing").get_models()
    return [model for model in found if not hasattr(model, "instance_type")]


def _codes(nouns: Iterable[type[models.Model]], *acts: str) -> set[str]:
    return {f"{act}_{model._meta.model_name}" for model in nouns for act in acts}


def _grant(name: str, codes: set[str], *, using: str) -> None:
    group, _ = Group.objects.using(using).get_or_create(name=name)
    wanted = codes | {f"{act}_briefing" for act in ACTS[name]}
    group.permissions.set(
        Permission.objects.using(using).filter(content_type__app_label__in=("briefing", "auth"), codename__in=wanted)
    )
