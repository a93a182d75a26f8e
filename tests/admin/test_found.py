"""Each finding leads to the admin page of the record that it names."""

import pytest
from django.urls import reverse

from briefing.admin.found import found
from briefing.integrity.findings import warning
from tests.factories.contact import ContactFactory
from tests.factories.issue import IssueFactory
from tests.factories.source import SourceFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("noun", "factory", "page"),
    [("contact", ContactFactory, "contact"), ("issue", IssueFactory, "issue"), ("source", SourceFactory, "source")],
)
def test_a_finding_leads_to_its_record(noun, factory, page):
    record = factory(slug="one")
    address = reverse(f"admin:briefing_{page}_change", args=(record.pk,))
    findings = [warning("V003", f"{noun}:{name}", "It is old.") for name in ("one", "other", "one, excerpt two")]
    assert [each.address for each in found(findings)] == [address, "", address]


def test_what_names_no_record_leads_nowhere(django_assert_num_queries):
    with django_assert_num_queries(0):
        assert [each.address for each in found([warning("Q001", "the change note", "It has marks.")])] == [""]
