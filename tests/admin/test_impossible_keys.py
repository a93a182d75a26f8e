"""Numbers that are no record's key are refused on every road, however many digits they have."""

import pytest
from django.contrib.auth.models import User
from django.urls import reverse

from briefing.models import Briefing, BriefingLog, Edition, Position, Recipient
from briefing.publishing.submit import submit
from tests.admin.dossier import one_of_each
from tests.admin.filling import address, errors, save
from tests.publishing.acts import editor
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
IMPOSSIBLE = ["9" * 19, "9" * 5_000, "-" + "9" * 30, "٣" * 5_000]


def changelist(model):
    return reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_changelist")


@pytest.mark.parametrize("number", IMPOSSIBLE)
def test_a_review_link_of_that_number_is_refused(staff, number):
    ponds = dossier()
    entry = submit(briefing=ponds.briefing, actor=editor())
    answer = staff.post(address(Briefing, "review", ponds.briefing.pk), {"act": f"revoke {number}", "seen": entry.hash})
    assert (answer.status_code, answer.context["refused"]) == (400, ("There is no such link.",))


@pytest.mark.parametrize("number", IMPOSSIBLE)
def test_an_override_of_that_number_is_refused(staff, number):
    answer = staff.post(address(BriefingLog, "overrides"), {"seen": number})
    assert (answer.status_code, answer.context["refused"]) == (400, ("There is no such entry.",))


@pytest.mark.parametrize("number", IMPOSSIBLE)
@pytest.mark.parametrize("page", ["history", "change", "delete"])
def test_no_record_has_that_number(staff, page, number):
    there = address(Position, page, 1).replace("/1/", f"/{number}/")
    assert staff.get(there, follow=True).status_code == (404 if page == "history" else 200)
    assert staff.get(there).status_code == (404 if page == "history" else 302)


@pytest.mark.parametrize("model", [Position, Recipient, User])
@pytest.mark.parametrize("number", [*IMPOSSIBLE, "none"])
def test_an_action_on_that_number_is_refused(staff, model, number):
    sent = {"action": "delete_selected", "_selected_action": number}
    assert staff.post(changelist(model), sent).status_code == 404


@pytest.mark.parametrize("number", ["9" * 19, "9" * 5_000, "1," + "9" * 30])
def test_a_filter_by_that_number_is_refused(staff, number):
    assert staff.get(changelist(Position), {"topic__id__in": number}).status_code == 404


def test_such_a_number_can_be_searched_for(staff):
    assert staff.get(changelist(Recipient), {"q": "9" * 30}).status_code == 200


@pytest.mark.parametrize("number", [*IMPOSSIBLE, "none"])
def test_a_form_names_the_field_in_which_it_was_chosen(staff, number):
    briefing = one_of_each()[Briefing]
    assert sorted(errors(save(staff, briefing, topic=number, audiences=[number]))) == ["audiences", "topic"]


@pytest.mark.parametrize("number", [*IMPOSSIBLE, "none"])
def test_no_account_is_put_into_a_group_of_that_number(staff, number):
    account = User.objects.get()
    there = reverse("admin:auth_user_change", args=(account.pk,))
    assert staff.post(there, {"username": "another", "groups": [number]}).status_code == 404
    assert User.objects.get().username == account.username


def test_a_form_to_add_passes_over_what_is_no_key(staff):
    assert staff.get(address(Briefing, "add"), {"topic": "none"}).status_code == 200


def test_letters_open_whatever_length_is_claimed(staff):
    edition = one_of_each()[Edition]
    answer = staff.get(address(Edition, "letters", edition.pk), CONTENT_LENGTH="9" * 5_000)
    assert answer.status_code == 200
