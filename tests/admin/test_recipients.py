"""Stored recipients: nobody is stored of whom there is nothing to see."""

import pytest

from briefing.models import Recipient
from tests.admin.filling import save
from tests.factories.recipient import RecipientFactory

pytestmark = pytest.mark.django_db


def test_a_name_that_nobody_sees_is_none(staff):
    recipient = RecipientFactory()
    answer = save(staff, recipient, name="\u00ad", organisation="\u2800\u00ad")
    assert answer.context["adminform"].form.non_field_errors() == ["Give a name or an organisation."]
    assert save(staff, recipient, name="\u00ad").status_code == 302
    assert Recipient.objects.values_list("name", "organisation").get() == ("", recipient.organisation)
