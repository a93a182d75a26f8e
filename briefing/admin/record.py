"""What the admin of every noun has in common."""

from __future__ import annotations

from typing import Any, Final  # Django's own signatures

from django.contrib import admin
from django.contrib.admin.widgets import AdminTextareaWidget
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.formats import date_format
from django.utils.safestring import SafeString
from django.utils.text import Truncator, capfirst
from django.utils.timezone import localtime

from briefing.admin.choosing import ChoosesRecords, Labelled
from briefing.admin.forms import PartFormSet, RecordForm
from briefing.admin.history import history_page
from briefing.admin.uses import uses_listed
from briefing.enums import Clearance
from briefing.forms.moment import SplitMomentField
from briefing.models.fields import LineField, ProseField, ReferencesField, WordedDateField
from briefing.models.record import Record
from briefing.models.sourced import Cleared, Sourced
from briefing.queries.uses import written_uses

WIDGETS: Final[dict[type[models.Field[Any, Any]], Any]] = {
    ProseField: {"widget": AdminTextareaWidget(attrs={"rows": 4})},
    ReferencesField: {"widget": AdminTextareaWidget(attrs={"rows": 5, "class": "vLargeTextField references"})},
    models.TextField: {"widget": AdminTextareaWidget(attrs={"rows": 5})},
    WordedDateField: {"widget": admin.widgets.AdminTextInputWidget(attrs={"class": "vTextField worded-date"})},
    models.DateTimeField: {"form_class": SplitMomentField},
    models.URLField: {"assume_scheme": "https"},
    LineField: {"widget": admin.widgets.AdminTextInputWidget()},
}


class ShowsClearance:
    @admin.display(description="readers", ordering="clearance")
    def for_readers(self, record: Cleared) -> str:
        """Such as: Public from 1 May 2026, 09:00."""
        shown = "Public" if record.clearance == Clearance.PUBLIC else "Staff only"
        until = record.embargo_until
        return f"{shown} from {date_format(localtime(until), 'j F Y, H:i')}" if until else shown


class ShowsSource:
    @admin.display(description="source", ordering="source__title")
    def source_shortly(self, record: Sourced) -> str:
        return Truncator(record.source.title).chars(50)


class RecordAdmin(ChoosesRecords, Labelled, admin.ModelAdmin):  # type: ignore[type-arg]  # generic in the stubs alone
    """``purpose`` says on the index what the noun is for; ``fieldsets`` stand in the order of work."""

    purpose = ""
    form = RecordForm
    formfield_overrides = WIDGETS
    list_per_page = 50
    view_on_site = False

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        fieldsets = super().get_fieldsets(request, obj)
        uses = ("Where it is used", {"classes": ("collapse",), "fields": ("where_used",)})
        return [*fieldsets, uses] if obj else fieldsets

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return (*super().get_readonly_fields(request, obj), "where_used")

    @admin.display(description="used by")
    def where_used(self, record: Record) -> SafeString | str:
        return uses_listed(record, self.admin_site)

    def get_deleted_objects(self, objs: Any, request: HttpRequest) -> Any:
        """Adds to the records that protect these by a relation those that name them in prose."""
        deleted, counts, perms_needed, protected = super().get_deleted_objects(objs, request)
        leaving = {(type(record), record.pk) for record in objs}
        for record in objs:
            for model, keys in written_uses(record).items():
                staying = model._default_manager.filter(pk__in=[key for key in keys if (model, key) not in leaving])
                protected += [f"{capfirst(str(model._meta.verbose_name))}: {user}" for user in staying]
        return deleted, counts, perms_needed, protected

    def history_view(self, request: HttpRequest, object_id: str, extra_context: Any = None) -> HttpResponse:
        parts = [inline.model for inline in self.inlines if issubclass(inline.model, Record)]
        return history_page(self, request, object_id, parts)


class StackedPart(ChoosesRecords, admin.StackedInline):  # type: ignore[type-arg]  # as above
    """Parts entered on the page of the record that they belong to, each folded up under its label."""

    form = RecordForm
    formset = PartFormSet
    formfield_overrides = WIDGETS
    template = "admin/briefing/parts.html"
    extra = 0
    extra_at_first = 0  # empty forms on the page of a record that is new

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return self.extra if obj else self.extra_at_first

    def part_label(self, part: Any) -> str:
        return str(part)

    def get_formset(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> Any:
        formset: Any = super().get_formset(request, obj, **kwargs)  # made here, of our own class
        formset.label_of_part = staticmethod(self.part_label)
        return formset
