"""What was published is looked at here and never changed, by nobody."""

from __future__ import annotations

from typing import Any  # Django's own signatures

from django.contrib import admin
from django.contrib.admin.options import BaseModelAdmin
from django.http import HttpRequest


class Frozen(BaseModelAdmin):  # type: ignore[type-arg]  # generic in the stubs alone
    def has_add_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False


class FrozenAdmin(Frozen, admin.ModelAdmin):  # type: ignore[type-arg]  # as above
    purpose = ""
    actions = None
    list_per_page = 50
    view_on_site = False


class FrozenPart(Frozen, admin.TabularInline):  # type: ignore[type-arg]  # as above
    extra = 0
    max_num = 0
    can_delete = False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return self.fields
