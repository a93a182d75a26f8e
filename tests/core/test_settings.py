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


SERVER = {"EMAIL_HOST": "mail.example", "DEFAULT_FROM_EMAIL": "Briefings <portal@body.example>"}
MAIL = ("EMAIL_BACKEND", "EMAIL_HOST", "EMAIL_PORT", "EMAIL_USE_TLS", "EMAIL_USE_SSL")


def test_mail_is_printed_where_there_is_no_server():
    assert settings_of(*MAIL[:2]) == ("django.core.mail.backends.console.EmailBackend", "")


@pytest.mark.parametrize(
    ("tls", "port", "sent"),
    [("", "", (587, True, False)), ("implicit", "", (465, False, True)), ("none", "2525", (2525, False, False))],
)
def test_mail_is_sent_as_the_server_wants_it(tls, port, sent):
    given = SERVER | ({"EMAIL_TLS": tls} if tls else {}) | ({"EMAIL_PORT": port} if port else {})
    assert settings_of(*MAIL, **given) == ("django.core.mail.backends.smtp.EmailBackend", "mail.example", *sent)


def test_the_name_and_password_of_the_mail_server():
    given = SERVER | {"EMAIL_USER": "portal", "EMAIL_PASSWORD": "secret"}
    assert settings_of("EMAIL_HOST_USER", "EMAIL_HOST_PASSWORD", **given) == ("portal", "secret")


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"EMAIL_HOST": "mail.example"}, "EMAIL_HOST is set and DEFAULT_FROM_EMAIL isn't."),
        (SERVER | {"EMAIL_USER": "portal"}, "EMAIL_USER and EMAIL_PASSWORD go together."),
        (SERVER | {"EMAIL_PASSWORD": "secret"}, "EMAIL_USER and EMAIL_PASSWORD go together."),
        ({"EMAIL_USER": "portal", "EMAIL_PASSWORD": "secret"}, "EMAIL_USER is set and EMAIL_HOST isn't."),
        (
            SERVER | {"EMAIL_USER": "portal", "EMAIL_PASSWORD": "secret", "EMAIL_TLS": "none"},
            "EMAIL_TLS is none, which shows EMAIL_PASSWORD to all.",
        ),
        (SERVER | {"EMAIL_TLS": "ssl"}, "EMAIL_TLS is 'ssl'. Write one of: starttls, implicit, none."),
        (SERVER | {"EMAIL_PORT": "smtp"}, "EMAIL_PORT is 'smtp'. Write a whole number from 1 to 65535."),
        ({"DEFAULT_FROM_EMAIL": "portal"}, "DEFAULT_FROM_EMAIL is 'portal', which is no e-mail address."),
        ({"SITE_URL": "briefings.example"}, "SITE_URL is 'briefings.example'."),
        ({"KEEP_REPORTS_DAYS": "0"}, "KEEP_REPORTS_DAYS is '0'. Write a whole number from 1 to 3650."),
    ],
)
def test_a_setting_that_cant_be_used_stops_the_start(given, said):
    refused = start(["DEBUG"], **SAFE, **given)
    assert (refused.returncode, said in refused.stderr) == (1, True)


def test_mails_link_to_where_the_demonstration_is_served_unless_told_otherwise():
    assert settings_of("SITE_URL") == ("http://127.0.0.1:8000",)
    assert settings_of("SITE_URL", PORT="8001") == ("http://127.0.0.1:8001",)
    assert settings_of("SITE_URL", SITE_URL="https://briefings.example/") == ("https://briefings.example",)


SAVES_A_LOCAL_TIME = """
from datetime import datetime
import django
django.setup()
from briefing.models import Event
Event._meta.get_field("embargo_until").get_prep_value(datetime(2026, 10, 25, 1, 30))
"""


def test_a_local_time_reaches_no_column():
    keep = {name: os.environ[name] for name in ("PATH", "COVERAGE_PROCESS_CONFIG") if name in os.environ}
    given = keep | SAFE | {"DJANGO_SETTINGS_MODULE": "core.settings"}
    command = [sys.executable, "-c", SAVES_A_LOCAL_TIME]
    refused = subprocess.run(command, cwd=ROOT, env=given, capture_output=True, text=True, check=False)
    assert (refused.returncode, "received a naive datetime (2026-10-25 01:30:00)" in refused.stderr) == (1, True)


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
