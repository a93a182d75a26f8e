"""Findings as the admin shows them: each with a link to the record that it names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from django.apps import apps
from django.urls import reverse

from briefing.integrity.findings import Finding
from briefing.validators.references import MODELS

# What findings name and prose never refers to is named as in addresses too.
NAMED: Final = {**MODELS, "briefing": "Briefing", "contact": "Contact"}


@dataclass(frozen=True, slots=True)
class Found:
    """``address`` is of the record's page in the admin, empty where the finding names none."""

    finding: Finding
    address: str


def found(findings: Iterable[Finding]) -> list[Found]:
    """One statement for each noun that they name."""
    listed = list(findings)
    addresses = _addresses(finding.record for finding in listed)
    return [Found(finding, addresses.get(_reference(finding.record), "")) for finding in listed]


def _reference(record: str) -> str:
    """``noun:slug`` at the beginning; more may follow after a comma."""
    return record.split(",", maxsplit=1)[0].strip()


def _addresses(records: Iterable[str]) -> dict[str, str]:
    slugs: dict[str, set[str]] = defaultdict(set)
    for noun, _, slug in (_reference(record).partition(":") for record in records):
        if slug:
            slugs[noun].add(slug)
    addresses: dict[str, str] = {}
    for noun, wanted in slugs.items():
        name = NAMED.get(noun)
        if name is None:
            continue
        model = apps.get_model("briefing", name)
        page = f"admin:briefing_{model._meta.model_name}_change"
        for key, slug in model._default_manager.filter(slug__in=wanted).values_list("pk", "slug"):
            addresses[f"{noun}:{slug}"] = reverse(page, args=(key,))
    return addresses
