"""The command tells an editor what was published, or everything that stands in the way."""

from datetime import UTC, datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from briefing.models import Briefing, BriefingLog, Edition
from tests.factories.appointment import AppointmentFactory
from tests.publishing.acts import approver, by, editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    return dossier()


def run(*arguments, **options):
    out = StringIO()
    call_command("publish_briefing", *arguments, stdout=out, **by() | options)
    return out.getvalue()


def refused(*arguments, **options):
    with pytest.raises(CommandError) as refusal:
        run(*arguments, **options)
    return str(refusal.value)


def again(ponds, slug):
    """Another briefing on the same topic."""
    other = ponds.briefing.__class__.objects.get(pk=ponds.briefing.pk)
    other.pk, other.slug, other._state.adding = None, slug, True
    other.save()
    return other


def test_it_says_what_it_wrote(ponds, time_machine):
    time_machine.move_to(datetime(2026, 7, 1, 8, tzinfo=UTC), tick=False)
    said = run("ponds")
    edition = Edition.objects.get()
    assert said == (
        "ponds: edition 1, major, live from 1 July 2026, 09:00\n"
        "  address     /briefings/ponds/editions/1/\n"
        f"  digest      {edition.digest[:12]}\n"
        "  renditions  docx for everyone, html for everyone, json for everyone, pdf for everyone, txt for everyone, "
        "docx for a, html for a, json for a, pdf for a, txt for a, "
        "docx for b, html for b, json for b, pdf for b, txt for b\n"
        f"  records     {edition.records.count()}\n"
    )


def test_nothing_new_is_no_failure(ponds):
    run("ponds")
    assert run("ponds", note="New.") == "ponds: nothing has changed.\n"
    assert Edition.objects.count() == 1


def test_the_options_reach_the_edition(ponds):
    said = run("ponds", "--note", "A note.", "--minor", "--live-from", "2999-07-01T09:30")
    edition = Edition.objects.get()
    assert (edition.change_note, edition.major) == ("A note.", False)
    assert edition.live_from == datetime(2999, 7, 1, 8, 30, tzinfo=UTC)
    assert said.startswith("ponds: edition 1, minor, live from 1 July 2999, 09:30\n")


def test_a_trial_writes_nothing(ponds):
    said = run("ponds", "--dry-run")
    assert said.endswith("  Only tried: nothing was written.\n")
    assert Edition.objects.count() == 0


def test_all_publishes_every_briefing(ponds):
    again(ponds, "lakes")
    run("--all")
    assert sorted(Edition.objects.values_list("briefing__slug", "number")) == [("lakes", 1), ("ponds", 1)]


def test_one_that_is_refused_keeps_the_others_back(ponds):
    lakes = again(ponds, "lakes")
    lakes.title, lakes.lead = "The “lakes”", "[[figure:nothing]]"
    lakes.save()
    said = refused("ponds", "lakes")
    assert said.startswith("lakes can't be published:\nE001 briefing:lakes: ")
    assert said.endswith("Nothing was published.")
    assert Edition.objects.count() == 0


def test_each_error_comes_with_id_record_and_remedy(ponds):
    ponds.briefing.title = "The “ponds”"
    ponds.briefing.save()
    lines = refused("ponds").splitlines()
    assert lines[1] == (
        "Q001 briefing:ponds: Words that are no quotation stand in double quotation marks: ‘ponds’. "
        "Enter them as a quotation of a position and refer to it, or take the marks away."
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["pond"], "No briefing is called pond. Did you mean ponds?"),
        (["zzz"], "No briefing is called zzz. There are: ponds."),
        ([], "Name the briefings to publish, or give --all for every one."),
        (["ponds", "--all"], "Name the briefings to publish, or give --all for every one."),
        (
            ["ponds", "--live-from", "tomorrow"],
            "--live-from tomorrow is no date and time. Write it as 2026-09-01T09:00.",
        ),
        (
            ["ponds", "--live-from", "2026-02-30T09:00"],
            "--live-from 2026-02-30T09:00 is no date and time. Write it as 2026-09-01T09:00.",
        ),
        (
            ["ponds", "--live-from", "2026-10-25T01:30"],
            (
                "--live-from 2026-10-25T01:30: 01:30 on 25 October 2026 comes twice, since the clocks go back. "
                "Add the offset, such as +01:00."
            ),
        ),
        (
            ["ponds", "--live-from", "2026-03-29T01:30"],
            (
                "--live-from 2026-03-29T01:30: 01:30 on 29 March 2026 doesn't exist, since the clocks go forward. "
                "Add the offset, such as +01:00."
            ),
        ),
    ],
)
def test_what_is_typed_wrongly_is_told(ponds, arguments, said):
    assert refused(*arguments) == said
    assert Edition.objects.count() == 0


@pytest.mark.parametrize("hour", ["2998-03-25T01:30", "2998-10-28T01:30"])
def test_an_hour_that_the_clocks_skip_or_repeat_is_refused(ponds, hour):
    said = refused("ponds", "--live-from", hour)
    assert said.startswith(f"--live-from {hour}: ")
    assert said.endswith("Add the offset, such as +01:00.")


def test_with_its_offset_that_hour_is_understood(ponds):
    run("ponds", "--live-from", "2998-10-28T01:30+00:00")
    assert Edition.objects.get().live_from == datetime(2998, 10, 28, 1, 30, tzinfo=UTC)


def test_an_empty_portal_has_nothing_to_publish():
    assert refused("--all") == "There is no briefing yet. Enter one in the admin, or load a dossier."


@pytest.mark.parametrize(
    ("people", "said"),
    [
        ({"submitted_by": ""}, "Say who: --submitted-by and the name of an account. Nobody publishes alone."),
        ({"approved_by": []}, "Say who: --approved-by and the name of an account. Nobody publishes alone."),
        ({"submitted_by": "nobody"}, "--submitted-by: no account is called nobody. There are: approver, editor."),
        (
            {"submitted_by": "approver"},
            "ponds: refused.\napprover has no right to submit a briefing. Ask who has.\nNothing was published.",
        ),
        (
            {"approved_by": ["editor"]},
            "ponds: refused.\neditor has no right to approve a briefing. Ask who has.\nNothing was published.",
        ),
    ],
)
def test_two_people_answer_for_it(ponds, people, said):
    assert refused("ponds", **people) == said
    assert (Edition.objects.count(), BriefingLog.objects.count()) == (0, 0)


def test_several_approve_where_the_briefing_asks_for_it(ponds):
    Briefing.objects.update(sign_offs=2)
    assert "1 more person must approve it." in refused("ponds")
    run("ponds", approved_by=[approver().username, approver("approver-2").username])
    assert Edition.objects.get().published_by == editor()


def test_an_issued_letter_has_its_signatorys_consent(ponds):
    Briefing.objects.update(voice="issued", signatory=AppointmentFactory())
    assert "The signatory’s consent to exactly this text must be recorded." in refused("ponds")
    run("ponds", "--consent", "By e-mail of 1 March 2026.")
    consent = BriefingLog.objects.get(act="consented")
    assert (consent.reason, consent.digest) == ("By e-mail of 1 March 2026.", Edition.objects.get().digest)
