"""Sessions that other threads left at the database, which PostgreSQL then refuses to drop."""

from django.db import connection

WITHIN = 10_000  # milliseconds, for each


def end_sessions_of_others():
    """A browser keeps its connections, the server's threads theirs to the database; each is gone on return."""
    if connection.vendor == "postgresql":
        others = "datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'"
        with connection.cursor() as cursor:
            ended = f"SELECT pg_terminate_backend(pid, {WITHIN}) FROM pg_stat_activity WHERE {others}"
            cursor.execute(ended)  # our own words
            cursor.fetchall()
