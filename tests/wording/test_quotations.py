import pytest

from briefing.wording.quotations import (
    POLICY,
    Piece,
    QuotationMalformed,
    QuotationNotFound,
    Reason,
    Span,
    find_quotation,
    render_plain,
)
from tests.wording import passages


def printed(words, excerpt):
    return render_plain(find_quotation(words, excerpt))


def refused(words, excerpt):
    with pytest.raises(QuotationNotFound) as caught:
        find_quotation(words, excerpt)
    return caught.value.reason


def texts(match, excerpt):
    return [excerpt[span.start : span.end] for span in match.spans]


def codes(words, excerpt):
    return [warning.code for warning in find_quotation(words, excerpt).warnings]


def test_words_are_found_where_they_stand():
    match = find_quotation("no credible or conclusive evidence", passages.RUNNYMEDE)
    start = passages.RUNNYMEDE.index("no credible")
    span = Span(start, start + 34)
    assert match.pieces == (Piece("words", "no credible or conclusive evidence", span, True),)
    assert (match.spans, match.policy, match.warnings, match.inside_speech) == ((span,), POLICY, (), True)


@pytest.mark.parametrize(
    ("typed", "excerpt", "expected"),
    [
        # white space, apostrophes, dashes, outer marks
        ("to  feel\u00a0safe – those don't", passages.WEST, "to feel safe – those don’t"),
        ("to feel safe — those don't", passages.WEST, "to feel safe – those don’t"),
        ("to feel safe - those don‘t", passages.WEST, "to feel safe – those don’t"),
        ('"Children have a right to be safe"', passages.WEST, "Children have a right to be safe"),
        ("“children are safe outside of school”", passages.REPORTED, "children are safe outside of school"),
        ("child\u2010first approach", passages.LETTER, "child-first approach"),
        ("2013–2016 recognises", passages.HISTORY, "2013-2016 recognises"),
        ("chil\u00addren of colour", passages.RUNNYMEDE, "children of colour"),
        ("police o\ufb03cers", "The police officers", "police officers"),
        ("cafe\u0301 open", "A café open late", "café open"),
        # nested marks are printed whole, as the source has them
        (
            "'safer school officers' into wider neighbourhood teams is 'catastrophic'",
            passages.NESTED,
            "‘safer school officers’ into wider neighbourhood teams is “catastrophic”",
        ),
        (
            "safer school officers’ into wider neighbourhood teams",
            passages.NESTED,
            "‘safer school officers’ into wider neighbourhood teams",
        ),
        ("safer school officers", passages.NESTED, "safer school officers"),
        # note markers, bullets, the source's own slips
        ("approach to policing.", passages.LETTER, "approach to policing."),
        ("approach to policing[1].", passages.LETTER, "approach to policing."),
        ("safe policing. We", "safe policing.¹ We", "safe policing. We"),
        ("safe policing. We", "safe policing¹. We", "safe policing. We"),
        ("50 m² of", "all 50 m² of it", "50 m² of"),
        ("In some cases, officers’ have taken", passages.LETTER, "In some cases, officers’ have taken"),
        ("In some cases, officers'", passages.LETTER, "In some cases, officers’"),
        ("“sickening”", "’offences were “sickening” and that he “exploited”", "sickening"),
        ("a ward and/or cluster of wards", passages.FOI, "a ward and/or cluster of wards"),
        ("area (a ward and/or cluster of wards)", passages.FOI, "area (a ward and/or cluster of wards)"),
        # final punctuation
        ("vouched for.", passages.CHARITY, "vouched for"),
        ("vouched for,", passages.CHARITY, "vouched for,"),
        ("vouched for", passages.CHARITY, "vouched for"),
        ("Are we safe", "Are we safe? No.", "Are we safe?"),
    ],
)
def test_only_setting_is_folded_and_the_source_is_printed(typed, excerpt, expected):
    assert printed(typed, excerpt) == expected


@pytest.mark.parametrize(
    ("typed", "excerpt", "reason"),
    [
        ("children have a right", passages.WEST, Reason.ABSENT),  # capital
        ("cafe open", "A café open late", Reason.ABSENT),  # accent
        ("37 school officers", passages.UNCLOSED, Reason.ABSENT),  # digits
        ("just embedded there", passages.UNCLOSED, Reason.ABSENT),  # a dropped not
        ("of childrеn of colour", passages.RUNNYMEDE, Reason.ABSENT),  # a Cyrillic letter
        ("safe", "It is unsafe.", Reason.CUTS_WORD),
        ("first approach", passages.LETTER, Reason.CUTS_WORD),
        ("committed to a child", passages.LETTER, Reason.CUTS_WORD),
        ("2016 recognises", passages.HISTORY, Reason.CUTS_WORD),
        ("In some cases, officers", passages.LETTER, Reason.CUTS_WORD),
        ("93", "Some 93% agreed", Reason.CUTS_WORD),
        ("000 officers", "About 1,000 officers", Reason.CUTS_WORD),
        ("Are we safe.", "Are we safe? No.", Reason.PUNCTUATION),
        ("Are we safe?", "Are we safe. No.", Reason.PUNCTUATION),
        ("have a right to be safe.", passages.WEST, Reason.PUNCTUATION),
        ("in April we left", "in April, we left", Reason.ABSENT),
        ("−5 degrees", "–5 degrees", Reason.ABSENT),
    ],
)
def test_what_changes_words_is_refused(typed, excerpt, reason):
    assert refused(typed, excerpt) is reason


