"""Every route answers each actor as the table in tests/access.py says, and no route is missing from it."""

import re

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.urls import URLPattern, get_resolver

from tests.access import ACTORS, ROWS

ADMIN = "admin/"
SIGN_IN = (302, "/admin/login/")
UNLIKE_THE_REST = {"admin/login/": (200, ""), "admin/logout/": (302, "/admin/")}
ARGUMENTS = re.compile(r"<[^>]+>|\(\?P<url>[^)]*\)|\(\?P<\w+>.+?\)")


def routes(resolver=None, prefix=""):
    for pattern in (resolver or get_resolver()).url_patterns:
        route = prefix + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield route
        else:
            yield from routes(pattern, route)


def sample(route):
    """An address on an admin route: any argument will do, since nobody gets as far as reading it."""
    return "/" + ARGUMENTS.sub("1", route).replace("^", "").replace("$", "").replace(r"\.", ".")


def sign_in(client, actor):
    if actor == "anonymous":
        return
    make = get_user_model().objects.create_superuser if actor == "admin" else get_user_model().objects.create_user
    user = make(actor, password="unread", **({} if actor == "admin" else {"is_staff": True}))
    user.groups.set(Group.objects.filter(name__iexact=actor))
    client.force_login(user)


def test_every_route_has_exactly_one_row():
    assert sorted(row.route for row in ROWS) == sorted(route for route in routes() if not route.startswith(ADMIN))


@pytest.mark.django_db
@pytest.mark.parametrize("actor", ACTORS)
@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.route)
def test_each_actor_gets_the_answer_of_the_table(client, row, actor):
    address = row.address() if callable(row.address) else row.address
    sign_in(client, actor)
    response = client.get(address)
    response.getvalue()  # a file is closed once it has been read
    assert response.status_code == getattr(row, actor)


@pytest.mark.django_db
@pytest.mark.parametrize("route", [route for route in routes() if route.startswith(ADMIN)])
def test_the_admin_sends_strangers_to_sign_in(client, route):
    response = client.get(sample(route))
    answer = (response.status_code, response.headers.get("Location", "").partition("?")[0])
    assert answer == UNLIKE_THE_REST.get(route, SIGN_IN)
