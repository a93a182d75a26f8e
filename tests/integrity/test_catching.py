"""Each check says what it looks for, without any record."""

import pytest

from briefing.integrity.catching import catches

D009 = (
    "It looks for this: a succession takes effect at another time than that at which its role ends, or the next one "
    "begins."
)


@pytest.mark.parametrize(("name", "words"), [("D009", D009), ("E001", ""), ("", "")])
def test_in_the_words_of_its_docstring(name, words):
    assert catches(name) == words
