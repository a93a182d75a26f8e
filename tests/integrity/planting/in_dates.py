"""Contradictions in dates: of events, roles, successions, posts, words, sources and answers."""

from briefing.enums import EventKind
from briefing.models import Appointment, Attestation, Briefing, Event, FoiRequest
from briefing.wording.dates import read_date
from tests.integrity.planting.drawing import Planted, by_slug, day_of, enter

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def a_second_source_dates_an_event(draw):
    event = draw.record("event")
    when = event and day_of(event) and draw.outside(day_of(event))
    if not when:
        return None
    said = enter(Attestation(event=event, source=draw.source(), number=9, date=when, locator="page 1"))
    return Planted(f"{said.source.slug} dates event:{event.slug} {when}", (f"event:{event.slug}",))


def an_attestation_is_not_its_own_words(draw):
    event = draw.record("event", attestations__stated__regex=r"[0-9]{4}")
    if event is None:
        return None
    said = event.attestations.filter(stated__regex=r"[0-9]{4}").order_by("pk").first()
    if not (when := draw.outside(said.date)):
        return None
    enter(said, date=when)
    return Planted(f"‘{said.stated}’ is taken for {when} in event:{event.slug}", (f"event:{event.slug}",))


def a_role_begins_after_it_ended(draw):
    role = draw.record("role", ended__isnull=False)
    when = role and day_of(role.ended) and draw.outside(day_of(role.ended), before=False)
    if not when:
        return None
    event = _event(draw, role, when)
    enter(role, began=event)
    return Planted(f"role:{role.slug} begins {when}, after its end", (f"event:{event.slug}",), _of_role(role))


def a_succession_takes_effect_at_another_time(draw):
    succession = draw.record("succession", predecessors__ended__isnull=False)
    if succession is None:
        return None
    role = by_slug(succession.predecessors.filter(ended__isnull=False))[0]
    if not (when := day_of(role.ended) and draw.outside(day_of(role.ended))):
        return None
    event = _event(draw, role, when)
    enter(succession, effective=event)
    touched = (f"succession:{succession.slug}", *_of_role(role))
    return Planted(f"succession:{succession.slug} takes effect {when}", (f"event:{event.slug}",), touched)


def a_role_ends_at_another_time_than_its_succession(draw):
    succession = draw.record("succession")
    if succession is None:
        return None
    role = by_slug(succession.predecessors.all())[0]
    if not (effective := day_of(succession.effective)):
        return None
    touched = (f"succession:{succession.slug}", f"event:{succession.effective.slug}", *_of_role(role))
    event = _event(draw, role, draw.outside(effective))
    enter(role, ended=event)
    what = f"role:{role.slug} ends {day_of(event)}, succession:{succession.slug} is of {effective}"
    return Planted(what, (f"event:{event.slug}",), touched)


def a_post_is_not_held_on_the_day_of_the_words(draw):
    position = draw.record("position", capacity__isnull=False, silence="")
    if position is None:
        return None
    said = position.date or (position.occasion and day_of(position.occasion))
    known = said or position.source.date
    if not known:
        return None
    before = draw.random.random() < 0.5 and said
    when = draw.outside(known, before=bool(before), after=not before)
    if not when:
        return None
    enter(position.capacity, **({"end": when} if before else {"start": when}))
    return Planted(
        f"the post of position:{position.slug} {'ends' if before else 'begins'} {when}, the words are of {known}",
        (f"position:{position.slug}",),
        touched=(f"stakeholder:{position.capacity.person.slug}",),
    )


def a_letter_is_signed_out_of_office(draw):
    letter = Briefing.objects.filter(slug__in=draw.printed["briefing"], signatory__isnull=False).first()
    when = letter and letter.restates and draw.outside(letter.restates.date, after=False)
    if not when:
        return None
    enter(Appointment.objects.get(pk=letter.signatory_id), end=when)
    touched = (f"stakeholder:{letter.signatory.person.slug}",)
    return Planted(f"the signatory’s post ends {when}", (f"briefing:{letter.slug}",), touched)


def words_are_of_another_day_than_their_occasion(draw):
    position = draw.record("position", occasion__isnull=False, silence="")
    when = position and day_of(position.occasion) and draw.outside(day_of(position.occasion))
    if not when:
        return None
    enter(position, date=when)
    return Planted(
        f"position:{position.slug} is of {when}, its occasion of {day_of(position.occasion)}",
        (f"position:{position.slug}",),
        (f"event:{position.occasion.slug}", f"source:{position.source.slug}"),
    )


