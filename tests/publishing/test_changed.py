"""What changed, told to whoever approves: since it was submitted, and since the edition before."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from briefing.content.differences_runs import words_after, words_before
from briefing.models import Submission
from briefing.publishing.changed import since_edition, what_changed
from briefing.publishing.drafting import draft
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.submit import submit
from tests.factories.section import SectionFactory
from tests.publishing.acts import administrator, approver, editor, publish
from tests.publishing.dossier import PROMISE, dossier
from tests.publishing.test_workflow import RECOUNTED, count_wardens

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds():
    return dossier()


def now(ponds):
    return draft(ponds.briefing, live_from=AT)


def told(ponds, edition):
    return [(each.label, each.sentences) for each in since_edition(edition, now(ponds))]


def test_of_what_is_as_it_was_nothing_is_told(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor(), at=AT)
    assert what_changed(entry, now(ponds)) == ()
    assert told(ponds, publish(ponds.briefing, at=AT, note="First.")) == []


def test_what_changed_for_everyone_is_told_once_and_marked_in_the_text(ponds):
    edition = publish(ponds.briefing, at=AT)
    count_wardens(ponds, 41)
    (one,) = since_edition(edition, now(ponds))
    assert (one.label, one.sentences) == ("", RECOUNTED)
    (part,) = [part for part in one.parts if part.is_changed]
    (line,) = [line for line in part.lines if line.is_mixed]
    assert words_before(line.runs) == f"There were 40 wardens. Of them it is said: “{PROMISE}”."
    assert words_after(line.runs) == f"There were 41 wardens. Of them it is said: “{PROMISE}”."
    entry = submit(briefing=ponds.briefing, actor=editor(), at=AT, note="Recounted.")
    count_wardens(ponds, 40)
    assert len(what_changed(entry, now(ponds))) == len(RECOUNTED)


def test_what_changed_for_one_audience_is_told_of_it(ponds):
    section = SectionFactory(briefing=ponds.briefing, key="more", heading="More", order=2, prose="Only for some.")
    section.audiences.set(ponds.audiences)
    entry = submit(briefing=ponds.briefing, actor=editor(), at=AT)
    section.audiences.set(ponds.audiences[:1])
    assert what_changed(entry, now(ponds)) == (
        "In ‘More’: how it is set out, or for whom, changed, but nothing that is read.",
        "For B: The part ‘More’ is gone.",
    )


def test_a_version_that_is_new_or_no_longer_written_is_told(ponds):
    edition = publish(ponds.briefing, at=AT)
    ponds.briefing.audiences.set(ponds.audiences[:1])
    assert told(ponds, edition) == [("", ("The version for B is no longer written.",))]
    entry = submit(briefing=ponds.briefing, actor=editor(), at=AT, note="Not for B.")
    ponds.briefing.audiences.set(ponds.audiences)
    assert what_changed(entry, now(ponds)) == ("The version for B is new.",)


def test_what_is_not_kept_any_more_is_said_to_be(ponds):
    entry = submit(briefing=ponds.briefing, actor=editor(), at=AT)
    count_wardens(ponds, 41)
    Submission.objects.all().delete()
    assert what_changed(entry, now(ponds)) == ("What was submitted is not kept any more.",)


def test_a_difference_that_nobody_reads_is_told_as_well(ponds):
    """The digest alone decides whether an approval holds, so that it never fails without a word."""
    entry = submit(briefing=ponds.briefing, actor=editor(), at=AT)
    made = now(ponds)
    records = {audience: tuple(reversed(pages)) for audience, pages in made.composition.records.items()}
    turned = replace(made, composition=replace(made.composition, records=records))
    assert turned.digest != entry.digest
    assert what_changed(entry, turned) == ("Nothing that is read changed, but what lies behind it did.",)


def test_with_what_was_removed_by_law_nothing_is_compared(ponds):
    edition = publish(ponds.briefing, at=AT)
    count_wardens(ponds, 41)
    ask_removal(edition=edition, ground="Order of a court.", actor=approver(), at=AT + timedelta(days=1))
    remove(edition=edition, actor=administrator(), at=AT + timedelta(days=2))
    assert told(ponds, edition) == [
        ("", ("What that edition said had to go by law: nothing can be compared with it.",))
    ]
