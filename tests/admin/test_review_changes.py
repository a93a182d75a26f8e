"""What changed, as the approver's page tells it and marks it."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from briefing.publishing.cancel import cancel
from briefing.publishing.submit import submit
from tests.admin.test_workflow_pages import acts, address, signed_in, text_of
from tests.factories.user import UserFactory
from tests.publishing.acts import approver as an_approver
from tests.publishing.acts import editor as an_editor
from tests.publishing.acts import publish
from tests.publishing.dossier import dossier
from tests.publishing.test_workflow import count_wardens

pytestmark = pytest.mark.django_db
AT = datetime(2026, 3, 1, 9, tzinfo=UTC)


@pytest.fixture
def ponds():
    return dossier()


def test_what_changed_is_marked_in_the_text_for_the_approver(ponds):
    publish(ponds.briefing, at=AT)
    count_wardens(ponds, 41)
    submit(briefing=ponds.briefing, actor=an_editor(), note="One more.")
    page = signed_in(an_approver()).get(address("review", ponds.briefing)).content.decode()
    changed = page[page.index("marked__title") : page.index("</section>", page.index("marked__title"))]
    assert re.findall(r"<(del|ins)>.*?</span>(.*?)<", changed) == [("del", "40"), ("ins", "41")]


def test_what_was_not_issued_is_not_what_it_is_compared_with(ponds):
    publish(ponds.briefing, at=AT)
    count_wardens(ponds, 41)
    second = publish(ponds.briefing, at=AT, note="One more.", live_from=AT + timedelta(days=30))
    cancel(edition=second, reason="Counted wrong.", actor=an_approver(), at=AT + timedelta(days=1))
    count_wardens(ponds, 40)
    submit(briefing=ponds.briefing, actor=an_editor(), note="As before.")
    said = text_of(signed_in(an_approver()).get(address("review", ponds.briefing)))
    assert "Edition 3, after edition 2 of 31 March 2026" in said
    assert "Since edition 1, 1 March 2026: Nothing." in said


def test_of_a_first_edition_all_is_new(ponds):
    submit(briefing=ponds.briefing, actor=an_editor())
    said = text_of(signed_in(an_approver()).get(address("review", ponds.briefing)))
    assert "What changed It is the first edition: all of it is new." in said


@pytest.mark.parametrize(("page", "act"), [("review", "send_back"), ("readiness", "take_back")])
def test_a_page_of_another_submission_sends_nothing_back(ponds, page, act):
    client = signed_in(UserFactory(staff=True, groups=["Editors", "Approvers"]))
    here = address(page, ponds.briefing)

    def decide(read):
        return client.post(here, {"act": act, "seen": read, "reason": "Careless."})

    def read_on(answer):
        return re.findall(r'name="seen" value="(\w+)"', answer.content.decode())[0]

    submit(briefing=ponds.briefing, actor=an_editor(), note="Careful.")
    read = read_on(client.get(here))
    submit(briefing=ponds.briefing, actor=an_editor(), note="Reckless.")
    for _ in range(2):  # the page that says so is still bound to what was read
        answer = decide(read)
        assert (answer.status_code, acts()) == (400, ["submitted", "submitted"])
        assert "‘Careful.’. Now: ‘Reckless.’." in text_of(answer)
        read = read_on(answer)
    assert (decide(read_on(client.get(here))).status_code, acts()) == (302, ["submitted", "submitted", "sent_back"])
