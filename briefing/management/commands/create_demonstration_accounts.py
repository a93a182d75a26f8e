"""Makes the three accounts with which the portal can be tried."""

import secrets
from typing import Any  # Django's own signature of handle

from django.conf import settings
from django.contrib.auth.models import Group, User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from briefing.models.rights import APPROVERS, EDITORS

# account: the groups whose permissions it has; the admin needs none
ACCOUNTS = {"editor": [EDITORS], "approver": [APPROVERS], "admin": []}
CLEAR = "abcdefghjkmnpqrstuvwxyz23456789"  # no character that is taken for another when copied from a screen


class Command(BaseCommand):
    help = (
        "Creates the accounts editor, approver and admin, with DEMO_PASSWORD or else a password made up for each and "
        "printed once. An account that exists is left as it is."
    )

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        existing = set(User.objects.filter(username__in=ACCOUNTS).values_list("username", flat=True))
        missing = [name for name in ACCOUNTS if name not in existing]
        created = {name: self._create(name) for name in missing}
        if not created:
            self.stdout.write("Accounts: editor, approver and admin are there.")
        elif settings.DEMO_PASSWORD:
            self.stdout.write(f"Accounts: made {', '.join(created)} with the password in DEMO_PASSWORD.")
        else:
            self.stdout.write("Accounts made. These passwords are shown this once:")
            for name, password in created.items():
                self.stdout.write(f"  {name:<9} {password}")

    def _create(self, name: str) -> str:
        is_admin = name == "admin"
        user = User(username=name, email=f"{name}@example.org", is_staff=True, is_superuser=is_admin)
        password = settings.DEMO_PASSWORD or generated_password()
        try:
            validate_password(password, user)
        except ValidationError as error:
            reasons = " ".join(error.messages)
            raise CommandError(f"DEMO_PASSWORD can't be used. {reasons} Choose another, or leave it empty.") from None
        user.set_password(password)
        user.save()
        user.groups.set(Group.objects.filter(name__in=ACCOUNTS[name]))
        return password


def generated_password() -> str:
    """Four groups of four: 79 bits, and easy to type."""
    return "-".join("".join(secrets.choice(CLEAR) for _ in range(4)) for _ in range(4))
