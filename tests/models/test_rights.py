import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection

from briefing.models.rights import install
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db

FROZEN = {"edition", "rendition", "publishedrecord"}


def rights(name):
    codes = Group.objects.get(name=name).permissions.values_list("codename", flat=True)
    return {tuple(code.split("_")) for code in codes}


def test_editors_enter_evidence_and_only_look_at_what_is_frozen():
    nouns = {noun for _, noun in rights("Editors")}
    assert "figure" in nouns
    assert rights("Editors") >= {("view", noun) for noun in nouns}
    assert {act for act, noun in rights("Editors") if noun in FROZEN} == {"view"}
    assert {noun for act, noun in rights("Editors") if act == "change"} == nouns - FROZEN


def test_approvers_look_at_everything_and_change_nothing():
    assert rights("Approvers") == {("view", noun) for _, noun in rights("Editors")}


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
