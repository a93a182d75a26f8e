"""Who sees which edition and which evidence, and when."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth.models import AnonymousUser, Permission

from briefing.enums import RenditionFormat
from briefing.models import Edition, PublishedRecord
from briefing.queries.visibility import (
    current_edition,
    current_editions,
    current_records,
    rendition,
    visible_edition,
    visible_editions,
)
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.rendition import RenditionFactory
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)
READER = AnonymousUser()


@pytest.fixture
def editor():
    user = UserFactory(staff=True)
    user.user_permissions.add(Permission.objects.get(codename="view_edition"))
    return user


def published(*live, slug="ponds"):
    """Editions 1, 2 … of one briefing, live from these moments."""
    briefing = BriefingFactory(slug=slug)
    return [EditionFactory(briefing=briefing, number=n, live_from=at) for n, at in enumerate(live, 1)]


def numbers(editions):
    return [(edition.briefing.slug, edition.number) for edition in editions]


def test_readers_see_an_edition_from_the_very_second():
    published(AT)
    assert numbers(visible_editions(READER, AT - SECOND)) == []
    assert numbers(visible_editions(READER, AT)) == [("ponds", 1)]


def test_staff_who_may_view_editions_see_what_is_to_come(editor):
    published(AT + SECOND)
    assert numbers(visible_editions(editor, AT)) == [("ponds", 1)]


@pytest.mark.parametrize("change", [{"is_active": False}, {"is_staff": False}])
def test_without_standing_the_right_counts_for_nothing(editor, change):
    published(AT + SECOND)
    for name, value in change.items():
        setattr(editor, name, value)
    assert numbers(visible_editions(editor, AT)) == []


def test_staff_without_the_right_see_what_readers_see():
    published(AT, AT + SECOND)
    assert numbers(visible_editions(UserFactory(staff=True), AT)) == [("ponds", 1)]


def test_the_current_edition_is_the_newest_live_one():
    published(AT, AT + SECOND)
    assert current_edition("ponds", READER, AT).number == 1
    assert current_edition("ponds", READER, AT + SECOND).number == 2


def test_of_editions_live_at_once_the_higher_number_is_current():
    published(AT, AT)
    assert numbers(current_editions(READER, AT)) == [("ponds", 2)]
    assert current_edition("ponds", READER, AT).number == 2


def test_an_edition_overtaken_before_it_was_live_never_becomes_current():
    published(AT, AT + SECOND, AT)
    assert numbers(current_editions(READER, AT)) == [("ponds", 3)]
    assert numbers(current_editions(READER, AT + SECOND)) == [("ponds", 3)]


def test_each_briefing_has_one_current_edition(editor):
    published(AT, AT, AT + SECOND)
    published(AT + SECOND, slug="lakes")
    published(AT, slug="rivers")
    assert sorted(numbers(current_editions(READER, AT))) == [("ponds", 2), ("rivers", 1)]
    assert sorted(numbers(current_editions(editor, AT))) == [("lakes", 1), ("ponds", 3), ("rivers", 1)]


def test_what_is_absent_and_what_is_not_theirs_look_alike():
    published(AT, AT + SECOND)
    assert visible_edition("ponds", 1, READER, AT).number == 1
    assert visible_edition("ponds", 2, READER, AT) is None
    assert visible_edition("ponds", 3, READER, AT) is None
    assert current_edition("lakes", READER, AT) is None


@pytest.mark.parametrize("briefings", [1, 3, 50])
def test_statements_do_not_grow(briefings, django_assert_num_queries):
    for number in range(briefings):
        published(AT, AT, slug=f"ponds-{number}")
    with django_assert_num_queries(1):
        assert len(numbers(current_editions(READER, AT))) == briefings


def test_records_are_those_of_current_editions(editor):
    first, second, to_come = published(AT - SECOND, AT, AT + SECOND)
    for edition in (first, second, to_come):
        PublishedRecordFactory(edition=edition, slug="warden")

    def stands_in(records):
        return [record.edition.number for record in records]

    assert stands_in(current_records(READER, AT - SECOND)) == [1]
    assert stands_in(current_records(READER, AT)) == [2]
    assert stands_in(current_records(editor, AT)) == [3]
    assert sorted(stands_in(PublishedRecord.objects.visible_to(READER, AT))) == [1, 2]


def test_a_record_is_found_once_for_each_briefing_that_prints_it(django_assert_num_queries):
    for day, slug in enumerate(("ponds", "lakes", "rivers")):
        edition = EditionFactory(briefing__slug=slug, live_from=AT, published_at=AT + timedelta(days=day))
        PublishedRecordFactory(edition=edition, slug="warden")
        PublishedRecordFactory(edition=edition, slug="ranger", audience="schools")
    with django_assert_num_queries(1):
        found = [(r.slug, r.audience, r.edition.briefing.slug) for r in current_records(READER, AT)]
    newest_first = ["rivers", "lakes", "ponds"]
    assert found == [("ranger", "schools", slug) for slug in newest_first] + [
        ("warden", "", slug) for slug in newest_first
    ]


def test_a_rendition_is_for_one_audience_in_one_format():
    edition = EditionFactory()
    page = RenditionFactory(edition=edition)
    data = RenditionFactory(edition=edition, json=True, audience="schools")
    assert rendition(edition, RenditionFormat.HTML) == page
    assert rendition(edition, RenditionFormat.JSON, "schools") == data
    assert rendition(edition, RenditionFormat.JSON) is None
    assert rendition(EditionFactory(), RenditionFormat.HTML) is None


def test_every_edition_is_newer_than_none():
    assert list(Edition.objects.all().current()) == []
