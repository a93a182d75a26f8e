"""What readers see of an edition that was withdrawn, cancelled or removed."""

from datetime import UTC, datetime

import pytest

from briefing.enums import LogAct
from tests.factories.briefing_log import BriefingLogFactory
from tests.factories.removal import RemovalFactory
from tests.factories.user import UserFactory
from tests.factories.withdrawal import WithdrawalFactory
from tests.views.publishing import publish

pytestmark = pytest.mark.django_db
TO_COME = datetime(2999, 1, 1, tzinfo=UTC)
WORDS = "replaced by officer of type H"  # of the sample document


def page(client, address):
    answer = client.get(address)
    return answer.status_code, answer.content.decode()


def cancel(edition, **entry):
    return BriefingLogFactory(briefing=edition.briefing, act=LogAct.CANCELLED, edition=edition, **entry)


def test_published_in_error_a_notice_stands_in_its_place(client):
    edition = publish()
    assert WORDS in page(client, "/briefings/sample/")[1]
    WithdrawalFactory(edition=edition, in_error=True, explanation="The numbers were of <another> year.")
    for address in ("/briefings/sample/", "/briefings/sample/editions/1/"):
        status, text = page(client, address)
        assert (status, WORDS in text, "<h1>Published in error and withdrawn</h1>" in text) == (410, False, True)
        assert "<p>The numbers were of &lt;another&gt; year.</p>" in text
    told = client.get("/briefings/sample.json")
    assert (told.status_code, told.json()) == (
        410,
        {
            "edition": 1,
            "notice": "Published in error and withdrawn",
            "explanation": "The numbers were of <another> year.",
        },
    )


def test_published_in_error_its_evidence_pages_go_with_it(client):
    edition = publish()
    assert page(client, "/roles/type-g/")[0] == 200
    WithdrawalFactory(edition=edition, in_error=True)
    assert page(client, "/roles/type-g/")[0] == 404
    assert [
        page(client, address)[1].count("/briefings/sample/") for address in ("/", "/briefings/", "/sitemap.xml")
    ] == [
        0,
        0,
        0,
    ]


def test_an_older_edition_stays_readable_and_leads_to_the_notice(client):
    older = publish()
    WithdrawalFactory(edition=publish(briefing=older.briefing), in_error=True)
    status, text = page(client, "/briefings/sample/editions/1/")
    assert (status, "replaces this." in text, "see what changed" in text, "current edition" in text) == (
        200,
        False,
        False,
        False,
    )
    assert (
        "<strong>Edition 2 replaced this, and can’t be read any more: published in error and withdrawn on "
        "1 February 2026.</strong> You are reading edition 1 of 1 January 2026. No edition is current. "
        '<a href="/briefings/sample/editions/2/">Why edition 2 can’t be read</a>'
    ) in text


def test_an_edition_after_it_is_read_again(client):
    wrong = publish()
    WithdrawalFactory(edition=wrong, in_error=True)
    publish(briefing=wrong.briefing)
    assert page(client, "/briefings/sample/")[0] == 200
    status, text = page(client, "/briefings/sample/editions/1/")
    assert (status, "Read the current edition, 2" in text) == (410, True)


def test_what_no_longer_applies_stays_readable_under_a_banner(client):
    edition = publish()
    assert "Withdrawn" not in page(client, "/briefings/sample/")[1]
    WithdrawalFactory(edition=edition, explanation="The ponds were filled in.")
    status, text = page(client, "/briefings/sample/")
    assert (status, WORDS in text) == (200, True)
    assert "<strong>Withdrawn on 1 February 2026: this no longer applies.</strong>" in text
    assert "<p>The ponds were filled in.</p>" in text
    assert "Withdrawn on 1 February 2026: no longer applies" in page(client, "/briefings/")[1]


def test_what_is_replaced_leads_to_the_other_briefing(client):
    edition, other = publish(), publish("other")
    WithdrawalFactory(edition=edition, kind="replaced", replaced_by=other.briefing)
    text = page(client, "/briefings/sample/")[1]
    assert "<strong>Withdrawn on 1 February 2026: another briefing replaces this.</strong>" in text
    assert f'<a href="/briefings/other/">Read {other.briefing.title}</a>' in text


def test_a_cancelled_edition_is_never_issued(client, time_machine):
    first = publish()
    second = publish(briefing=first.briefing, live_from=TO_COME)
    cancel(second, reason="The date was moved.")
    time_machine.move_to(datetime(2999, 1, 2, tzinfo=UTC))
    assert page(client, "/briefings/sample/editions/2/")[0] == 404
    assert page(client, "/briefings/sample/editions/2.json")[0] == 404
    assert "replaces this" not in page(client, "/briefings/sample/editions/1/")[1]
    assert "Edition 1," in page(client, "/briefings/sample/")[1]


def test_staff_see_that_it_was_cancelled(client):
    first = publish()
    second = publish(briefing=first.briefing, live_from=TO_COME)
    client.force_login(UserFactory(superuser=True))
    assert "Not public yet." in page(client, "/briefings/sample/editions/2/")[1]
    cancel(second, reason="The date was moved.")
    text = page(client, "/briefings/sample/editions/2/")[1]
    assert ("Not public yet." in text, "not issued.</strong> Readers never get this. The date was moved." in text) == (
        False,
        True,
    )
    assert "Edition 1," in page(client, "/briefings/sample/")[1]


def test_of_what_was_removed_a_tombstone_stays(client):
    edition = publish()
    RemovalFactory(edition=edition, ground="Order of a court.")
    status, text = page(client, "/briefings/sample/")
    assert (status, WORDS in text, "<h1>Removed by law</h1>" in text) == (410, False, True)
    assert ("<p>Order of a court.</p>" in text, edition.digest in text) == (True, True)
    assert page(client, "/roles/type-g/")[0] == 404


@pytest.mark.parametrize("editions", [1, 3, 50])
def test_statements_are_as_many_for_a_withdrawn_edition(client, django_assert_num_queries, editions):
    edition = publish()
    for _ in range(editions):
        edition = publish(briefing=edition.briefing)
    WithdrawalFactory(edition=edition)
    with django_assert_num_queries(5):
        client.get("/briefings/sample/")
