import re
from io import StringIO

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command

pytestmark = pytest.mark.django_db
PASSWORD = re.compile(r"^  (\w+) +((?:[a-z2-9]{4}-){3}[a-z2-9]{4})$", re.MULTILINE)


def create():
    printed = StringIO()
    call_command("create_demonstration_accounts", stdout=printed)
    return printed.getvalue()


def test_three_accounts_with_passwords_printed_once(client):
    passwords = dict(PASSWORD.findall(create()))
    assert list(passwords) == ["editor", "approver", "admin"]
    assert [client.login(username=name, password=word) for name, word in passwords.items()] == [True, True, True]
    assert len(set(passwords.values())) == 3
    assert create() == "Accounts: editor, approver and admin are there.\n"


def test_all_may_sign_in_to_the_admin_and_one_may_do_everything():
    create()
    accounts = User.objects.order_by("username").values_list("username", "is_staff", "is_superuser")
    assert list(accounts) == [("admin", True, True), ("approver", True, False), ("editor", True, False)]


def test_each_is_in_the_group_of_its_name():
    create()
    groups = User.objects.order_by("username").values_list("username", "groups__name")
    assert list(groups) == [("admin", None), ("approver", "Approvers"), ("editor", "Editors")]


def test_a_chosen_password_is_taken_and_not_printed(client, settings):
    settings.DEMO_PASSWORD = "plainly-artificial-7"
    printed = create()
    assert printed == "Accounts: made editor, approver, admin with the password in DEMO_PASSWORD.\n"
    assert client.login(username="approver", password="plainly-artificial-7")


def test_an_existing_account_keeps_its_password_and_rights(client):
    User.objects.create_user("admin", password="their-own-words-1")
    assert [name for name, _ in PASSWORD.findall(create())] == ["editor", "approver"]
    assert client.login(username="admin", password="their-own-words-1")
    assert not User.objects.get(username="admin").is_superuser


def test_a_weak_chosen_password_makes_no_account(settings):
    settings.DEMO_PASSWORD = "password"
    with pytest.raises(
        CommandError, match=r"^DEMO_PASSWORD can't be used\. .*at least 12 characters.* leave it empty\.$"
    ):
        create()
    assert not User.objects.exists()
