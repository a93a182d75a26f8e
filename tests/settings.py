"""The portal's settings as tests see them: nothing is taken from the machine but DATABASE_URL."""

import os
import tempfile
from pathlib import Path

os.environ |= {
    "ENV_FILE": "",
    "SECRET_KEY": "only-for-tests-" * 5,
    "DEBUG": "0",
    "PLAIN_HTTP": "1",
    "BEHIND_PROXY": "0",
    "ALLOWED_HOSTS": "localhost,127.0.0.1,testserver",
    "DEMO_PASSWORD": "",
    "SECURITY_CONTACT": "mailto:security@example.org",
    "LOG_LEVEL": "INFO",
    "SITE_URL": "https://briefings.example",
    "EMAIL_HOST": "",
    "DEFAULT_FROM_EMAIL": "portal@body.example",
}

from core.settings import *  # noqa: F403  # the environment is set first; settings are names by design
from core.settings import DATABASES, STORAGES

# Named by process: two runs at once, or the workers of one, never share a database. SQLite's is a file, since a
# database in memory hides locking.
RUN = f"portal-test-{os.getpid()}"
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"]["TEST"] = {"NAME": str(Path(tempfile.gettempdir()) / f"{RUN}.sqlite3")}
else:
    DATABASES["default"]["TEST"] = {"NAME": RUN}

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # slow hashing would only slow the tests
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
WHITENOISE_AUTOREFRESH = True  # static files straight from their sources, without collectstatic
WHITENOISE_USE_FINDERS = True
