"""Accounts, kept by administrators: who may enter, approve and keep accounts is a matter of groups alone."""

from __future__ import annotations

from typing import Any, Final  # Django's own signatures

from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.models import User
from django.db.models import QuerySet
from django.http import HttpRequest

# What only an account that may do everything may give to another.
ABOVE: Final = ("is_superuser", "user_permissions")

admin.site.unregister(User)


@admin.register(User)
class AccountAdmin(UserAdmin):  # type: ignore[type-arg]  # generic in the stubs alone
    """Django lets whoever may change an account make it one that may do everything: here only such an account may."""

    purpose = "Who may sign in, and which groups they are in."

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        accounts = super().get_queryset(request)
        return accounts if request.user.is_superuser else accounts.filter(is_superuser=False)

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        fields = super().get_readonly_fields(request, obj)
        return fields if request.user.is_superuser else (*fields, *ABOVE)

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """The log names accounts for ever: they are made inactive instead."""
        return False