def words_are_later_than_their_source(draw):
    position = draw.record("position", occasion__isnull=True, silence="")
    when = position and position.source.date and draw.outside(position.source.date, before=False)
    if not when:
        return None
    enter(position, date=when)
    return Planted(
        f"position:{position.slug} is of {when}, its source of {position.source.date}",
        (f"position:{position.slug}",),
        (f"source:{position.source.slug}",),
    )


def a_source_tells_what_is_yet_to_come(draw):
    event = draw.record("event", attestations__planned=False)
    said = (
        event
        and event.attestations.filter(planned=False).exclude(source__date="").exclude(date="").order_by("pk").first()
    )
    if not said:
        return None
    when = draw.outside(said.source.date, before=False)
    enter(said, date=when)
    what = f"source:{said.source.slug} dates event:{event.slug} {when}"
    return Planted(what, (f"event:{event.slug}",), (f"source:{said.source.slug}",))


def a_source_is_older_than_what_it_tells(draw):
    event = draw.record("event", attestations__planned=False)
    said = event and event.attestations.filter(planned=False).exclude(date="").order_by("pk").first()
    when = said and read_date(said.date).earliest and draw.outside(said.date, after=False)
    if not when:
        return None
    enter(said.source, date=when)
    what = f"source:{said.source.slug} is of {when}, event:{event.slug} of {said.date}"
    return Planted(what, (f"event:{event.slug}",), (f"source:{said.source.slug}",))


def a_figure_is_of_another_time_than_its_event(draw):
    figure = draw.record("figure", event__isnull=False)
    when = figure and day_of(figure.event) and draw.outside(day_of(figure.event))
    if not when:
        return None
    enter(figure, period=when)
    what = f"figure:{figure.slug} is of {when}, its event of {day_of(figure.event)}"
    return Planted(what, (f"figure:{figure.slug}",), (f"event:{figure.event.slug}", f"measure:{figure.measure.slug}"))


def a_request_is_answered_before_it_is_asked(draw):
    request = _request(draw)
    if request is None:
        return None
    when = draw.outside(request.answered_on, before=False)
    enter(request, asked_on=when)
    return Planted(f"foi:{request.slug} is asked {when}, answered {request.answered_on}", (f"foi:{request.slug}",))


def an_answer_is_of_another_time_than_the_event_of_it(draw):
    """Nothing in the records says that the two are one."""
    request = _request(draw)
    event = Event.objects.filter(title__icontains="answers a").order_by("pk").first()
    if request is None or event is None:
        return None
    when = draw.outside(day_of(event), after=False)
    enter(request, answered_on=when)
    return Planted(f"foi:{request.slug} is answered {when}, event:{event.slug}", (f"foi:{request.slug}",))


def a_summary_names_another_weekday(draw):
    event = draw.record("event", attestations__date__regex=r"^[0-9]{1,2} [A-Z]")
    value = event and read_date(day_of(event))
    if not value or value.earliest != value.latest:
        return None
    wrong = draw.random.choice([name for name in WEEKDAYS if name != WEEKDAYS[value.earliest.weekday()]])
    enter(event, summary=f"{event.summary} It was {wrong}, {value.words}.".strip())
    return Planted(f"event:{event.slug} is said to be a {wrong}", (f"event:{event.slug}",))


def a_happening_is_recorded_twice(draw):
    event = draw.record("event")
    when = event and day_of(event) and draw.outside(day_of(event))
    if not when:
        return None
    twin = enter(Event(slug=f"twin-{draw.name}", topic=event.topic, title=event.title, kind=event.kind))
    enter(Attestation(event=twin, source=draw.source(), date=when, locator="page 1", gives_date=True))
    return Planted(f"event:{event.slug} again, of {when}", (f"event:{twin.slug}",), (f"event:{event.slug}",))


def _request(draw):
    asked = FoiRequest.objects.filter(slug__in=draw.printed.get("foi", ())).exclude(answered_on="")
    return asked.order_by("pk").first()


def _of_role(role):
    return (f"role:{role.slug}", *(f"event:{event.slug}" for event in (role.began, role.ended) if event))


def _event(draw, role, when):
    title = f"Something of {draw.name}"
    event = enter(Event(slug=f"event-{draw.name}", topic=role.topic, title=title, kind=EventKind.CHANGE))
    enter(Attestation(event=event, source=draw.source(), date=when, locator="page 1", gives_date=True))
    return event
