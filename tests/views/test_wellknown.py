from datetime import UTC, datetime

import time_machine


def test_robots_keep_out_of_the_admin(client):
    response = client.get("/robots.txt")
    assert response.content == b"User-agent: *\nDisallow: /admin/\n"
    assert response.headers["Cache-Control"] == "public, max-age=3600"


@time_machine.travel(datetime(2026, 1, 1, 12, tzinfo=UTC), tick=False)
def test_security_contact_carries_the_expiry_that_rfc_9116_demands(client):
    response = client.get("/.well-known/security.txt")
    assert response.headers["Content-Type"] == "text/plain; charset=utf-8"
    assert response.content.decode().splitlines() == [
        "Contact: mailto:security@example.org",
        "Expires: 2026-06-30T00:00:00Z",
        "Preferred-Languages: en",
    ]


def test_browsers_find_an_icon(client):
    response = client.get("/favicon.ico", follow=True)
    assert response.headers["Content-Type"] == "image/svg+xml"
    assert response.getvalue().startswith(b"<svg")
