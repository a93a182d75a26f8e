"""What is done to an edition in the admin after it was published."""

import re
from datetime import UTC, datetime

import pytest
from django.urls import reverse

from tests.admin.test_workflow_pages import acts, signed_in, text_of
from tests.publishing.acts import approver as an_approver
from tests.publishing.acts import editor as an_editor
from tests.publishing.acts import publish
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    return dossier()


def acts_of(edition):
    return reverse("admin:briefing_edition_acts", args=(edition.pk,))


@pytest.mark.parametrize(
    ("sent", "logged", "live_from"),
    [
        ({"act": "cancel", "cancel-reason": "Moved."}, "cancelled", datetime(2999, 1, 1, tzinfo=UTC)),
        ({"act": "withdraw", "withdraw-kind": "no_longer", "withdraw-explanation": "Over."}, "withdrawn", None),
        ({"act": "note", "note-text": "It was two."}, "note_corrected", None),
        ({"act": "removal", "removal-ground": "A law."}, "removal_asked", None),
    ],
)
def test_an_approver_acts_on_an_edition(ponds, sent, logged, live_from):
    edition = publish(ponds.briefing, live_from=live_from)
    client = signed_in(an_approver())
    assert sent["act"] in re.findall(r'name="act" value="(\w+)"', client.get(acts_of(edition)).content.decode())
    empty = client.post(acts_of(edition), {"act": sent["act"]})
    assert (empty.status_code, acts()[-1]) == (200, "published")
    assert (client.post(acts_of(edition), sent).status_code, acts()[-1]) == (302, logged)
    assert client.get(acts_of(edition)).status_code == 200


def seen(client, edition):
    """The hash of what asks for the removal, as the page holds it."""
    return re.search(r'name="agree-seen" value="(\w+)"', client.get(acts_of(edition)).content.decode())[1]


def test_a_removal_takes_a_second_person(ponds):
    edition = publish(ponds.briefing)
    first, second = signed_in(an_approver()), signed_in(an_approver("second"))
    first.post(acts_of(edition), {"act": "removal", "removal-ground": "A law."})
    assert 'value="agree"' not in first.get(acts_of(edition)).content.decode()
    agreed = {"act": "agree", "agree-agreed": "on", "agree-seen": seen(second, edition)}
    answer = first.post(acts_of(edition), agreed)
    assert (answer.status_code, edition.renditions.exists()) == (400, True)
    second.post(acts_of(edition), agreed)
    assert (edition.renditions.exists(), acts()[-1]) == (False, "removed")


def test_an_agreement_is_to_the_ground_that_was_read(ponds):
    edition = publish(ponds.briefing)
    first, second = signed_in(an_approver()), signed_in(an_approver("second"))
    first.post(acts_of(edition), {"act": "removal", "removal-ground": "A law."})
    agreed = {"act": "agree", "agree-agreed": "on", "agree-seen": seen(second, edition)}
    first.post(acts_of(edition), {"act": "removal", "removal-ground": "Another law."})
    answer = second.post(acts_of(edition), agreed)
    assert (answer.status_code, "asked for anew since you opened" in text_of(answer)) == (400, True)
    assert second.post(acts_of(edition), agreed | {"agree-seen": seen(second, edition)}).status_code == 302
    assert edition.removal.ground == "Another law."


@pytest.mark.parametrize("act", ["cancel", "withdraw", "note", "removal", "agree", ""])
def test_an_editor_looks_at_an_edition_and_changes_nothing(ponds, act):
    edition = publish(ponds.briefing)
    client = signed_in(an_editor())
    assert "Your account may look at it, and change nothing." in text_of(client.get(acts_of(edition)))
    sent = {
        "act": act,
        "cancel-reason": "A.",
        "withdraw-kind": "no_longer",
        "withdraw-explanation": "A.",
        "note-text": "A.",
        "removal-ground": "A.",
        "agree-agreed": "on",
        "agree-seen": "0",
    }
    assert (client.post(acts_of(edition), sent).status_code, acts()[-1]) == (400, "published")


def test_an_edition_that_is_not_there(staff):
    assert staff.get(reverse("admin:briefing_edition_acts", args=(999,))).status_code == 404
