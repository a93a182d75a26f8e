"""Runs every proof at its full count and writes the results down in docs/proof.md: `make proof`.

It takes an hour or more. `--only state-machine` runs one; what the others came to last time stays in the file. It is
of the database that DATABASE_URL names, and leaves out what proves something of SQLite alone: run it once without and
once with one of PostgreSQL.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import subprocess
import sys
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
PAGE: Final = ROOT / "docs" / "proof.md"
# What is proved: its name, the tests that prove it, and at what count.
PROOFS: Final = {
    "state-machine": ("tests/proof/test_state_machine.py", "2,000 runs of 50 random steps by five people"),
    "killed": ("tests/proof/test_kill.py", "100 rounds each of publication and loading, killed at random (SQLite)"),
    "twenty-approvals": ("tests/proof/test_twenty_approvals.py", "20 approvals at once, 100 times"),
    "contradictions": ("tests/integrity/test_planted_contradictions.py", "200 contradictions planted"),
    "alterations": ("tests/integrity/test_altered_quotations.py", "2,000 alterations of true quotations"),
}
HEAD: Final = """# Proofs

What `make proof` found when it was last run at full count; `.ci/run` runs a twentieth of each every time.
`scripts/proof.py` writes this page.

| proof | at full count | engine | result | minutes | run on | commit |
|---|---|---|---|---|---|---|
"""
ON_SQLITE_ALONE: Final = {"killed"}
PASSED: Final = re.compile(r"[1-9]\d* passed")
ROW: Final = re.compile(r"^\| (?P<name>[\w-]+) \| .* \| (?P<engine>SQLite|PostgreSQL) \| ", re.MULTILINE)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=PROOFS, action="append")
    wanted = parser.parse_args().only or list(PROOFS)
    engine = "PostgreSQL" if os.environ.get("DATABASE_URL", "").startswith("postgres") else "SQLite"
    rows = written()
    failed = False
    for name in wanted:
        tests, count = PROOFS[name]
        if engine != "SQLite" and name in ON_SQLITE_ALONE:
            print(f"{name}: of SQLite alone, left out", flush=True)
            continue
        print(f"{name}: {count} …", flush=True)
        started = time.monotonic()
        result = run(tests)
        failed |= PASSED.fullmatch(result) is None
        minutes = f"{(time.monotonic() - started) / 60:.1f}"
        day = datetime.now(UTC).date().isoformat()
        rows[name, engine] = f"| {name} | {count} | {engine} | {result} | {minutes} | {day} | {commit()} |"
        print(f"{name}: {result}, {minutes} minutes", flush=True)
        write(rows)
    sys.exit(int(failed))


def run(tests: str) -> str:
    """Pytest's closing line without its time."""
    environment = {**os.environ, "PROOF": "full", "PROOF_SHARE": "1"}
    shared_out = ["-n", "auto", "--maxprocesses", "4", "--dist", "loadscope", "--no-loadscope-reorder"]
    command = [sys.executable, "-m", "pytest", "-q", *shared_out, "--show-capture=no", tests]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    print(done.stdout[-4000:] if done.returncode else "", end="")
    lines = [line for line in done.stdout.splitlines() if re.match(r"^\d+ (passed|failed|error|skipped)", line)]
    return re.sub(r" in [\d.]+s.*", "", lines[-1]) if lines else "didn't run"


def commit() -> str:
    done = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return done.stdout.strip()


def written() -> dict[tuple[str, str], str]:
    """The rows that the page has, by proof and engine."""
    text = PAGE.read_text(encoding="utf-8") if PAGE.exists() else ""
    return {(match["name"], match["engine"]): line for line in text.splitlines() if (match := ROW.match(line))}


def write(rows: dict[tuple[str, str], str]) -> None:
    known = [rows[key] for key in sorted(rows, key=lambda key: ([*PROOFS].index(key[0]), key[1])) if key[0] in PROOFS]
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    PAGE.write_text(HEAD + "\n".join(known) + f"\n\nThe machine: {machine}.\n", encoding="utf-8")


if __name__ == "__main__":
    main()
