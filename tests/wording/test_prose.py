import pytest

from briefing.content.blocks import ItemList, ListItem, Paragraph, Row, Table
from briefing.content.inline import Emphasis, LineBreak, Link, Strong, Text
from briefing.wording.prose import Mention, ProseNotUnderstood, mentions, read_line, read_prose
from briefing.wording.references import Reference


def shown(mention):
    return (Text(f"<{mention}>"),)


def paragraph(*children):
    return (Paragraph(tuple(Text(child) if isinstance(child, str) else child for child in children)),)


@pytest.mark.parametrize(
    ("prose", "blocks"),
    [
        ("", ()),
        ("Plain words.", paragraph("Plain words.")),
        ("One\nline.", paragraph("One line.")),
        ("One  \nline.", paragraph("One", LineBreak(), "line.")),
        ("*a* **b**", paragraph(Emphasis((Text("a"),)), " ", Strong((Text("b"),)))),
        ("[[figure:a-b]]", paragraph("<[[figure:a-b]]>")),
        ("At [[event:x|on]].", paragraph("At <[[event:x|on]]>.")),
        ("[[source:x| paragraph 4 ]]", paragraph("<[[source:x|paragraph 4]]>")),
        ("*[[role:a_b]]*", paragraph(Emphasis((Text("<[[role:a_b]]>"),)))),
        ("[site](https://example.org/a)", paragraph(Link("https://example.org/a", (Text("site"),)))),
        ("- a\n- b", (ItemList(False, tuple(ListItem(paragraph(text)) for text in "ab")),)),
        ("1. a", (ItemList(True, (ListItem(paragraph("a")),)),)),
        (
            "| [[figure:x|number]] | b |\n|--|--|\n| 1 | 2 |",
            (
                Table(
                    "",
                    ((Text("<[[figure:x|number]]>"),), (Text("b"),)),
                    (Row(((Text("1"),), (Text("2"),))),),
                ),
            ),
        ),
    ],
)
def test_prose_becomes_nodes(prose, blocks):
    assert read_prose(prose, shown) == blocks


@pytest.mark.parametrize(
    "literal",
    [
        "<script>alert(1)</script>",
        "`code`",
        "# heading",
        "> quote",
        "#set page(width: 1cm)",
        "![picture](https://example.org/a.png)"[1:2],
        "{{ 7 * 7 }} {% load x %}",
        "שלום and 👩‍👩‍👧",
        "x" * 20_000,
    ],
)
def test_markup_of_other_kinds_stays_literal(literal):
    assert read_prose(literal, shown) == paragraph(literal)


@pytest.mark.parametrize(
    ("prose", "message"),
    [
        (
            "See [[figure:x",
            "The reference that begins [[figure:x is not complete. Write [[noun:slug]] or [[noun:slug|facet]].",
        ),
        (
            "[[nonsense:x]]",
            (
                "nonsense in nonsense:x can't be referred to. Use one of: conflict, duty, event, figure, foi, issue, "
                "measure, position, role, source, stakeholder, succession, topic."
            ),
        ),
        (
            "[[Figure X]]",
            "Figure X is not a reference. Write noun:slug, such as role:head-teacher.",
        ),
        (
            "[here](/local)",
            "The link to /local needs a whole address that begins https://, mailto: or tel:.",
        ),
        ("[x](https://e.org/[[role:y]])", "A reference can't stand inside a link's address."),
        ("\ue000", "The prose holds private use characters: type them again."),
    ],
)
def test_what_cannot_be_printed_is_refused_with_a_remedy(prose, message):
    with pytest.raises(ProseNotUnderstood) as refusal:
        read_prose(prose, shown)
    assert str(refusal.value) == message


def test_a_script_address_stays_literal():
    assert read_prose("[x](javascript:alert(1))", shown) == paragraph("[x](javascript:alert(1))")


def test_mentions_are_found_in_order_wherever_they_stand():
    prose = "- [[figure:b]]\n\n| [[role:a|acronym]] |\n|--|\n| *[[event:c]]* |"
    assert mentions(prose) == (
        Mention(Reference("figure", "b")),
        Mention(Reference("role", "a"), "acronym"),
        Mention(Reference("event", "c")),
    )


def test_a_line_takes_one_paragraph():
    assert read_line("", shown) == ()
    assert read_line("One.", shown) == (Text("One."),)
    for prose in ("One.\n\nTwo.", "- a"):
        with pytest.raises(ProseNotUnderstood) as refusal:
            read_line(prose, shown)
        assert str(refusal.value) == "Only one paragraph can stand here: take out lists and breaks."
