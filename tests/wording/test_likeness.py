"""Whether two quotations say the same."""

import pytest

from briefing.wording.likeness import say_the_same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("If we step in, we harm", "“If we step in, we harm,” she added", True),
        ("we wouldn’t have", "We wouldn't have", True),
        ("step into that space", "If we step into that space there is a risk", True),
        ("step into space", "step into that space", False),
        ("gate", "the gate", False),
        ("the gate stays", "the gate goes", False),
        ("", "the gate", False),
    ],
)
def test_the_same_words_in_the_same_order(one, other, same):
    assert say_the_same(one, other) is same
    assert say_the_same(other, one) is same
