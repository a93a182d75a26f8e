"""The page of a quotation of the sample document."""

from briefing.content.blocks import Details, Fact, Facts, Paragraph, RecordPage, Section
from briefing.content.inline import Quoted, RecordLink, Text
from tests.renderers.samples import NOTES, SPEECH, WORDS

QUOTATION = RecordPage(
    noun="position",
    slug="person-one-asked",
    kind="quotation",
    title="Person One: An officer in every school",
    lead=(),
    facts=(),
    sections=(
        Section("record", "words", "The words", (SPEECH,)),
        Section(
            "record",
            "origin",
            "Whose words they are, and where they stand",
            (Facts((Fact("Source", (RecordLink("source", "update", (Text("Update on the answer"),)),)),)),),
        ),
        Section(
            "record",
            "held",
            "The passage that we hold",
            (Details((Text("Our excerpt of page 2"),), (Paragraph((Quoted("", WORDS[1:2]),)),)),),
        ),
    ),
    notes=NOTES,
)
