"""Nobody approves their own work: neither what they submitted nor what they wrote in."""

import pytest

from briefing.publishing.approve import approve
from briefing.publishing.publish import publish as publish_approved
from briefing.publishing.send_back import send_back
from briefing.publishing.submit import submit
from briefing.publishing.verify_log import verify_log
from tests.factories.appointment import AppointmentFactory
from tests.factories.audience import AudienceFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.figure import FigureFactory
from tests.factories.measure import MeasureFactory
from tests.factories.section import SectionFactory
from tests.factories.user import UserFactory
from tests.publishing.acts import approver, editor, publish
from tests.publishing.dossier import dossier
from tests.publishing.test_workflow import count_wardens, refused

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    return dossier()


def test_nobody_approves_what_they_submitted(ponds):
    both = UserFactory(username="both", groups=["Editors", "Approvers"])
    entry = submit(briefing=ponds.briefing, actor=both)
    arguments = {"briefing": ponds.briefing, "actor": both, "seen": entry.hash}
    assert refused(approve, **arguments) == ("You submitted it, so somebody else must approve it.",)


def test_nor_does_an_account_that_may_do_everything(ponds):
    everything = UserFactory(superuser=True)
    entry = submit(briefing=ponds.briefing, actor=everything)
    assert len(refused(approve, briefing=ponds.briefing, actor=everything, seen=entry.hash)) == 1


EDITED = {
    "figure": lambda ponds: ponds.figure,
    "measure": lambda ponds: ponds.measure,
    "source": lambda ponds: ponds.source,
    "excerpt": lambda ponds: ponds.position.quotations.get().excerpt,
    "quotation": lambda ponds: ponds.position.quotations.get(),
    "position": lambda ponds: ponds.position,
    "stakeholder": lambda ponds: ponds.speaker,
    "section": lambda ponds: ponds.section,
    "briefing": lambda ponds: ponds.briefing,
}


@pytest.mark.parametrize("noun", EDITED)
def test_nobody_approves_what_they_wrote_in(ponds, noun):
    record = EDITED[noun](ponds)
    record._history_user = approver()
    record.save()
    entry = submit(briefing=ponds.briefing, actor=editor())
    reasons = refused(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    assert reasons == (f"You wrote in it since the last edition ({noun}), so somebody else must approve it.",)
    assert approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash).lacking == ()


def test_a_part_taken_out_counts_as_written(ponds):
    ponds.section._history_user = approver()
    ponds.section.delete()
    entry = submit(briefing=ponds.briefing, actor=editor())
    assert "(section)" in refused(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)[0]


def test_what_was_written_before_the_last_edition_counts_no_more(ponds):
    count_wardens(ponds, 41, by=approver())
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, then_publish=True)
    count_wardens(ponds, 42, by=editor())
    entry = submit(briefing=ponds.briefing, actor=editor(), note="One more.")
    assert approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash).lacking == ()


WROTE = "You wrote in it since the last edition ({}), so somebody else must approve it."


def a_figure(ponds):
    """A second one, printed by a section of its own."""
    figure = FigureFactory(
        slug="wardens-2024",
        measure=ponds.measure,
        source=ponds.source,
        stated_by=ponds.body,
        value=30,
        period="2024",
    )
    section = SectionFactory(
        briefing=ponds.briefing, key="before", heading="Before", order=2, prose="There were [[figure:wardens-2024]]."
    )
    return figure, section


def take_out(figure, section):
    """The editor takes the words out, then the approver the figure."""
    section.prose = "There were some."
    section.save()
    figure._history_user = approver()
    figure.delete()


def move_away(figure, section):
    section.prose = "There were some."
    section.save()
    figure._history_user = approver()
    figure.slug, figure.measure = "elsewhere", MeasureFactory(slug="unlike", title="Unlike")
    figure.save()


@pytest.mark.parametrize("act", [take_out, move_away])
@pytest.mark.parametrize("is_published", [True, False])
def test_what_was_taken_out_or_moved_away_counts_as_written(ponds, act, is_published):
    """By somebody who can say what the last edition, or a submission since, printed and this one doesn't."""
    figure, section = a_figure(ponds)
    if is_published:
        publish(ponds.briefing)
    else:
        submit(briefing=ponds.briefing, actor=editor())
    act(figure, section)
    for note in ("Less.", "Less still."):
        entry = submit(briefing=ponds.briefing, actor=editor(), note=note)
        assert entry.details["dropped"] == ([] if is_published else ["figure:wardens-2024"])
        common = {"briefing": ponds.briefing, "seen": entry.hash}
        assert refused(approve, actor=approver(), **common) == (WROTE.format("figure"),)
    assert approve(actor=approver("second"), then_publish=True, **common).edition is not None


