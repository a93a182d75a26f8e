"""A document and an evidence page with plainly artificial names; with the letter they hold every node of content."""

from briefing.content.blocks import (
    Difference,
    DifferenceSide,
    Document,
    DutyGroup,
    DutyItem,
    Fact,
    Facts,
    ItemList,
    ListItem,
    Notice,
    Paragraph,
    RecordPage,
    Row,
    Section,
    Speech,
    Statement,
    Subheading,
    Table,
)
from briefing.content.inline import (
    Acronym,
    DateText,
    DifferenceRef,
    Emphasis,
    FigureText,
    LineBreak,
    Link,
    NoteRef,
    Quoted,
    QuotedPiece,
    RecordLink,
    SectionLink,
    StatedName,
    Strong,
    Text,
)
from briefing.content.parts import Asked, IssuerLine, Note, NotePlace, Printed

ISSUER = IssuerLine("Body A", "A demonstration built from artificial documents, not issued by or for anybody.")
CONTACT = Asked(
    label="Youth desk",
    organisation="Body A",
    lines=("1 Artificial Street", "Town B"),
    email="desk@example.org",
    phone="01632 960 001",
    checked="20 November 2026",
)
WORDS = (
    QuotedPiece("insertion", "W"),
    QuotedPiece("words", "e asked for an officer in every school"),
    QuotedPiece("omission", "…", spaced=True),
    QuotedPiece("words", "and", spaced=True),
    QuotedPiece("insertion", "the body", spaced=True),
    QuotedPiece("words", "said no.", spaced=True),
    QuotedPiece("paragraph", ""),
    QuotedPiece("words", "That was in June. We have asked again since."),
)
FIRST = NoteRef(1, "a", "Note 1a: Update on the answer, paragraph 1")
SECOND = NoteRef(1, "b", "Note 1b: Update on the answer, paragraph 2")
OTHER = NoteRef(2, "", "Note 2: Letter to partners")
NOTES = (
    Note(
        1,
        "update",
        (
            RecordLink("source", "update", (Emphasis((Text("Update on the answer"),)),)),
            Text(". Person One. Body C, "),
            DateText("9 June 2031", "2031-06-09"),
            Text(". "),
            Link("https://example.org/updates/1?a=1&b=2", (Text("Read the original"),)),
            Text(", opened on 22 November 2031."),
        ),
        (NotePlace("a", "paragraph 1"), NotePlace("b", "paragraph 2", "excerpt-two")),
    ),
    Note(2, "letter", (Text("Letter to partners. Person Two. Body A, undated."),), ()),
)
DIFFERENCE = Difference(
    anchor="difference-schools",
    title="Which schools have a named contact",
    sides=(
        DifferenceSide((Text("Letter to partners: every school"), OTHER)),
        DifferenceSide((Text("Update on the answer: "), StatedName("priority schools"), SECOND)),
    ),
    settlement=(Text("Both are kept: the letter is older, and neither source speaks of the other."),),
)
SPEECH = Speech(
    position="person-one-asked",
    speaker=(Text("Person One"),),
    capacity=(Text("Head of School D"),),
    occasion=(RecordLink("event", "session", (Text("Session of Committee E"),)), Text(", 4 September 2031")),
    pieces=WORDS,
    standing="as reported by Paper F",
    notes=(FIRST,),
)
LEDGER = Table(
    caption="Officer of type G replaced by officer of type H",
    head=((Text("Before"),), (Text("What became of it"),), (Text("After"),), (Text("Posts"),)),
    rows=(
        Row(
            (
                (Text("Patrols at the gate (may)"), FIRST),
                (Text("Kept"),),
                (Text("Patrols on the way home"),),
                (Text("1,200"),),
            )
        ),
        Row(((Text("Assemblies"),), (Text("Not stated"),), (Text("Our sources don’t say"),), (Text("371"),))),
    ),
    numeric=(3,),
)
DUTIES = DutyGroup(
    heading="After school",
    items=(
        DutyItem("safe-routes", "Safe routes", "", "", (Text("Walks the routes between school and home."), FIRST)),
        DutyItem("advice", "Advice to schools", "If asked", "where appropriate", (Text("Speaks to classes."), SECOND)),
        DutyItem("events", "Evening events", "Rarely", "", ()),
    ),
)
GLANCE = (
    Fact(
        "What changes",
        (
            Text("The "),
            RecordLink("role", "type-g", (Acronym("OTG", "Officer of type G", expanded=True),)),
            Text(" ends. All "),
            FigureText("posts", "371 posts"),
            SECOND,
            DifferenceRef("difference-schools", "The sources differ: which schools"),
            Text(" become ward posts."),
        ),
    ),
    Fact("From when", (DateText("1 May 2031", "2031-05-01"), FIRST)),
    Fact("What you need to do", (Text("The source asks for no action."),)),
    Fact("Whom to ask", (SectionLink("page.contact", (Text("Youth desk, Body A"),)),)),
)
POINTS = Section(
    kind="foi_points",
    anchor="points",
    heading="The answer, point by point",
    blocks=(
        Paragraph(
            (
                Text("The body calls the new post "),
                StatedName("Designated Officer"),
                OTHER,
                Text(", short "),
                Acronym("DO", "Designated Officer", expanded=False),
                Text(". It said "),
                Quoted("body-a-said", (QuotedPiece("words", "the role was to be dissolved"),)),
                FIRST,
                SECOND,
                Text(", "),
                DateText("in the early 2030s", "203X"),
                Text(". One line"),
                LineBreak(),
                Text("and another with "),
                Strong((Text("weight"),)),
                Text(" and "),
                RecordLink("duty", "safe-routes", (Text("a noun without a page"),)),
                Text("."),
            )
        ),
        Subheading(3, "wards", (Text("Wards and clusters"),)),
        ItemList(
            ordered=False,
            items=(
                ListItem((Paragraph((Text("A ward and/or cluster of wards."),)),)),
                ListItem(
                    (Paragraph((Text("Two parts."),)), ItemList(True, (ListItem((Paragraph((Text("First"),)),)),)))
                ),
            ),
        ),
        Subheading(4, "numbers", (Text("Numbers"),)),
        LEDGER,
        Facts((Fact("Asked of", (Text("Body A"),)), Fact("Reference", (Text("Not given in our sources"),)))),
        DUTIES,
        DIFFERENCE,
    ),
)
VOICES = Section(
    kind="commentary",
    anchor="commentary",
    heading="Commentary, as its holder’s view",
    blocks=(
        Notice("comment", "View of Body C", (Paragraph((Text("Nothing here is part of the answer."),)),)),
        Statement(
            "body-c-welcomes",
            (Text("Welcome: Body C, in our words"),),
            (Text("Body C welcomes it."), SECOND),
            (SPEECH,),
        ),
        Notice("unknown", "What we have not seen", (Paragraph((Text("The answer itself."),)),)),
        Notice("status", "This role has ended", (Subheading(3, "since", (Text("Since when"),)),)),
    ),
    apart=True,
)
STATUS = (Text("As summarised by Body C; we have not seen the answer itself."),)
SUMMARY = Document(
    recipe="foi_summary",
    slug="sample",
    title="Officers of type G: what the body answered",
    language="en-GB",
    audience="schools",
    audience_label="Schools",
    issuer=ISSUER,
    status=STATUS,
    lead=(Text("In June 2031 Body A answered a request about its officers in schools."),),
    glance=GLANCE,
    letter=None,
    sections=(POINTS, VOICES),
    contact=CONTACT,
    notes=NOTES,
    printed=(Printed("role", "type-g"),),
)
RECORD = RecordPage(
    noun="role",
    slug="type-g",
    kind="Role",
    title="Officer of type G",
    lead=(Text("A post of Body A until 2031."), FIRST),
    facts=(
        Fact("Organisation", (RecordLink("stakeholder", "body-a", (Text("Body A"),)),)),
        Fact("Ended", (SECOND, OTHER)),
    ),
    sections=(Section("role", "duties", "Duties", (DUTIES,)),),
    notes=NOTES,
)
