"""The page of each quotation that a document prints, and the way to it."""

import pytest

from briefing.assembly.compose import compose
from briefing.content.blocks import Speech
from briefing.content.inline import Link, Quoted, RecordLink
from briefing.content.walk import walk
from briefing.enums import SectionKind, StakeholderKind, Standing
from briefing.models import Briefing
from tests.assembly.reading import AT, composed, page, page_lines, printed
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.position import PositionFactory
from tests.factories.quotation import QuotationFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db

REPORT = "The gate, she said, “will open earlier than before”.\nNobody else spoke."
HELD = "> Our excerpt of paragraph 1, captured on 5 January 2026"


@pytest.fixture
def voices(briefing):
    def section(*slugs, kind=SectionKind.VOICES):
        SectionFactory(
            briefing=briefing, prose="", kind=kind, selection="\n".join(f"position:{slug}" for slug in slugs)
        )

    return section


@pytest.fixture
def reported(held, meeting, person):
    """Of a person in a post, at a meeting, as the report of another has it."""
    body = StakeholderFactory(name="Body A")
    position = held(
        "earlier", paraphrase="", title="The gate", occasion=meeting, **person("Person One", body=body, title="Chair")
    )
    excerpt = ExcerptFactory(source=position.source, text=REPORT, locator="paragraph 1")
    words = "will open earlier"
    QuotationFactory(position=position, excerpt=excerpt, words=words, standing=Standing.REPORTED)
    return position


def test_it_says_what_was_said_by_whom_and_how_it_is_held(briefing, reported, voices):
    voices("earlier")
    found = page(briefing, "position", "earlier")
    assert (found.kind, found.title) == ("quotation", "Person One: The gate")
    assert page_lines(found) == [
        "Person One; Chair, Body A; The meeting, 4 May 2025; as reported by Body P: “will open earlier”[1a]",
        "Who says so: Person One",
        "In what post: Chair, Body A",
        "On what occasion: The meeting, 4 May 2025",
        "How we hold the words: As reported by Body P. We have the report, and have not heard the words ourselves.",
        "Source: Report. Body P, 3 March 2025",
        "Place in the source: earlier; paragraph 1",
        "In the original: Find these words on the page",
        HELD,
        "“The gate, she said, “will open earlier than before”. / Nobody else spoke.”",
    ]
    links = [node.url for node in walk(found.sections) if isinstance(node, Link)]
    assert links == [
        f"{reported.source.url}#:~:text=gate%2C%20she%20said%2C%20%E2%80%9C-,will%20open%20earlier,-than%20before%E2%80%9D."
    ]


def test_what_no_source_says_is_said_to_be_unknown(briefing, voices):
    body = StakeholderFactory(name="Body A")
    own = SourceFactory(title="Letter", publisher=body, date="", url="")
    fields = {"topic": briefing.topic, "source": own, "paraphrase": "", "date": "", "title": "Gates"}
    PositionFactory(slug="body", stakeholder=body, words="It stays.", speaker_label="a speaker", **fields)
    speaker = StakeholderFactory(name="Person One", kind=StakeholderKind.PERSON)
    fields |= {"source": SourceFactory(title="Recording", publisher=body, authors=[speaker])}
    PositionFactory(slug="person", stakeholder=speaker, words="It goes.", words__standing=Standing.RECORDING, **fields)
    voices("body", "person")
    assert page_lines(page(briefing, "position", "body"))[:8] == [
        "Body A (a speaker): “It stays.”[1a]",
        "Who says so: Body A (a speaker)",
        "When: Not stated in our sources",
        "How we hold the words: In their own document: they, or a body for which they speak, wrote or published it.",
        "Source: Letter. Body A, undated",
        "Place in the source: paragraph 1",
        "In the original: We know of no address on the web.",
        HELD,
    ]
    assert page_lines(page(briefing, "position", "person"))[1:5] == [
        "Who says so: Person One",
        "In what post: Not stated in our sources",
        "When: Not stated in our sources",
        "How we hold the words: In a recording or transcript of what was said.",
    ]


def test_several_quotations_stand_in_order_with_each_passage_once_and_none_that_readers_may_not_see(briefing, voices):
    body = StakeholderFactory(name="Body A")
    source = SourceFactory(publisher=body, url="https://example.org/long.pdf")
    one = ExcerptFactory(source=source, locator="page 1", text="It opens. It shuts. It opens again.")
    two = ExcerptFactory(source=source, locator="page 2", text="It stays.")
    ExcerptFactory(source=source, locator="page 3", text="It is not quoted.")
    position = PositionFactory(
        slug="gate", topic=briefing.topic, stakeholder=body, source=source, paraphrase="", locator="pages 1 and 2"
    )
    for order, (excerpt, words) in enumerate(((one, "It shuts."), (two, "It stays."), (one, "It opens.")), 1):
        QuotationFactory(position=position, order=order, excerpt=excerpt, words=words)
    voices("gate")
    lines = page_lines(page(briefing, "position", "gate"))
    assert lines[0].endswith(": “It shuts. / It stays. / It opens.”[1a]")
    assert lines[-6:] == [
        "Place in the source: pages 1 and 2; page 1; page 2",
        "In the original: Open the document",
        "> Our excerpt of page 1, captured on 5 January 2026",
        "“It opens. It shuts. It opens again.”",
        "> Our excerpt of page 2, captured on 5 January 2026",
        "“It stays.”",
    ]
    type(two).objects.filter(pk=two.pk).update(clearance="staff")
    assert page_lines(page(briefing, "position", "gate"))[-2:] == [
        "> Our excerpt of page 1, captured on 5 January 2026",
        "“It opens. It shuts. It opens again.”",
    ]


