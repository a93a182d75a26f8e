from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.wording.numbers import (
    NoBase,
    NumberNotUnderstood,
    compare_ratio,
    print_figure,
    print_number,
    read_number,
)

numbers = st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=None)
counts = st.integers(min_value=0, max_value=10**9)


def shown(value, *, unit="officers", qualifier="exact", nature="level", unit_singular="officer"):
    return print_figure(Decimal(value), unit=unit, qualifier=qualifier, nature=nature, unit_singular=unit_singular)


@pytest.mark.parametrize(
    ("value", "printed"),
    [
        ("0", "0"),
        ("-0", "0"),
        ("371", "371"),
        ("999", "999"),
        ("1000", "1,000"),
        ("1E+3", "1,000"),
        ("1234567.50", "1,234,567.50"),
        ("2.5", "2.5"),
        ("2.50", "2.50"),
        ("-35", "−35"),
        ("-1234.5", "−1,234.5"),
    ],
)
def test_numbers_print_with_commas_and_exactly_their_own_decimals(value, printed):
    assert print_number(Decimal(value)) == printed


@pytest.mark.parametrize("value", ["NaN", "sNaN", "Infinity", "-Infinity", "1E+30", "1E-30", "1E+1000000"])
def test_what_is_no_plain_number_is_not_printed(value):
    with pytest.raises(ValueError, match="record"):
        print_number(Decimal(value))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("93", "93"),
        ("0", "0"),
        (" 371 ", "371"),
        ("1,234", "1234"),
        ("1234", "1234"),
        ("12,345,678.90", "12345678.90"),
        ("2.5", "2.5"),
        ("2.50", "2.50"),
        ("0.5", "0.5"),
        ("-35", "-35"),
        ("−1,235", "-1235"),
    ],
)
def test_numbers_are_read_as_typed(text, value):
    assert str(read_number(text)) == value


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "-", "1,23", "1,2345", ",123", "1,,234", "0,123", "012", "1234,567", "1 234", "1.234,5", ".5", "5."),
        *(
            "93%",
            "£5",
            "2k",
            "1e3",
            "0x1",
            "1_000",
            "+5",
            "--5",
            "NaN",
            "inf",
            "Infinity",
            "ten",
            "1\n",
            "\t1",
            "1\x00",
        ),
        *("٣٧١", "３７１", "²", "½", "1\u202f234", "9" * 31, "0." + "1" * 30, "9" * 20_000),
    ],
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(NumberNotUnderstood) as refused:
        read_number(text)
    assert str(refused.value).endswith("(commas between thousands, a point before decimals).")
    assert len(str(refused.value)) < 250
    assert str(refused.value).isprintable()


def test_the_message_names_the_text_and_the_remedy():
    with pytest.raises(NumberNotUnderstood) as refused:
        read_number("1,23")
    assert str(refused.value) == (
        "This number was not understood: 1,23. Type figures alone, without unit: "
        "93, 2.5, 1234 or 1,234 (commas between thousands, a point before decimals)."
    )


@given(numbers)
def test_reading_what_was_printed_gives_the_same_number(value):
    if len(value.as_tuple().digits) > 25 or value.as_tuple().exponent < -15:
        value = value.quantize(Decimal("0.001"))
    printed = print_number(value)
    assert read_number(printed) == value
    assert print_number(read_number(printed)) == printed


@given(numbers.filter(lambda value: -15 <= value.as_tuple().exponent <= 0 and len(value.as_tuple().digits) <= 25))
def test_no_decimal_is_added_or_dropped(value):
    assert read_number(print_number(value)).as_tuple().exponent == value.as_tuple().exponent


@given(st.text())
def test_nothing_but_a_refusal_comes_of_any_text(text):
    try:
        value = read_number(text)
    except NumberNotUnderstood:
        return
    assert read_number(print_number(value)) == value


