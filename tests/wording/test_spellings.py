"""A name in the spellings that readers would recognise, and what only looks like it."""

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from briefing.wording.spellings import anchor, folded, hinted, spelt


def has(spelling, name, text):
    assert anchor(name) in folded(text).casefold() or not spelling(name).search(folded(text))
    return spelling(name).search(folded(text)) is not None


RECOGNISED = [
    ("Michał Pondski", "Michal Pondski"),
    ("Michal Pondski", "MICHAŁ PONDSKI"),
    ("Søren Pond", "Soren Pond"),
    ("Đặng Ðæn", "Dang Daen"),
    ("Ægir Þorn", "aegir thorn"),
    ("Straße", "STRASSE"),
    *(("Jo-Ann Pond", text) for text in ("Jo Ann Pond", "JoAnn Pond", "Jo\u2011Ann Pond", "Jo\u2013Ann Pond")),
    *(("Jo Ann Pond", text) for text in ("Jo-Ann Pond", "JoAnn Pond", "jo-ann-pond")),
    *(("Pat O’Pond", text) for text in ("Pat O Pond", "Pat OPond", "Pat O\u02bcPond", "pat-o-pond")),
    *(("Jane Pond", text) for text in ("Jane Mary Pond", "JANE MARY POND", "Jane M. Pond", "Jane M Pond")),
    *(("Jane Pond", text) for text in ("Jane\n  Mary-Ann Pond", "Jane Mary Alice Pond", "jane-m-pond")),
    *(("Jane Pond", text) for text in ("Pond Jane", "Pond, Jane", "POND JANE", "pond,jane", "pond-jane", "pond_jane")),
    *(("Jane Pond", text) for text in ("Jane\u200bPond", "Ja\u00adne Pond", "Jane%20Pond", "Jane Pond’s")),
    ("Dr Jane Pond", "Jane Pond"),
    ("Jane Mary Pond", "Pond, Jane Mary"),
    ("Jo-Ann", "JO ANN"),
]


@pytest.mark.parametrize(("name", "text"), RECOGNISED)
def test_a_name_is_recognised_for_certain(name, text):
    assert has(spelt, name, f"So says {text}, here.")


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Jane Pond", "J Pond"),
        ("Jane Pond", "J. Pond"),
        ("Jane Pond", "J.Pond"),
        ("Jane Pond", "J. M. Pond"),
        ("Jane Pond", "J POND"),
        ("Jane Pond", "Pond, J."),
        ("Jane Pond", "Pond J"),
        ("Jane Pond", "j.pond@example.org"),
        ("Jane Pond", "jpond@example.org"),
        ("Jane Mary Pond", "Jane Pond"),
        ("Jane Mary Pond", "Jane Alice Pond"),
        ("Jane Mary Pond", "Pond, Jane"),
        ("Dr Jane Pond", "J Pond"),
    ],
)
def test_what_may_be_a_name_is_told_apart(name, text):
    said = f"So says {text}, here."
    assert (has(spelt, name, said), has(hinted, name, said)) == (False, True)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Will Pond", "Mr Pond will come."),
        ("Anna Pond", "There is a pond here."),
        ("Jane Pond", "Jane and Pond; JANE AND POND"),
        ("Jane Pond", "Jane says that Pond is deep."),
        ("Jane Pond", "They met Jane. Mary Pond came later."),
        ("Jane Pond", "Jane  Mary Pond"),
        ("Jane Pond", "Jane Ponds; Janet Pond; Jane Mary Ponds"),
        ("Jane Pond", "Jane Mary Alice Rose Pond"),
        ("Jane Pond", "Pond\n\nJane"),
        ("Jane Pond", "K. Pond, Pond K"),
        ("Dr Pond", "The Pond"),
        ("Pat O’Pond", "Pat Pond"),
    ],
)
def test_what_only_looks_like_a_name_is_neither(name, text):
    assert (has(spelt, name, text), has(hinted, name, text)) == (False, False)


def test_a_single_word_has_no_hint():
    assert hinted("Onesie") is None


@given(st.text(min_size=1, max_size=14))
@example("? Pond")
@example("Pond -")
def test_any_name_is_found_as_it_is_written(name):
    assume(folded(name).split())
    assert has(spelt, name, name)
    assert hinted(name) is None or len(name.split()) > 1 or len(folded(name).split()) > 1
