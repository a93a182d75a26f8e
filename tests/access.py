"""Who may fetch which address: one row for every route of the site, the admin's apart (tests/test_access.py).

A row: the route as Django writes it, an address on it, and the status that each actor gets from GET. `address` may be
a function that first makes what the address needs and then returns it; it runs with the database at hand.
"""

from collections.abc import Callable
from dataclasses import dataclass

from tests.factories.audience import AudienceFactory
from tests.views.publishing import publish

ACTORS = ("anonymous", "editor", "approver", "admin")


@dataclass(frozen=True, kw_only=True)
class Row:
    route: str
    address: str | Callable[[], str]
    anonymous: int
    editor: int
    approver: int
    admin: int


def everybody(route: str, address: str | Callable[[], str], status: int = 200) -> Row:
    """A row for what is the same for all, signed in or not."""
    return Row(route=route, address=address, **dict.fromkeys(ACTORS, status))


def published(address: str) -> Callable[[], str]:
    """The address, once a briefing is published for everyone and for one audience."""

    def make() -> str:
        AudienceFactory(slug="schools")
        publish("sample", audiences=("", "schools"))
        return address

    return make


ROWS = [
    everybody("", "/"),
    everybody("about/", "/about/"),
    everybody("accessibility/", "/accessibility/"),
    everybody("privacy/", "/privacy/"),
    everybody("brand.css", "/brand.css"),
    everybody("sitemap.xml", "/sitemap.xml"),
    everybody("briefings/", "/briefings/"),
    everybody("briefings/<slug:slug>/", published("/briefings/sample/")),
    everybody("briefings/<slug:slug>.json", published("/briefings/sample.json")),
    everybody("briefings/<slug:slug>/for/<slug:audience>/", published("/briefings/sample/for/schools/")),
    everybody("briefings/<slug:slug>/for/<slug:audience>.json", published("/briefings/sample/for/schools.json")),
    everybody("briefings/<slug:slug>/editions/<int:number>/", published("/briefings/sample/editions/1/")),
    everybody("briefings/<slug:slug>/editions/<int:number>.json", published("/briefings/sample/editions/1.json")),
    everybody("briefings/<slug:slug>/changes/", published("/briefings/sample/changes/")),
    everybody("timeline/", published("/timeline/")),
    everybody("roles/", published("/roles/?q=officer")),
    everybody("<plural:nouns>/", published("/topics/")),
    everybody("<plural:nouns>/<slug:slug>/", published("/roles/type-g/")),
    everybody("health/", "/health/"),
    everybody("favicon.ico", "/favicon.ico", 302),
    everybody("robots.txt", "/robots.txt"),
    everybody(".well-known/security.txt", "/.well-known/security.txt"),
]
