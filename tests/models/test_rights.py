import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from briefing.models.rights import install
from briefing.models.triggers import write_once_models
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db

FROZEN = {model._meta.model_name for model in write_once_models()}
# Written by the verbs alone.
WORKING = {"submission", "reviewlink", "reviewcomment", "mailing", "mailedletter"}
VERBS = {"submit", "approve", "publish", "withdraw", "remove"}


def rights(name):
    codes = Group.objects.get(name=name).permissions.values_list("codename", flat=True)
    return {tuple(code.split("_")) for code in codes}


def verbs(name):
    return {act for act, noun in rights(name) if noun == "briefing"} & VERBS


def test_editors_enter_evidence_and_only_look_at_what_is_frozen():
    nouns = {noun for _, noun in rights("Editors")}
    assert "figure" in nouns
    assert rights("Editors") >= {("view", noun) for noun in nouns}
    assert {act for act, noun in rights("Editors") if noun in FROZEN | WORKING} == {"view"}
    assert {noun for act, noun in rights("Editors") if act == "change"} == nouns - FROZEN - WORKING
    assert {noun for act, noun in rights("Editors") if act == "delete"} == nouns - FROZEN - WORKING - {"report"}


def test_approvers_look_at_everything_and_write_nothing_but_what_became_of_reports():
    looks = {("view", noun) for _, noun in rights("Editors")}
    acts = {(act, "briefing") for act in verbs("Approvers")}
    assert rights("Approvers") == looks | acts | {("change", "report")}


def test_administrators_keep_the_accounts():
    acts = {(act, "briefing") for act in verbs("Administrators")}
    accounts = {("add", "user"), ("change", "user"), ("view", "user"), ("view", "group")}
    assert rights("Administrators") - rights("Approvers") == accounts
    assert rights("Approvers") - rights("Administrators") == {("approve", "briefing"), ("publish", "briefing")}
    assert acts == {("withdraw", "briefing"), ("remove", "briefing")}


def test_nobody_may_both_submit_and_approve():
    assert {name: sorted(verbs(name)) for name in ("Editors", "Approvers", "Administrators")} == {
        "Editors": ["publish", "submit"],
        "Approvers": ["approve", "publish", "remove", "withdraw"],
        "Administrators": ["remove", "withdraw"],
    }


def test_rights_given_by_hand_are_taken_back():
    group = Group.objects.get(name="Approvers")
    before = rights("Approvers")
    group.permissions.add(Permission.objects.get(codename="delete_edition"))
    group.permissions.remove(Permission.objects.get(codename="view_figure"))
    install(using=connection.alias)
    assert rights("Approvers") == before


def test_somebody_in_the_group_may():
    editor = UserFactory(is_staff=True)
    editor.groups.add(Group.objects.get(name="Editors"))
    assert editor.has_perm("briefing.change_figure")
    assert not editor.has_perm("briefing.delete_edition")
