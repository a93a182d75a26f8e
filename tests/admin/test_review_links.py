"""Staff send links to people without an account, read what they say, and take the links back."""

import re

import pytest
from django.test import Client

from briefing.publishing.submit import submit
from tests.admin.test_workflow_pages import address, signed_in, text_of
from tests.publishing.acts import editor as an_editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db


@pytest.fixture
def ponds():
    return dossier()


def test_somebody_without_an_account_is_sent_a_link(ponds):
    entry = submit(briefing=ponds.briefing, actor=an_editor())
    client = signed_in(an_editor())
    sent = {"act": "invite", "seen": entry.hash, "label": "Legal team", "days": "7"}
    said = text_of(client.post(address("review", ponds.briefing), sent, follow=True))
    (there,) = re.findall(r"shown this once: (http://testserver/review/\S+)", said)
    reader = Client()
    assert reader.get(there).status_code == 200
    reader.post(there, {"text": "The second line is hard to read."})
    page = client.get(address("review", ponds.briefing))
    assert "The second line is hard to read." in text_of(page)
    (act,) = re.findall(r'value="(revoke \d+)"', page.content.decode())
    assert client.post(address("review", ponds.briefing), {"act": act, "seen": entry.hash}).status_code == 302
    assert reader.get(there).status_code == 404


@pytest.mark.parametrize(
    ("sent", "says"),
    [
        ({"act": "invite", "label": "", "days": "7"}, "Say whom the link is for"),
        ({"act": "invite", "label": "Legal team", "days": ""}, "A review link holds for 1 to 30 days"),
        ({"act": "revoke 999"}, "There is no such link."),
        ({"act": "revoke"}, "There is no such link."),
    ],
)
def test_a_link_that_cannot_be_is_refused(ponds, sent, says):
    entry = submit(briefing=ponds.briefing, actor=an_editor())
    answer = signed_in(an_editor()).post(address("review", ponds.briefing), sent | {"seen": entry.hash})
    assert (answer.status_code, says in text_of(answer)) == (400, True)