def test_an_omission_carries_the_place_of_what_it_leaves_out():
    match = find_quotation("Children have a right … to feel safe", passages.WEST)
    assert [(piece.kind, piece.text) for piece in match.pieces] == [
        ("words", "Children have a right"),
        ("omission", "…"),
        ("words", "to feel safe"),
    ]
    omitted = match.pieces[1].span
    assert passages.WEST[omitted.start : omitted.end] == "to be safe and"


@pytest.mark.parametrize("sign", ["…", "...", "[…]", "[...]", " […] ", "....", "…."])
def test_every_sign_of_an_omission_prints_alike(sign):
    assert printed(f"Children have a right{sign} to feel safe", passages.WEST) == "Children have a right … to feel safe"


def test_omissions_may_open_and_close_a_quotation():
    assert printed("… a right to be safe …", passages.WEST) == "… a right to be safe …"


def test_an_insertion_may_only_add():
    match = find_quotation("Connectivity [with us] is still there", passages.UNCLOSED)
    assert match.pieces[1:2] == (Piece("insertion", "with us"),)
    assert match.warnings == ()


def test_an_insertion_names_what_it_replaces():
    match = find_quotation("I am [hurt] by it personally", passages.WEST)
    assert render_plain(match) == "I am [hurt] by it personally"
    span = match.pieces[1].span
    assert passages.WEST[span.start : span.end] == "crushed"
    assert [warning.code for warning in match.warnings] == ["insertion-replaces-words"]


def test_an_insertion_does_not_stand_for_more_than_a_few_words():
    typed = "Removing safer schools officers [is wrong] I am crushed"
    assert refused(typed, passages.WEST) is Reason.REPLACES_TOO_MUCH
    assert printed(typed.replace("[is", "… [is"), passages.WEST) == (
        "Removing safer schools officers … [is wrong] I am crushed"
    )


def test_a_changed_capital_is_declared():
    match = find_quotation("[i]t was important to have", passages.WEST)
    assert [(piece.kind, piece.text) for piece in match.pieces] == [
        ("insertion", "i"),
        ("words", "t was important to have"),
    ]
    assert render_plain(match) == "[i]t was important to have"
    assert printed("[I]t was important", passages.WEST) == "It was important"


def test_brackets_of_the_source_are_its_words():
    held = "Then [name withheld] told [name withheld] to go."
    assert printed("[name withheld] to go", held) == "[name withheld] to go"
    assert [piece.kind for piece in find_quotation("told [name withheld] to go", held).pieces] == ["words"]
    assert [piece.kind for piece in find_quotation("told [a pupil] to go", held).pieces] == [
        "words",
        "insertion",
        "words",
    ]


@pytest.mark.parametrize(
    "typed", ["", "  \n ", "…", "[x]", "“”", "?!", "a []  b", "officer[s] are", "a [b", "a b]", "[un]safe", "a [1\n] b"]
)
def test_what_is_no_quotation_is_refused_as_typed(typed):
    with pytest.raises(QuotationMalformed):
        find_quotation(typed, "a b officers are safe")


def test_ellipses_of_the_source_are_its_own():
    match = find_quotation("Well… we tried", "Well… we tried.")
    assert ([piece.kind for piece in match.pieces], match.warnings) == (["words"], ())


def test_a_repeated_fragment_is_taken_where_all_lie_closest():
    held = "The school closed. The school opened, the school stayed open and the school won."
    match = find_quotation("school … open", held)
    assert texts(match, held) == ["school", "open"]
    assert match.spans[0].start == held.index("school stayed")
    assert find_quotation("The school", held).spans == (Span(0, 10),)


def test_words_inside_speech_go_before_the_same_words_outside():
    held = "Officers stay in schools, she said: “Officers stay in schools.”"
    assert find_quotation("stay in schools", held).spans == (Span(held.rindex("stay"), held.rindex(".")),)


def test_fragments_stand_in_the_order_of_the_source():
    assert refused("to feel safe … Children have a right", passages.WEST) is Reason.ORDER
    assert refused("a perfect storm … a perfect storm", passages.WEST) is Reason.ORDER


def test_places_are_counted_in_the_text_as_stored():
    held = "👮 “It’s\u00a0 hard,” Person One said."
    match = find_quotation("It's hard", held)
    assert texts(match, held) == ["It’s\u00a0 hard"]


def test_omissions_that_turn_the_sense_are_pointed_out():
    assert codes("There is … evidence that police make schools safer", passages.RUNNYMEDE) == [
        "omission-drops-negation"
    ]
    assert codes("they’re just … embedded there", passages.UNCLOSED) == [
        "omission-drops-negation",
        "cut-drops-negation",
    ]
    assert codes("those … come in tandem", passages.WEST) == ["omission-drops-negation"]
    assert codes("police make schools safer", passages.RUNNYMEDE) == ["cut-drops-negation"]
    assert codes("It is safe", "It is safe, they say, and not in doubt.") == []
    assert codes("It is", "It is not safe.") == ["cut-drops-negation"]
    assert codes("there is [not] one", "Here there is one.") == ["insertion-adds-negation"]
    assert codes("There is [clear] evidence that police make", passages.RUNNYMEDE) == [
        "omission-drops-negation",
        "insertion-replaces-words",
    ]


def test_an_omission_over_many_sentences_is_pointed_out():
    held = "One came. Two went. Three stayed. Four slept. Five woke."
    assert codes("One … Four", held) == ["omission-spans-sentences"]
    assert codes("One … Three", held) == []


def test_an_omission_of_nothing_is_not_printed():
    match = find_quotation("a right … to be safe", passages.WEST)
    assert render_plain(match) == "a right to be safe"
    assert [warning.code for warning in match.warnings] == ["omission-of-nothing"]
