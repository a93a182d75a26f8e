"""Links to words on a page: what is pointed to, and how it is encoded."""

from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.wording.text_fragments import linked_to_words

PAGE = "https://example.org/page"
LONG = "One two three four five six seven eight nine ten eleven twelve thirteen fourteen."
TEXT = (
    "He said: “We will not, ever, leave ‘well-being’ & care to chance,” and The word. The word again – safe.\n"
    f"Next [name withheld] and friends came to the school. {LONG} On [name withheld].\n"
    "Policing[1] of schools is 50% of it."
)


def at(words, text=TEXT):
    start = text.index(words)
    return [[start, start + len(words)]]


def pointed(words, text=TEXT):
    return linked_to_words(PAGE, [(text, at(words, text))]).removeprefix(f"{PAGE}#:~:text=")


@pytest.mark.parametrize(
    ("words", "directive"),
    [
        pytest.param("came to the school", "came%20to%20the%20school", id="a run is given whole"),
        pytest.param(
            "leave ‘well-being’ & care to chance,",
            "leave%20%E2%80%98well%2Dbeing%E2%80%99%20%26%20care%20to%20chance%2C",
            id="hyphens, commas and ampersands are the syntax's own",
        ),
        pytest.param(LONG, "One%20two%20three%20four%20five,ten%20eleven%20twelve%20thirteen%20fourteen.", id="long"),
        pytest.param(LONG.partition(" thirteen")[0], LONG.partition(" thirteen")[0].replace(" ", "%20"), id="twelve"),
        pytest.param("safe", "The%20word%20again%20%E2%80%93-,safe,-.", id="few words are given with those around"),
        pytest.param(
            "The word",
            "care%20to%20chance%2C%E2%80%9D%20and-,The%20word,-.%20The%20word%20again",
            id="words that stand there twice, with what is before and after the first",
        ),
        pytest.param("e will not, ever, leave", "We%20will%20not%2C%20ever%2C%20leave", id="a word is taken whole"),
        pytest.param("Policing[1] of schools is", "Policing%5B1%5D%20of%20schools%20is", id="apparatus is on the page"),
        pytest.param("is 50%", "Policing%5B1%5D%20of%20schools-,is%2050%25,-of%20it.", id="nothing before a line"),
        pytest.param(
            "Next [name withheld] and friends came",
            "Next,and%20friends%20came,-to%20the%20school.%20One",
            id="withheld",
        ),
        pytest.param("and friends", "and%20friends,-came%20to%20the%20school.", id="as far back as a withheld name"),
        pytest.param("[name withheld] and friends came to", "and%20friends%20came%20to", id="beginning withheld"),
    ],
)
def test_what_is_pointed_to(words, directive):
    assert pointed(words) == directive


def test_each_span_is_pointed_to_once():
    spans = [*at("came to the school"), *at("of schools is 50%"), *at("came to the school")]
    address = linked_to_words(PAGE, [(TEXT, spans), (LONG, at("two three four five", LONG))])
    assert address == (
        f"{PAGE}#:~:text=came%20to%20the%20school&text=of%20schools%20is%2050%25&text=two%20three%20four%20five"
    )


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/page?a=1&b=2", "https://example.org/page?a=1&b=2#:~:text=of%20schools%20is%2050%25"),
        ("https://example.org/page#part", "https://example.org/page#part:~:text=of%20schools%20is%2050%25"),
        ("https://example.org/page#", "https://example.org/page#:~:text=of%20schools%20is%2050%25"),
        ("https://example.org/page#:~:text=old", "https://example.org/page#:~:text=of%20schools%20is%2050%25"),
        ("https://example.org/letter.PDF?v=2", "https://example.org/letter.PDF?v=2"),
    ],
)
def test_the_address_keeps_what_it_has(url, address):
    assert linked_to_words(url, [(TEXT, at("of schools is 50%"))]) == address


@pytest.mark.parametrize("found", [[], [(TEXT, [])], [("[name withheld]", [[0, 15]])], [("– …", [[0, 3]])]])
def test_with_nothing_to_point_to_it_is_the_page(found):
    assert linked_to_words(PAGE, found) == PAGE


@given(st.text(min_size=1).flatmap(lambda text: st.tuples(st.just(text), st.integers(0, len(text) - 1))))
def test_whatever_the_excerpt_holds_the_parts_of_the_syntax_are_ours_alone(case):
    text, start = case
    text = "".join(sign for sign in text if not "\ud800" <= sign <= "\udfff") or "x"
    start = min(start, len(text) - 1)
    address = linked_to_words(PAGE, [(text, [[start, len(text)]])])
    assert address.isascii()
    directive = address.partition("#:~:text=")[2]
    assert "&" not in directive
    parts = [part.removeprefix("-").removesuffix("-") for part in directive.split(",")]
    assert (len(parts) <= 4, ["-" in part for part in parts]) == (True, [False] * len(parts))
    held = " ".join(text.split())
    assert [part for part in map(unquote, parts) if part not in held] == []


@pytest.mark.parametrize("span", [[-1, 4], [4, 4], [5, 4], [0, len(TEXT) + 1], [900, 950]])
def test_a_place_outside_the_text_is_pointed_to_by_nothing(span):
    assert linked_to_words(PAGE, [(TEXT, [span])]) == PAGE
