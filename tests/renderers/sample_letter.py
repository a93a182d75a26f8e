"""A letter with plainly artificial names."""

from briefing.content.blocks import Document, Paragraph, Section, Statement
from briefing.content.inline import DateText, Text
from briefing.content.parts import Letter, Printed
from tests.renderers.samples import CONTACT, DIFFERENCE, FIRST, GLANCE, ISSUER, NOTES, OTHER, SPEECH

WHY = Section(
    "prose",
    "why",
    "",
    (
        Paragraph(
            (
                Text("I am writing to share the plan for officers in Town B. "),
                Text("It outlines what you can expect."),
                OTHER,
            )
        ),
        Statement("promise", (), (Text("Every school will have a named contact."), OTHER, GLANCE[0].children[4]), ()),
    ),
)
STAYS = Section(
    "statements", "stays", "What stays", (Paragraph((Text("Links with schools stay as they are."), FIRST)),)
)
SINCE = Section("later", "since-letter", "Since this letter", (DIFFERENCE, SPEECH), apart=True)
LETTER = Document(
    recipe="partner_letter",
    slug="sample-letter",
    title="Officers of type G become ward officers",
    language="en-GB",
    audience="",
    audience_label="",
    issuer=ISSUER,
    status=(Text("A restatement, in our words, of a letter by Person Two. "), OTHER),
    lead=(),
    glance=GLANCE,
    letter=Letter(
        letterhead=("Body A", "Team for Town B"),
        date=(DateText("Thursday 19 December 2030", "2030-12-19"),),
        reference="Ref 1/30",
        salutation="Dear partners",
        closing="Yours sincerely",
        signature=("Person Two", "Superintendent, Team for Town B"),
        signature_note=(Text("Signed in the original by a superintendent of the Team for Town B."),),
    ),
    sections=(WHY, STAYS, SINCE),
    contact=CONTACT,
    notes=NOTES,
    printed=(Printed("role", "type-g"), Printed("source", "letter")),
)
