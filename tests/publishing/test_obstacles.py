"""What keeps an edition from being made is told with a remedy, and nobody overrides it."""

from datetime import UTC, datetime, timedelta

import pytest

from briefing.integrity.findings import Finding
from briefing.models import Briefing
from briefing.publishing.copies import copies
from briefing.publishing.readiness import readiness
from briefing.publishing.refusal import PublicationRefused
from briefing.queries.progress import Plan
from briefing.renderers.refusals import UnknownNode
from tests.factories.appointment import AppointmentFactory
from tests.firing import _fires_as_marked  # noqa: F401  # a fixture for every test here
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)
LETTER = {"recipe": "partner_letter", "salutation": "Dear partners", "closing": "Yours sincerely", "voice": "issued"}


def looked_at(ponds, *, note="New.", live_from=None):
    ponds.briefing.refresh_from_db()
    return readiness(briefing=ponds.briefing, plan=Plan(note, True, live_from), at=AT, submitting=True)


def errors(ponds, **plan):
    """Their ids; each has a remedy, and can't be overridden."""
    found = looked_at(ponds, **plan).errors
    assert [bool(finding.remedy) and not finding.may_be_overridden for finding in found] == [True] * len(found)
    return [finding.id for finding in found]


def write(ponds, prose):
    ponds.section.prose += prose
    ponds.section.save()
    return ponds


def know_no_node(document, *_args):
    raise UnknownNode(document)


@pytest.mark.fires("E001")
def test_a_briefing_that_cannot_be_composed():
    found = looked_at(write(dossier(), " [[figure:nothing]]")).errors
    assert found == (
        Finding(
            "E001",
            "error",
            "briefing:ponds",
            "Section Wardens: No record answers to figure:nothing. Correct the reference or enter the record.",
            "Mend it there, then look again.",
        ),
    )


@pytest.mark.fires("E002")
def test_a_briefing_that_cannot_be_rendered(monkeypatch):
    monkeypatch.setattr("briefing.publishing.drafting.render_text", know_no_node)
    assert errors(write(dossier(), " Not rendered before.")) == ["E002"]


@pytest.mark.fires("E003")
@pytest.mark.quiet("E003")
def test_a_note_that_is_missing_or_cannot_be_printed():
    ponds = dossier()
    assert [errors(ponds, note=note) for note in ("", "Bell\x07", "New.")] == [["E003"], ["E003"], []]


@pytest.mark.fires("E004")
@pytest.mark.quiet("E004")
def test_a_moment_that_has_passed():
    ponds = dossier()
    moments = (AT - timedelta(seconds=1), AT, None)
    assert [errors(ponds, live_from=moment) for moment in moments] == [["E004"], [], []]


@pytest.mark.fires("E005")
def test_an_issued_briefing_without_a_signatory():
    ponds = dossier()
    Briefing.objects.update(voice="issued")
    assert errors(ponds) == ["E005"]


@pytest.mark.fires("E006")
def test_a_character_without_a_glyph():
    assert errors(write(dossier(), " Hebrew: ש.")) == ["E006"]


@pytest.mark.fires("E007")
def test_a_copy_that_cannot_be_made(monkeypatch):
    made = looked_at(dossier()).draft
    monkeypatch.setattr("briefing.publishing.copies.render_docx", lambda tree, *_args, **_given: know_no_node(tree))
    with pytest.raises(PublicationRefused) as refusal:
        copies(made, None)
    assert [(finding.id, bool(finding.remedy)) for finding in refusal.value.findings] == [("E007", True)]


@pytest.mark.quiet("E001", "E002", "E005", "E006", "E007")
def test_nothing_keeps_a_letter_that_is_whole():
    ponds = dossier(**LETTER, letter_date="3 March 2025", signatory=AppointmentFactory())
    assert errors(write(ponds, " Łódź.")) == []
    assert len(copies(looked_at(ponds).draft, None)) == len(ponds.audiences) + 1


@pytest.mark.fires("E008")
@pytest.mark.quiet("E008")
def test_an_issued_letter_without_a_date():
    ponds = dossier(**LETTER, signatory=AppointmentFactory())
    assert errors(ponds) == ["E008"]
    for day, found in [("since 2025", ["E008"]), ("3 March 2025", []), ("March 2025", [])]:
        Briefing.objects.update(letter_date=day)
        assert errors(ponds) == found
    Briefing.objects.update(letter_date="", voice="issuer")
    assert errors(ponds) == []
