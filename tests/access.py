"""Who may fetch which address: one row for every route of the site, the admin's apart (tests/test_access.py).

A row: the route as Django writes it, an address on it, and the status that each actor gets from GET. `address` may be
a function that first makes what the address needs and then returns it; it runs with the database at hand.
"""

from collections.abc import Callable
from dataclasses import dataclass

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


ROWS = [
    everybody("health/", "/health/"),
    everybody("favicon.ico", "/favicon.ico", 302),
    everybody("robots.txt", "/robots.txt"),
    everybody(".well-known/security.txt", "/.well-known/security.txt"),
]
