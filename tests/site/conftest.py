"""The demonstration as readers find it: every page, read once for all tests here."""

from pathlib import Path
from typing import NamedTuple

import pytest
from django.test import Client, RequestFactory
from django.test.signals import template_rendered
from django.views.defaults import permission_denied, server_error

from scripts.demonstration import fill
from scripts.pages import crawl
from tests.write_once import shared


class Site(NamedTuple):
    pages: dict
    refusals: dict
    templates: set


def pytest_collection_modifyitems(items):
    """One process for all of them, or each would load the demonstration for itself."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.xdist_group("site"))


@pytest.fixture(scope="session")
def site(django_db_setup, django_db_blocker):
    """`pages` by their address, what is said where a page can't be had, and the names of the templates used.

    Needs `pytestmark = pytest.mark.django_db` in the module.
    """
    templates = set()

    def note(template, **_):
        templates.add(template.name)

    template_rendered.connect(note)
    with django_db_blocker.unblock(), shared():
        fill()
        pages = crawl(Client())
        refusals = {"403": refused(permission_denied, PermissionError()), "500": refused(server_error)}
    template_rendered.disconnect(note)
    return Site(pages, refusals, templates)


def refused(view, *arguments):
    return view(RequestFactory().get("/"), *arguments).content.decode()
