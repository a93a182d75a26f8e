"""The forms of the admin: what concerns several records at once is checked here, before anything is written."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, Final  # Django's own signatures

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import F
from django.forms.models import BaseInlineFormSet, ModelMultipleChoiceField

from briefing.admin.choosing import choice_widgets
from briefing.queries.dependents import check_dependents
from briefing.queries.together import dead_references
from briefing.queries.uses import written_uses
from briefing.validators.local_time import CODE

MOST: Final = 9_999  # the highest number in an order: above it is room to move rows through


class RecordForm(forms.ModelForm):  # type: ignore[type-arg]  # generic in the stubs alone
    """Fields in ``settled_together`` are left out of the database's constraints: the formset sees to them.

    When a field in ``bears`` changes, what rests on the record must still hold.
    """

    settled_together: frozenset[str] = frozenset()
    bears: frozenset[str] = frozenset()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        self._keep_moments()
        if "slug" in self.changed_data and self.instance.pk:
            self._check_renaming()
        return cleaned

    def _keep_moments(self) -> None:
        """A moment of the hour that comes twice, loaded with its offset, stays as long as nobody changes it."""
        for name, found in self.errors.as_data().items():
            if name not in self.changed_data and {error.code for error in found} == {CODE}:
                del self.errors[name]
                self.cleaned_data[name] = self.initial[name]

    def _check_renaming(self) -> None:
        saved = self._meta.model._default_manager.get(pk=self.instance.pk)
        if users := named(written_uses(saved)):
            self.add_error("slug", f"{saved.slug} is used in {users}. Keep this name, or take it out there first.")

    def _post_clean(self) -> None:
        """Once the values are in the record and it is checked alone: what it refers to, and what rests on it."""
        super()._post_clean()  # type: ignore[misc]  # not in the stubs
        for finding in dead_references([self.instance]) if self.has_changed() else ():
            if finding.field in self.changed_data and finding.field not in self.errors:
                self.add_error(finding.field, finding.message)
        bearing = sorted(self.bears.intersection(self.changed_data))
        if self.instance.pk and bearing and not self.errors:
            for dependent in check_dependents([self.instance]):
                if dependent.errors is not None:
                    self.add_error(bearing[0], broken(dependent.record, dependent.errors))

    def validate_constraints(self) -> None:
        exclude = self._get_validation_exclusions() | self.settled_together  # type: ignore[attr-defined]  # not in the stubs
        try:
            self.instance.validate_constraints(exclude=exclude)
        except ValidationError as error:
            self._update_errors(error)  # type: ignore[attr-defined]  # not in the stubs


def broken(record: models.Model, errors: ValidationError) -> str:
    why = " ".join(errors.messages)
    return f"Change this first, or keep what it rests on: {record._meta.verbose_name} {record}\n{why}"


def named(uses: dict[type[models.Model], set[Any]]) -> str:
    """The records of ``uses``, as words for a message; empty where there are none."""
    users = [user for model, keys in uses.items() for user in model._default_manager.filter(pk__in=keys)]
    return "; ".join(sorted(f"{user._meta.verbose_name} {user}" for user in users))


class PartFormSet(BaseInlineFormSet):  # type: ignore[type-arg]  # generic in the stubs alone
    """The parts of a record. What their search boxes show is read once for all rows."""

    label_of_part: Callable[[Any], str] = str

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.part_label = self.label_of_part(form.instance) if form.instance.pk else ""
        for name, widget in choice_widgets(form).items():
            widget.known = self._known(name, form.fields[name])

    @cached_property
    def _labels(self) -> dict[str, dict[str, str]]:
        return {}

    def _known(self, name: str, field: Any) -> dict[str, str]:
        if name not in self._labels:
            rows = self.get_queryset()
            if isinstance(field, ModelMultipleChoiceField):
                keys = {chosen.pk for row in rows for chosen in getattr(row, name).all()}
            else:
                keys = {getattr(row, f"{name}_id") for row in rows} - {None}
            found = field.queryset.filter(pk__in=keys) if keys else ()
            self._labels[name] = {str(record.pk): field.label_from_instance(record) for record in found}
        return self._labels[name]

    def kept(self) -> list[Any]:
        """The forms of the parts that the record will have, those with errors of their own included."""
        return [
            form for form in self.forms if form not in self.deleted_forms and (form.instance.pk or form.has_changed())
        ]


class NumberedFormSet(PartFormSet):
    """Parts with a number each: left empty it puts the part last, and numbers can be exchanged in one go."""

    numbered = "order"

    def add_fields(self, form: Any, index: int | None) -> None:
        super().add_fields(form, index)
        form.settled_together = frozenset({self.numbered})
        field = form.fields.get(self.numbered)
        if field is not None:
            field.required = False
            field.validators.append(MaxValueValidator(MOST))
            field.help_text = "Its place, counted from 1. Leave empty to put it last."
            if form.instance._state.adding:
                form.initial[self.numbered] = None

    def clean(self) -> None:
        kept = [form for form in self.kept() if self.numbered in getattr(form, "cleaned_data", {})]
        last = max((form.cleaned_data[self.numbered] or 0 for form in kept), default=0)
        for form in kept:
            if form.cleaned_data[self.numbered] is None:
                last += 1
                form.cleaned_data[self.numbered] = last
                setattr(form.instance, self.numbered, last)
        super().clean()

    def get_unique_error_message(self, unique_check: Any) -> str:
        if self.numbered in unique_check:
            return f"Two {self.get_queryset().model._meta.verbose_name_plural} have the same number: give each its own."
        return str(super().get_unique_error_message(unique_check))

    def save(self, commit: bool = True) -> Any:
        if commit:
            deleted = self.deleted_forms
            leaving = [form for form in self.initial_forms if self.numbered in form.changed_data or form in deleted]
            rows = self.get_queryset().model._default_manager.filter(pk__in=[form.instance.pk for form in leaving])
            rows.update(**{self.numbered: F(self.numbered) + MOST})
        return super().save(commit=commit)
