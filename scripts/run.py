"""Starts the portal on this machine: settings, database, demonstration, accounts, static files, server.

Each step says what it does; what goes wrong is said in one line with its remedy. Run by `make run`.
"""

import os
import re
import secrets
import socket
import sys
from hashlib import sha256
from pathlib import Path

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection

from core import env

HOST = "127.0.0.1"
ENV_FILE = env.ROOT / ".env"
NO_SECRET = re.compile(r"^SECRET_KEY[ \t]*=[ \t]*$\n?", re.MULTILINE)


class CannotStartError(Exception):
    """Its message is one line that says what is wrong and what to do."""


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "core.settings")
    os.chdir(env.ROOT)
    try:
        write_settings()
        port = free_port()
        prepare()
    except CommandError as error:
        sys.exit(str(error))  # a refused dossier lists its problems, one a line
    except (CannotStartError, ImproperlyConfigured) as error:
        stop(str(error))
    except DatabaseError as error:
        stop(f"The database can't be used ({error}). Check DATABASE_URL, or that var/ can be written to.")
    except OSError as error:
        stop(f"{error.filename or 'A file'}: {error.strerror}. Make the portal's folder writable and free some space.")
    except KeyboardInterrupt:
        stop("Stopped. Run make run again to go on.")
    else:
        serve(port)


def stop(message: str) -> None:
    sys.exit(" ".join(message.split()))


def say(message: str) -> None:
    print(message, flush=True)


def write_settings() -> None:
    """Gives a first start what only this machine can make up: a secret, and leave to do without a certificate."""
    if "SECRET_KEY" in os.environ or "ENV_FILE" in os.environ:
        return
    text = ENV_FILE.read_text(encoding="utf-8") if ENV_FILE.exists() else "PLAIN_HTTP=1\n"
    if re.search(r"^SECRET_KEY[ \t]*=[ \t]*\S", text, re.MULTILINE):
        return
    say("Settings: writing a new secret key to .env …")
    complete = f"{NO_SECRET.sub('', text)}SECRET_KEY={secrets.token_urlsafe(50)}\n"
    fresh = ENV_FILE.with_suffix(".new")
    fresh.touch(mode=0o600)
    fresh.write_text(complete, encoding="utf-8")
    fresh.replace(ENV_FILE)


def free_port() -> int:
    port = env.number("PORT", default=8000, least=1, most=65535)
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except PermissionError:
            raise CannotStartError(
                f"Port {port} needs administrator's rights. Choose one above 1023: PORT=8001 make run"
            ) from None
        except OSError:
            other = port + 1 if port < 65535 else 8000
            raise CannotStartError(
                f"Port {port} is taken. Stop what uses it, or choose another: PORT={other} make run"
            ) from None
    return port


def prepare() -> None:
    django.setup()
    say("Database: bringing its tables up to date …")
    call_command("migrate", verbosity=0, interactive=False)
    call_command("create_demonstration_accounts")
    call_command("load_demonstration")
    collect_static()
    connection.close()


def collect_static() -> None:
    """Collects, compresses and fingerprints static files, where any has changed since the last start."""
    from django.conf import settings  # noqa: PLC0415  # settings are complete only after write_settings

    stamp = Path(settings.STATIC_ROOT) / "collected"
    state = fingerprint()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == state:
        return
    say("Static files: collecting and compressing …")
    call_command("collectstatic", verbosity=0, interactive=False, clear=True)
    stamp.write_text(state, encoding="utf-8")


def fingerprint() -> str:
    from django.contrib.staticfiles.finders import get_finders  # noqa: PLC0415  # needs the settings, as above

    found = sha256()
    for finder in get_finders():
        for name, storage in finder.list([]):
            status = Path(storage.path(name)).stat()
            found.update(f"{name} {status.st_size} {status.st_mtime_ns}\n".encode())
    return found.hexdigest()


def serve(port: int) -> None:
    say(
        f"The portal is at http://{HOST}:{port}/ and its editing side at http://{HOST}:{port}/admin/ (Ctrl-C stops it)."
    )
    options = ["--interface", "wsgi", "--host", HOST, "--port", str(port), "--blocking-threads", "2", "--no-ws"]
    os.execv(
        sys.executable, [sys.executable, "-m", "granian", *options, "--log-level", "warning", "core.wsgi:application"]
    )


if __name__ == "__main__":
    main()
