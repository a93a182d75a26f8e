"""Said is said: whatever stands in double quotation marks is verbatim, and is held."""

import pytest

from briefing.content.blocks import Section, Speech
from briefing.content.inline import Emphasis, Quoted, QuotedPiece, StatedName, Text
from briefing.integrity.known_quotations import Held, Quotations, Taken
from briefing.integrity.quotations import (
    marks_in_html,
    marks_in_our_words,
    marks_in_text,
    stated_names_are_held,
    words_are_held,
)
from tests.integrity.trees import checked, document, page

EXCERPT = "The wardens “will keep the pond” clean, said Person One. They will come twice a week."


def said(findings):
    return [
        (finding.id, finding.record, finding.message.partition(": ‘")[2].removesuffix("’.")) for finding in findings
    ]


def words(text, kind="words", *, spaced=False):
    return QuotedPiece(kind, text, spaced)


def quoted(*pieces, position="pond"):
    return Quoted(position, pieces)


def held(text=EXCERPT, *, cleared=True):
    return Held("source:letter, excerpt one", text, cleared)


def taken_from(*excerpts, position="pond"):
    """A quotation of the position from each of the excerpts."""
    return Quotations({position: tuple(Taken(position, n, "", (), held) for n, held in enumerate(excerpts, 1))})


@pytest.mark.fires("Q001")
@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They call it “the pond” now.", ["the pond"]),
        ('They call it "the pond" now.', ["the pond"]),
        ("They call it „the pond“ now.", ["the pond"]),
        ("They call it «the pond» now.", ["the pond"]),
        ("They call it ＂the pond＂ now.", ["the pond"]),
        ("They call it ″the pond″ now.", ["the pond"]),
        ("They call it ❝the pond❞ now.", ["the pond"]),
        ("They call it “the pond” and “the lake”.", ["the pond", "the lake"]),
        ("It opens “and never closes.", ["and never closes."]),
        ("They call it ‘‘the pond’’ now.", ["the pond"]),
        ("They call it ''the pond'' now.", ["the pond"]),
        ("They call it ``the pond'' now.", ["the pond"]),
        ("They call it ‚‚the pond‘‘ now.", ["the pond"]),
        ("They call it ‹‹the pond›› now.", ["the pond"]),
        ("They call it ′′the pond′′ now.", ["the pond"]),
        ("They call it ‘the wardens’’ pond.", ["pond."]),
        ("They call it ‘the pond’, the wardens’ own.", []),
        ("Nothing of the kind.", []),
    ],
)
def test_our_own_words_in_marks_are_an_error(text, found):
    expected = [("Q001", "briefing:wardens", words) for words in found]
    assert said(marks_in_our_words(checked(document(Text(text))))) == expected


# How a mark opens and closes.
OTHER_MARKS = [
    *("˝˝", "ˮˮ", "״״", "〃〃", "˵˶", "‴‴", "‷‴", "⁗⁗", "❠❞", "《》", "⟪⟫", "≪≫"),
    *(f"{sign}{sign}{sign}{sign}" for sign in "ʹˊˈʽˋ˴᾽᾿῾΄՚׳‵❛❜❟⸲Ꞌꞌ"),
    *("❛❛❜❜", "❮❮❯❯", "ʽʽʼʼ"),
]


@pytest.mark.parametrize("mark", OTHER_MARKS)
def test_signs_of_other_scripts_that_are_taken_for_marks_are_an_error(mark):
    half = len(mark) // 2
    text = f"They call it {mark[:half]}the pond{mark[half:]} now."
    looked_at = checked(document(), page(Text(text)), change_note=text)
    assert said(marks_in_our_words(looked_at)) == [
        ("Q001", "source:letter", "the pond"),
        ("Q001", "the change note", "the pond"),
    ]
    assert said(marks_in_html(looked_at)) == [("Q002", "source:letter", "the pond")]


def test_marks_are_found_wherever_a_tree_holds_text():
    tree = document(Emphasis((Text("“within”"),)), title="The “title”", lead=(Text("“lead”"),))
    found = marks_in_our_words(checked(tree, page(title="A “report”")))
    assert [words for _, _, words in said(found)] == ["title", "lead", "within", "report"]


def test_an_insertion_carries_no_marks():
    tree = document(quoted(words("They come"), words("“often”", kind="insertion")))
    assert said(marks_in_our_words(checked(tree))) == [("Q001", "briefing:wardens", "often")]


@pytest.mark.quiet("Q001", "Q002")
def test_verbatim_words_may_hold_marks_of_their_own():
    tree = document(quoted(words("“will keep the pond” clean, said")), StatedName("the “pond”"))
    assert said(marks_in_our_words(checked(tree))) == []
    assert said(marks_in_html(checked(tree))) == []


def test_the_change_note_carries_no_marks():
    marked = said(marks_in_our_words(checked(change_note="It says “pond” now.")))
    assert marked == [("Q001", "the change note", "pond")]
    assert said(marks_in_our_words(checked(change_note="It says pond now."))) == []


