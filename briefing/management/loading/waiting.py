"""A load on PostgreSQL waits for whoever writes evidence, and they wait for it. SQLite lets only one write anyway."""

from __future__ import annotations

from time import monotonic, sleep
from typing import Final

from django.db import OperationalError, connections, transaction

from briefing.management.loading.problems import LoadRefused, Place, Problem
from briefing.management.loading.refusing import loadable_models

# The name of the lock that a load holds in PostgreSQL: any number, always the same.
LOADS: Final = 0x6C6F6164
# As long as SQLite waits for another's write.
LONGEST_WAIT: Final = 20.0
PAUSE: Final = 0.1
LOCK_NOT_AVAILABLE: Final = "55P03"


def wait_for_others(using: str) -> None:
    """To be called in the load's transaction before it reads; raises LoadRefused where saves don't come to an end.

    Whoever loads meanwhile finds what this load wrote. Saves hold rows in an order of their own, so that load and save
    could each hold what the other wants. A load therefore takes every table that it may write, or none and tries again:
    it never waits while it holds one. Readers are not held up.
    """
    connection = connections[using]
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOADS])
    until = monotonic() + LONGEST_WAIT
    while not _took_all(using):
        if monotonic() > until:
            message = "Somebody else has been writing evidence all the while. Load again when they are done."
            raise LoadRefused([Problem(Place(0, ""), "", "", message)])
        sleep(PAUSE)


def _took_all(using: str) -> bool:
    connection = connections[using]
    models = loadable_models()
    lists = [
        field.remote_field.through
        for model in models
        for field in model._meta.many_to_many
        if field.remote_field.through
    ]
    tables = sorted({connection.ops.quote_name(model._meta.db_table) for model in (*models, *lists)})
    try:
        with transaction.atomic(using=using), connection.cursor() as cursor:
            cursor.execute(f"LOCK TABLE {', '.join(tables)} IN SHARE ROW EXCLUSIVE MODE NOWAIT")
    except OperationalError as error:
        if getattr(error.__cause__, "sqlstate", "") != LOCK_NOT_AVAILABLE:
            raise
        return False
    return True
