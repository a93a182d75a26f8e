"""Measures validated loading against Django's own loaddata: the same files, the same machine, one run.

    python scripts/bench_loading.py [--records 20000]

On SQLite always, and on the PostgreSQL server of DATABASE_URL where that names one; each time in test databases that
are made for it and dropped. Fails where our loader isn't at least WANTED times as fast.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median
from typing import Any  # what the measuring process reports

ROOT = Path(__file__).resolve().parent.parent
WANTED = 8
SETTINGS = {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(ROOT)}


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures validated loading against Django's own loaddata.")
    parser.add_argument("--records", type=int, default=20_000)
    records: int = parser.parse_args().records
    print(f"{platform.platform()}, {os.cpu_count()} cores, {processor()}, Python {platform.python_version()}")
    slow = [engine for engine, url in engines() if measure(engine, url, records) < WANTED]
    if slow:
        print(f"Not {WANTED} times as fast on {' and '.join(slow)}.", file=sys.stderr)
    return 1 if slow else 0


def engines() -> list[tuple[str, str]]:
    url = os.environ.get("DATABASE_URL", "")
    return [("SQLite", ""), *([("PostgreSQL", url)] if url.startswith("postgres") else [])]


def processor() -> str:
    """Its name as Linux gives it; elsewhere the architecture alone."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()


def measure(engine: str, url: str, records: int) -> float:
    """How many times as fast ours is; prints what it saw. A process of its own, since settings are read once."""
    with tempfile.TemporaryDirectory() as folder:
        found: dict[str, Any] = json.loads(  # Any: as above
            subprocess.run(
                [sys.executable, ROOT / "scripts" / "measure_loading.py", folder, str(records)],
                env={**os.environ, **SETTINGS, "DATABASE_URL": url},
                stdout=subprocess.PIPE,
                check=True,
            ).stdout
        )
    ours, django = median(found["ours"]), found["django"]
    print(
        f"{engine} {found['version']}, Django {found['django_version']}: {records:,} records, {found['size']:,} bytes"
    )
    print(f"  Django's own, unvalidated, without history  {django:7.1f} s  {records / django:7,.0f} records a second")
    rounds = ", ".join(f"{seconds:.1f}" for seconds in found["ours"])
    print(f"  ours, validated, with history               {ours:7.1f} s  {records / ours:7,.0f} records a second")
    print(f"  {django / ours:.1f} times as fast (median of {rounds} s)")
    return float(django / ours)


if __name__ == "__main__":
    sys.exit(main())
