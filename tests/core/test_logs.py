import io
import logging

import pytest

from core.logs import WithoutSecrets


def logged(message, *arguments):
    record = logging.LogRecord("django.request", logging.WARNING, "", 0, message, arguments, None)
    assert WithoutSecrets().filter(record)
    return record.getMessage()


def test_a_review_links_secret_is_left_out():
    assert logged("%s (%s): %s", "Not allowed", "PUT", "/review/abc-DEF_123/") == "Not allowed (PUT): /review/…/"
    assert logged("Not Found: /review/abc/sources/report/") == "Not Found: /review/…/sources/report/"


def test_all_else_is_logged_as_it_is():
    assert logged("%s: %s of 100%%", "Not Found", "/briefings/review/") == "Not Found: /briefings/review/ of 100%"


@pytest.mark.django_db
def test_the_site_logs_no_secret(client, monkeypatch):
    [console] = [handler for handler in logging.getLogger().handlers if type(handler) is logging.StreamHandler]
    said = io.StringIO()
    monkeypatch.setattr(console, "stream", said)
    assert client.get("/review/abc/").status_code == 404
    assert said.getvalue().endswith(" WARNING django.request: Not Found: /review/…/\n")
