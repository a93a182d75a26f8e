"""Who may do what: nobody changes what was published, approvers look, editors enter."""

import pytest
from django.urls import reverse

from briefing.models import Edition, Rendition, Report, Topic
from tests.admin.dossier import one_of_each
from tests.admin.filling import add, address, save
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.topic import TopicFactory
from tests.factories.user import UserFactory

pytestmark = pytest.mark.django_db
FROZEN = [EditionFactory, PublishedRecordFactory]


@pytest.mark.parametrize("who", ["staff", "editor", "approver"])
@pytest.mark.parametrize("factory", FROZEN)
def test_nobody_changes_what_was_published(request, who, factory):
    client, record = request.getfixturevalue(who), factory()
    model = type(record)
    assert client.get(address(model, "change", record.pk)).status_code == 200
    assert client.post(address(model, "change", record.pk), {"title": "Another"}).status_code == 403
    assert client.get(address(model, "add")).status_code == 403
    assert client.post(address(model, "add"), {"title": "Another"}).status_code == 403
    assert client.post(address(model, "delete", record.pk), {"post": "yes"}).status_code == 403
    forged = {"action": "delete_selected", "_selected_action": [record.pk], "post": "yes"}
    assert client.post(address(model, "changelist"), forged).status_code in {200, 302, 403}
    assert list(model.objects.values_list("pk", "title")) == [(record.pk, record.title)]


def test_a_briefings_page_does_not_change_its_editions(staff):
    edition = EditionFactory(title="Edition one")
    forged = {"editions-TOTAL_FORMS": 1, "editions-INITIAL_FORMS": 1, "editions-0-id": edition.pk}
    forged |= {"editions-0-title": "Another", "editions-0-DELETE": "on", "editions-0-briefing": edition.briefing.pk}
    save(staff, edition.briefing, **forged)
    assert list(Edition.objects.values_list("title", flat=True)) == ["Edition one"]


def test_renditions_have_no_page_of_their_own():
    with pytest.raises(Exception, match="is not a valid view function or pattern name"):
        address(Rendition, "changelist")


def test_an_editor_enters_and_deletes(editor):
    assert add(editor, Topic, title="Gates", slug="gates").status_code == 302
    topic = Topic.objects.get(slug="gates")
    assert editor.post(address(Topic, "delete", topic.pk), {"post": "yes"}).status_code == 302
    assert not Topic.objects.exists()


def test_an_approver_looks_and_changes_nothing_but_the_outcome_of_reports(approver):
    for model, record in one_of_each().items():
        assert approver.get(address(model, "change", record.pk)).status_code == 200
        if model is not Report:
            assert approver.post(address(model, "change", record.pk), {}).status_code == 403
        assert approver.get(address(model, "add")).status_code == 403
        assert approver.post(address(model, "delete", record.pk), {"post": "yes"}).status_code == 403
        history = approver.get(address(model, "history", record.pk))
        assert history.status_code == 200


def test_somebody_without_rights_sees_nothing(client):
    topic = TopicFactory()
    client.force_login(UserFactory(staff=True))
    assert client.get(address(Topic, "changelist")).status_code == 403
    assert client.get(address(Topic, "change", topic.pk)).status_code == 403
    assert client.get(address(Topic, "history", topic.pk)).status_code == 403


def test_what_prose_names_is_not_deleted(staff):
    event = EventFactory(slug="gate", title="Gate")
    briefing = BriefingFactory(title="Briefing A", from_when="[[event:gate|on]]")
    page = staff.get(address(type(event), "delete", event.pk))
    assert page.context["protected"] == ["Briefing: Briefing A"]
    staff.post(address(type(event), "delete", event.pk), {"post": "yes"})
    assert list(type(event).objects.values_list("slug", flat=True)) == ["gate"]
    briefing.delete()
    staff.post(address(type(event), "delete", event.pk), {"post": "yes"})
    assert not type(event).objects.exists()


def test_what_others_rest_on_is_not_deleted(staff):
    figure = FigureFactory()
    page = staff.get(address(type(figure.source), "delete", figure.source.pk))
    assert [str(figure) in line for line in page.context["protected"]] == [True]


def test_deleting_many_at_once_keeps_what_prose_names(staff):
    kept, gone = EventFactory(slug="gate"), EventFactory()
    BriefingFactory(from_when="[[event:gate|on]]")
    chosen = {"action": "delete_selected", "_selected_action": [kept.pk, gone.pk], "post": "yes"}
    assert staff.post(address(type(kept), "changelist"), chosen).status_code == 200
    assert type(kept).objects.count() == 2


def test_the_index_groups_nouns_in_the_order_of_work(editor):
    listed = editor.get(reverse("admin:index")).context["app_list"]
    assert [(group["name"], [model["object_name"] for model in group["models"]]) for group in listed] == [
        (
            "Evidence",
            [
                *("Topic", "Source", "Excerpt", "Stakeholder", "Appointment", "Event", "Role", "Duty", "Succession"),
                *("Measure", "Figure", "Issue", "Position", "FoiRequest", "ConflictNote"),
            ],
        ),
        (
            "Publication",
            [
                *("Briefing", "Edition", "Mailing", "Recipient", "Report", "ReviewLink"),
                *("Contact", "Audience", "Issuer"),
            ],
        ),
        ("What was done and published", ["BriefingLog", "Verification", "PublishedRecord"]),
    ]


def test_an_account_without_rights_is_told_so(client):
    client.force_login(UserFactory(staff=True))
    page = client.get(reverse("admin:index")).content.decode()
    assert "This account has no rights here yet." in page
