"""Who may fetch which address: one row for every route of the site, the admin's apart (tests/test_access.py).

A row: the route as Django writes it, an address on it, and the status that each actor gets from GET. `address` may be
a function that first makes what the address needs and then returns it; it runs with the database at hand.
"""

from collections.abc import Callable
from dataclasses import dataclass

from briefing.publishing.inviting import invite
from briefing.publishing.submit import submit
from tests.factories.audience import AudienceFactory
from tests.publishing import acts
from tests.publishing.dossier import dossier
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


def coded(code: str) -> Callable[[], str]:
    """The short address of a published briefing's copies."""

    def make() -> str:
        publish("sample", code=code)
        return f"/b/{code}"

    return make


def invited(rest: str = "") -> Callable[[], str]:
    """The address of a review link, and what follows it, once a briefing is submitted."""

    def make() -> str:
        briefing = dossier().briefing
        submit(briefing=briefing, actor=acts.editor("submitter"))
        _, secret = invite(briefing=briefing, actor=acts.editor("submitter"), label="The lawyers", days=7)
        return f"/review/{secret}/{rest}"

    return make


def published_twice(address: str) -> Callable[[], str]:
    """The address, once a briefing has two editions."""

    def make() -> str:
        publish(briefing=publish("sample").briefing)
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
    everybody("briefings/<slug:slug>.pdf", published("/briefings/sample.pdf")),
    everybody("briefings/<slug:slug>.txt", published("/briefings/sample.txt")),
    everybody("briefings/<slug:slug>.docx", published("/briefings/sample.docx")),
    everybody("briefings/<slug:slug>/for/<slug:audience>/", published("/briefings/sample/for/schools/")),
    everybody("briefings/<slug:slug>/for/<slug:audience>.json", published("/briefings/sample/for/schools.json")),
    everybody("briefings/<slug:slug>/for/<slug:audience>.pdf", published("/briefings/sample/for/schools.pdf")),
    everybody("briefings/<slug:slug>/for/<slug:audience>.txt", published("/briefings/sample/for/schools.txt")),
    everybody("briefings/<slug:slug>/for/<slug:audience>.docx", published("/briefings/sample/for/schools.docx")),
    everybody("briefings/<slug:slug>/editions/<int:number>/", published("/briefings/sample/editions/1/")),
    everybody("briefings/<slug:slug>/editions/<int:number>.json", published("/briefings/sample/editions/1.json")),
    everybody("briefings/<slug:slug>/editions/<int:number>.pdf", published("/briefings/sample/editions/1.pdf")),
    everybody("briefings/<slug:slug>/editions/<int:number>.txt", published("/briefings/sample/editions/1.txt")),
    everybody("briefings/<slug:slug>/editions/<int:number>.docx", published("/briefings/sample/editions/1.docx")),
    everybody(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>/",
        published("/briefings/sample/editions/1/for/schools/"),
    ),
    everybody(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.json",
        published("/briefings/sample/editions/1/for/schools.json"),
    ),
    everybody(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.pdf",
        published("/briefings/sample/editions/1/for/schools.pdf"),
    ),
    everybody(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.txt",
        published("/briefings/sample/editions/1/for/schools.txt"),
    ),
    everybody(
        "briefings/<slug:slug>/editions/<int:number>/for/<slug:audience>.docx",
        published("/briefings/sample/editions/1/for/schools.docx"),
    ),
    everybody("briefings/<slug:slug>/changes/", published("/briefings/sample/changes/")),
    everybody(
        "briefings/<slug:slug>/changes/<int:older>-<int:newer>/", published_twice("/briefings/sample/changes/1-2/")
    ),
    everybody("check/", "/check/?code=2345678923"),
    everybody("b/<str:code>", coded("2345678923")),
    everybody("corrections/", "/corrections/"),
    everybody("report/", published("/report/?quotation=person-one-asked&edition=sample/1")),
    everybody("report/thanks/", "/report/thanks/"),
    everybody("timeline/", published("/timeline/")),
    everybody("roles/", published("/roles/?q=officer")),
    everybody("<plural:nouns>/", published("/topics/")),
    everybody("<plural:nouns>/<slug:slug>/", published("/roles/type-g/")),
    everybody("review/<str:secret>/", invited()),
    everybody("review/<str:secret>/<plural:nouns>/<slug:slug>/", invited("measures/wardens/")),
    everybody("health/", "/health/"),
    everybody("favicon.ico", "/favicon.ico", 302),
    everybody("content.schema.json", "/content.schema.json"),
    everybody("robots.txt", "/robots.txt"),
    everybody(".well-known/security.txt", "/.well-known/security.txt"),
]
