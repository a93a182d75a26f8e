"""Every list, form and history of the admin opens, with and without data, for those who may see it."""

import pytest
from django.contrib import admin

from briefing.models.record import Record
from tests.admin.dossier import one_of_each
from tests.admin.filling import address

pytestmark = pytest.mark.django_db
OURS = sorted(
    (model for model in admin.site._registry if model._meta.app_label == "briefing"), key=lambda m: m.__name__
)
EDITED = [model for model in OURS if issubclass(model, Record)]


@pytest.mark.parametrize("model", OURS)
def test_a_list_opens(staff, model):
    one_of_each()
    assert staff.get(address(model, "changelist")).status_code == 200


@pytest.mark.parametrize("model", OURS)
def test_a_list_is_searched(staff, model):
    assert staff.get(address(model, "changelist"), {"q": "nothing like it"}).status_code == 200


@pytest.mark.parametrize("model", EDITED)
def test_a_form_to_add_opens(staff, model):
    assert staff.get(address(model, "add")).status_code == 200


@pytest.mark.parametrize("model", OURS)
def test_a_record_opens(staff, model):
    record = one_of_each()[model]
    assert staff.get(address(model, "change", record.pk)).status_code == 200


@pytest.mark.parametrize("model", EDITED)
def test_a_history_opens(staff, model):
    record = one_of_each()[model]
    assert staff.get(address(model, "history", record.pk)).status_code == 200


@pytest.mark.parametrize("model", EDITED)
def test_the_page_that_asks_before_deleting_opens(staff, model):
    record = one_of_each()[model]
    assert staff.get(address(model, "delete", record.pk)).status_code == 200


@pytest.mark.parametrize("model", OURS)
def test_every_noun_says_what_it_is_for(model):
    assert admin.site.get_model_admin(model).purpose.endswith(".")


@pytest.mark.parametrize("model", OURS)
def test_a_stranger_is_sent_to_sign_in(client, model):
    answer = client.get(address(model, "changelist"))
    assert (answer.status_code, answer["Location"]) == (302, f"/admin/login/?next={address(model, 'changelist')}")


@pytest.mark.parametrize("model", EDITED)
def test_every_field_has_help(staff, model):
    context = staff.get(address(model, "add")).context
    parts = [part.formset.empty_form for part in context["inline_admin_formsets"] if part.has_add_permission]
    silent = [
        (form._meta.model.__name__, name)
        for form in [context["adminform"].form, *parts]
        for name, field in form.fields.items()
        if not (field.help_text or field.widget.is_hidden or name == "DELETE")
    ]
    assert silent == []
