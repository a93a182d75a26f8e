"""What is drawn from a dossier: records that a briefing prints, and dates and numbers that can't be theirs too."""

import calendar
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal

from briefing.models import Event, Figure, Position, Role, Source, Stakeholder, Succession
from briefing.wording.dates import read_date
from briefing.wording.numbers import print_number

FAR = 3000  # days
MODELS = {
    "event": Event,
    "figure": Figure,
    "position": Position,
    "role": Role,
    "source": Source,
    "stakeholder": Stakeholder,
    "succession": Succession,
}


@dataclass(frozen=True)
class Planted:
    """``records``: whoever is told of one of these is told of what was planted.

    ``touched`` are the others that are part of it: nothing else may be planted in them at the same time.
    """

    what: str
    records: tuple[str, ...]
    touched: tuple[str, ...] = ()

    @property
    def all(self):
        return {*self.records, *self.touched}


class Drawing:
    """One draw: ``random`` is its own, ``printed`` the briefing's records by noun, ``name`` fit for new records."""

    def __init__(self, random, printed, name):
        self.random, self.printed, self.name = random, printed, name

    def record(self, noun, **fields):
        """A record that the briefing prints, None where it prints none of the kind."""
        held = by_slug(MODELS[noun].objects.filter(slug__in=self.printed.get(noun, ()), **fields).distinct())
        return self.random.choice(held) if held else None

    def source(self, *, other_than=()):
        return self.random.choice(by_slug(Source.objects.exclude(pk__in=[each.pk for each in other_than])))

    def outside(self, words, *, before=True, after=True):
        """A day, month or year that the date ``words`` don't allow, near or far; None where they allow all."""
        value = read_date(words)
        ways = [value.earliest and (value.earliest, -1)] * before + [value.latest and (value.latest, 1)] * after
        if not (ways := [way for way in ways if way]):
            return None
        edge, sign = self.random.choice(ways)
        day = edge + sign * timedelta(
            days=self.random.choice([1, self.random.randint(2, 60), self.random.randint(61, FAR)])
        )
        forms = [f"{day.day} {day:%B} {day.year}", f"{day:%B} {day.year}", str(day.year)]
        allowed = [form for form in forms if self._is_outside(form, value)]
        return self.random.choice(allowed)

    def _is_outside(self, form, value):
        other = read_date(form)
        return (value.earliest and other.latest < value.earliest) or (value.latest and other.earliest > value.latest)

    def another_number(self, figure):
        """A number that the figure's own words exclude."""
        up = {"more_than": False, "fewer_than": True, "up_to": True}.get(figure.qualifier, self.random.random() < 0.5)
        share = Decimal(self.random.randint(15, 60)) / 100
        number = (figure.value * (1 + share if up else 1 - share)).quantize(Decimal(1))
        return number if number not in {figure.value, 0} else figure.value + 1

    def month_within(self, year):
        return f"{calendar.month_name[self.random.randint(1, 12)]} {year}"

    def misspelt(self, name):
        """A letter lost, doubled or exchanged with the next one, within the last word that is long enough."""
        words = name.split()
        at = max(index for index, word in enumerate(words) if len(word) > 2)
        word, place = words[at], self.random.randint(1, len(words[at]) - 2)
        slips = (
            word[:place] + word[place + 1 :],
            word[:place] + word[place] + word[place:],
            word[:place] + word[place + 1] + word[place] + word[place + 2 :],
        )
        words[at] = self.random.choice([slip for slip in slips if slip != word])
        return " ".join(words)


def by_slug(records):
    """In the same order on every engine: they sort hyphens differently."""
    return sorted(records, key=lambda record: record.slug)


def day_of(event):
    """The date that an event prints, in words; empty where it has none."""
    dated = event.attestations.exclude(date="").order_by("pk")
    said = dated.filter(gives_date=True).first() or dated.first()
    return said.date if said else ""


def stated(figure):
    return f"{figure.qualifier} {print_number(Decimal(f'{figure.value.normalize():f}'))}"


def enter(record, **fields):
    """As an editor would: under all rules; raises ValidationError where these refuse it."""
    for name, value in fields.items():
        setattr(record, name, value)
    record.full_clean()
    record.save()
    return record
