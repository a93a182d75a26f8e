"""Evidence pages that come, go and change, in words and marked in their text."""

from dataclasses import replace

from briefing.content.blocks import Fact, RecordPage
from briefing.content.differences_pages import compare_kept, figure_names
from briefing.content.differences_words import sentence
from briefing.content.kept import Kept
from tests.content.comparing import FIGURE, of_part, said


def page(noun, slug, title, *facts):
    return RecordPage(noun, slug, noun, title, (), facts, (), ())


def test_evidence_pages_come_go_change_and_name_the_figures():
    counted = page("figure", "posts", "Pond wardens in post: 40 (2025)", Fact("Figure", (FIGURE,)))
    recounted = page(
        "figure", "posts", "Pond wardens in post: 41 (2025)", Fact("Figure", (replace(FIGURE, text="41"),))
    )
    source, other, body = (
        page("source", "a", "Report A"),
        page("source", "b", "Report B"),
        page("stakeholder", "c", "Body C"),
    )
    old = Kept(of_part(said("There were ", FIGURE, ".")), (counted, source, body))
    new = Kept(
        of_part(said("There were ", replace(FIGURE, text="41"), ".")), (recounted, other, replace(body, kind="x"))
    )
    comparison, pages = compare_kept(old, new)
    assert [sentence(change) for change in comparison.changes] == [
        "In ‘Part’: the figure for ‘Pond wardens in post’ was 40 and is now 41."
    ]
    on_posts = "the evidence on ‘Pond wardens in post: 41 (2025)’"
    assert [sentence(change) for change in pages.changes] == [
        "The evidence on ‘Pond wardens in post: 40 (2025)’ is now called ‘Pond wardens in post: 41 (2025)’.",
        f"In {on_posts}: the figure for ‘Pond wardens in post’ was 40 and is now 41.",
        "The evidence on ‘Report B’ is new.",
        "In the evidence on ‘Body C’: how it is set out, or for whom, changed, but nothing that is read.",
        "The evidence on ‘Report A’ is gone.",
    ]
    assert [(part.called, part.is_whole, len(part.lines)) for part in pages.parts] == [
        (on_posts, False, 1),
        ("the evidence on ‘Report B’", True, 0),
        ("the evidence on ‘Body C’", False, 0),
        ("the evidence on ‘Report A’", True, 0),
    ]
    assert figure_names((page("figure", "odd", "Called otherwise", Fact("Figure", (FIGURE,))),)) == {
        "odd": "Called otherwise"
    }
