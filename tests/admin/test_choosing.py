"""Suggestions show what tells records apart; what is chosen already shows the same words."""

import pytest
from django.contrib import admin
from django.contrib.admin.widgets import AutocompleteSelect, AutocompleteSelectMultiple
from django.urls import reverse

from briefing.models import Appointment, Attestation, Duty, DutyChange, Figure, Position, Quotation, Succession
from tests.admin.dossier import one_of_each
from tests.admin.filling import address
from tests.factories.appointment import AppointmentFactory
from tests.factories.contact import ContactFactory
from tests.factories.duty import DutyFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.foi_request import FoiRequestFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db


def suggestions(client, model, field, term=""):
    asked = {"app_label": "briefing", "model_name": model._meta.model_name, "field_name": field, "term": term}
    return [row["text"] for row in client.get(reverse("admin:autocomplete"), asked).json()["results"]]


def test_an_event_shows_its_date(staff):
    EventFactory(title="The gate opens", date="early 2000s")
    EventFactory(title="The gate shuts")
    assert suggestions(staff, Attestation, "event") == [
        "The gate opens – the early 2000s",
        "The gate shuts – no date stated",
    ]


def test_an_excerpt_shows_its_source_place_and_first_words(staff):
    ExcerptFactory(source__title="Report A", locator="page 2", text="We open\nearly.")
    assert suggestions(staff, Quotation, "excerpt") == ["Report A – page 2 – We open early."]


def test_an_excerpt_is_found_by_words_of_its_source_and_its_text(staff):
    ExcerptFactory(source__title="Report A", text="We open early.")
    ExcerptFactory(source__title="Report B", text="We open late.")
    assert suggestions(staff, Quotation, "excerpt", "report late") == ["Report B – paragraph 1 – We open late."]


def test_a_figure_shows_its_number_as_printed_period_and_source(staff):
    FigureFactory(
        measure__title="Wardens", category="full time", about=True, period="June 2025", source__title="Report A"
    )
    assert suggestions(staff, Figure, "measure") == ["Wardens – wardens"]
    [figure] = Figure.objects.all()
    assert (
        admin.site.get_model_admin(Figure).choice_label(figure)
        == "Wardens, full time: about 120 wardens – June 2025 – Report A"
    )


def test_a_position_shows_speaker_title_date_source_and_stance():
    position = PositionFactory(
        takes_a_side=True, stakeholder__name="Body A", title="On gates", source__title="Report A", date="9 June 2025"
    )
    of = admin.site.get_model_admin(Position)
    [found] = of.choice_queryset(Position.objects.filter(pk=position.pk))
    assert of.choice_label(found) == "Body A – On gates – 9 June 2025 – Report A – wants wardens at the gate"


def test_a_position_has_the_date_of_its_occasion():
    position = PositionFactory(date="", occasion=EventFactory(date="May 2025"), title="On gates")
    of = admin.site.get_model_admin(Position)
    [found] = of.choice_queryset(Position.objects.filter(pk=position.pk))
    assert of.choice_label(found).split(" – ")[2] == "May 2025"


def test_an_appointment_shows_post_body_and_time(staff):
    AppointmentFactory(
        person__name="Person One", organisation__name="Body A", title="Head", start="2019", end="May 2025"
    )
    assert suggestions(staff, Position, "capacity") == ["Person One, Head, Body A, from 2019, until May 2025"]


def test_a_source_shows_publisher_and_date(staff):
    SourceFactory(title="Report A", publisher__name="Body A", date="9 June 2025")
    SourceFactory(title="Report B", publisher__name="Body B", undated=True)
    assert suggestions(staff, Position, "source") == ["Report A – Body A – 9 June 2025", "Report B – Body B – undated"]


def test_a_stakeholder_shows_what_it_is_or_is_part_of(staff):
    body = StakeholderFactory(name="Body A", short_name="A")
    StakeholderFactory(name="Body B", parent=body)
    StakeholderFactory(name="Person One", person=True)
    assert suggestions(staff, Position, "stakeholder") == [
        "Body A (A) – organisation",
        "Body B – part of A",
        "Person One – person",
    ]


def test_duties_and_roles_show_whose_they_are(staff):
    role = RoleFactory(title="Warden", acronym="W", organisation__name="Body A")
    DutyFactory(role=role, title="Opens the gate", if_asked=True, source__title="Report A")
    assert suggestions(staff, DutyChange, "old") == ["Opens the gate (W) – if asked – Report A"]
    assert suggestions(staff, Duty, "role") == ["Warden (W) – Body A"]
    assert suggestions(staff, Succession, "predecessors") == ["Warden (W) – Body A"]


def test_requests_and_contacts_show_whose_they_are():
    request = FoiRequestFactory(title="On gates", public_body__name="Body A")
    contact = ContactFactory(label="Desk", organisation="Body A", area="Town A")
    assert admin.site.get_model_admin(type(request)).choice_label(request) == "On gates – Body A – June 2025"
    assert admin.site.get_model_admin(type(contact)).choice_label(contact) == "Desk – Body A – Town A"


def test_no_relation_is_a_plain_select(staff):
    plain = []
    for model, record in one_of_each().items():
        context = staff.get(address(model, "change", record.pk)).context
        forms = [context["adminform"].form, *(form for part in context["inline_admin_formsets"] for form in part.forms)]
        for form in forms:
            relations = {name: field for name, field in form.fields.items() if hasattr(field, "queryset")}
            relations = {name: field for name, field in relations.items() if not field.widget.is_hidden}
            kinds = (AutocompleteSelect, AutocompleteSelectMultiple)
            plain += [(model, name) for name, field in relations.items() if not isinstance(field.widget.widget, kinds)]
    assert plain == []


def test_what_is_chosen_reads_as_it_was_suggested(staff):
    appointment = AppointmentFactory(source__title="Report A", source__publisher__name="Body A")
    page = staff.get(address(Appointment, "change", appointment.pk)).content.decode()
    assert f'<option value="{appointment.source_id}" selected>Report A – Body A – 9 June 2025</option>' in page


def test_suggestions_are_for_those_who_may_view(client):
    SourceFactory()
    client.force_login(UserFactory(staff=True))
    asked = {"app_label": "briefing", "model_name": "position", "field_name": "source", "term": ""}
    assert client.get(reverse("admin:autocomplete"), asked).status_code == 403
