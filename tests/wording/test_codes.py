import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.wording.codes import CODE, LENGTH, SIGNS, new_code, print_code, read_code

codes = st.text(SIGNS, min_size=LENGTH, max_size=LENGTH)


def test_codes_are_drawn_from_all_signs_and_never_twice():
    drawn = [new_code() for _ in range(500)]
    assert all(CODE.fullmatch(code) for code in drawn)
    assert len(set(drawn)) == 500
    assert set("".join(drawn)) == set(SIGNS)


@given(codes)
def test_what_is_printed_is_read_again_however_it_is_typed(code):
    printed = print_code(code)
    assert [len(half) for half in printed.split("-")] == [5, 5]
    for typed in (printed, code, printed.lower(), f"  {' '.join(printed)}\n", printed.replace("-", "–")):
        assert read_code(typed) == code


@pytest.mark.parametrize("typed", ["", "-", "23456-7892", "23456-78923-4", "2345O-78923", "23456_78923", "2" * 10_000])
def test_what_can_be_no_code_is_none(typed):
    assert read_code(typed) is None


@given(st.text())
def test_whatever_is_typed_is_a_code_or_none(typed):
    read = read_code(typed)
    assert read is None or CODE.fullmatch(read)
