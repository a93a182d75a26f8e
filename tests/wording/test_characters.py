import sys
import unicodedata

import pytest

from briefing.wording.characters import (
    ForbiddenCharacter,
    encoded_twice,
    forbidden_characters,
    forbidden_message,
    is_blank,
    normalise_newlines,
    reveal,
)


def labels(text, *, multiline=True):
    return [found.label for found in forbidden_characters(text, multiline=multiline)]


@pytest.mark.parametrize(
    "text",
    [
        "Plain words, “quoted” – with an é and £5.",
        "cafe\u0301 in two code points",
        "שלום עולם",
        "مرحبا بالعالم",
        "می\u200cخواهم",
        "क\u094d\u200dष",
        "Soft\u00adhyphen and no\u00a0break",
        "👨\u200d👩\u200d👧 🏳\ufe0f\u200d🌈 👍🏽 ❤\ufe0f 1\ufe0f\u20e3",
        "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "葛\U000e0100城",
        "",
    ],
)
def test_words_of_any_script_and_emoji_are_allowed(text):
    assert labels(text, multiline=False) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", ["U+0000 NULL"]),
        ("a\x1bb", ["U+001B ESCAPE"]),
        ("a\x01b", ["U+0001 CONTROL CHARACTER"]),
        ("a\rb", ["U+000D CARRIAGE RETURN"]),
        ("a\x7fb\x85c\x9bd", ["U+007F DELETE", "U+0085 NEXT LINE", "U+009B CONTROL CHARACTER"]),
        ("a\u202eb", ["U+202E RIGHT-TO-LEFT OVERRIDE"]),
        ("a\u2066b\u2069", ["U+2066 LEFT-TO-RIGHT ISOLATE", "U+2069 POP DIRECTIONAL ISOLATE"]),
        (
            "\u200e\u200f\u061c",
            ["U+200E LEFT-TO-RIGHT MARK", "U+200F RIGHT-TO-LEFT MARK", "U+061C ARABIC LETTER MARK"],
        ),
        (
            "a\u200bb\u2060c\ufeff",
            ["U+200B ZERO WIDTH SPACE", "U+2060 WORD JOINER", "U+FEFF ZERO WIDTH NO-BREAK SPACE"],
        ),
        ("a\u200db", ["U+200D ZERO WIDTH JOINER"]),
        ("a\u200cb", ["U+200C ZERO WIDTH NON-JOINER"]),
        ("👍\u200d", ["U+200D ZERO WIDTH JOINER"]),
        ("a\ufe0f", ["U+FE0F VARIATION SELECTOR-16"]),
        ("a\U000e0100", ["U+E0100 VARIATION SELECTOR-17"]),
        ("a\ud800b", ["U+D800 LONE SURROGATE"]),
        ("\ufdd0\U0001fffe", ["U+FDD0 NONCHARACTER", "U+1FFFE NONCHARACTER"]),
        ("\ue000\U0010fffd", ["U+E000 PRIVATE USE CHARACTER", "U+10FFFD PRIVATE USE CHARACTER"]),
        ("a\U000e0041", ["U+E0041 TAG LATIN CAPITAL LETTER A"]),
        ("🏴\U000e0078\U000e007f", ["U+E0078 TAG LATIN SMALL LETTER X", "U+E007F CANCEL TAG"]),
        ("\u3164", ["U+3164 HANGUL FILLER"]),
    ],
)
def test_what_hides_or_reorders_is_refused_by_name(text, expected):
    assert labels(text) == expected


def test_line_break_and_tab_are_for_fields_of_several_lines():
    text = "one\n\ttwo"
    assert forbidden_characters(text, multiline=True) == []
    assert labels(text, multiline=False) == ["U+000A LINE FEED", "U+0009 CHARACTER TABULATION"]


def test_the_place_is_the_offset_of_the_code_point():
    assert forbidden_characters("👍a\u202eb", multiline=False) == [
        ForbiddenCharacter(2, "\u202e", "RIGHT-TO-LEFT OVERRIDE")
    ]


def test_every_control_surrogate_private_and_bidirectional_character_is_refused():
    refused_bidirectional = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
    missed = [
        f"U+{code:04X}"
        for code in range(sys.maxunicode + 1)
        if (
            unicodedata.category(chr(code)) in {"Cc", "Cs", "Co", "Zl", "Zp"}
            or unicodedata.bidirectional(chr(code)) in refused_bidirectional
        )
        and not forbidden_characters(f"a{chr(code)}b", multiline=False)
    ]
    assert missed == []


def test_no_letter_number_or_punctuation_is_refused_unless_invisible():
    refused = [
        f"U+{code:04X}"
        for code in range(sys.maxunicode + 1)
        if unicodedata.category(chr(code))[0] in "LNP" and forbidden_characters(chr(code), multiline=False)
    ]
    assert refused == ["U+115F", "U+1160", "U+3164", "U+FFA0"]


def test_the_message_names_character_place_and_remedy():
    text = "one line\nab\u202ecd"
    (found,) = forbidden_characters(text, multiline=True)
    assert forbidden_message(found, text) == (
        "U+202E RIGHT-TO-LEFT OVERRIDE at line 2, character 3 is not allowed: it is invisible or changes how the "
        "text around it reads. Delete it; if you can't see it, delete and retype the words on both sides of it."
    )


def test_the_message_for_a_line_break_says_that_the_field_holds_one_line():
    (found,) = forbidden_characters("a\nb", multiline=False)
    assert forbidden_message(found, "a\nb") == (
        "U+000A LINE FEED at line 1, character 2: this field holds a single line. Put a space in its place."
    )


def test_newlines_of_every_system_become_line_feeds():
    assert normalise_newlines("a\r\nb\rc\x85d\u2028e\u2029f\n\ng") == "a\nb\nc\nd\ne\nf\n\ng"


def test_refused_characters_are_shown_in_messages():
    assert reveal("a\u202eb\ud800\nc") == "a<U+202E>b<U+D800>\nc"


@pytest.mark.parametrize(
    ("text", "is_it"), [("", True), ("\u00ad\u2800\u200b \t", True), ("a\u00ad", False), ("-", False)]
)
def test_what_nobody_sees_is_blank(text, is_it):
    assert is_blank(text) is is_it


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("CafÃ©", "Café"),
        ("Oâ€™Example", "O’Example"),
        ("Â£5", "£5"),
        ("RenÃ\u00a0", "Renà"),
        *[(text, "") for text in ("", "Cafe", "Café", "Ã", "SÃO", "Zoë, CafÃ©", "Łódź", "日本", "Ã\x81")],
    ],
)
def test_what_was_encoded_twice_is_told_where_that_is_certain(text, meant):
    assert encoded_twice(text) == meant
