"""What may not go out is refused whole: every error listed, nothing written."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.enums import Clearance, RenditionFormat
from briefing.models import Edition, PublishedRecord, Rendition
from briefing.publishing.refusal import PublicationRefused
from tests.factories.stakeholder import StakeholderFactory
from tests.publishing.acts import publish
from tests.publishing.dossier import dossier, restatement

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


def refused(ponds, **request):
    editions = Edition.objects.count()
    with pytest.raises(PublicationRefused) as refusal:
        publish(ponds.briefing, **{"at": AT} | request)
    assert (Edition.objects.count(), Rendition.objects.count()) == (editions, editions * 3 * len(RenditionFormat))
    assert (PublishedRecord.objects.exists(), refusal.value.slug) == (editions > 0, "ponds")
    return [(finding.id, finding.record) for finding in refusal.value.findings]


def test_a_second_edition_needs_a_note():
    ponds = dossier()
    publish(ponds.briefing, at=AT)
    assert refused(ponds, note=" \n") == [("E003", "briefing:ponds")]


@pytest.mark.parametrize(("note", "found"), [("Bell\x07", "E003"), ("Turned\u202e", "E003"), ("The “pond”", "Q001")])
def test_a_note_is_plain_text(note, found):
    assert [code for code, _ in refused(dossier(), note=note)] == [found]


def test_a_protected_name_in_the_note():
    ponds = dossier()
    StakeholderFactory(person=True, slug="person-two", name="Person Two", protected=True)
    assert refused(ponds, note="Asked for by Person Two.") == [("C003", "stakeholder:person-two")]


def test_a_protected_name_in_prose():
    ponds = dossier()
    StakeholderFactory(person=True, slug="person-two", name="Person Two", protected=True)
    ponds.section.prose += " Person Two was there."
    ponds.section.save()
    assert refused(ponds) == [("C003", "stakeholder:person-two")]


def test_our_own_words_in_quotation_marks():
    ponds = dossier(title="The “ponds”")
    assert {code for code, _ in refused(ponds)} == {"Q001", "Q002", "Q020"}


def test_a_quotation_altered_behind_our_back():
    ponds = dossier()
    ponds.position.quotations.get().excerpt.__class__.objects.update(text="Other words.")
    assert {code for code, _ in refused(ponds)} == {"Q003"}


def test_a_source_for_staff_only():
    ponds = dossier()
    ponds.source.clearance = Clearance.STAFF
    ponds.source.save()
    assert {code for code, _ in refused(ponds)} == {"E001"}


def test_an_excerpt_for_staff_only_is_not_quoted():
    ponds = dossier()
    excerpt = ponds.position.quotations.get().excerpt
    excerpt.clearance = Clearance.STAFF
    excerpt.save()
    assert refused(ponds) == [("C001", f"source:report, excerpt {excerpt.key}")]


def test_an_embargo_binds_until_it_lifts():
    ponds = dossier()
    excerpt = ponds.position.quotations.get().excerpt
    excerpt.embargo_until = AT + timedelta(hours=1)
    excerpt.save()
    assert refused(ponds) == [("C002", f"source:report, excerpt {excerpt.key}")]
    assert publish(ponds.briefing, at=AT, live_from=AT + timedelta(hours=1)).number == 1


def test_a_dead_reference_and_a_missing_note_are_listed_together():
    ponds = dossier()
    publish(ponds.briefing, at=AT)
    ponds.section.prose += " [[figure:nothing]]"
    ponds.section.save()
    assert refused(ponds, live_from=AT - timedelta(days=1)) == [
        ("E001", "briefing:ponds"),
        ("E003", "briefing:ponds"),
        ("E004", "briefing:ponds"),
    ]


def test_a_restatement_tells_nothing_later():
    assert {code for code, _ in refused(restatement())} == {"E001"}


def test_a_restatement_cites_nothing_later():
    letter = restatement()
    letter.section.prose = "It was counted.[[source:report|page 1]]"
    letter.section.save()
    assert refused(letter) == [("D001", "source:report")]


def test_the_refusal_lists_everything_in_words():
    ponds = dossier()
    publish(ponds.briefing, at=AT)
    with pytest.raises(PublicationRefused) as refusal:
        publish(ponds.briefing, at=AT)
    assert str(refusal.value) == (
        "ponds can't be published:\n"
        "E003 briefing:ponds: A change note is missing. Say in a sentence or two what is new."
    )
