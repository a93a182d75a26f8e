"""What a record refers to is there, and what rests on it still holds when it changes."""

import pytest

from tests.admin.filling import errors, save
from tests.factories.briefing import BriefingFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.position import PositionFactory
from tests.factories.role_name import RoleNameFactory
from tests.factories.section import SectionFactory

pytestmark = pytest.mark.django_db


def test_a_dead_reference_in_prose_names_the_nearest(staff):
    FigureFactory(slug="wardens-2025")
    assert errors(save(staff, BriefingFactory(), lead="There are [[figure:wardens-2052]].")) == {
        "lead": [
            "[[figure:wardens-2052]] refers to nothing: there is no figure wardens-2052. The nearest is wardens-2025."
        ]
    }


def test_a_dead_reference_in_a_list_says_what_to_do(staff):
    section = SectionFactory()
    assert errors(save(staff, section.briefing, **{"sections-0-selection": "role:nobody"})) == {
        "sections-0-selection": [
            "role:nobody refers to nothing: there is no role nobody. Enter it, or take the reference out."
        ]
    }


def test_a_reference_that_cannot_be_read_says_how_to_write_it(staff):
    note = ConflictNoteFactory()
    assert errors(save(staff, note, records="figure wardens")) == {
        "records": ["figure wardens is not a line of references. Write one noun:slug a line."]
    }


def test_a_dead_reference_that_was_there_does_not_stop_other_work(staff):
    briefing = BriefingFactory(lead="[[figure:gone]]")
    assert save(staff, briefing, title="Another title").status_code == 302
    briefing.refresh_from_db()
    assert briefing.title == "Another title"


def test_a_name_that_prose_uses_is_kept(staff):
    event = EventFactory(slug="gate-opens")
    BriefingFactory(title="Briefing A", from_when="[[event:gate-opens|on]]")
    assert errors(save(staff, event, slug="gate-opened")) == {
        "slug": ["gate-opens is used in briefing Briefing A. Keep this name, or take it out there first."]
    }


def test_an_excerpt_keeps_what_rests_on_it(staff):
    position = PositionFactory(words="We open early.", stakeholder__name="Body A", source__title="Report A")
    excerpt = position.source.excerpts.get()
    RoleNameFactory(source=position.source, excerpt=excerpt, name="We", role__title="Warden")
    messages = errors(save(staff, excerpt, text="They open late."))["text"]
    assert [message.splitlines()[:2] for message in messages] == [
        [
            "Change this first, or keep what it rests on: quotation Body A: We open early.",
            "The excerpt does not hold these words: We open early.",
        ],
        [
            "Change this first, or keep what it rests on: role name We (Report A)",
            "The excerpt does not hold these words: We",
        ],
    ]


@pytest.mark.parametrize("place", ["excerpt", "source"])
def test_quotations_are_found_again_when_the_excerpt_changes(staff, place):
    position = PositionFactory(words="We open early.")
    excerpt = position.source.excerpts.get()
    if place == "excerpt":
        answer = save(staff, excerpt, text="They said: We open early.")
    else:
        answer = save(staff, position.source, **{"excerpts-0-text": "They said: We open early."})
    assert answer.status_code == 302
    assert position.quotations.get().spans == [[11, 25]]
