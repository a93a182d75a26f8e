"""One view of the evidence for as long as something is being published, and one publisher at a time."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

from briefing.models import Edition


@contextmanager
def one_snapshot() -> Iterator[None]:
    """A transaction in which every read sees the evidence of one moment, however often others save meanwhile.

    Publishers wait for one another, readers and editors for nobody. SQLite's transactions, which take the whole
    database for writing, are so by themselves. On PostgreSQL the table of editions is locked first, which takes no
    snapshot yet, so that whoever waited sees what was published meanwhile. Within another transaction nothing of this
    can be asked for any more: reads then see what others have committed, statement by statement.
    """
    outermost = not connection.in_atomic_block
    with transaction.atomic():
        if outermost and connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                cursor.execute(f'LOCK TABLE "{Edition._meta.db_table}" IN SHARE ROW EXCLUSIVE MODE')
        yield
