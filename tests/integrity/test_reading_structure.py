"""The order in which a PDF's words are read aloud."""

import pytest

from briefing.integrity.reading_pages import Stretch, Unreadable
from briefing.integrity.reading_structure import Structure
from briefing.integrity.reading_typefaces import Typeface

PAGES = {
    9: {0: Stretch("One", 0, 0), 1: Stretch("two", 0, 0), 2: Stretch("three", 0, 0)},
    10: {0: Stretch("Over", 0, 0)},
}


def read(*objects):
    """What is read of the first; they are numbered from 1."""
    pdf, places = b"%PDF\n", {}
    for number, each in enumerate(objects, start=1):
        places[number] = len(pdf)
        pdf += b"%d 0 obj\n%b\nendobj\n" % (number, each)
    return [each if isinstance(each, str) else each.text for each in Structure(pdf, places, PAGES).read(1)]


@pytest.mark.parametrize(
    ("objects", "words"),
    [
        ([b"<</Type/StructElem/S/P/K[0 1]/Pg 9 0 R>>"], ["\n", "One", "two", "\n"]),
        ([b"<</S/P/Pg 9 0 R/K 2>>"], ["\n", "three", "\n"]),
        ([b"<</S/P/Pg 9 0 R/K[0<</Type/MCR/Pg 10 0 R/MCID 0>>1]>>"], ["\n", "One", "Over", "two", "\n"]),
        (
            [b"<</S/P/Pg 9 0 R/K[2 0 R 1]>>", b"<</S/Link/K[0<</Type/OBJR/Obj 7 0 R>>]>>"],
            ["\n", "", "One", "", "two", "\n"],
        ),
        ([b"<</S/P/Pg 9 0 R/K 2 0 R>>", b"[0 3 0 R]", b"2"], ["\n", "One", "three", "\n"]),
        ([b"<</S/Figure/Alt(A \\(pond\\))/K[0]/Pg 9 0 R>>"], ["\n", "A (pond)", "\n"]),
        ([b"<</S/Figure/Alt<FEFF00E9>/K[0]/Pg 9 0 R>>"], ["\n", "é", "\n"]),
        ([b"<</S/TD/A[<</O/Table/Headers[(K[0])]>>]/T(/K[1] \\) >>)/K[0]/Pg 9 0 R>>"], ["\n", "One", "\n"]),
        ([b"<</S/TD>>"], ["\n", "\n"]),
        ([b"<</S/P/K[17]/Pg 9 0 R>>"], ["\n", "", "\n"]),
    ],
    ids=[
        "marks",
        "one mark",
        "over a page",
        "an element within",
        "a list of its own",
        "in place of a picture",
        "beyond Latin",
        "what looks like an entry",
        "nothing",
        "a mark without words",
    ],
)
def test_words_stand_in_the_order_of_their_elements(objects, words):
    assert read(*objects) == words


@pytest.mark.parametrize(
    "objects",
    [[b"<</S/P/K[0/Pg 9 0 R>>"], [b"<</S/P/K[true]/Pg 9 0 R>>"], [b"<</S/P/Pg 9 0 R/K[(0)]>>"], [b"<</S/P/K(>>"]],
)
def test_what_is_not_understood_is_no_silent_gap(objects):
    with pytest.raises(Unreadable, match="Its structure isn't understood"):
        read(*objects)


def test_an_object_is_where_the_file_says():
    with pytest.raises(Unreadable, match="Object 1 isn't where the file says"):
        list(Structure(b"2 0 obj\n0\nendobj", {1: 0}, PAGES).read(1))


@pytest.mark.parametrize(
    ("string", "text"),
    [
        (rb"(\000\050\000\051)", "<>"),
        (rb"(\000\(\000\))", "<>"),
        (rb"(\0(\0))", "<>"),
        (b"(\\000\\\n\\(\\\r\n\\000))", "<>"),
        (rb"(\000\\\000\n)", "bn"),
        (b"<0028 0029>", "<>"),
        (b"()", ""),
    ],
)
def test_a_code_is_read_however_it_is_written(string, text):
    assert Typeface({0x28: "<", 0x29: ">", 0x5C: "b", 0x0A: "n"}).text(string) == text


@pytest.mark.parametrize("string", [rb"(\000\051)", b"<0029>", rb"(\000\050\000)", b"<002800>", rb"(\000\050\\)"])
def test_a_code_that_stands_for_nothing_is_no_silent_gap(string):
    with pytest.raises(LookupError):
        Typeface({0x28: "<"}).text(string)