def test_words_that_another_source_gives_to_somebody_else_say_so(briefing, voices):
    ours = {"topic": briefing.topic, "paraphrase": "", "words": "They open early."}
    for slug, name in (("one", "Person One"), ("two", "Person Two")):
        PositionFactory(slug=slug, stakeholder=StakeholderFactory(name=name), **ours)
    ConflictNoteFactory(
        slug="who", topic=briefing.topic, records="position:one\nposition:two", explanation="We keep both."
    )
    voices("one")
    (told,) = [line for line in page_lines(page(briefing, "position", "one")) if "somebody else" in line]
    assert told == "Another source gives these words to somebody else: Person Two[2a]. We keep both."


def links_of(tree):
    return [node for node in walk(tree) if isinstance(node, RecordLink) and node.noun == "position"]


def test_words_that_stand_by_themselves_lead_to_their_page_and_are_told_apart(briefing, held, voices):
    held("one", paraphrase="", title="Gates", words="It stays.", stakeholder__name="Body A")
    held("two", paraphrase="", title="Ponds", words="It goes.", stakeholder__name="Body A", speaker_label="a speaker")
    voices("one", "two")
    (first, second) = [node for node in walk(composed(briefing)) if isinstance(node, Speech)]
    assert [(link.slug, link.children[0].text) for link in links_of((first.about, second.about))] == [
        ("one", "Body A: Gates"),
        ("two", "Body A (a speaker): Ponds"),
    ]
    own = [node for node in walk(page(briefing, "position", "one")) if isinstance(node, Speech)]
    assert [speech.about for speech in own] == [()]


def test_words_in_a_paragraph_are_themselves_the_link(briefing, held):
    held("one", paraphrase="", words="It stays.")
    SectionFactory(briefing=briefing, prose="They say [[position:one]] and no more.")
    (link,) = links_of(composed(briefing))
    assert [type(node) for node in link.children] == [Quoted]
    assert page(briefing, "position", "one").sections != ()


def test_of_a_position_in_our_words_alone_there_is_no_page(briefing, held):
    held("said", paraphrase="It stays.", words="It stays where it is.", stakeholder__kind=StakeholderKind.PERSON)
    held("ours", paraphrase="It goes.")
    SectionFactory(briefing=briefing, prose="[[position:said|paraphrase]] [[position:ours|paraphrase]]")
    assert links_of(composed(briefing)) == []
    assert [page(briefing, "position", slug).sections for slug in ("said", "ours")] == [(), ()]
    SectionFactory(briefing=briefing, prose="[[position:said]]")
    assert len(links_of(composed(briefing))) == 1
    assert [len(page(briefing, "position", slug).sections) for slug in ("said", "ours")] == [3, 0]


def test_words_that_only_an_evidence_page_prints_have_a_page_too(briefing, held):
    body = StakeholderFactory(slug="body-a", name="Body A")
    held("said", paraphrase="It stays.", words="It stays where it is.", stakeholder=body)
    SectionFactory(briefing=briefing, prose="[[position:said|paraphrase]]")
    assert len(links_of(page(briefing, "stakeholder", "body-a"))) == 1
    assert page(briefing, "position", "said").sections != ()


def test_words_in_a_difference_lead_to_their_page(briefing, held):
    for slug in ("one", "two"):
        held(slug, paraphrase="", words=f"It is number {slug}.")
    ConflictNoteFactory(slug="d", topic=briefing.topic, records="position:one\nposition:two")
    lines = printed(briefing, SectionKind.DIFFERENCES, "conflict:d")
    assert "≠ " in lines[1]
    assert [link.slug for link in links_of(composed(briefing))] == ["one", "two"]


def test_words_printed_without_a_protected_name_have_no_page_that_would_print_it(briefing, held):
    speaker = StakeholderFactory(name="Name Withheld", kind=StakeholderKind.PERSON, protected=True)
    held("quiet", paraphrase="", title="Gates", words="It stays.", stakeholder=speaker)
    SectionFactory(briefing=briefing, prose="Somebody says [[position:quiet]].")
    assert page(briefing, "position", "quiet").sections == ()
    assert links_of(composed(briefing)) == []


def test_a_version_links_only_to_what_it_prints_itself(briefing, held):
    """Each audience's pages are frozen by themselves."""
    held("one", paraphrase="", words="It stays.")
    SectionFactory(briefing=briefing, prose="[[position:one]]")
    composition = compose(Briefing.objects.get(pk=briefing.pk), at=AT)
    for audience, pages in composition.records.items():
        document = next(each for each in composition.documents if each.audience == audience)
        readable = {each.slug for each in pages if each.noun == "position" and each.sections}
        assert {link.slug for link in links_of(document)} == readable
