"""The HTML of every public page, held against the standard by the Nu HTML Checker."""

import re

import pytest
from django.conf import settings

from tests import html_checker

pytestmark = pytest.mark.django_db

# The editing side's own; and what isn't HTML.
ELSEWHERE = re.compile(r"admin/.+|.+\.xml")


@pytest.mark.html_checker
def test_no_page_has_a_fault(site, tmp_path):
    addresses = {}
    for number, (address, body) in enumerate({**bodies(site), **site.refusals}.items()):
        (tmp_path / f"{number}.html").write_text(body, encoding="utf-8")
        addresses[f"{number}.html"] = address
    found = [(addresses[name], words, markup) for name, words, markup in html_checker.findings(tmp_path)]
    assert found[:10] == []


@pytest.mark.html_checker
def test_the_checker_catches(tmp_path):
    (tmp_path / "page.html").write_text('<!DOCTYPE html><html lang="en"><title>A</title><p id="a"><p id="a">')
    assert [(name, words) for name, words, _ in html_checker.findings(tmp_path)] == [
        ("page.html", "Duplicate ID “a”."),
        ("page.html", "The first occurrence of ID “a” was here."),
    ]


def bodies(site):
    return {page.address: page.body for page in site.pages.values() if page.body}


def test_every_template_is_in_those_pages(site):
    folder = settings.BASE_DIR / "templates"
    ours = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.suffix in {".html", ".xml"}}
    assert [name for name in sorted(ours - site.templates) if not ELSEWHERE.fullmatch(name)] == []