def test_a_part_moved_to_another_whole_counts_as_written(ponds):
    _, section = a_figure(ponds)
    publish(ponds.briefing)
    section.briefing = BriefingFactory(slug="lakes")
    section._history_user = approver()
    section.save()
    entry = submit(briefing=ponds.briefing, actor=editor(), note="Less.")
    common = {"briefing": ponds.briefing, "seen": entry.hash}
    assert refused(approve, actor=approver(), **common) == (WROTE.format("section"),)
    assert approve(actor=approver("second"), **common).lacking == ()


def test_what_was_taken_out_before_the_last_edition_counts_no_more(ponds):
    figure, section = a_figure(ponds)
    publish(ponds.briefing)
    take_out(figure, section)
    entry = submit(briefing=ponds.briefing, actor=editor(), note="Less.")
    approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, then_publish=True)
    count_wardens(ponds, 41, by=editor())
    entry = submit(briefing=ponds.briefing, actor=editor(), note="One more.")
    assert approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash).lacking == ()


def capacity(ponds):
    ponds.position.capacity = AppointmentFactory(person=ponds.speaker, title="Head of ponds")
    ponds.position.save()
    return ponds.position.capacity.organisation


def test_the_body_for_which_somebody_speaks_counts(ponds):
    body = capacity(ponds)
    body.name, body._history_user = "Body B", approver()
    body.save()
    entry = submit(briefing=ponds.briefing, actor=editor())
    reasons = refused(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    assert reasons == (WROTE.format("stakeholder"),)


@pytest.mark.parametrize("of_section", [True, False])
def test_an_audience_counts(ponds, of_section):
    if of_section:
        ponds.section.audiences.add(ponds.audiences[0])
    audience = ponds.audiences[0]
    audience.name, audience._history_user = "Schools", approver()
    audience.save()
    entry = submit(briefing=ponds.briefing, actor=editor())
    reasons = refused(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    assert reasons == (WROTE.format("audience"),)


@pytest.mark.parametrize("is_published", [True, False])
@pytest.mark.parametrize("of_section", [True, False])
def test_an_audience_that_was_deleted_counts(ponds, of_section, is_published):
    """With it went its version, or its name above a section."""
    audience = AudienceFactory(slug="c", name="C")
    (ponds.section if of_section else ponds.briefing).audiences.add(audience)
    if is_published:
        publish(ponds.briefing)
    else:
        submit(briefing=ponds.briefing, actor=editor())
    audience._history_user = approver()
    audience.delete()
    for note in ("Less.", "Less still."):
        common = {"briefing": ponds.briefing, "seen": submit(briefing=ponds.briefing, actor=editor(), note=note).hash}
        assert refused(approve, actor=approver(), **common) == (WROTE.format("audience"),)
    assert approve(actor=approver("second"), then_publish=True, **common).edition is not None
    count_wardens(ponds, 41, by=editor())
    entry = submit(briefing=ponds.briefing, actor=editor(), note="One more.")
    assert approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash).lacking == ()


def test_nobody_approves_what_they_submitted_before_somebody_else_did(ponds):
    both = UserFactory(username="both", groups=["Editors", "Approvers"])
    first = submit(briefing=ponds.briefing, actor=both, note="By both.")
    send_back(briefing=ponds.briefing, actor=approver(), seen=first.hash, reason="Again.")
    second = submit(briefing=ponds.briefing, actor=editor(), note="By an editor.")
    assert first.digest == second.digest
    assert refused(approve, briefing=ponds.briefing, actor=both, seen=second.hash) == (
        "You submitted an earlier state of it since the last edition, so somebody else must approve it.",
    )
    approve(briefing=ponds.briefing, actor=approver(), seen=second.hash, then_publish=True)
    count_wardens(ponds, 41)
    third = submit(briefing=ponds.briefing, actor=editor(), note="One more.")
    assert approve(briefing=ponds.briefing, actor=both, seen=third.hash).lacking == ()


def test_whoever_writes_in_it_after_approving_it_has_no_say_any_more(ponds):
    """Also where the text is as it was: they had a hand in it."""
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    count_wardens(ponds, 41, by=approver())
    count_wardens(ponds, 40, by=editor())
    assert refused(publish_approved, briefing=ponds.briefing, actor=editor()) == (
        "It isn't approved, so it can't be published.",
        "approver wrote in it since the last edition (figure): that approval doesn't count.",
        "1 more person must approve it.",
    )
    second = approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, then_publish=True)
    assert (second.edition.number, list(verify_log(ponds.briefing))) == (1, [])


def test_what_is_not_printed_may_be_written_by_the_approver(ponds):
    other = type(ponds.figure).objects.create(
        slug="other", measure=ponds.measure, source=ponds.source, stated_by=ponds.body, value=1, locator="page 2"
    )
    other._history_user = approver()
    other.measure = type(ponds.measure).objects.create(slug="unlike", title="Unlike", topic=ponds.topic)
    other.save()
    entry = submit(briefing=ponds.briefing, actor=editor())
    assert approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash).lacking == ()
