import pytest

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
from briefing.content.parts import Note, NotePlace
from briefing.renderers.html_blocks import HtmlWriter
from briefing.renderers.refusals import RefusedAddress, UnknownKind, UnknownNode
from tests.renderers.samples import WORDS

WORD = (Text("a & b"),)
DIFFERS = ' <span class="differs">(<a href="#difference-1" aria-label="{}">sources differ</a>)</span>'


@pytest.mark.parametrize(
    ("node", "html"),
    [
        (Text("<b>"), "&lt;b&gt;"),
        (LineBreak(), "<br>"),
        (Emphasis(WORD), "<em>a &amp; b</em>"),
        (Strong((Emphasis(WORD),)), "<strong><em>a &amp; b</em></strong>"),
        (Link('https://a.example/?x=1&y="', WORD), '<a href="https://a.example/?x=1&amp;y=&quot;">a &amp; b</a>'),
        (RecordLink("role", "type-g", WORD), '<a href="/roles/type-g/">a &amp; b</a>'),
        (RecordLink("duty", "safe-routes", WORD), "a &amp; b"),
        (SectionLink("points", WORD), '<a href="#points">a &amp; b</a>'),
        (StatedName("Ward Officer"), '<span class="quoted quoted--stated">“Ward Officer”</span>'),
        (DateText("1 May 2031", "2031-05-01"), '<time datetime="2031-05-01">1 May 2031</time>'),
        (DateText("May 2031", "2031-05"), '<time datetime="2031-05">May 2031</time>'),
        (DateText("the early 2030s", "203X"), "the early 2030s"),
        (DateText("about 2031", "2031~"), "about 2031"),
        (FigureText("posts", "371 posts"), '<span class="figure">371 posts</span>'),
        (Acronym("OTG", "Officer of type G", expanded=True), "Officer of type G (<abbr>OTG</abbr>)"),
        (Acronym("OTG", "Officer of type G", expanded=False), '<abbr title="Officer of type G">OTG</abbr>'),
        (
            DifferenceRef("difference-1", "The sources differ: where"),
            DIFFERS.format("The sources differ: where"),
        ),
        (
            DifferenceRef("difference-1", "Where"),
            DIFFERS.format("Sources differ: Where"),
        ),
    ],
)
def test_each_node_is_written_exactly(node, html):
    assert HtmlWriter().inline((node,)) == html


def test_a_quotation_marks_its_omissions_and_insertions_and_keeps_paragraphs_apart():
    assert HtmlWriter().inline((Quoted("x", WORDS), Text("."))) == (
        '<span class="quoted">“<ins class="insertion">[W]</ins>e asked for an officer in every school '
        '<span role="img" aria-label="words left out">…</span> and <ins class="insertion">[the body]</ins> said no.” '
        "“That was in June. We have asked again since.”</span>."
    )


def targets(writer):
    """Where the note and each of its places lead back to."""
    places = (NotePlace("a", "page 1"), NotePlace("b", "page 2"))
    ((number, target, _, lines),) = writer.notes([Note(1, "update", (Text("Update"),), places)])
    return {number: target} | {mark: back for mark, back, _ in lines}


def test_only_the_first_reference_to_a_place_can_be_come_back_to():
    ref = NoteRef(1, "b", "Note 1b: Update, page 2")
    writer = HtmlWriter()
    assert targets(writer) == {"1": "", "1a": "", "1b": ""}
    first = writer.inline((Text("said"), ref, Text(".")))
    assert first == (
        'said<sup class="note-mark"><a id="ref.1b" href="#note.1b" aria-label="Note 1b: Update, page 2">1b</a></sup>.'
    )
    assert writer.inline((ref,)) == (
        '<sup class="note-mark"><a href="#note.1b" aria-label="Note 1b: Update, page 2">1b</a></sup>'
    )
    assert targets(writer) == {"1": "", "1a": "", "1b": "ref.1b"}


def test_neighbouring_note_marks_are_parted():
    html = HtmlWriter().inline((NoteRef(1, "a", "One"), NoteRef(2, "", "Two")))
    assert html.replace(' class="note-mark"', "") == (
        '<sup><a id="ref.1a" href="#note.1a" aria-label="One">1a</a></sup><sup>, </sup>'
        '<sup><a id="ref.2" href="#note.2" aria-label="Two">2</a></sup>'
    )


def test_neighbouring_pointers_to_differences_are_told_apart():
    html = HtmlWriter().inline(
        (DifferenceRef("one", "The sources differ: One"), DifferenceRef("two", "The sources differ: Two"))
    )
    assert html == (
        ' <span class="differs">(<a href="#one" aria-label="The sources differ: One">sources differ</a>)</span>'
        ' <span class="differs">(<a href="#two" aria-label="And again: The sources differ: Two">and again</a>)</span>'
    )


@pytest.mark.parametrize("url", ["javascript:alert(1)", "/admin/", "//a.example", "data:text/html,x", "https:///x", ""])
def test_a_link_to_anything_else_than_a_whole_address_is_refused(url):
    with pytest.raises(RefusedAddress, match="Write a whole address"):
        HtmlWriter().inline((Link(url, WORD),))


def test_an_unknown_node_is_refused_by_name():
    with pytest.raises(UnknownNode, match="doesn't know QuotedPiece"):
        HtmlWriter().inline((QuotedPiece("words", "x"),))


def test_an_unknown_kind_of_piece_is_refused_by_name():
    with pytest.raises(UnknownKind, match="QuotedPiece has no kind 'aside'"):
        HtmlWriter().inline((Quoted("x", (QuotedPiece("aside", "x"),)),))
