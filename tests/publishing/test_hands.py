"""Whose approval doesn't count: a hand in what is printed for the first time, in what was removed, and a lost right."""

import pytest
from django.contrib.auth.models import User

from briefing.publishing.approve import approve
from briefing.publishing.publish import publish as publish_approved
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.submit import submit
from briefing.publishing.verify_log import verify_log
from tests.factories.appointment import AppointmentFactory
from tests.publishing.acts import administrator, approver, editor, publish
from tests.publishing.dossier import dossier
from tests.publishing.test_own_work import WROTE, a_figure, move_away, take_out
from tests.publishing.test_workflow import refused

pytestmark = pytest.mark.django_db
FIRST = "You wrote in what it prints and the last edition didn’t ({}), so somebody else must approve it."


@pytest.fixture
def ponds():
    return dossier()


def by_the_approver(record):
    record._history_user = approver()
    record.save()


def print_later(ponds, write):
    """What `write` changes is written before the first edition, which doesn't print it; the second does."""
    figure, section = a_figure(ponds)
    words, section.prose = section.prose, "There were some."
    section.save()
    write(figure)
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver("second"), seen=entry.hash, then_publish=True)
    section.prose = words
    section.save()
    return {"briefing": ponds.briefing, "seen": submit(briefing=ponds.briefing, actor=editor(), note="More.").hash}


def test_what_is_printed_for_the_first_time_counts_whenever_it_was_written(ponds):
    common = print_later(ponds, by_the_approver)
    assert refused(approve, actor=approver(), **common) == (FIRST.format("figure"),)
    assert approve(actor=approver("second"), then_publish=True, **common).edition.number == 2
    assert list(verify_log(ponds.briefing)) == []


def test_so_does_what_comes_with_nothing_else(ponds):
    """The post in which somebody speaks has no page of its own."""
    post = AppointmentFactory(person=ponds.speaker, title="Head of ponds")
    by_the_approver(post)
    words, ponds.section.prose = ponds.section.prose, "Nothing is said."
    ponds.section.save()
    ponds.position.capacity = post
    ponds.position.save()
    publish(ponds.briefing)
    ponds.section.prose = words
    ponds.section.save()
    entry = submit(briefing=ponds.briefing, actor=editor(), note="More.")
    reasons = refused(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    assert reasons == (FIRST.format("appointment"),)


def test_what_it_has_in_common_with_the_last_edition_counts_since_then(ponds):
    common = print_later(ponds, lambda figure: by_the_approver(figure.measure))
    assert approve(actor=approver(), **common).lacking == ()


def test_an_edition_published_on_such_an_approval_is_found(ponds, monkeypatch):
    common = print_later(ponds, by_the_approver)
    monkeypatch.setattr("briefing.publishing.hands.printed_by", lambda edition: {("figure", "wardens-2024")})
    approve(actor=approver(), **common)
    monkeypatch.setattr("briefing.publishing.publish.uncounted", lambda *of: {})
    publish_approved(briefing=ponds.briefing, actor=editor())
    assert list(map(str, verify_log(ponds.briefing))) == [
        "ponds, log: Entry 5 approves for somebody who wrote in it (figure)."
    ]


@pytest.mark.parametrize("act", [take_out, move_away])
@pytest.mark.parametrize("is_removed", [False, True])
def test_what_an_edition_removed_by_law_printed_is_known_still(ponds, act, is_removed):
    figure, section = a_figure(ponds)
    edition = publish(ponds.briefing)
    if is_removed:
        ask_removal(edition=edition, ground="An order.", actor=administrator())
        remove(edition=edition, actor=administrator("second"))
    act(figure, section)
    entry = submit(briefing=ponds.briefing, actor=editor(), note="Less.")
    reasons = refused(approve, briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    assert reasons == (WROTE.format("figure"),)


def test_a_removal_keeps_no_name_in_the_clear(ponds):
    edition = publish(ponds.briefing)
    ask_removal(edition=edition, ground="An order.", actor=administrator())
    remove(edition=edition, actor=administrator("second"))
    details = ponds.briefing.log.order_by("number").last().details
    assert (len(details["names"]), "promise" in str(details)) == (7, False)


@pytest.mark.parametrize("of", ["group", "account"])
def test_who_may_approve_no_more_hasnt_approved(ponds, of):
    entry = submit(briefing=ponds.briefing, actor=editor())
    approve(briefing=ponds.briefing, actor=approver(), seen=entry.hash)
    if of == "group":
        approver().groups.clear()
    else:
        User.objects.filter(username="approver").update(is_active=False)
    told = ("approver lost the right to approve: that approval doesn't count.",) if of == "group" else ()
    assert refused(publish_approved, briefing=ponds.briefing, actor=editor()) == (
        "It isn't approved, so it can't be published.",
        *told,
        "1 more person must approve it.",
    )
    common = {"briefing": ponds.briefing, "seen": entry.hash}
    assert approve(actor=approver("second"), then_publish=True, **common).edition.number == 1


def test_nor_does_it_count_towards_two(ponds):
    ponds.briefing.sign_offs = 2
    ponds.briefing.save()
    entry = submit(briefing=ponds.briefing, actor=editor())
    common = {"briefing": ponds.briefing, "seen": entry.hash}
    approve(actor=approver(), **common)
    approver().groups.clear()
    assert approve(actor=approver("second"), **common).lacking == ("1 more person must approve it.",)
