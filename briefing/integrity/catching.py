"""What a check looks for, in its own words and without any record."""

from __future__ import annotations

from functools import cache
from inspect import getdoc

from briefing.integrity.copies import COPY_CHECKS
from briefing.integrity.registry import CHECKS


@cache
def catches(name: str) -> str:
    """The sentence with which the docstring of the check of this id begins; empty where there is no such check."""
    for check in (*CHECKS, *COPY_CHECKS):
        first = (getdoc(check) or "").partition("\n\n")[0]
        found, _, sentence = first.partition(": ")
        if found == name:
            words = " ".join(sentence.replace("`", "").split())
            return f"It looks for this: {words}"
    return ""
