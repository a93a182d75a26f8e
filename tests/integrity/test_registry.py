"""All checks run, and what they find comes once and in order."""

from briefing.content.inline import Text
from briefing.integrity.checked import Ingredient
from briefing.integrity.findings import Finding, Level
from briefing.integrity.registry import CHECKS, find
from tests.integrity.trees import checked, document


def test_every_check_is_listed_once_and_says_what_it_finds():
    assert len(set(CHECKS)) == len(CHECKS)
    assert [check.__name__ for check in CHECKS if not check.__doc__] == []


def test_a_clean_briefing_has_no_findings():
    assert find(checked()) == ()


def test_findings_are_sorted_and_never_repeated():
    tree = document(Text("the “pond” and again the “pond”"))
    found = find(checked(tree, ingredients={"figure:b": Ingredient("B", public=False)}))
    assert [finding.id for finding in found] == ["C001", "Q001", "Q002", "Q020"]


def test_errors_come_first(monkeypatch):
    warning = Finding("A001", Level.WARNING, "briefing:wardens", "Odd.", "Look.")
    monkeypatch.setattr("briefing.integrity.registry.CHECKS", (lambda _: iter([warning]), *CHECKS))
    found = find(checked(document(Text("the “pond”"))))
    assert [(finding.id, finding.level) for finding in found] == [
        ("Q001", Level.ERROR),
        ("Q002", Level.ERROR),
        ("Q020", Level.ERROR),
        ("A001", Level.WARNING),
    ]
