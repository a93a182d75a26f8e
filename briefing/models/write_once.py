"""Write-once records: nothing of what was published is ever changed or deleted.

Two rings hold it. The model and its queryset refuse in words that an editor understands; the
database's triggers (`briefing.models.triggers`) refuse whatever doesn't come through them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NoReturn, TypeVar  # Any: Django's own signatures, and columns of any type

from django.db import models
from django.utils.text import capfirst

Method = TypeVar("Method", bound=Callable[..., object])


class WriteOnceError(TypeError):
    """Something tried to change or delete what was published."""


def _refuse(model: type[models.Model], act: str) -> NoReturn:
    nouns = capfirst(str(model._meta.verbose_name_plural))
    raise WriteOnceError(f"{nouns} are write-once and can't be {act}: publish another edition.")


def _not_for_templates(method: Method) -> Method:
    """Django marks its methods that write so that no template calls them; ours take its place."""
    method.alters_data = True  # type: ignore[attr-defined]  # functions take attributes
    return method


class WriteOnceQuerySet(models.QuerySet[Any]):
    """Reads and inserts. Django's asynchronous methods call these, so they refuse as well."""

    @_not_for_templates
    def update(self, **kwargs: Any) -> int:
        _refuse(self.model, "changed")

    @_not_for_templates
    def _update(self, values: Any) -> int:  # Any: as above; save_base comes this way
        _refuse(self.model, "changed")

    @_not_for_templates
    def delete(self) -> tuple[int, dict[str, int]]:
        _refuse(self.model, "deleted")

    @_not_for_templates
    def _raw_delete(self, using: str | None) -> int:
        _refuse(self.model, "deleted")

    @_not_for_templates
    def bulk_update(self, objs: Iterable[Any], fields: Iterable[str], batch_size: int | None = None) -> int:
        _refuse(self.model, "changed")

    @_not_for_templates
    def update_or_create(self, *args: Any, **kwargs: Any) -> tuple[Any, bool]:
        _refuse(self.model, "changed")

    @_not_for_templates
    def bulk_create(  # Any: rows of whichever model
        self,
        objs: Iterable[Any],
        batch_size: int | None = None,
        ignore_conflicts: bool = False,
        update_conflicts: bool = False,
        update_fields: Iterable[str] | None = None,
        unique_fields: Iterable[str] | None = None,
    ) -> list[Any]:
        """Inserts. A row that is there already is an error, neither overwritten nor passed over."""
        if update_conflicts or ignore_conflicts:
            _refuse(self.model, "overwritten or passed over")
        return super().bulk_create(objs, batch_size)


class WriteOnce(models.Model):
    """Each model's ``objects`` comes from a WriteOnceQuerySet and is its base manager as well."""

    class Meta:
        abstract = True

    @_not_for_templates
    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding or kwargs.get("force_update") or kwargs.get("update_fields"):
            _refuse(type(self), "changed")
        super().save(*args, **kwargs | {"force_insert": True})

    @_not_for_templates
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        _refuse(type(self), "deleted")
