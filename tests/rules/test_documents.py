"""What the documents point at is there."""

import re

import pytest

from tests.rules.tree import ROOT, is_ours, name_of, text_of

LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
DECISION = re.compile(r"(\d{4})-[a-z0-9-]+\.md")


def documents():
    return [path for path in sorted(ROOT.rglob("*.md")) if is_ours(path)]


def dead_links(path):
    return [link for link in LINK.findall(text_of(path)) if not (path.parent / link).exists()]


def test_every_link_between_documents_leads_somewhere():
    assert {name_of(path): found for path in documents() if (found := dead_links(path))} == {}


def test_decisions_are_numbered_without_gaps_and_listed():
    folder = ROOT / "docs" / "decisions"
    names = sorted(path.name for path in folder.glob("*.md") if path.name != "README.md")
    assert [DECISION.fullmatch(name)[1] for name in names] == [f"{count:04}" for count in range(1, len(names) + 1)]
    assert LINK.findall(text_of(folder / "README.md")) == names


@pytest.mark.parametrize(
    ("text", "links"), [("[a](b.md#c)", ["b.md"]), ("[a](https://a.example/)", []), ("[a](#b)", [])]
)
def test_the_rule_on_links_reads(text, links):
    assert LINK.findall(text) == links
