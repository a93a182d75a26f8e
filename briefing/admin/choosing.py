"""Choosing a related record: a search box whose suggestions show what tells records apart.

Each noun's admin says how its records are told apart (`choice_label`) and what must be read for that
(`choice_queryset`); suggestions, the record chosen already and every list of uses print the same words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final  # Django's own signatures

from django import forms
from django.contrib.admin.options import BaseModelAdmin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple, RelatedFieldWidgetWrapper
from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest

from briefing.admin.words import LABELS, help_for
from briefing.validators.keys import key_named

SHOWN: Final = 20  # characters of a key that isn't one


class Labelled:
    """A ModelAdmin whose records are told apart by more than their title."""

    def choice_queryset(self, queryset: models.QuerySet[Any]) -> models.QuerySet[Any]:
        return queryset

    def choice_label(self, record: Any) -> str:
        return str(record)


class Choice(AutocompleteSelect):
    """Prints the chosen record from ``known`` (key to label) where it is there, instead of asking the database."""

    known: Mapping[str, str] = {}

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> Any:
        return _known_options(self, name, value) or super().optgroups(name, _keys(value), attr)


class Choices(AutocompleteSelectMultiple):
    """As Choice, for several."""

    known: Mapping[str, str] = {}

    def optgroups(self, name: str, value: Sequence[str], attr: dict[str, Any] | None = None) -> Any:
        return _known_options(self, name, value) or super().optgroups(name, _keys(value), attr)


def _keys(value: Sequence[str]) -> list[str]:
    """Those of the values that can be a record's: of the others there is none to print."""
    return [each for each in value if key_named(str(each)) is not None]


def _known_options(widget: Choice | Choices, name: str, value: Sequence[str]) -> Any:
    """The widget's one group of options, or None where a chosen record isn't known."""
    chosen = [str(key) for key in value if key not in {None, ""}]
    if any(key not in widget.known for key in chosen):
        return None
    empty = not widget.is_required and not widget.allow_multiple_selected
    options = [widget.create_option(name, "", "", False, 0)] if empty else []
    options += [
        widget.create_option(name, key, widget.known[key], True, count)
        for count, key in enumerate(chosen, len(options))
    ]
    return [(None, options, 0)]


class ManyRecords(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]  # generic in the stubs alone
    """Looks for keys that a record can have; Django's own would ask the database for any number."""

    def clean(self, value: Any) -> Any:
        for key in value if isinstance(value, (list, tuple)) else ():
            if key_named(str(key)) is None:
                code = "invalid_pk_value"
                raise ValidationError(self.error_messages[code], code=code, params={"pk": str(key)[:SHOWN]})
        return super().clean(value)


class ChoosesRecords(BaseModelAdmin):  # type: ignore[type-arg]  # generic in the stubs alone
    """Mixed into ModelAdmin and inlines alike: every relation is a search box.

    From it a record can be added, changed and looked at, but not deleted: that is done on its own page, which says
    what rests on it.
    """

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name in LABELS:
            kwargs.setdefault("label", LABELS[db_field.name])
        if not db_field.help_text:
            kwargs.setdefault("help_text", help_for(db_field.model.__name__, db_field.name))
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if field is not None and isinstance(field.widget, RelatedFieldWidgetWrapper):
            field.widget.can_delete_related = False
        return field

    def get_autocomplete_fields(self, request: HttpRequest) -> list[str]:
        options = self.model._meta
        relations = (*options.fields, *options.many_to_many)
        return [field.name for field in relations if field.remote_field and field.editable]

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.setdefault("widget", Choice(db_field, self.admin_site))
        return self._labelled(db_field, super().formfield_for_foreignkey(db_field, request, **kwargs))

    def formfield_for_manytomany(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        kwargs.setdefault("widget", Choices(db_field, self.admin_site))
        kwargs.setdefault("form_class", ManyRecords)
        return self._labelled(db_field, super().formfield_for_manytomany(db_field, request, **kwargs))

    def _labelled(self, db_field: Any, field: Any) -> Any:
        if chosen_from := labelled_admin(self.admin_site, db_field.remote_field.model):
            field.queryset = chosen_from.choice_queryset(field.queryset)
            field.label_from_instance = chosen_from.choice_label
        return field


class Suggestions(AutocompleteJsonView):
    """What the search box offers while somebody types."""

    def get_queryset(self) -> models.QuerySet[Any]:
        found = super().get_queryset()
        return self.model_admin.choice_queryset(found) if isinstance(self.model_admin, Labelled) else found

    def serialize_result(self, obj: Any, to_field_name: str) -> dict[str, str]:
        result = super().serialize_result(obj, to_field_name)
        return (
            result | {"text": self.model_admin.choice_label(obj)} if isinstance(self.model_admin, Labelled) else result
        )


def labelled_admin(site: Any, model: type[models.Model]) -> Labelled | None:
    if not site.is_registered(model):
        return None
    found = site.get_model_admin(model)
    return found if isinstance(found, Labelled) else None


def choice_widgets(form: forms.BaseForm) -> dict[str, Choice | Choices]:
    """The search boxes of a form by field; the admin puts each into a frame with links to add and change."""
    widgets = {name: getattr(field.widget, "widget", field.widget) for name, field in form.fields.items()}
    return {name: widget for name, widget in widgets.items() if isinstance(widget, (Choice, Choices))}
