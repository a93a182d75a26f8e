"""The process that `proof_kill.py` kills: it prepares a database, acts on it without end, or looks at what is left."""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from itertools import count
from typing import Any  # records of any model

import django

django.setup()

from django.core.management import call_command  # noqa: E402  # settings first
from django.db.transaction import Atomic  # noqa: E402  # as above

from briefing.enums import Recipe, SectionKind  # noqa: E402  # as above
from briefing.models import Briefing, Edition, Issuer, Section, Topic  # noqa: E402  # as above

SIZE = 1_500  # topics that one file loads: all of them or none


def prepare(_: str) -> None:
    call_command("migrate", verbosity=0)
    call_command("create_demonstration_accounts", verbosity=0, stdout=sys.stderr)
    topic = Topic.objects.create(slug="ponds", title="Ponds")
    issuer = Issuer.objects.create(slug="body-a", name="Body A", runs_portal=True)
    briefing = Briefing.objects.create(
        slug="ponds",
        title="Ponds",
        recipe=Recipe.HISTORY,
        topic=topic,
        issuer=issuer,
        what_changes="Nothing.",
        from_when="Now.",
    )
    Section.objects.create(briefing=briefing, key="words", order=1, kind=SectionKind.PROSE, prose="None yet.")


def act(what: str) -> None:
    """Says of each act that it is done once it is committed."""
    if "--bite" in sys.argv:
        take_transactions_away()
    print("ready")
    done = len(Edition.objects.all()) if what == "publication" else rounds_loaded()
    for number in count(done + 1):
        publish_once(number) if what == "publication" else load_once(number)
        print(number)


def publish_once(number: int) -> None:
    Section.objects.update(prose=f"Round {number}.")
    call_command(
        "publish_briefing",
        "ponds",
        submitted_by="editor",
        approved_by=["approver"],
        note=f"Round {number}.",
        verbosity=0,
    )


def load_once(number: int) -> None:
    """Changes every topic of the file to this round's title."""
    records: list[dict[str, Any]] = [
        {"model": "briefing.topic", "fields": {"slug": f"topic-{place}", "title": f"Round {number}, topic {place}"}}
        for place in range(SIZE)
    ]
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as file:
        json.dump(records, file)
        file.flush()
        call_command("loaddata", file.name, verbosity=0)


def rounds_loaded() -> int:
    title = Topic.objects.filter(slug="topic-0").values_list("title", flat=True).first()
    return int(title.split(",")[0].removeprefix("Round ")) if title else 0


def take_transactions_away() -> None:
    """Every atomic block becomes a block like any other: what it protected is left to chance."""

    def begin(_: Atomic) -> None:
        """Instead of a transaction nothing."""

    def end(_: Atomic, *__: object) -> None:
        """As above."""

    Atomic.__enter__ = begin  # type: ignore[method-assign]  # that is the point
    Atomic.__exit__ = end  # type: ignore[method-assign]  # as above


def look(what: str) -> None:
    """Starts as an operator would, and tells what is there and what is wrong with it."""
    call_command("migrate", verbosity=0)
    call_command("check", databases=["default"], verbosity=0)
    if what == "publication":
        try:
            call_command("verify_editions", verbosity=0)
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what we look for
            print("\n".join(f"fault: {line}" for line in str(error).splitlines()))
        for number in Edition.objects.values_list("number", flat=True):
            print(f"there: {number}")
        return
    titles = Topic.objects.filter(slug__startswith="topic-").values_list("title", flat=True)
    found = {int(title.split(",")[0].removeprefix("Round ")) for title in titles}
    if len(found) > 1 or len(titles) not in {0, SIZE}:
        print(f"fault: a load is there by half: {len(titles)} topics of rounds {sorted(found)}")
    history = Topic.history.filter(slug__startswith="topic-").count()
    for number in range(1, max(found, default=0) + 1):
        print(f"there: {number}")
    if history != SIZE * max(found, default=0):
        print(f"fault: the history has {history} rows, expected {SIZE * max(found, default=0)}")


if __name__ == "__main__":
    steps: dict[str, Callable[[str], None]] = {"prepare": prepare, "act": act, "look": look}
    steps[sys.argv[1]](sys.argv[2])