@pytest.mark.parametrize(
    ("asked", "printed"),
    [
        ({"value": "371", "unit": "posts"}, "371 posts"),
        ({"value": "1250"}, "1,250 officers"),
        ({"value": "1"}, "1 officer"),
        ({"value": "1", "unit_singular": ""}, "1 officers"),
        ({"value": "1.0"}, "1.0 officers"),
        ({"value": "0"}, "0 officers"),
        ({"value": "311", "qualifier": "about"}, "about 311 officers"),
        ({"value": "370", "qualifier": "more_than"}, "more than 370 officers"),
        ({"value": "600", "qualifier": "up_to"}, "up to 600 officers"),
        ({"value": "600", "qualifier": "fewer_than"}, "fewer than 600 officers"),
        ({"value": "3", "qualifier": "fewer_than", "unit": "%"}, "less than 3%"),
        ({"value": "2", "qualifier": "fewer_than", "unit": "hours"}, "less than 2 hours"),
        ({"value": "5000", "qualifier": "fewer_than", "unit": "£"}, "less than £5,000"),
        ({"value": "-5000", "unit": "£"}, "−£5,000"),
        ({"value": "93", "unit": "%"}, "93%"),
        ({"value": "93", "unit": "per cent"}, "93 per cent"),
        ({"value": "93", "unit": "% of Londoners"}, "93% of Londoners"),
        ({"value": "3", "qualifier": "fewer_than", "unit": "per cent of pupils"}, "less than 3 per cent of pupils"),
        ({"value": "371", "unit": ""}, "371"),
        ({"value": "600", "nature": "target"}, "a target of 600 officers"),
        ({"value": "600", "nature": "target", "qualifier": "up_to"}, "a target of up to 600 officers"),
        ({"value": "70", "nature": "change"}, "up by 70 officers"),
        ({"value": "-35", "nature": "change"}, "down by 35 officers"),
        ({"value": "-1", "nature": "change"}, "down by 1 officer"),
        ({"value": "-35", "nature": "change", "qualifier": "about"}, "down by about 35 officers"),
        ({"value": "-35", "nature": "change", "qualifier": "more_than"}, "down by more than 35 officers"),
        ({"value": "12", "nature": "change", "unit": "%"}, "up by 12%"),
        ({"value": "0", "nature": "change"}, "no change"),
        ({"value": "0", "nature": "change", "qualifier": "about"}, "about the same"),
        ({"value": "2", "nature": "ratio"}, "doubled"),
        ({"value": "2.0", "nature": "ratio", "qualifier": "more_than"}, "more than doubled"),
        ({"value": "3", "nature": "ratio", "qualifier": "about"}, "about trebled"),
        ({"value": "2", "nature": "ratio", "qualifier": "fewer_than"}, "less than 2 times"),
        ({"value": "2", "nature": "ratio", "qualifier": "up_to"}, "up to 2 times"),
        ({"value": "2.5", "nature": "ratio"}, "2.5 times"),
        ({"value": "2.5", "nature": "ratio", "qualifier": "more_than"}, "more than 2.5 times"),
    ],
)
def test_figures_keep_qualifier_nature_and_unit(asked, printed):
    assert shown(**asked) == printed


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        (
            {"qualifier": "roughly"},
            "'roughly' is no qualifier: choose one of exact, about, more_than, fewer_than, up_to.",
        ),
        ({"nature": "guess"}, "'guess' is no nature of a figure: choose one of level, target, change, ratio."),
        (
            {"value": "0", "nature": "change", "qualifier": "up_to"},
            "A change of zero is exact or about: more than, fewer than and up to need a direction.",
        ),
        ({"value": "0", "nature": "ratio"}, "A ratio of 0 says nothing: it must be above zero."),
    ],
)
def test_senseless_figures_are_refused(asked, message):
    with pytest.raises(ValueError, match=r"must be|choose|direction") as refused:
        shown(**{"value": "5", **asked})
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("now", "base", "ratio"),
    [
        ("371", "183", "2.03"),
        ("371", "371", "1.00"),
        ("0", "5", "0.00"),
        ("1", "200", "0.01"),  # a half is rounded up
        ("2.25", "2", "1.13"),
        ("0.00999999999999999999999999", "2", "0.00"),  # just under the half
        ("600", "0.5", "1200.00"),
    ],
)
def test_ratios_have_two_decimals_halves_rounded_up(now, base, ratio):
    assert str(compare_ratio(Decimal(now), Decimal(base))) == ratio


@given(counts, counts.filter(bool))
def test_ratios_agree_with_division_by_whole_numbers(now, base):
    hundredths, left = divmod(now * 100, base)
    expected = Decimal(hundredths + (2 * left >= base)) / 100
    assert compare_ratio(Decimal(now), Decimal(base)) == expected.quantize(Decimal("0.01"), ROUND_HALF_UP)


@pytest.mark.parametrize(("now", "base"), [("5", "0"), ("5", "-2"), ("-5", "2")])
def test_a_ratio_needs_a_base_above_zero(now, base):
    with pytest.raises(NoBase, match="a ratio needs a base above zero and no number below it"):
        compare_ratio(Decimal(now), Decimal(base))


@pytest.mark.parametrize(("now", "base"), [("NaN", "2"), ("5", "Infinity")])
def test_a_ratio_needs_numbers(now, base):
    with pytest.raises(ValueError, match="is not a number to print"):
        compare_ratio(Decimal(now), Decimal(base))
