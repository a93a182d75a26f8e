"""An editor's words for fields: where their names in the code say little, and help where the noun gives none."""

from __future__ import annotations

from typing import Final

LABELS: Final = {
    "slug": "Short name",
    "key": "Short name",
    "locator": "Place in the source",
    "url": "Web address",
    "old": "Duty before",
    "new": "Duty after",
    "effective": "Took effect with",
    "began": "Began with",
    "ended": "Ended with",
    "stated": "Date in the source's words",
    "gives_date": "Gives the event its date",
    "restates": "Document restated",
    "seen_by_us": "We have seen the answer",
    "runs_portal": "Runs this portal",
    "protected": "Protected name",
}

# By noun and field, or by field where it means the same everywhere.
HELP: Final = {
    "topic": "The subject that it belongs to.",
    "slug": "Its name in fixtures and references. Lower case, with hyphens.",
    "phone": "With its code, as one dials it.",
    "email": "An address that somebody reads.",
    "excerpt": "The words it rests on, where we hold them.",
    "locator": "Where in the source, such as paragraph 4. Leave empty to take the excerpt's.",
    "Appointment.person": "Who holds or held the post.",
    "Appointment.organisation": "The body that the post is in.",
    "Briefing.recipe": "What kind of briefing: it decides the parts that the page opens and ends with.",
    "Briefing.issuer": "The body in whose name it is published.",
    "ConflictNote.settlement": "Keep both unless one source plainly supersedes the other.",
    "Contact.address": "The postal address, a line each.",
    "Contact.organisation": "The body that the desk belongs to, as readers know it.",
    "Duty.role": "Whose duty it is. The same duty of another role is another record.",
    "DutyChange.outcome": "Dropped only if a source says so; where sources are silent, not stated.",
    "Event.kind": "What sort of event. It groups the timeline.",
    "Excerpt.source": "The document that the words are from. It can't be changed later.",
    "Figure.measure": "What is counted. A number of something else needs another measure.",
    "Figure.nature": "A target is never added to a level, and a change never read as one.",
    "FoiQuestion.outcome": "What came back for this question.",
    "FoiRequest.public_body": "The body that was asked.",
    "Position.kind": "A stance answers an issue. A promise is a commitment, an argument a reason, the rest a remark.",
    "Position.stance": "Which pole of the issue, judged by their words alone.",
    "Role.organisation": "The body that the post is in.",
    "Section.kind": "What the section is made of. Prose alone, or records from the list below.",
    "Source.kind": "Printed with the source in the notes.",
    "Stakeholder.kind": "A person, or a body of any sort.",
    "Succession.kind": "One for one is replaced; one for several split; several for one merged.",
}


def help_for(noun: str, field: str) -> str:
    return HELP.get(f"{noun}.{field}") or HELP.get(field, "")