@pytest.mark.fires("Q002")
@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>“will keep the pond”</p>", []),
        ("<p>“will keep\n   <b>the</b> pond”</p>", []),
        ('<p>"will keep the pond"</p>', []),
        ("<p>&ldquo;will keep the pond&rdquo; and &quot;will keep the lake&quot;</p>", ["will keep the lake"]),
        ("<p>“will keep the ponds”</p>", ["will keep the ponds"]),
        ("<p><q>will keep the pond</q> <q>will go</q></p>", ["will go"]),
        ('<p>“will<span class="visually-hidden">, “he”<br><b>says</b>,</span> keep the pond”</p>', ["he"]),
        ('<p title="the “lake”" class="“x”">Pond</p>', ["lake"]),
        ('<img alt="“The lake”">', ["The lake"]),
        ("<p>No marks</p>", []),
    ],
)
def test_marks_that_a_page_adds_are_an_error(html, found):
    tree = document(quoted(words("will keep the pond")))
    expected = [("Q002", "briefing:wardens", words) for words in found]
    assert said(marks_in_html(checked(tree, html=html.encode()))) == expected


def test_each_paragraph_of_a_speech_may_stand_in_marks():
    pieces = (words("will keep"), words("", kind="paragraph"), words("the pond"), words("…", kind="omission"))
    spoken = Speech("pond", (), (), (), (*pieces, words("clean", kind="insertion")), "", ())
    tree = document(sections=(Section("voices", "voices", "Voices", (spoken,)),))
    closed = "<p>“will keep”</p><p>“the pond … [clean]”</p>"
    left_open = "<p>“will keep</p><p>“the pond … [clean]”</p>"
    assert said(marks_in_html(checked(tree, html=closed.encode()))) == []
    assert said(marks_in_html(checked(tree, html=left_open.encode()))) == []
    assert len(said(marks_in_html(checked(tree, html="<p>“will keep the pond”</p>".encode())))) == 1


def test_the_page_of_a_quotation_as_it_is_rendered_passes():
    tree = document(quoted(words("will keep"), words("…", kind="omission"), words("clean")), StatedName("the pond"))
    assert said(marks_in_html(checked(tree, page(quoted(words("A passage"), position=""))))) == []


@pytest.mark.fires("Q003")
@pytest.mark.parametrize(
    ("text", "found"),
    [("will keep the pond", 0), ("They will come twice a week.", 0), ("will keep the lake", 1), ("ill keep", 1)],
)
def test_quoted_words_are_in_the_excerpt_of_their_position(text, found):
    tree = document(quoted(words(text)))
    findings = list(words_are_held(checked(tree, quotations=taken_from(held()))))
    assert [(finding.id, finding.record) for finding in findings] == [("Q003", "position:pond")] * found


LEFT_OUT = words("…", kind="omission", spaced=True)
BREAK = words("", kind="paragraph")


@pytest.mark.parametrize(
    ("pieces", "found"),
    [
        ((words("They will come"), LEFT_OUT, words("week", spaced=True)), 0),
        ((words("week"), LEFT_OUT, words("They will come", spaced=True)), 1),
        ((words("will keep"), LEFT_OUT, words("clean", spaced=True)), 1),  # out of speech, into the reporter's words
        ((words("They will come"), words("often", kind="insertion", spaced=True)), 0),
        ((words("T", kind="insertion"), words("he wardens")), 0),
        ((words("The wardens"), BREAK, words("will keep the pond"), BREAK, words("A lake is dug.")), 0),
        ((words("The wardens"), BREAK, words("will keep the lake"), BREAK, words("A lake is dug.")), 1),
        ((words("They will come"), BREAK, words("twenty times")), 1),
    ],
)
def test_edited_words_are_compared_as_quotations_are(pieces, found):
    excerpts = (held(), held("A lake is dug."))
    assert len(list(words_are_held(checked(document(quoted(*pieces)), quotations=taken_from(*excerpts))))) == found


def test_words_of_another_position_do_not_count():
    tree = document(quoted(words("will keep the pond")))
    findings = words_are_held(checked(tree, quotations=taken_from(held(), position="lake"), held=(held(),)))
    assert [finding.record for finding in findings] == ["position:pond"]


@pytest.mark.quiet("Q003")
def test_a_passage_of_a_source_is_held():
    passage = page(quoted(words(EXCERPT), position=""))
    elsewhere = Held("source:letters, excerpt one", EXCERPT)
    assert list(words_are_held(checked(document(), passage, held=(held(),)))) == []
    assert [f.record for f in words_are_held(checked(document(), passage, held=(elsewhere,)))] == ["source:letter"]
    altered = page(quoted(words("Another passage"), position=""))
    assert [f.record for f in words_are_held(checked(document(), altered, held=(held(),)))] == ["source:letter"]


@pytest.mark.fires("Q004")
@pytest.mark.quiet("Q004")
def test_a_stated_name_is_in_a_passage_for_readers():
    tree = document(StatedName("twice a week"))
    assert list(stated_names_are_held(checked(tree, held=(held(),)))) == []
    for excerpts in ((), (held("Another passage"),), (held(cleared=False),)):
        found = list(stated_names_are_held(checked(tree, held=excerpts)))
        assert said(found) == [("Q004", "briefing:wardens", "twice a week")]


@pytest.mark.fires("Q020")
@pytest.mark.quiet("Q020")
def test_the_plain_text_quotes_only_what_the_content_quotes():
    tree = document(
        Text("They said "), quoted(words("will keep the pond clean and tidy for as long as there are ponds"))
    )
    assert "ponds”" in checked(tree).documents[0].text.decode()
    assert said(marks_in_text(checked(tree))) == []
    broken = "He “will keep\nthe pond clean and tidy for as long as\nthere are ponds” and “the\n  gate”."
    assert said(marks_in_text(checked(tree, text=broken.encode()))) == [("Q020", "briefing:wardens", "the gate")]
