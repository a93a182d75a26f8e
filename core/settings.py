"""Every setting of the portal. What a site can change is read through `core.env` and listed in `.env.example`.

Unless told otherwise this is a production site: DEBUG off, HTTPS only, nothing cached that isn't published.
"""

import warnings
from typing import Any  # the shapes of DATABASES and TEMPLATES are Django's and untyped

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

from core import env

BASE_DIR = env.ROOT
DATA_DIR = BASE_DIR / "var"
# How the connection to the mail server is encrypted, and the port where nothing else is said.
EMAIL_PORTS = {"starttls": 587, "implicit": 465, "none": 25}
NOBODY = "portal@localhost"

# --- Safety -----------------------------------------------------------------------------------------------------------

DEBUG = env.flag("DEBUG", default=False)
SECRET_KEY = env.secret(
    "SECRET_KEY",
    shortest=50,
    remedy="Put 50 or more random characters into .env; `make run` does so on its first start.",
)
ALLOWED_HOSTS = env.names("ALLOWED_HOSTS", default="localhost,127.0.0.1,[::1]")
# What is sent by e-mail links here: a mail has no request to take the host from.
SITE_URL = env.site("SITE_URL", f"http://127.0.0.1:{env.number('PORT', default=8000, least=1, most=65535)}")

# A demonstration on one's own machine has no certificate. A site that others reach must leave this off.
PLAIN_HTTP = env.flag("PLAIN_HTTP", default=False)
# Only for a proxy that always sets or removes X-Forwarded-Proto itself: otherwise anyone could claim HTTPS.
if env.flag("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

SECURE_SSL_REDIRECT = not PLAIN_HTTP
SECURE_REDIRECT_EXEMPT = [r"^health/$"]  # a load balancer asks inside the network, without a certificate
SECURE_HSTS_SECONDS = 0 if PLAIN_HTTP else 365 * 24 * 60 * 60
SECURE_HSTS_INCLUDE_SUBDOMAINS = not PLAIN_HTTP
SECURE_HSTS_PRELOAD = not PLAIN_HTTP
SESSION_COOKIE_SECURE = not PLAIN_HTTP
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 60 * 60  # a working day
CSRF_COOKIE_SECURE = not PLAIN_HTTP
CSRF_COOKIE_HTTPONLY = True
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_AGE = None  # readers get it with a form: it goes when they close the browser
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"

# The shape is that of Django 6's own setting, so that its middleware can take over from ours.
SECURE_CSP = {
    "default-src": ["'none'"],
    "script-src": ["'self'"],
    "style-src": ["'self'"],
    "img-src": ["'self'"],
    "font-src": ["'self'"],
    "connect-src": ["'self'"],
    "manifest-src": ["'self'"],
    "form-action": ["'self'"],
    "base-uri": ["'none'"],
    "frame-ancestors": ["'none'"],
    "object-src": ["'none'"],
}
# The stock admin's autocomplete boxes write style attributes.
ADMIN_CSP = SECURE_CSP | {"style-src": ["'self'", "'unsafe-inline'"]}
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"

# --- Applications -----------------------------------------------------------------------------------------------------

INSTALLED_APPS = [
    "briefing",
    "briefing.apps.WorkplaceConfig",  # django.contrib.admin with our own front page
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "crispy_forms",
    "simple_history",
]
MIDDLEWARE = [
    "briefing.serving.headers.headers",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "simple_history.middleware.HistoryRequestMiddleware",
]
ROOT_URLCONF = "core.urls"
WSGI_APPLICATION = "core.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]
CRISPY_ALLOWED_TEMPLATE_PACKS = ("govuk",)
CRISPY_TEMPLATE_PACK = "govuk"

# --- Data -------------------------------------------------------------------------------------------------------------

# An empty DATABASE_URL means SQLite in the data folder.
try:
    DATABASES: dict[str, Any] = {
        "default": dj_database_url.parse(
            env.text("DATABASE_URL", "") or f"sqlite:///{DATA_DIR / 'portal.sqlite3'}",
            conn_max_age=60,
            conn_health_checks=True,
        )
    }
except ValueError as error:
    raise ImproperlyConfigured(
        f"DATABASE_URL can't be read ({error}). Write postgresql://name:password@host:5432/database."
    ) from None
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"] |= {
        "CONN_MAX_AGE": 0,
        "OPTIONS": {
            # IMMEDIATE: a transaction that reads first and writes later fails at once otherwise, whatever the timeout.
            # FULL: with WAL, NORMAL can lose the last commits when the power fails.
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=20000;",
        },
    }
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
FIXTURE_DIRS = [BASE_DIR / "fixtures"]
# Fixtures are JSON alone: a format that names a missing module is refused by that name.
SERIALIZATION_MODULES = dict.fromkeys(("xml", "yaml", "python", "jsonl"), "fixtures_are_json_only")

DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2_000  # a record with long inlines has several hundred
DATA_UPLOAD_MAX_NUMBER_FILES = 5
FILE_UPLOAD_MAX_MEMORY_SIZE = 2 * 1024 * 1024
FILE_UPLOAD_PERMISSIONS = 0o640

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
# For how many days personal data is kept, counted from when it is done with: `manage.py purge` deletes what is older.
KEEP_DAYS = {
    "reports": env.number("KEEP_REPORTS_DAYS", default=365, least=1, most=3650),
    "waiting reports": env.number("KEEP_WAITING_REPORTS_DAYS", default=730, least=1, most=3650),
    "review links": env.number("KEEP_REVIEW_LINKS_DAYS", default=90, least=1, most=3650),
    "submissions": env.number("KEEP_SUBMISSIONS_DAYS", default=90, least=1, most=3650),
    "letters": env.number("KEEP_LETTERS_DAYS", default=180, least=1, most=3650),
    "recipients": env.number("KEEP_RECIPIENTS_DAYS", default=365, least=1, most=3650),
    "accounts": env.number("KEEP_ACCOUNTS_DAYS", default=365, least=1, most=3650),
    "admin log": env.number("KEEP_ADMIN_LOG_DAYS", default=365, least=1, most=3650),
    "history": env.number("KEEP_HISTORY_DAYS", default=365, least=1, most=3650),
}
# Spreadsheets of recipients are read and forgotten: nothing that is uploaded is ever written to a disk.
FILE_UPLOAD_HANDLERS = ["django.core.files.uploadhandler.MemoryFileUploadHandler"]
LOGIN_URL = "admin:login"
# The three demonstration accounts take this password; empty means one generated for each.
DEMO_PASSWORD = env.text("DEMO_PASSWORD", "")

# --- Language and time ------------------------------------------------------------------------------------------------

LANGUAGE_CODE = "en-gb"
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"
# A local time that reaches a column would be taken for one of the two moments that it may mean. Forms, fixtures and
# commands have settled which before that.
warnings.filterwarnings("error", r".* received a naive datetime", RuntimeWarning, r"django\.db\.models\.fields")

# --- Static files -----------------------------------------------------------------------------------------------------

STATIC_URL = "static/"
STATIC_ROOT = DATA_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# --- Mail and logging -------------------------------------------------------------------------------------------------

EMAIL_HOST = env.text("EMAIL_HOST", "")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'console'}.EmailBackend"
_TLS = env.choice("EMAIL_TLS", default="starttls", among=EMAIL_PORTS)
EMAIL_USE_TLS, EMAIL_USE_SSL = _TLS == "starttls", _TLS == "implicit"
EMAIL_PORT = env.number("EMAIL_PORT", default=EMAIL_PORTS[_TLS], least=1, most=65535)
EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = env.text("EMAIL_USER", ""), env.text("EMAIL_PASSWORD", "")
EMAIL_TIMEOUT = 10  # seconds: whoever approves waits for as long
DEFAULT_FROM_EMAIL = env.mailbox("DEFAULT_FROM_EMAIL", NOBODY)
if bool(EMAIL_HOST_USER) != bool(EMAIL_HOST_PASSWORD):
    raise ImproperlyConfigured("EMAIL_USER and EMAIL_PASSWORD go together. Set both, or neither.")
if EMAIL_HOST_USER and not EMAIL_HOST:
    raise ImproperlyConfigured("EMAIL_USER is set and EMAIL_HOST isn't. Set EMAIL_HOST to the mail server's name.")
if EMAIL_HOST_USER and _TLS == "none":
    raise ImproperlyConfigured("EMAIL_TLS is none, which shows EMAIL_PASSWORD to all. Write starttls or implicit.")
if EMAIL_HOST and DEFAULT_FROM_EMAIL == NOBODY:
    raise ImproperlyConfigured("EMAIL_HOST is set and DEFAULT_FROM_EMAIL isn't. Set it to the address to send from.")

SECURITY_CONTACT = env.text("SECURITY_CONTACT", "mailto:security@example.org")
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "filters": {"secrets": {"()": "core.logs.WithoutSecrets"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["secrets"]}},
    "root": {"handlers": ["console"], "level": env.text("LOG_LEVEL", "INFO").upper()},
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
