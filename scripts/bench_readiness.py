"""Measures readiness of each demonstration briefing: all its documents and evidence pages composed, rendered, checked.

    python scripts/bench_readiness.py [--rounds 7]

On a scratch SQLite database, made for it and dropped. Processor time of one process, so that what else the machine
does counts less; the best of the rounds, and the first, for which nothing of that briefing was read before. Fails where
one briefing takes longer than WANTED.
"""

import argparse
import os
import platform
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import django  # noqa: E402  # the portal isn't installed: its folder is named first

from scripts.bench_loading import processor  # noqa: E402  # as above
from scripts.scratch import demonstration_evidence  # noqa: E402  # as above

WANTED = 200  # milliseconds
HEAD = "gather  compose  render  checks   total  | digest   first  total÷yardstick"


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures readiness of each demonstration briefing.")
    parser.add_argument("--rounds", type=int, default=7)
    rounds: int = parser.parse_args().rounds
    with demonstration_evidence():
        slow = measure(rounds)
    if slow:
        print(f"More than {WANTED} ms: {', '.join(slow)}.", file=sys.stderr)
    return 1 if slow else 0


def measure(rounds: int) -> list[str]:
    """Prints what it saw; gives the briefings that take too long."""
    from django.db import connection  # noqa: PLC0415  # settings are chosen by then

    from briefing.models import Briefing  # noqa: PLC0415  # as above
    from scripts.readiness_round import STEPS, Clock, readied  # noqa: PLC0415  # as above

    print(f"{platform.platform()}, {os.cpu_count()} cores, {processor()}, Python {platform.python_version()}")
    print(f"Django {django.get_version()}, {connection.vendor}; milliseconds, best of {rounds} rounds")
    slow = []
    for slug in Briefing.objects.order_by("slug").values_list("slug", flat=True):
        clock = Clock()
        made = [readied(slug, clock) for _ in range(rounds)][-1]
        total = clock.best(*STEPS)
        print(f"{slug}: {len(made.documents)} documents, {len(made.pages)} evidence pages\n  {HEAD}")
        steps = "".join(f"{clock.best(step) * 1000:8.0f}" for step in (*STEPS, "total") if step != "total")
        beside = f"{clock.best('digest') * 1000:8.0f}{clock.first(*STEPS) * 1000:8.0f}"
        print(f"{steps}{total * 1000:8.0f}  |{beside}{total / clock.best('yardstick'):17.1f}")
        if total * 1000 > WANTED:
            slow.append(slug)
    return slow


if __name__ == "__main__":
    sys.exit(main())
