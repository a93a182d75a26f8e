"""Measures what a demonstration briefing takes in every format, and whether a worker's memory stays flat.

    python scripts/bench_documents.py [--documents 1000]

On a scratch SQLite database, made for it and dropped. Processor time of this process and of the one that typesets, so
that what else the machine does counts less. ``cold`` is the first document of a process, ``new`` one whose every
paragraph the typesetter has never seen, ``warm`` the next edition of one that it has. Ratios are to HTML of the same
content; to WeasyPrint where that is installed. Fails where the formats of one audience take longer than WANTED.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any, Final  # documents and editions: Django isn't set up when this is read

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))


from scripts.bench_letters import documents  # noqa: E402  # the portal isn't installed: its folder is named first
from scripts.bench_loading import processor  # noqa: E402  # as above
from scripts.scratch import demonstration_evidence  # noqa: E402  # as above

WANTED: Final = 1_000  # milliseconds for all formats of one audience
COLOUR: Final = "#1d4f5c"
SLUG: Final = "dwo-cyp-foi-summary"
PAGE: Final = os.sysconf("SC_PAGE_SIZE")


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures documents in every format.")
    parser.add_argument("--documents", type=int, default=1_000)
    count: int = parser.parse_args().documents
    with demonstration_evidence():
        print(f"{platform.platform()}, {os.cpu_count()} cores, {processor()}, Python {platform.python_version()}")
        taken = formats()
        memory(count)
    return 1 if taken > WANTED else 0


def formats() -> float:
    """Prints milliseconds by format; gives those of all formats together, cold."""
    from briefing.content.serialise import serialise  # noqa: PLC0415  # settings are chosen by then
    from briefing.renderers.docx import render_docx  # noqa: PLC0415  # as above
    from briefing.renderers.html import render_html  # noqa: PLC0415  # as above
    from briefing.renderers.pdf import render_pdf  # noqa: PLC0415  # as above
    from briefing.renderers.text import render_text  # noqa: PLC0415  # as above

    document = composed()
    makers: dict[str, Callable[[Any, Any], bytes]] = {
        "HTML": lambda tree, _: render_html(tree),
        "JSON": lambda tree, _: serialise(tree),
        "text": render_text,
        "PDF": partial(_with_colour, render_pdf),
        "Word": partial(_with_colour, render_docx),
    }
    print(f"{SLUG}, milliseconds\n  format    cold     new    warm  warm÷HTML new")
    cold, base = 0.0, 0.0
    for name, make in makers.items():
        times = [spent(partial(make, tree, mark(number))) for number, tree in enumerate(_versions(document), start=1)]
        times.append(spent(partial(make, document, mark(9))))
        cold += times[0]
        base = base or times[1]
        print(f"  {name:6}{times[0]:8.1f}{times[1]:8.1f}{times[2]:8.1f}{times[2] / base:8.2f}")
    print(f"  all formats of one audience, cold: {cold:.0f}")
    beside_weasyprint(render_html(document), spent(partial(render_pdf, document, mark(10), colour=COLOUR)))
    return cold


def _versions(document: Any) -> Iterator[Any]:
    yield document
    yield with_other_words(document)


def _with_colour(render: Callable[..., bytes], tree: Any, edition: Any) -> bytes:
    return render(tree, edition, colour=COLOUR)


def with_other_words(document: Any) -> Any:
    """As another briefing: no paragraph is as before."""
    from briefing.content.serialise import from_data, to_data  # noqa: PLC0415  # as above

    def other(data: Any) -> Any:
        if isinstance(data, list):
            return [other(each) for each in data]
        if not isinstance(data, dict):
            return data
        changed = {name: other(value) for name, value in data.items()}
        return {**changed, "text": f"{data['text']} anew"} if data["is"] == "Text" else changed

    return from_data(other(to_data(document)), type(document))


def memory(count: int) -> None:
    """Prints megabytes of this process and of its typesetter as documents are made, each with other words."""
    from briefing.renderers.docx import render_docx  # noqa: PLC0415  # as above
    from briefing.renderers.pdf import render_pdf  # noqa: PLC0415  # as above

    document = next(document for name, document, _ in documents() if name == "letter")
    print(f"memory in MB of a worker and its typesetter, of {count} documents")
    for number in range(1, count + 1):
        tree = replace(document, title=f"Document {number}")
        render_pdf(tree, mark(number), colour=COLOUR)
        render_docx(tree, mark(number), colour=COLOUR)
        if number in {count // 10, count // 2, count}:
            sizes = [resident(pid) for pid in (os.getpid(), *children())]
            print(f"  after {number:5}: {', '.join(f'{size:.0f}' for size in sizes)}")


def beside_weasyprint(html: bytes, ours: float) -> None:
    try:
        from weasyprint import HTML  # type: ignore[import-not-found]  # noqa: PLC0415  # only where somebody installed it
    except ImportError:
        print("  WeasyPrint isn't installed here, so there is no ratio to it")
        return
    theirs = spent(lambda: HTML(string=html.decode()).write_pdf())
    print(f"  WeasyPrint, of the same HTML: {theirs:.0f}, {theirs / ours:.1f} times our PDF, warm")


def composed() -> Any:
    from briefing.assembly.compose import compose  # noqa: PLC0415  # as above
    from briefing.models import Briefing  # noqa: PLC0415  # as above

    return compose(Briefing.objects.get(slug=SLUG), at=datetime(2026, 12, 1, 12, tzinfo=UTC)).documents[0]


def mark(number: int) -> Any:
    from briefing.renderers.mark import EditionMark  # noqa: PLC0415  # as above

    site = "https://briefings.example"
    return EditionMark(number, "1 December 2026", f"{site}/b/23456BCDFG", "23456-BCDFG", site, "2026-12-01")


def spent(work: Callable[[], object]) -> float:
    """Milliseconds of this process and of those that it started."""
    pids = set(children())
    before = process_time() + sum(map(cpu, pids))
    work()
    after = process_time() + sum(map(cpu, children()))
    return (after - before) * 1000


def children() -> list[int]:
    """The processes that this one started and that still run."""
    held = Path(f"/proc/self/task/{os.getpid()}/children")
    return [int(pid) for pid in held.read_text().split()] if held.exists() else []


def cpu(pid: int) -> float:
    """Seconds of the processor, as Linux counts them."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def resident(pid: int) -> float:
    """Megabytes that the process holds."""
    return int(Path(f"/proc/{pid}/statm").read_text().split()[1]) * PAGE / 1e6


if __name__ == "__main__":
    sys.exit(main())
