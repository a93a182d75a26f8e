"""An approval that doesn't hold any more is never shown as one."""

import pytest

from briefing.models import Section
from briefing.publishing.approve import approve
from briefing.publishing.submit import submit
from tests.admin.test_workflow_pages import address, signed_in, text_of
from tests.publishing.acts import approver, editor
from tests.publishing.dossier import dossier
from tests.publishing.test_workflow import RECOUNTED, count_wardens

pytestmark = pytest.mark.django_db
PAGES = ("readiness", "review")
LATE = "It has changed since it was submitted"


@pytest.fixture
def ponds():
    made = dossier()
    entry = submit(briefing=made.briefing, actor=editor())
    approve(briefing=made.briefing, actor=approver(), seen=entry.hash)
    return made


def shown(ponds, page, user):
    """From where it stands to the end."""
    said = text_of(signed_in(user).get(address(page, ponds.briefing)))
    return said[said.index(" Submitted by editor on") - 60 :]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("who", [editor, approver])
def test_a_change_since_is_told_in_its_place_with_what_changed(ponds, page, who):
    assert ("Approved. Submitted by" in shown(ponds, page, who()), LATE in shown(ponds, page, who())) == (True, False)
    count_wardens(ponds, 41, by=editor())
    said = shown(ponds, page, who())
    assert "Approved before a change: it holds no longer. Submitted by editor" in said
    assert f"{LATE} {' '.join(RECOUNTED)}" in said
    assert ("Approved. " in said, 'value="publish"' in said) == (False, False)


@pytest.mark.parametrize("page", PAGES)
def test_also_where_it_cannot_be_composed_any_more(ponds, page):
    Section.objects.update(prose="[[figure:nothing]]")
    said = shown(ponds, page, editor())
    assert "Approved before a change: it holds no longer." in said
    assert f"{LATE} It can&#x27;t be composed any more." in said


@pytest.mark.parametrize("page", PAGES)
def test_what_waits_for_approval_is_not_said_to_be_approved(ponds, page):
    submit(briefing=ponds.briefing, actor=editor(), note="Again.")
    count_wardens(ponds, 41, by=editor())
    assert "Submitted before a change: it must be submitted again. Submitted by editor" in shown(ponds, page, editor())


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("back", [True, False])
def test_why_an_approval_does_not_count_is_said(ponds, page, back):
    count_wardens(ponds, 41, by=approver())
    if back:
        count_wardens(ponds, 40, by=editor())
    said = shown(ponds, page, editor())
    assert ("Submitted. Submitted by" if back else "Approved before a change: it holds no longer. Submitted by") in said
    void = "approver wrote in it since the last edition (figure): that approval doesn&#x27;t count."
    assert f"{void}{' 1 more person must approve it.' if back else ''}" in said


@pytest.mark.parametrize("page", PAGES)
def test_a_lost_right_to_approve_is_said(ponds, page):
    approver().groups.clear()
    said = shown(ponds, page, editor())
    assert "approver lost the right to approve: that approval doesn&#x27;t count. 1 more person must" in said
