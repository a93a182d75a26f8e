"""Measures letters to many recipients: PDF and Word files, one by one, and all as one PDF to print.

    python scripts/bench_letters.py [--letters 200]

Of the demonstration's letter, addressed, and of a covering letter, on a scratch SQLite database. Processor time of this
process and of the typesetter's together, so that what else the machine does counts less, once warm. Fails where fewer
than WANTED of up to SHORT pages are made in a second of one core; longer ones are told, with their pages.
"""

import argparse
import os
import platform
import resource
import sys
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any  # models and documents, which can be imported once settings are chosen

from pypdf import PdfReader

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from scripts.bench_loading import processor  # noqa: E402  # the portal isn't installed: its folder is named first
from scripts.scratch import demonstration_evidence  # noqa: E402  # as above

WANTED = 100  # letters a second, where they have no more pages than
SHORT = 2
WARM = 20


def main() -> int:
    parser = argparse.ArgumentParser(description="Measures letters to many recipients.")
    parser.add_argument("--letters", type=int, default=200)
    letters: int = parser.parse_args().letters
    with demonstration_evidence():
        slow = measure(letters)
    if slow:
        print(f"Fewer than {WANTED} letters a second: {', '.join(slow)}.", file=sys.stderr)
    return 1 if slow else 0


def measure(letters: int) -> list[str]:
    """Prints what it saw; gives what is too slow."""
    from briefing.renderers.docx import render_docx  # noqa: PLC0415  # settings are chosen by then
    from briefing.renderers.pdf_letters import PdfLetters  # noqa: PLC0415  # as above

    print(f"{platform.platform()}, {os.cpu_count()} cores, {processor()}, Python {platform.python_version()}")
    print(f"typst {version('typst')}, python-docx {version('python-docx')}; {letters} letters each, processor time")
    slow = []
    for name, document, mark in documents():
        pdf = PdfLetters(to(document, 1), mark, colour=COLOUR)
        pages = len(PdfReader(BytesIO(pdf.written(to(document, 1)))).pages)
        print(f"{name}: {pages} {'page' if pages == 1 else 'pages'}")
        whom = [to(document, number) for number in range(letters + WARM)]
        alone = spent(partial(pdf.written, whom[0]))
        takes = {
            "PDF": each(pdf.written, whom),
            "Word": each(partial(render_docx, mark=mark, colour=COLOUR), whom),
        }
        merged = spent(partial(pdf.merged, whom[WARM:])) / letters
        for form, seconds in takes.items():
            ratio = alone / takes["PDF"]
            beside = f", {ratio:.0f} times as fast as the first one, cold" if form == "PDF" else ""
            print(f"  {name}, {form:5} {1 / seconds:7.0f} a second, {seconds * 1000:5.1f} ms each{beside}")
            if pages <= SHORT and 1 / seconds < WANTED:
                slow.append(f"{name}, {form}")
        print(f"  {name}, print {1 / merged:7.0f} a second, {merged * 1000:5.1f} ms each, as one PDF, cold")
    return slow


COLOUR = "#1d4f5c"
COVERING = {"covering letter": 3, "longer covering letter": 12, "longest covering letter": 24}  # later paragraphs
FIRST = "What changes in [[recipient:ward]] stands in the briefing.\n\n"
LATER = (
    "The briefing that comes with this letter says what changes for schools, from when, and what stays as it is. Each "
    "number in it names its source. Whoever holds a copy finds out with its code whether it is still current.\n\n"
)


def documents() -> Iterator[tuple[str, Any, Any]]:
    """The demonstration's letter and a covering letter to it, with what each says of its edition."""
    from briefing.assembly.compose import compose  # noqa: PLC0415  # as above
    from briefing.models import Briefing, Edition  # noqa: PLC0415  # as above
    from briefing.publishing.freezing import mark_of  # noqa: PLC0415  # as above
    from briefing.publishing.letters.covering import Covering, covering_document  # noqa: PLC0415  # as above

    moment = datetime(2026, 12, 1, 12, tzinfo=UTC)
    briefing = Briefing.objects.filter(recipe="partner_letter").order_by("pk")[0]
    edition = Edition(briefing=briefing, number=1, title=briefing.title, code="BCDFGHJKMN", live_from=moment)
    letter = compose(briefing, at=moment).documents[0]
    yield "letter", letter, mark_of(edition)
    for name, paragraphs in COVERING.items():
        prose = FIRST + LATER * paragraphs
        yield name, covering_document(edition, Covering("What changes", prose, moment.date())), None


def to(document: Any, number: int) -> Any:
    from briefing.models.letter_fields import LetterField  # noqa: PLC0415  # as above
    from briefing.publishing.letters.documents import letter_to  # noqa: PLC0415  # as above

    return letter_to(document, list(LetterField), {field: f"{field.label} {number}" for field in LetterField})


def each(make: Callable[[Any], bytes], whom: list[Any]) -> float:
    """Seconds of the processor for each letter once warm: all of them, less those by which it is warmed."""
    cold = spent(lambda: [make(letter) for letter in whom[:WARM]])
    return (spent(lambda: [make(letter) for letter in whom]) - cold) / (len(whom) - WARM)


def spent(work: Callable[[], object]) -> float:
    """Of this process and the typesetter's, which is begun and ended with it."""
    from briefing.renderers.pdf_typesetter import TYPESETTER  # noqa: PLC0415  # as above

    TYPESETTER.close()
    before = _used()
    work()
    TYPESETTER.close()
    return _used() - before


def _used() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


if __name__ == "__main__":
    sys.exit(main())
