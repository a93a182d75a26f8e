"""Rules that concern several records at once are told before anything is written."""

import pytest

from briefing.enums import Silence
from briefing.models import Event, Position, Quotation
from tests.admin.filling import add, errors, save
from tests.factories.appointment import AppointmentFactory
from tests.factories.attestation import AttestationFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.position import PositionFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.role import RoleFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.succession import SuccessionFactory
from tests.factories.topic import TopicFactory

pytestmark = pytest.mark.django_db

SAYS_NOTHING = "Say what they said: add a quotation or fill in the paraphrase. If they said nothing, choose a silence."


def test_a_position_without_words_is_refused(staff):
    assert errors(save(staff, PositionFactory(), paraphrase="")) == {"quotations": [SAYS_NOTHING]}


def test_a_silence_needs_no_words(staff):
    position = PositionFactory()
    assert save(staff, position, paraphrase="", silence=Silence.NO_REPLY).status_code == 302
    position.refresh_from_db()
    assert (position.silence, position.paraphrase) == (Silence.NO_REPLY, "")


def test_a_silence_with_a_quotation_is_refused(staff):
    position = PositionFactory(words="We open early.", paraphrase="")
    assert errors(save(staff, position, silence=Silence.DECLINED)) == {
        "quotations-0-words": ["A silence carries no quotation: delete it, or empty the silence."]
    }


def test_the_last_quotation_of_a_position_without_paraphrase_stays(staff):
    position = PositionFactory(words="We open early.", paraphrase="")
    assert errors(save(staff, position, **{"quotations-0-DELETE": "on"})) == {"quotations": [SAYS_NOTHING]}


def test_a_position_and_its_quotation_are_entered_on_one_page(staff):
    excerpt, topic, speaker = ExcerptFactory(text="We open early."), TopicFactory(), StakeholderFactory()
    answer = add(
        staff,
        Position,
        topic=topic.pk,
        source=excerpt.source.pk,
        excerpt=excerpt.pk,
        stakeholder=speaker.pk,
        **{"title": "Early", "slug": "early", "quotations-0-excerpt": excerpt.pk},
        **{"quotations-0-words": "open early", "quotations-0-standing": "recording"},
    )
    assert answer.status_code == 302
    assert list(Quotation.objects.values_list("position__slug", "order", "spans")) == [("early", 1, [[3, 13]])]


def test_a_new_quotation_rests_on_its_positions_source(staff):
    excerpt = ExcerptFactory(text="We open early.", source__title="Report B", source__date="2021")
    position = PositionFactory.build()
    source, topic, speaker = SourceFactory(title="Report A", date="2020"), TopicFactory(), StakeholderFactory()
    answer = add(
        staff,
        Position,
        topic=topic.pk,
        source=source.pk,
        locator="page 1",
        stakeholder=speaker.pk,
        **{"title": position.title, "slug": position.slug, "quotations-0-excerpt": excerpt.pk},
        **{"quotations-0-words": "open early", "quotations-0-standing": "recording"},
    )
    says = f"This excerpt is from Report B (2021), the position's source is {source}. Choose an excerpt of that source."
    assert errors(answer) == {"quotations-0-excerpt": [says]}


NOT_THEIR_OWN = (
    "Whoever holds this position neither wrote nor published the source, so it isn't their own document. Choose "
    "reported by another, or recording or transcript; or enter who wrote the source among its authors."
)


@pytest.mark.parametrize("whose", ["nobody's", "author", "publisher", "post", "employer", "parent"])
def test_only_a_source_that_they_wrote_or_published_is_their_own_document(staff, whose):
    body = StakeholderFactory(part=True)
    post = AppointmentFactory(organisation=body)
    makers = {
        "nobody's": {},
        "author": {"authors": [post.person]},
        "publisher": {"publisher": body},
        "post": {"authors": [body]},
        "employer": {"publisher": body},
        "parent": {"publisher": body.parent},
    }
    source = SourceFactory(**makers[whose])
    holder = body if whose == "publisher" else post.person
    position = PositionFactory(
        source=source,
        stakeholder=holder,
        capacity=None if whose in {"author", "publisher"} else post,
        words="We open early.",
        words__standing="recording",
    )
    answer = save(staff, position, **{"quotations-0-standing": "own_document"})
    expected = {"quotations-0-standing": [NOT_THEIR_OWN]} if whose == "nobody's" else {}
    assert (answer.status_code, errors(answer) if expected else {}) == (200 if expected else 302, expected)


def test_words_that_the_excerpt_does_not_hold_are_compared_with_the_nearest(staff):
    position = PositionFactory(words="We will open the gate early.")
    [message] = errors(save(staff, position, **{"quotations-0-words": "We will open the door early."}))[
        "quotations-0-words"
    ]
    assert message.splitlines() == [
        "The excerpt does not hold these words: We will open the door early.",
        "Nearest in the excerpt: We will open the gate early.",
        "Difference ({-typed-}, {+held+}): We will open the {-door-} {+gate+} early.",
        "Copy them from the excerpt; mark what you leave out with … and what you put in with [brackets].",
    ]


