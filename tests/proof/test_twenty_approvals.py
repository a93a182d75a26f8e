"""Twenty people press the same button in the same moment, again and again: one edition, and no error of the server."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse

from briefing.enums import SectionKind
from briefing.models import BriefingLog, Edition
from briefing.publishing.submit import submit
from briefing.publishing.verify_log import verify_log
from tests.factories.briefing import BriefingFactory
from tests.factories.section import SectionFactory
from tests.factories.user import UserFactory
from tests.proof.share import share

ROUNDS, PEOPLE = 100, 20


def approve_in_the_admin(client, address, seen, barrier):
    """What the page answers: 302 for done, 400 for refused."""
    try:
        barrier.wait(timeout=60)
        return client.post(address, {"act": "approve_and_publish", "seen": seen}).status_code
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
def test_twenty_approvals_at_once_make_one_edition():
    editor = UserFactory(username="editor", is_staff=True, groups=["Editors"])
    clients = []
    for number in range(PEOPLE):
        clients.append(Client(raise_request_exception=False))
        clients[-1].force_login(UserFactory(username=f"approver-{number}", is_staff=True, groups=["Approvers"]))
    briefing = BriefingFactory(slug="ponds", what_changes="Nothing.", from_when="Now.", lead="", contact=None)
    section = SectionFactory(briefing=briefing, kind=SectionKind.PROSE, prose="Round 0.")
    address = reverse("admin:briefing_briefing_review", args=(briefing.pk,))
    rounds = share(ROUNDS)
    with ThreadPoolExecutor(PEOPLE) as pool:
        for number in range(1, rounds + 1):
            section.prose = f"Round {number}."
            section.save()
            seen = submit(briefing=briefing, actor=editor, note=f"Round {number}.").hash
            barrier = Barrier(PEOPLE)
            answers = list(pool.map(lambda c: approve_in_the_admin(c, address, seen, barrier), clients))  # noqa: B023  # mapped at once
            assert sorted(answers) == [302] + [400] * (PEOPLE - 1)
            assert Edition.objects.count() == number
    assert list(Edition.objects.order_by("number").values_list("number", flat=True)) == list(range(1, rounds + 1))
    assert BriefingLog.objects.count() == 3 * rounds
    assert list(verify_log(briefing)) == []
