"""Kills a process at random moments while it publishes or loads, and looks at what is left: `make proof` runs it.

Each round: a child process acts again and again, and says what is done once it is committed. It is killed with
SIGKILL. Then the portal is started anew on what is left, by itself, within ten seconds, and everything that was
acknowledged must be there, nothing may be there by half.

--bite takes the transactions away: then it must fail, or it would prove nothing.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
SECONDS_TO_START = 10.0
PATIENCE = 120.0  # of the clock, also on a busy machine: what waits for a lock for ever uses no processor
LONGEST = 3.0  # seconds of work before a child is killed
CHILD = HERE / "proof_kill_child.py"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("publication", "loading"))
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--bite", action="store_true", help="Take the transactions away; it must fail.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        failures = prove(options.what, options.rounds, random.Random(options.seed), Path(folder), bite=options.bite)  # noqa: S311  # repeatable, not secret
    if failures:
        print("\n".join(failures))
        sys.exit(1)


def prove(what: str, rounds: int, chance: random.Random, folder: Path, *, bite: bool) -> list[str]:
    """What was lost or left by half, round by round; empty where the promise holds."""
    database = folder / "portal.sqlite3"
    run("prepare", database, what)
    acknowledged: list[str] = []
    slowest = 0.0
    killed = 0
    for number in range(1, rounds + 1):
        said, alive = killed_child(what, database, chance.uniform(0.05, LONGEST), bite=bite)
        acknowledged += said
        killed += alive
        before = cpu_of_children()
        left = run("look", database, what)
        took = cpu_of_children() - before
        slowest = max(slowest, took)
        failures = [f"round {number}: {line}" for line in judged(left, acknowledged, took)]
        if failures:
            return failures
    if not killed:
        return ["no round was killed at work, so nothing is proved"]
    done = f"{killed} of {rounds} rounds killed at work, {len(acknowledged)} acts acknowledged, none lost, none by half"
    print(f"{what}: {done}; slowest start afterwards {slowest:.1f} s of work")
    return []


def killed_child(what: str, database: Path, after: float, *, bite: bool) -> tuple[list[str], bool]:
    """What the child said was done, and whether it was still at work when it was killed ``after`` seconds of work."""
    command = [sys.executable, str(CHILD), "act", what, *(["--bite"] if bite else [])]
    with subprocess.Popen(command, env=environment(database), stdout=subprocess.PIPE, text=True) as child:
        if child.stdout is None or child.stdout.readline().strip() != "ready":
            sys.exit("The child process didn't start.")
        time.sleep(after)
        alive = child.poll() is None
        child.send_signal(signal.SIGKILL)
        rest = child.stdout.read()
    lines = rest.splitlines() if rest.endswith("\n") else rest.splitlines()[:-1]
    return lines, alive


def run(step: str, database: Path, what: str) -> list[str]:
    command = [sys.executable, str(CHILD), step, what]
    try:
        done = subprocess.run(
            command, env=environment(database), capture_output=True, text=True, check=False, timeout=PATIENCE
        )
    except subprocess.TimeoutExpired:
        return [f"error: {step} didn't end within {PATIENCE:.0f} s"]
    if done.returncode:
        return [f"error: {line}" for line in (done.stderr or done.stdout).splitlines()[-3:]]
    return done.stdout.splitlines()


def cpu_of_children() -> float:
    """Seconds of work rather than of waiting: what else the machine does makes no difference."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def judged(left: list[str], acknowledged: list[str], took: float) -> list[str]:
    wrong = [line for line in left if line.startswith(("error", "fault"))]
    there = {line.removeprefix("there: ") for line in left if line.startswith("there: ")}
    wrong += [f"{act} was acknowledged and is lost" for act in acknowledged if act not in there]
    if took > SECONDS_TO_START:
        wrong.append(f"the start afterwards took {took:.1f} s")
    return wrong


def environment(database: Path) -> dict[str, str]:
    ours = {"DATABASE_URL": f"sqlite:///{database}", "DJANGO_SETTINGS_MODULE": "tests.settings"}
    return {**os.environ, **ours, "PYTHONPATH": str(HERE.parent), "PYTHONUNBUFFERED": "1"}


if __name__ == "__main__":
    main()