def test_an_omission_that_drops_a_negation_is_pointed_out(staff):
    position = PositionFactory(words="We will not open the gate early.", words__standing="recording")
    answer = save(staff, position, **{"quotations-0-words": "We will … open the gate early."})
    assert next(str(message) for message in answer.wsgi_request._messages) == (
        "Look at a quotation twice. The omission leaves out not. Words left out: not"
    )


def test_two_quotations_change_places(staff):
    position = PositionFactory(words="The first post begins in June.", words__standing="recording")
    QuotationFactory(position=position, order=2, words="The second post ends in May.", standing="recording")
    assert save(staff, position, **{"quotations-0-order": 2, "quotations-1-order": 1}).status_code == 302
    assert list(position.quotations.values_list("order", "words")) == [
        (1, "The second post ends in May."),
        (2, "The first post begins in June."),
    ]


def test_two_quotations_of_one_number_are_refused(staff):
    position = PositionFactory(words="The first post begins in June.", words__standing="recording")
    QuotationFactory(position=position, order=2, words="The second post ends in May.", standing="recording")
    assert errors(save(staff, position, **{"quotations-1-order": 1})) == {
        "quotations": ["Two quotations have the same number: give each its own."],
        "quotations-1-__all__": ["Please correct the duplicate values below."],
    }


def test_an_event_with_dates_says_which_it_prints(staff):
    event = EventFactory(date="1 May 2025")
    assert errors(save(staff, event, **{"attestations-0-gives_date": None})) == {
        "attestations": ["Tick one attestation as giving the event its date: that is the date which the event prints."]
    }


def test_an_event_without_any_date_is_entered(staff):
    event = EventFactory()
    AttestationFactory(event=event, undated=True)
    assert save(staff, event, title="Event without a date").status_code == 302
    assert Event.objects.get().title == "Event without a date"


def test_only_one_attestation_gives_the_date(staff):
    event = EventFactory(date="1 May 2025", date__source__title="A", date__source__date="2025")
    AttestationFactory(event=event, source__title="B", source__date="2026")
    answer = save(staff, event, **{"attestations-0-gives_date": "on", "attestations-1-gives_date": "on"})
    assert errors(answer) == {
        "attestations": [
            "Only one attestation gives the event its date. Ticked are A (2025) and B (2026): untick all but one."
        ]
    }


@pytest.mark.parametrize(("giving", "other"), [("A", "B"), ("B", "A")])
def test_the_tick_moves_to_another_attestation_in_one_go(staff, giving, other):
    event = EventFactory(date="1 May 2025", date__source__title=giving)
    AttestationFactory(event=event, source__title=other)
    ticked = {title: count for count, title in enumerate(["A", "B"])}
    before, after = ticked[giving], ticked[other]
    changes = {f"attestations-{before}-gives_date": None, f"attestations-{after}-gives_date": "on"}
    assert save(staff, event, **changes).status_code == 302
    assert [attestation.source.title for attestation in event.attestations.filter(gives_date=True)] == [other]


def test_a_role_does_not_succeed_itself(staff):
    one, two = RoleFactory(title="Warden"), RoleFactory(title="Keeper")
    SuccessionFactory(predecessors=[one], successors=[two])
    succession = SuccessionFactory()
    assert errors(save(staff, succession, predecessors=[two.pk], successors=[one.pk])) == {
        "successors": ["A role can't succeed itself: Keeper → Warden → Keeper. Take one step out."]
    }


def test_a_body_is_not_part_of_itself(staff):
    above = StakeholderFactory(name="Body A")
    below = StakeholderFactory(name="Body B", parent=above)
    assert errors(save(staff, above, parent=below.pk)) == {
        "parent": ["A body can't be part of itself: Body A → Body B → Body A. Choose another."]
    }


def test_a_person_with_posts_stays_a_person(staff):
    post = AppointmentFactory(person__name="Person One", organisation__name="Body A", title="Head")
    assert errors(save(staff, post.person, kind="organisation"))["kind"] == [
        "Change this first, or keep what it rests on: appointment Person One, Head, Body A\nPerson One is not a person."
    ]


def test_the_address_of_what_was_published_can_no_longer_be_changed(admin_client):
    edition = EditionFactory()
    fresh = BriefingFactory()

    def changeable(briefing):
        page = admin_client.get(f"/admin/briefing/briefing/{briefing.pk}/change/")
        assert page.status_code == 200
        return "slug" in page.context["adminform"].form.fields

    assert (changeable(edition.briefing), changeable(fresh)) == (False, True)
