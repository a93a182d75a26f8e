"""The demonstration as readers find it: every page, read once for all tests here."""

from pathlib import Path
from typing import NamedTuple

import pytest
from django.contrib.auth.models import User
from django.test import Client, RequestFactory
from django.test.signals import template_rendered
from django.urls import reverse
from django.views.csrf import csrf_failure
from django.views.defaults import permission_denied, server_error

from briefing.models import Edition
from briefing.publishing import drafting
from briefing.renderers import html_sections
from scripts.demonstration import REVIEWED, fill
from scripts.pages import crawl
from tests.factories.withdrawal import WithdrawalFactory
from tests.write_once import shared


class Site(NamedTuple):
    pages: dict
    refusals: dict
    templates: set


def pytest_collection_modifyitems(items):
    """Every page is asked for, most of them many times alike: other tests count the lines."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.no_cover)


@pytest.fixture(scope="session")
def site(django_db_setup, django_db_blocker):
    """`pages` by their address, what is said where a page can't be had, and the names of the templates used.

    Needs `pytestmark = pytest.mark.django_db` in the module.
    """
    templates = set()

    def note(template, **_):
        templates.add(template.name)

    for written_before in (drafting._document, drafting._page, html_sections._held):
        written_before.cache_clear()  # what another test had written wouldn't be written again
    template_rendered.connect(note)
    with django_db_blocker.unblock(), shared():
        fill()
        pages = crawl(Client(), REVIEWED)
        refusals = {
            "403": refused(permission_denied, PermissionError()),
            "403_csrf": refused(csrf_failure),
            "500": refused(server_error),
            **unlinked(),
        }
    template_rendered.disconnect(note)
    return Site(pages, refusals, templates)


def unlinked():
    """What no page leads to: a preview for staff, and what stands in place of an edition published in error."""
    staff = Client()
    staff.force_login(User.objects.get(username="approver"))
    edition = Edition.objects.order_by("-pk").first()
    preview = reverse("admin:briefing_briefing_preview", args=(edition.briefing_id,))
    found = {"preview": staff.get(preview).content.decode()}
    WithdrawalFactory(edition=edition, in_error=True, by=User.objects.get(username="approver"))
    return found | {"410": Client().get(edition.get_absolute_url()).content.decode()}


def refused(view, *arguments):
    return view(RequestFactory().get("/"), *arguments).content.decode()
