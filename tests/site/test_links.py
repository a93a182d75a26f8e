"""Every link and every fragment on every public page leads somewhere."""

from urllib.parse import unquote, urldefrag

import pytest

from scripts.pages import BESIDES, EDITING_SIDE, kind_of

pytestmark = pytest.mark.django_db


def test_every_page_that_is_linked_or_in_the_sitemap_is_there(site):
    absent = [page.address for page in site.pages.values() if page.status != 200]
    assert absent == [BESIDES[0]]


def test_every_fragment_names_a_place_on_the_page_it_leads_to(site):
    links = {(page.address, link) for page in site.pages.values() for link in page.links}
    assert len(links) > 5_000
    assert (
        sorted(
            (address, link)
            for address, link in links
            if not kind_of(link).startswith(EDITING_SIDE) and dead(link, site)
        )
        == []
    )


def dead(link, site):
    address, fragment = urldefrag(link)
    return address not in site.pages or (bool(fragment) and unquote(fragment) not in site.pages[address].anchors)
