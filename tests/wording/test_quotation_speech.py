import pytest

from briefing.wording.quotations import QuotationNotFound, Reason, find_quotation, render_plain, speech_spans
from tests.wording import passages


def spoken(excerpt):
    return [excerpt[span.start : span.end] for span in speech_spans(excerpt)]


def refused(words, excerpt):
    with pytest.raises(QuotationNotFound) as caught:
        find_quotation(words, excerpt)
    return caught.value.reason


def ends(excerpt):
    return [(part.split()[0], part.split()[-1]) for part in spoken(excerpt)]


def test_every_paragraph_of_a_speech_is_a_part_of_it():
    assert ends(passages.WEST) == [
        ("Children", "tandem."),
        ("It", "uniform."),
        ("If", "police."),
        ("Removing", "happened."),
        ("The", "safe."),
    ]


def test_a_missing_closing_mark_ends_with_its_paragraph():
    assert ends(passages.UNCLOSED) == [("This", "specialists."), ("We", "way."), ("disciplinary", "approach")]


@pytest.mark.parametrize(
    ("excerpt", "expected"),
    [
        (passages.NESTED, ["catastrophic"]),
        (passages.REPORTED, ["children are safe outside of school", "no clear evidence"]),
        (passages.LETTER, []),
        ('"If we step in," she said. "It\'s bad."', ["If we step in,", "It's bad."]),
        ("is over.” She left.\n“A new one.”", ["is over.", "A new one."]),
        ("‘One.\n‘Two.\n‘Three,’ she said.", ["One.", "Two.", "Three,"]),
        ("‘The officers’ role is over,’ she said. ‘It’s done.’", ["The officers’ role is over,", "It’s done."]),
        ("the 'Child Q' report, the officers' role in the '80s", ["Child Q"]),
        ("In the officers’ and schools’ view it’s the ’80s again", []),
        ("“First.\n\nSecond,” he said.", ["First.", "Second,"]),
        ("He said “no “big” deal” to me", ["no “big” deal"]),
        ('A 5" pipe is here', []),
        ("", []),
    ],
)
def test_marks_tell_speech_from_the_rest(excerpt, expected):
    assert spoken(excerpt) == expected


def test_words_know_whether_they_are_speech():
    assert find_quotation("no clear evidence", passages.REPORTED).inside_speech is True
    assert find_quotation("having officers stationed", passages.REPORTED).inside_speech is False
    assert find_quotation("varies significantly", passages.LETTER).inside_speech is None
    whole = find_quotation("there was “no clear evidence” that having officers", passages.REPORTED)
    assert whole.inside_speech is False
    assert render_plain(whole) == "there was “no clear evidence” that having officers"
    opening = find_quotation("no clear evidence” that having officers", passages.REPORTED)
    assert (render_plain(opening), opening.inside_speech) == ("“no clear evidence” that having officers", False)


@pytest.mark.parametrize(
    ("typed", "excerpt", "reason"),
    [
        # the article's words passed off as the speaker's
        ("there was no clear evidence that having officers", passages.REPORTED, Reason.ABSENT),
        ("no clear evidence that having officers", passages.REPORTED, Reason.ABSENT),
        ("clear evidence” that having officers", passages.REPORTED, Reason.LEAVES_SPEECH),
        ("there was “no clear", passages.REPORTED, Reason.LEAVES_SPEECH),
        ("She said: “Children have a right", passages.WEST, Reason.LEAVES_SPEECH),
        # the reporter's words dropped in silence, or under an omission or insertion
        ("vouched for, Young people will feel safe", passages.CHARITY, Reason.ABSENT),
        ("vouched for … Young people will feel safe", passages.CHARITY, Reason.BRIDGES_REPORTER),
        ("vouched for, [and] Young people will feel safe", passages.CHARITY, Reason.BRIDGES_REPORTER),
        ("children are safe … no clear evidence", passages.REPORTED, Reason.BRIDGES_REPORTER),
        ("children are safe … having officers", passages.REPORTED, Reason.BRIDGES_REPORTER),
        # a speech that lacks its closing mark still ends
        ("work in a different way. The role of the safer", passages.UNCLOSED, Reason.LEAVES_SPEECH),
        ("work in a different way … has been criticised", passages.UNCLOSED, Reason.BRIDGES_REPORTER),
        # two speeches back to back may be two people's
        ("Yes. No.", "“Yes.”\n\n“No.”", Reason.ABSENT),
        ("Yes … No", "“Yes.”\n\n“No.”", Reason.BRIDGES_REPORTER),
    ],
)
def test_speech_is_never_joined_to_what_is_not(typed, excerpt, reason):
    assert refused(typed, excerpt) is reason


def test_words_running_over_a_paragraph_break_are_two_spans():
    typed = "necessarily come in tandem. It was important to have a named officer"
    match = find_quotation(typed, passages.WEST)
    assert [piece.kind for piece in match.pieces] == ["words", "paragraph", "words"]
    assert render_plain(match) == typed.replace("tandem. ", "tandem.\n\n")


@pytest.mark.parametrize("between", [" ", "\n", "\n\n“", " “", "\r\n", "”\n“"])
def test_a_paste_of_two_paragraphs_is_found_however_it_arrives(between):
    match = find_quotation(f"come in tandem.{between}It was important", passages.WEST)
    assert render_plain(match) == "come in tandem.\n\nIt was important"


def test_a_line_break_within_a_paragraph_is_white_space():
    assert [piece.text for piece in find_quotation("a named\nofficer who\n\nwould be", passages.WEST).pieces] == [
        "a named officer who would be"
    ]


def test_a_paragraph_left_out_in_silence_is_refused():
    assert refused("come in tandem.\n\nIf young people", passages.WEST) is Reason.LEFT_OUT
    assert refused("have a right\n\nto feel safe", passages.WEST) is Reason.LEFT_OUT
    match = find_quotation("come in tandem.\n\n…\n\nIf young people", passages.WEST)
    assert render_plain(match) == "come in tandem.\n\n…\n\nIf young people"


def test_pieces_of_speech_may_stand_in_paragraphs_of_their_own():
    match = find_quotation("vouched for,\n\nYoung people will feel safe", passages.CHARITY)
    assert render_plain(match) == "vouched for,\n\nYoung people will feel safe"
    assert [(warning.code, warning.message) for warning in match.warnings] == [
        (
            "paragraph-passes-reporter",
            "Between these paragraphs the excerpt has: ” he said. – make sure that one person says both.",
        )
    ]


def test_bullets_of_a_list_are_layout():
    match = find_quotation("to avoid escalation. An SSO may be involved", passages.DUTIES)
    assert render_plain(match) == "to avoid escalation.\n\nAn SSO may be involved"
    assert find_quotation("to avoid escalation.\n  • An SSO may be involved", passages.DUTIES).spans == match.spans
    assert find_quotation("to avoid escalation. • An SSO may be involved", passages.DUTIES).spans == match.spans
