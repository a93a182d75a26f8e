"""Every table is known to hold personal data or not, and what does is in the operator's table with its period."""

import re

from django.apps import apps

from tests.rules.test_documents_hold import table

# How long each is kept, and how it goes, is said in docs/operating.md.
PURGED = {
    "MailedLetter",
    "Recipient",
    "Report",
    "ReviewComment",
    "ReviewLink",
    "Submission",
    "Session",
    "User",
    "LogEntry",
}
EVIDENCE = {
    *("Stakeholder", "Appointment", "Source", "Excerpt", "Event", "Attestation", "Figure", "FoiRequest", "FoiQuestion"),
    *("Position", "Quotation", "ConflictNote", "Briefing", "Section", "Contact", "Issuer"),
}
PUBLISHED = {"Edition", "Rendition", "PublishedRecord"}
LOGGED = {"BriefingLog", "ChangeNote", "Withdrawal", "Removal", "Verification", "Mailing"}
# Subjects, posts and their duties, what is counted and asked, and Django's own lists of rights and kinds.
NONE = {
    *("Audience", "Duty", "DutyChange", "Issue", "Measure", "Role", "RoleName", "Succession", "Topic"),
    *("ContentType", "Group", "Permission"),
}
VERSIONS = "versions of all these"


def ours_and_djangos():
    return {model.__name__ for model in apps.get_models() if not hasattr(model, "instance_type")}


def test_every_model_is_known_to_hold_personal_data_or_not():
    assert ours_and_djangos() == PURGED | EVIDENCE | PUBLISHED | LOGGED | NONE


def test_what_holds_personal_data_is_told_with_its_period():
    rows = table("operating.md", "Personal data")
    named = [name for row in rows for name in re.split(", ", row[0])]
    assert sorted(named) == sorted([*PURGED, *EVIDENCE, *PUBLISHED, *LOGGED, VERSIONS])
    purged = {name for row in rows if "`purge`" in row[3] for name in re.split(", ", row[0])}
    assert purged == PURGED | {VERSIONS}
    assert [row[0] for row in rows if len(row) != 4 or "" in row] == []


def test_every_period_of_the_settings_is_in_the_table(settings):
    told = re.findall(r"KEEP_([A-Z_]+)_DAYS", str(table("operating.md", "Personal data")))
    assert sorted(name.lower().replace("_", " ") for name in set(told)) == sorted(settings.KEEP_DAYS)
