"""Stored recipients: each is somebody who can be seen, and goes with what the admin's own log says of them."""

from datetime import timedelta

import pytest
from django.contrib.admin.models import LogEntry
from django.utils.timezone import now

from briefing.models import Recipient
from briefing.publishing.purging import purge
from tests.admin.filling import address, save
from tests.factories.recipient import RecipientFactory

pytestmark = pytest.mark.django_db


def test_a_name_that_nobody_sees_is_none(staff):
    recipient = RecipientFactory()
    answer = save(staff, recipient, name="\u00ad", organisation="\u2800\u00ad")
    assert answer.context["adminform"].form.non_field_errors() == ["Give a name or an organisation."]
    assert save(staff, recipient, name="\u00ad").status_code == 302
    assert Recipient.objects.values_list("name", "organisation").get() == ("", recipient.organisation)


def test_the_log_keeps_the_name_of_one_who_was_deleted_for_its_own_time(staff, settings):
    settings.KEEP_DAYS = settings.KEEP_DAYS | {"admin log": 50}
    recipient = RecipientFactory(name="Person One", organisation="School A")
    staff.post(address(Recipient, "delete", recipient.pk), {"post": "yes"})
    assert (Recipient.objects.count(), LogEntry.objects.get().object_repr) == (0, "Person One, School A")
    day = timedelta(days=1)
    assert [purge(at=now() + days * day)["admin log"] for days in (49, 51)] == [0, 1]
    assert LogEntry.objects.count() == 0
