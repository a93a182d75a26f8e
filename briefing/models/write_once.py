"""Write-once records: nothing of what was published is ever changed, deleted or added to.

Two rings hold it. The model and its queryset refuse in words that an editor understands; the
database's triggers (`briefing.models.triggers`) refuse whatever doesn't come through them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Final, NoReturn, TypeVar  # Any: Django's own signatures, and columns of any type

from django.db import models
from django.db.models import Count
from django.utils.text import capfirst

Method = TypeVar("Method", bound=Callable[..., object])


INSTEAD: Final = "publish another edition"
REMOVED: Final = "Removed by law"


class WriteOnceError(TypeError):
    """Something tried to change or delete what was published."""


def _refuse(model: type[models.Model], act: str) -> NoReturn:
    nouns = capfirst(str(model._meta.verbose_name_plural))
    instead = getattr(model, "INSTEAD", INSTEAD)
    raise WriteOnceError(f"{nouns} are write-once and can't be {act}: {instead}.")


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
    """Each model's ``objects`` comes from a WriteOnceQuerySet and is its base manager as well.

    ``INSTEAD`` says in refusals what to do instead. ``TOMBSTONE`` is what a removal by law puts into its columns, and
    ``EDITION`` the column that holds the key of the edition.
    """

    INSTEAD: ClassVar[str] = INSTEAD
    TOMBSTONE: ClassVar[dict[str, str]] = {}
    EDITION: ClassVar[str] = "edition_id"

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


class SealedQuerySet(WriteOnceQuerySet):
    @_not_for_templates
    def bulk_create(self, objs: Iterable[Any], *args: Any, **kwargs: Any) -> list[Any]:
        """As ``WriteOnceQuerySet.bulk_create``; refused where an edition would hold more than it was published with."""
        parts = list(objs)
        _check_seal(self.model, parts)
        return super().bulk_create(parts, *args, **kwargs)


class Sealed(WriteOnce):
    """A part of an edition, which says how many of its kind the edition was published with: no more are ever added.

    The concrete model has an ``edition``. The number stands in every part, and all of an edition say the same, so
    that a trigger needs no other table: SQLite can't rebuild a table that another's trigger speaks of.
    """

    of = models.PositiveIntegerField(
        default=0, editable=False, help_text="How many of its kind the edition was published with."
    )

    class Meta:
        abstract = True

    @_not_for_templates
    def save(self, *args: Any, **kwargs: Any) -> None:
        if self._state.adding:
            _check_seal(type(self), [self])
        super().save(*args, **kwargs)


def _check_seal(model: type[models.Model], parts: list[Any]) -> None:
    adding = Counter(part.edition_id for part in parts)
    held = model._default_manager.filter(edition__in=adding).order_by().values_list("edition", "of")
    there = {edition: (of, count) for edition, of, count in held.annotate(count=Count("pk"))}
    edition: Any = model._meta.get_field("edition").related_model  # Any: a model, known when all are
    if edition._default_manager.filter(pk__in=adding, removal__isnull=False).exists():
        _refuse(model, "added to what was published")
    for part in parts:
        of, count = there.get(part.edition_id, (part.of, 0))
        if part.of != of or count + adding[part.edition_id] > of:
            _refuse(model, "added to what was published")
