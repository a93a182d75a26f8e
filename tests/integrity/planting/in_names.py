"""Contradictions in names: of people, of bodies, of who said something and in what post, of roles."""

from briefing.enums import PositionKind, StakeholderKind, Standing
from briefing.models import Appointment, Excerpt, Position, Quotation, RoleName, Stakeholder
from tests.integrity.planting.drawing import Planted, by_slug, enter

TITLES = ("Deputy", "Head of Operations", "Inspector", "Acting Lead", "Secretary")


def somebody_of_the_same_body_has_a_like_name(draw):
    position = draw.record("position", capacity__isnull=False, silence="")
    if position is None:
        return None
    post = position.capacity
    given, *_, family = post.person.name.split()
    names = (f"{given[0]} {family}", draw.misspelt(post.person.name), f"{given} Jo {family}", f"Dr {given} {family}")
    twin = _person(draw, draw.random.choice(names))
    title = draw.random.choice([post.title, *TITLES])
    _appoint(draw, twin, post.organisation, title)
    touched = (f"stakeholder:{post.person.slug}",)
    return Planted(f"{twin.name} beside {post.person.name}", (f"stakeholder:{twin.slug}",), touched)


def a_part_of_the_same_body_has_a_like_name(draw):
    spoken_for = draw.printed.get("position", ())
    body = draw.record("stakeholder", parent__isnull=False, posts__position__slug__in=spoken_for)
    if body is None:
        return None
    twin = enter(
        Stakeholder(slug=f"body-{draw.name}", name=draw.misspelt(body.name), kind=body.kind, parent=body.parent)
    )
    return Planted(f"{twin.name} beside {body.name}", (f"stakeholder:{twin.slug}",), (f"stakeholder:{body.slug}",))


def another_source_gives_the_words_to_somebody_else(draw):
    position = draw.record("position", quotations__isnull=False)
    quotation = position and position.quotations.order_by("order").first()
    if not quotation or len(quotation.words.split()) < 2:
        return None
    holders = Stakeholder.objects.exclude(pk=position.stakeholder_id).exclude(kind=StakeholderKind.GROUP)
    holder = draw.random.choice(by_slug(holders))
    source = draw.source(other_than=[position.source])
    text = f"{holder.name} said: “{quotation.words}” That was all."
    excerpt = enter(Excerpt(source=source, key=draw.name, text=text, locator="page 1", captured_on="2026-11-22"))
    other = Position(slug=f"position-{draw.name}", topic=position.topic, source=source, locator="page 1")
    other.stakeholder, other.kind, other.title = holder, PositionKind.REMARK, "The same words"
    enter(other)
    enter(Quotation(position=other, excerpt=excerpt, words=quotation.words, standing=Standing.REPORTED))
    what = f"the words of position:{position.slug} as {holder.name}’s"
    return Planted(what, (f"position:{other.slug}",), (f"position:{position.slug}",))


def another_source_gives_somebody_another_title(draw):
    position = draw.record("position", capacity__isnull=False, silence="")
    if position is None or not position.capacity.title:
        return None
    title = draw.random.choice(TITLES)
    _appoint(draw, position.capacity.person, position.capacity.organisation, title)
    touched = (f"stakeholder:{position.capacity.person.slug}",)
    return Planted(f"{title} beside {position.capacity}", (f"position:{position.slug}",), touched)


def a_name_is_not_spelt_as_in_its_passage(draw):
    position = draw.record("position", capacity__excerpt__isnull=False, silence="")
    if position is None:
        return None
    person = position.capacity.person
    name = person.name
    enter(person, name=draw.misspelt(name))
    return Planted(f"{name} is spelt {person.name}", (f"stakeholder:{person.slug}",))


def another_source_calls_a_role_otherwise(draw):
    role = draw.record("role", names__isnull=False)
    if role is None:
        return None
    name = draw.random.choice([draw.misspelt(role.title), f"{role.title.split()[0]} Liaison Officer", "Link Worker"])
    source = draw.source()
    enter(RoleName(role=role, source=source, name=name, locator="page 1"))
    return Planted(f"source:{source.slug} calls role:{role.slug} {name}", (f"role:{role.slug}",))


def _person(draw, name):
    return enter(Stakeholder(slug=f"person-{draw.name}", name=name, kind=StakeholderKind.PERSON))


def _appoint(draw, person, body, title):
    source = draw.source()
    return enter(Appointment(person=person, organisation=body, title=title, source=source, locator="page 1"))
