"""Whom letters go to, and whether each letter could say of them what it is to say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from briefing.integrity.marks import has_marks
from briefing.models.letter_fields import LetterField, LetterFields
from briefing.renderers.pdf_glyphs import missing_glyph
from briefing.validators.text import check_characters
from briefing.wording.characters import character_name, is_blank

LONGEST = 200  # as the columns of LetterFields


@dataclass(frozen=True, slots=True)
class Addressee:
    """``place`` says where it was found, such as row 5."""

    place: str
    fields: Mapping[LetterField, str]

    def __str__(self) -> str:
        named = (self.fields.get(LetterField.NAME, ""), self.fields.get(LetterField.ORGANISATION, ""))
        known = ", ".join(part for part in named if not is_blank(part))
        return f"{self.place} ({known})" if known else self.place


def fields_of(record: LetterFields) -> dict[LetterField, str]:
    return {field: getattr(record, field) for field in LetterField}


def stored(records: Iterable[LetterFields]) -> tuple[Addressee, ...]:
    """Stored recipients, or those of letters that went out before."""
    return tuple(Addressee(f"recipient {number}", fields_of(each)) for number, each in enumerate(records, start=1))


def problems(addressees: Sequence[Addressee], used: Iterable[LetterField]) -> Iterator[str]:
    """Everything for which they can't be made: who is there twice, what is empty, for whom, and what can't print."""
    yield from _repeated(addressees)
    wanted = [field for field in LetterField if field in set(used)]
    for field in wanted:
        lacking = [str(each) for each in addressees if is_blank(each.fields.get(field, ""))]
        if lacking:
            named = ", ".join(lacking)
            yield f"{field.label} is empty for {named}. Fill it in, or make letters that don’t use the field."
    for each in addressees:
        for field in wanted:
            value = each.fields.get(field, "")
            if not is_blank(value) and (problem := unprintable(value)):
                yield f"{field.label} of {each}: {problem}"


def _repeated(addressees: Iterable[Addressee]) -> Iterator[str]:
    """Each gets a letter once: those of whom everything known is the same are one."""
    same: dict[tuple[str, ...], list[Addressee]] = defaultdict(list)
    for each in addressees:
        same[tuple(each.fields.get(field, "") for field in LetterField)].append(each)
    for first, *others in same.values():
        if others:
            places = ", ".join(each.place for each in others)
            yield f"More than once: {first}, {places}. Delete all but one, or tell them apart by a reference."


def unprintable(value: str) -> str:
    """Why a value can't stand in a letter, empty where it can."""
    if hidden := check_characters(value, multiline=False):
        return str(hidden.message)
    if len(value) > LONGEST:
        return f"it has {len(value):,} characters. Shorten it to {LONGEST}."
    if sign := missing_glyph(value):
        label = f"U+{ord(sign):04X} {character_name(sign)}"
        return f"the PDF’s typefaces have no glyph for {label}. Write it in Latin letters."
    if has_marks(value):
        return "double quotation marks are for verbatim words. Take them away."
    return ""
