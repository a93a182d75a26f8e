"""What is printed is looked at again in time."""

from datetime import UTC, date, datetime

import pytest

from briefing.integrity.freshness import (
    contacts_were_checked,
    evidence_is_as_in_the_last_edition,
    review_is_not_overdue,
)
from briefing.integrity.known_freshness import Freshness
from tests.integrity.known import found
from tests.integrity.trees import checked


def looked_at(live_from=datetime(2026, 1, 1, 9, tzinfo=UTC), **fresh):
    return checked(freshness=Freshness(**fresh), live_from=live_from)


@pytest.mark.fires("V001")
def test_a_review_that_is_overdue_is_to_be_looked_at():
    (finding,) = review_is_not_overdue(looked_at(review_by=date(2025, 12, 31)))
    assert str(finding) == (
        "V001 briefing:wardens: It was to be looked at again by 31 December 2025. Look through it, correct what no "
        "longer holds, and set the next day."
    )


@pytest.mark.quiet("V001")
@pytest.mark.parametrize("day", [None, date(2026, 1, 1), date(2026, 6, 1)])
def test_a_review_that_is_due_or_to_come_is_not(day):
    assert found(review_is_not_overdue(looked_at(review_by=day))) == []


@pytest.mark.quiet("V001")
def test_the_day_is_the_one_in_london():
    late = datetime(2026, 6, 30, 23, 30, tzinfo=UTC)
    assert found(review_is_not_overdue(looked_at(late, review_by=date(2026, 7, 1)))) == []
    assert found(review_is_not_overdue(looked_at(late, review_by=date(2026, 6, 30)))) == [
        ("V001", "warning", "briefing:wardens")
    ]


@pytest.mark.fires("V002")
@pytest.mark.quiet("V002")
def test_evidence_edited_since_the_last_edition_is_to_be_looked_at():
    (finding,) = evidence_is_as_in_the_last_edition(looked_at(edition=2, edited=("figure:wardens",)))
    assert (finding.id, finding.record) == ("V002", "figure:wardens")
    assert finding.message == "It was edited since edition 2, which prints or rests on it as it was."
    assert found(evidence_is_as_in_the_last_edition(looked_at(edition=2))) == []


def contacts(checked_on, live_from):
    looked = looked_at(datetime(*live_from, 12, tzinfo=UTC), contacts=(("desk", checked_on),))
    return found(contacts_were_checked(looked))


@pytest.mark.fires("V003")
@pytest.mark.quiet("V003")
@pytest.mark.parametrize(
    ("checked_on", "last", "first"),
    [
        (date(2025, 6, 1), (2025, 12, 1), (2025, 12, 2)),
        (date(2025, 8, 31), (2026, 2, 28), (2026, 3, 1)),
        (date(2023, 8, 31), (2024, 2, 29), (2024, 3, 1)),
        (date(2025, 12, 15), (2026, 6, 15), (2026, 6, 16)),
    ],
)
def test_a_contact_not_tried_for_six_months_is_to_be_looked_at(checked_on, last, first):
    assert contacts(checked_on, last) == []
    assert contacts(checked_on, first) == [("V003", "warning", "contact:desk")]


@pytest.mark.quiet("V003")
def test_a_briefing_without_contact_has_none_to_try():
    assert found(contacts_were_checked(looked_at())) == []
