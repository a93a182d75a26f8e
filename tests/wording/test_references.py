import pytest

from briefing.wording.references import (
    Reference,
    ReferenceLine,
    ReferenceNotUnderstood,
    read_reference,
    read_reference_lines,
)


def test_a_line_holds_a_keyword_and_references_to_be_added_up():
    text = "claim figure:twice\n\n  now figure:a \nbase figure:b + figure:c_d\nrole:warden\n"
    assert read_reference_lines(text) == (
        ReferenceLine("claim", (Reference("figure", "twice"),)),
        ReferenceLine("now", (Reference("figure", "a"),)),
        ReferenceLine("base", (Reference("figure", "b"), Reference("figure", "c_d"))),
        ReferenceLine("", (Reference("role", "warden"),)),
    )


def test_a_reference_prints_as_it_is_typed():
    assert str(read_reference(" role:ward-officer ")) == "role:ward-officer"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("role", "role is not a line of references. Write one noun:slug a line."),
        ("role:A", "role:A is not a line of references. Write one noun:slug a line."),
        ("role:a role:b", "role:a role:b is not a line of references. Write one noun:slug a line."),
        (
            "person:a",
            (
                "person in person:a can't be referred to. Use one of: conflict, duty, event, figure, foi, issue, "
                "measure, position, role, source, stakeholder, succession, topic."
            ),
        ),
        ("x" * 1001, f"The line that begins {'x' * 40} is too long."),
    ],
)
def test_other_lines_are_refused_with_a_remedy(text, message):
    with pytest.raises(ReferenceNotUnderstood) as refusal:
        read_reference_lines(text)
    assert str(refusal.value) == message
