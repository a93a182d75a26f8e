import pytest
from django.db import DatabaseError, connection

pytestmark = pytest.mark.django_db


def test_a_working_site_says_ok(client):
    response = client.get("/health/")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert response.headers["Cache-Control"] == "private, no-store"


def test_a_lost_database_is_503_and_logged_with_the_remedy(client, monkeypatch, caplog):
    def refuse():
        raise DatabaseError("gone")

    monkeypatch.setattr(connection, "cursor", refuse)
    response = client.get("/health/")
    assert (response.status_code, response.content) == (503, b"database unreachable\n")
    assert "Check DATABASE_URL" in caplog.text


def test_only_reading_is_allowed(client):
    assert client.post("/health/").status_code == 405
