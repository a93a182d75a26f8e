"""What was sent, as tests compare it."""

from django.core import mail


def sent():
    """The names of those who got each mail, by its subject; the outbox is emptied."""
    found = {}
    for message in mail.outbox:
        assert (message.cc, message.bcc, len(message.to)) == ([], [], 1)
        found.setdefault(message.subject, []).append(message.to[0].removesuffix("@example.org"))
    mail.outbox.clear()
    return found
