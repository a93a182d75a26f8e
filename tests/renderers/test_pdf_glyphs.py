"""What the shipped typefaces can show."""

import pytest

from briefing.renderers.pdf_glyphs import FAMILIES, FONTS, characters, missing_glyph


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Plain ASCII", ""),
        ("“Łódź” – Θεός, Дом; 5 ≤ 6\u00a0× 7 − 1 → ½ ✓", ""),
        ("a line\nand\tanother\u2007\u202f\u2009\r\n", ""),
        ("soft\u00adhyphen, no-break\u2011hyphen, zero\u200bwidth", ""),
        ("Cafe\u0301", ""),
        ("שלום", "ש"),
        ("Hi \U0001f600 and \U0001f602", "\U0001f600"),
        ("a\u202eb", "\u202e"),
        ("漢字", "漢"),
        ("a\x07", "\x07"),
    ],
)
def test_the_first_character_without_a_glyph_is_found(text, sign):
    assert missing_glyph(text) == sign


def test_every_style_of_both_families_is_shipped_with_its_licence():
    styles = ("400Regular", "400Regular_Italic", "600SemiBold", "600SemiBold_Italic")
    assert sorted(path.name for path in FONTS.iterdir()) == sorted(
        [f"{family}_{style}.ttf" for family in FAMILIES for style in styles]
        + ["source-sans-3-licence.txt", "source-serif-4-licence.txt"]
    )
    for licence in FONTS.glob("*.txt"):
        assert "SIL Open Font License, Version 1.1" in licence.read_text()


@pytest.mark.parametrize(
    ("font", "message"),
    [
        (b"\0\1\0\0\0\0" + bytes(6), "no table b'cmap'"),
        (b"\0\1\0\0\0\1" + bytes(6) + b"cmap" + bytes(12), "all Unicode"),
    ],
)
def test_a_file_that_is_no_such_typeface_is_refused(font, message):
    with pytest.raises(ValueError, match=message):
        characters(font)
