"""What checks know, in small: days, posts, attributions, events and figures."""

from dataclasses import replace
from decimal import Decimal

from briefing.integrity.days import Days, days_of
from briefing.integrity.known_dates import Attested, Dates, Happening
from briefing.integrity.known_differences import Settled
from briefing.integrity.known_figures import Counted, Figures, Number
from briefing.integrity.known_speakers import Attribution, Post, Speakers

WARDENS = Counted("wardens", "Wardens in post", "wardens")


def post(title="Chair", body="body-a", person="person-one", **changes):
    """`start` and `end` in words."""
    name = person.replace("-", " ").title()
    made = Post(person, changes.pop("person_name", name), title, body, (body.replace("-", " ").title(),))
    ends = {end: days_of(changes.pop(end)) for end in ("start", "end") if end in changes}
    return replace(made, **ends, **changes)


def said(slug="open", when="9 June 2025", **changes):
    """Words of Person One, in no capacity."""
    plain = Attribution(
        record=f"position:{slug}",
        holder="person-one",
        holder_names=("Person One",),
        days=days_of(when) or Days(),
        source="minutes",
        speaker="person-one",
        speaker_name="Person One",
    )
    return replace(plain, **changes)


def speakers(*attributions, posts=(), bodies=()):
    return Speakers(attributions, posts, bodies)


def told(source, when="", **changes):
    return Attested(source, source.title(), days=days_of(when), **changes)


def event(slug, *attested, when="", **changes):
    """Dated `when` by a report unless attested otherwise."""
    by = attested or ((told("report", when, gives_date=True),) if when else ())
    return Happening(slug, changes.pop("title", slug.title()), by, **changes)


def dates(*events, **fields):
    sources = {slug: days_of(when) for slug, when in fields.pop("sources", {}).items()}
    return Dates(events={each.slug: each for each in events}, sources=sources, **fields)


def number(slug, value, *, period="", since="", **changes):
    plain = Number(slug, WARDENS, Decimal(value), period=days_of(period), since=days_of(since))
    return replace(plain, **changes)


def figures(*numbers):
    return Figures({each.slug: each for each in numbers})


def note(*records, slug="note"):
    return Settled(slug, frozenset(records))


def found(findings):
    """Id, level and record of each, without repeats."""
    return list(dict.fromkeys((finding.id, str(finding.level), finding.record) for finding in findings))
