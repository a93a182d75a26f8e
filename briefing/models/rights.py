"""What each group of staff may do in the admin, set anew after every migrate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from django.apps import apps
from django.contrib.auth.management import create_permissions
from django.contrib.auth.models import Group, Permission
from django.db import models, transaction

from briefing.models.write_once import WriteOnce

EDITORS: Final = "Editors"
APPROVERS: Final = "Approvers"


def install(*, using: str) -> None:
    """Give each group exactly its permissions, whatever it had before.

    Permissions are made first: Django makes them after a migrate as well, but not before this is called.
    """
    create_permissions(apps.get_app_config("briefing"), verbosity=0, using=using)
    nouns = _nouns()
    entered = [model for model in nouns if not issubclass(model, WriteOnce)]
    with transaction.atomic(using=using):
        _grant(EDITORS, {*_codes(nouns, "view"), *_codes(entered, "add", "change", "delete")}, using=using)
        _grant(APPROVERS, _codes(nouns, "view"), using=using)


def _nouns() -> list[type[models.Model]]:
    """History apart: it is shown with the record, to whoever may view that."""
    found = apps.get_app_config("briefing").get_models()
    return [model for model in found if not hasattr(model, "instance_type")]


def _codes(nouns: Iterable[type[models.Model]], *acts: str) -> set[str]:
    return {f"{act}_{model._meta.model_name}" for model in nouns for act in acts}


def _grant(name: str, codes: set[str], *, using: str) -> None:
    group, _ = Group.objects.using(using).get_or_create(name=name)
    group.permissions.set(
        Permission.objects.using(using).filter(content_type__app_label="briefing", codename__in=codes)
    )
