"""Every model is of a kind that is written down here: changed by staff, only added to, frozen, or work in hand."""

from django.apps import apps

from briefing.models.record import Record
from briefing.models.write_once import Sealed, WriteOnce

# Staff enter and change them; their history says who did what.
EDITABLE = {
    "Appointment",
    "Attestation",
    "Audience",
    "Briefing",
    "ConflictNote",
    "Contact",
    "Duty",
    "DutyChange",
    "Event",
    "Excerpt",
    "Figure",
    "FoiQuestion",
    "FoiRequest",
    "Issue",
    "Issuer",
    "Measure",
    "Position",
    "Quotation",
    "Role",
    "RoleName",
    "Section",
    "Source",
    "Stakeholder",
    "Succession",
    "Topic",
}
# Rows are added and never change.
INSERT_ONLY = {"BriefingLog", "ChangeNote", "Edition", "Removal", "Verification", "Withdrawal"}
# Frozen with an edition, which says how many there are; a lawful removal lets them go.
SEALED = {"PublishedRecord", "Rendition"}
# Work in hand, readers' messages, and whom letters go to: they go when they are done with.
WORKING = {"MailedLetter", "Mailing", "Recipient", "Report", "ReviewComment", "ReviewLink", "Submission"}


def named(keep):
    models = apps.get_app_config("briefing").get_models()
    return {model.__name__ for model in models if not hasattr(model, "instance_type") and keep(model)}


def test_every_model_is_of_the_kind_written_down():
    assert named(lambda model: issubclass(model, Record)) == EDITABLE
    assert named(lambda model: issubclass(model, WriteOnce) and not issubclass(model, Sealed)) == INSERT_ONLY
    assert named(lambda model: issubclass(model, Sealed)) == SEALED
    assert named(lambda model: not issubclass(model, (Record, WriteOnce))) == WORKING


def test_only_what_is_editable_has_a_history():
    histories = [m for m in apps.get_app_config("briefing").get_models() if hasattr(m, "instance_type")]
    assert {history.instance_type.__name__ for history in histories} == EDITABLE
