import json

import pytest

from briefing.content import blocks, inline, parts
from briefing.content.digest import bytes_digest, content_digest
from briefing.content.inline import Text
from briefing.content.serialise import NODES, NotContent, deserialise, from_data, serialise, to_data
from briefing.content.walk import linked_only, plain_text, walk


def document(*, audience="", title="A title"):
    return blocks.Document(
        recipe="partner_letter",
        slug="a-letter",
        title=title,
        language="en-GB",
        audience=audience,
        audience_label="",
        issuer=parts.IssuerLine("Body A", "A notice."),
        status=(),
        lead=(Text("A lead."), inline.NoteRef(1, "a", "Note 1a: Source, paragraph 1")),
        glance=(blocks.Fact("What changes", (inline.RecordLink("role", "warden", (Text("Warden"),)),)),),
        letter=None,
        sections=(
            blocks.Section(
                "prose",
                "why",
                "Why",
                (
                    blocks.Table(
                        "Caption", ((Text("A"),), (Text("B"),)), (blocks.Row(((Text("1"),), (Text("2"),))),), (1,)
                    ),
                    blocks.ItemList(False, (blocks.ListItem((blocks.Paragraph((Text("x"), inline.LineBreak())),)),)),
                ),
            ),
        ),
        contact=None,
        notes=(),
        printed=(parts.Printed("role", "warden"),),
    )


def test_reading_back_gives_an_equal_tree():
    tree = document()
    assert deserialise(serialise(tree), blocks.Document) == tree


def test_equal_trees_have_equal_bytes_and_other_trees_do_not():
    assert serialise(document()) == serialise(document())
    assert bytes_digest(serialise(document())) != bytes_digest(serialise(document(title="Another")))


def test_the_digest_does_not_depend_on_the_order_of_audiences():
    first, second = document(), document(audience="schools")
    assert content_digest((first, second), {}) == content_digest((second, first), {})
    assert content_digest((first, second), {}) != content_digest((first,), {})


def test_the_digest_covers_the_evidence_pages():
    page = blocks.RecordPage("role", "warden", "role", "Warden", (), (), (), ())
    assert content_digest((document(),), {"": (page,)}) != content_digest((document(),), {})


def test_every_node_names_its_class():
    assert to_data(inline.Acronym("SSO", "Safer Schools Officer", True)) == {
        "is": "Acronym",
        "short": "SSO",
        "long": "Safer Schools Officer",
        "expanded": True,
    }
    assert all(name == node.__name__ for name, node in NODES.items())


@pytest.mark.parametrize(
    ("json_text", "message"),
    [
        ("{", "This isn't JSON: Expecting property name enclosed in double quotes: line 1 column 2 (char 1)"),
        ('{"is":"Nonsense"}', "No node of content is called 'Nonsense'."),
        ('{"is":"Text"}', "Text has [], expected ['text']."),
        ('{"is":"Text","text":"a","more":1}', "Text has ['more', 'text'], expected ['text']."),
        ('{"is":"LineBreak"}', "Expected Text, found LineBreak."),
    ],
)
def test_what_is_not_content_is_refused(json_text, message):
    with pytest.raises(NotContent) as refusal:
        deserialise(json_text, Text)
    assert str(refusal.value) == message


def test_what_was_frozen_before_a_field_was_added_is_still_read():
    older = '{"is":"Section","kind":"prose","anchor":"why","heading":"Why","blocks":[]}'
    assert deserialise(older, blocks.Section) == blocks.Section("prose", "why", "Why", (), (), False)


def test_a_value_that_is_no_node_is_refused():
    with pytest.raises(NotContent) as refusal:
        to_data((object(),))
    assert str(refusal.value) == "object is not a node of content."


def test_data_of_a_node_is_read_without_a_round_trip_through_text():
    assert from_data(json.loads(serialise(Text("é"))), Text) == Text("é")


def test_walking_meets_every_node_in_reading_order():
    names = [type(node).__name__ for node in walk(document().sections)]
    assert names == [
        "Section",
        "Table",
        "Text",
        "Text",
        "Row",
        "Text",
        "Text",
        "ItemList",
        "ListItem",
        "Paragraph",
        "Text",
        "LineBreak",
    ]


def test_links_that_lead_nowhere_become_their_words():
    kept = linked_only(document(), lambda link: True)
    assert kept == document()
    without = linked_only(document(), lambda link: False)
    assert without.glance == (blocks.Fact("What changes", (Text("Warden"),)),)


def test_plain_text_leaves_notes_out_and_expands_an_acronym_once():
    words = (
        inline.Acronym("SSO", "Safer Schools Officer", True),
        Text(" or "),
        inline.Acronym("SSO", "Safer Schools Officer", False),
        inline.NoteRef(1, "a", "Note"),
        inline.Strong((Text("!"),)),
    )
    assert plain_text(words) == "Safer Schools Officer (SSO) or SSO!"
