"""An e-mail as staff get it: plain text of 72 columns, with others' words set in."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.timezone import localtime

WIDTH: Final = 72
INDENT: Final = "    "


@dataclass(frozen=True, slots=True)
class Mail:
    """One text for all of ``to``, who each get it alone."""

    to: list[str]
    subject: str
    body: str


def body(*paragraphs: str) -> str:
    filled = (paragraph if paragraph.startswith(INDENT) else _filled(paragraph) for paragraph in paragraphs)
    return "\n\n".join([*filled, f"-- \n{settings.SITE_URL}"]) + "\n"


def quoted(words: str) -> str:
    """Somebody's own words as a paragraph: set in, so that nobody takes them for the portal's."""
    return "\n".join(_filled(line, INDENT) for line in words.splitlines())


def when(moment: datetime) -> str:
    local = localtime(moment)
    return f"{local.day} {local:%B %Y at %H:%M}"


def admin_page(record: models.Model, page: str = "change") -> str:
    """The absolute address of the record's page of that name in the admin."""
    address = reverse(f"admin:{record._meta.app_label}_{record._meta.model_name}_{page}", args=[record.pk])
    return f"{settings.SITE_URL}{address}"


def _filled(words: str, indent: str = "") -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=indent,
        subsequent_indent=indent,
        break_long_words=False,  # an address stays whole
        break_on_hyphens=False,
    )
