"""Administrators keep accounts, and give nobody more than the groups give."""

import pytest
from django.contrib.auth.models import Group, User
from django.urls import reverse

from tests.admin.filling import fields_of
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    client.force_login(UserFactory(staff=True, groups=["Administrators"]))
    return client


def change(user):
    return reverse("admin:auth_user_change", args=(user.pk,))


def test_an_administrator_puts_an_account_into_a_group(administrator):
    user = UserFactory(staff=True)
    group = Group.objects.get(name="Editors")
    data = fields_of(administrator, change(user)) | {"groups": [group.pk]}
    assert administrator.post(change(user), data).status_code == 302
    assert list(user.groups.all()) == [group]


def test_an_administrator_makes_nobody_almighty(administrator):
    user = UserFactory(staff=True)
    data = fields_of(administrator, change(user)) | {"is_superuser": ["on"], "user_permissions": ["1"]}
    administrator.post(change(user), data)
    user.refresh_from_db()
    assert (user.is_superuser, user.user_permissions.count()) == (False, 0)


def test_an_almighty_account_is_not_theirs_to_change(administrator):
    almighty = UserFactory(superuser=True, username="almighty")
    assert administrator.get(change(almighty)).status_code == 302
    password = reverse("admin:auth_user_password_change", args=(almighty.pk,))
    assert administrator.get(password).status_code == 404
    listed = administrator.get(reverse("admin:auth_user_changelist")).content.decode()
    assert "almighty" not in listed


def test_nobody_deletes_an_account(staff):
    user = UserFactory()
    assert staff.post(reverse("admin:auth_user_delete", args=(user.pk,)), {"post": "yes"}).status_code == 403
    assert User.objects.filter(pk=user.pk).exists()
