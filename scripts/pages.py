"""Every public page of a portal, found as readers find them: by following links from the front page and the sitemap."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from html.parser import HTMLParser
from typing import Final
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

from django.test import Client
from django.urls import Resolver404, resolve

SITEMAP: Final = "/sitemap.xml"
# What no link leads to: an address that doesn't exist; a search that finds, that doesn't, that is refused; thanks.
BESIDES: Final = (
    "/nothing-of-this-name/",
    "/roles/?q=officer",
    "/roles/?q=nothing-of-this-name",
    f"/roles/?q=too-long-{'x' * 100}",
    "/report/thanks/",
)
EDITING_SIDE: Final = "admin/"
CONVERTER: Final = re.compile(r"<(?:\w+:)?(\w+)>")
NAMED: Final = {"nouns"}  # arguments that make another kind of page, not another page of the kind


@dataclass(frozen=True)
class Page:
    """One answer to a reader: `links` are site-relative, with fragments; `anchors` are what fragments can name."""

    address: str
    kind: str
    status: int
    body: str
    links: tuple[str, ...]
    anchors: frozenset[str]


class _Reading(HTMLParser):
    """The links and anchors of a page."""

    def __init__(self, body: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.feed(body)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.anchors.add(given.get("id") or "")
        if tag in {"a", "link"}:
            self.links.append(given.get("href") or "")


@lru_cache(maxsize=65_536)
def kind_of(address: str) -> str:
    """The route that answers the address, with its noun: `sources/<slug>/`; `404` where there is none."""
    path, _, query = address.partition("?")
    try:
        match = resolve(unquote(path))
    except Resolver404:
        return "404"
    route = CONVERTER.sub(lambda found: _argument(found[1], match.kwargs), match.route)
    return f"{route}?{query.partition('=')[0]}" if query else route


def _argument(name: str, given: Mapping[str, object]) -> str:
    """What a review link leads to is of one kind: the same pages once more, under a banner."""
    return str(given[name]) if name in NAMED and "secret" not in given else f"<{name}>"


def crawl(client: Client, *addresses: str) -> dict[str, Page]:
    """Every page by its address, from ``addresses`` as well; what isn't HTML (JSON, styles) is there without links."""
    sitemap = client.get(SITEMAP).content.decode()
    waiting = ["/", *(urlsplit(found).path for found in re.findall("<loc>(.*?)</loc>", sitemap)), *BESIDES, *addresses]
    pages: dict[str, Page] = {}
    while waiting:
        address = waiting.pop()
        if address in pages:
            continue
        pages[address] = page = _page(client, address)
        waiting += [urldefrag(link).url for link in page.links if not kind_of(link).startswith(EDITING_SIDE)]
    return dict(sorted(pages.items()))


def _page(client: Client, address: str) -> Page:
    response = client.get(address)
    body = response.getvalue()
    is_page = response.headers.get("Content-Type", "").startswith("text/html")
    text = body.decode() if is_page else ""
    reading = _Reading(text)
    links = tuple(urljoin(address, link) for link in reading.links if not urlsplit(link).scheme)
    return Page(address, kind_of(address), response.status_code, text, links, frozenset(reading.anchors - {""}))


def of_every_kind(pages: Iterable[Page]) -> list[Page]:
    """Every briefing as everybody gets it, every search, and of each other kind the first page and the longest.

    Of one briefing every audience's version, and of one that has been corrected every edition.
    """
    kinds: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.body:
            kinds[page.kind].append(page)
    chosen: list[Page] = []
    for kind, found in kinds.items():
        chosen += _chosen(kind, found)
    return sorted(chosen, key=lambda page: page.address)


def _chosen(kind: str, found: list[Page]) -> list[Page]:
    if kind == "briefings/<slug>/":
        return found
    if searched := [page for page in found if page.address in BESIDES]:
        return searched
    if kind in {"briefings/<slug>/for/<audience>/", "briefings/<slug>/editions/<number>/"}:
        return _most(found)
    return list({page.address: page for page in (found[0], max(found, key=lambda page: len(page.body)))}.values())


def _most(found: list[Page]) -> list[Page]:
    """The pages of the briefing that has most of them."""
    by_briefing: dict[str, list[Page]] = defaultdict(list)
    for page in found:
        by_briefing[page.address.split("/")[2]].append(page)
    return max(by_briefing.values(), key=len)
