"""The settings as a site gets them: read in a process of its own, with nothing else in its environment."""

import json
import os
import subprocess
import sys

import pytest
from django.core import serializers
from django.core.serializers.base import SerializerDoesNotExist
from django.db import connection

from core.env import ROOT

SAFE = {"SECRET_KEY": "s" * 60, "ENV_FILE": ""}
ASK = "import json; from core import settings; print(json.dumps({{name: getattr(settings, name) for name in {names}}}))"


def start(names, **environment):
    command = [sys.executable, "-c", ASK.format(names=names)]
    keep = {name: os.environ[name] for name in ("PATH", "COVERAGE_PROCESS_CONFIG") if name in os.environ}
    return subprocess.run(command, cwd=ROOT, env=keep | environment, capture_output=True, text=True, check=False)


def settings_of(*names, **environment):
    result = start(names, **SAFE, **environment)
    assert result.returncode == 0, result.stderr
    return tuple(json.loads(result.stdout)[name] for name in names)


HTTPS_ONLY = ("SECURE_SSL_REDIRECT", "SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_HSTS_INCLUDE_SUBDOMAINS")


def test_a_site_is_safe_unless_told_otherwise():
    assert settings_of("DEBUG", *HTTPS_ONLY) == (False, True, True, True, True)
    assert settings_of("SECURE_HSTS_SECONDS") == (31536000,)
    assert settings_of("ALLOWED_HOSTS") == (["localhost", "127.0.0.1", "[::1]"],)


def test_a_demonstration_does_without_a_certificate():
    assert settings_of(*HTTPS_ONLY, "SECURE_HSTS_SECONDS", PLAIN_HTTP="1") == (False, False, False, False, 0)


def test_a_proxy_is_believed_only_when_declared():
    assert settings_of("SECURE_PROXY_SSL_HEADER", BEHIND_PROXY="1") == (["HTTP_X_FORWARDED_PROTO", "https"],)
    assert "SECURE_PROXY_SSL_HEADER" in start(["SECURE_PROXY_SSL_HEADER"], **SAFE).stderr


def test_no_site_starts_without_a_secret():
    refused = start(["DEBUG"], ENV_FILE="")
    assert refused.returncode == 1
    assert "SECRET_KEY is not set. Put 50 or more random characters into .env" in refused.stderr


def test_an_unreadable_database_address_is_refused_with_the_remedy():
    refused = start(["DEBUG"], **SAFE, DATABASE_URL="postgras://x")
    assert "DATABASE_URL can't be read" in refused.stderr
    assert "Write postgresql://name:password@host:5432/database." in refused.stderr


def test_postgresql_by_its_address():
    (databases,) = settings_of("DATABASES", DATABASE_URL="postgresql://name:pass@db.example:5433/portal")
    site = databases["default"]
    chosen = (site["ENGINE"], site["HOST"], site["PORT"], site["NAME"], site["CONN_HEALTH_CHECKS"])
    assert chosen == ("django.db.backends.postgresql", "db.example", 5433, "portal", True)


@pytest.mark.sqlite_only
@pytest.mark.django_db
@pytest.mark.parametrize(
    ("pragma", "value"),
    [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 20000)],
)
def test_sqlite_keeps_what_was_committed(pragma, value):
    with connection.cursor() as cursor:
        assert cursor.execute(f"PRAGMA {pragma}").fetchone() == (value,)


@pytest.mark.sqlite_only
def test_sqlite_takes_its_lock_when_a_transaction_begins():
    assert connection.transaction_mode == "IMMEDIATE"
    assert not connection.is_in_memory_db()


@pytest.mark.parametrize("form", ["xml", "yaml", "jsonl", "python"])
def test_fixtures_are_json_alone(form):
    with pytest.raises((ModuleNotFoundError, SerializerDoesNotExist), match="fixtures_are_json_only"):
        list(serializers.deserialize(form, ""))


@pytest.mark.django_db
def test_a_certificate_is_demanded_of_all_but_a_watchdog(client, settings):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get("/robots.txt?a=1").headers["Location"] == "https://testserver/robots.txt?a=1"
    assert client.get("/health/").status_code == 200
