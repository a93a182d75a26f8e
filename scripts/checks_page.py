"""Writes docs/checks.md, a page on every check of readiness, from the checks' own docstrings.

    python scripts/checks_page.py

A docstring begins with the check's id and what it catches, in one sentence; then it says why, and what to do.
"""

import os
import re
import sys
from inspect import getdoc
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
PAGE: Final = ROOT / "docs" / "checks.md"
FAMILIES: Final = {
    "Q": "Quotations",
    "A": "Attribution",
    "D": "Dates",
    "F": "Figures",
    "R": "Roles and duties",
    "C": "Clearance",
    "B": "Balance",
    "P": "Prose",
    "X": "Accessibility",
    "V": "Freshness",
    "E": "Composing and making",
}
HEAD: Final = """# Checks

What *Is it ready?* looks at before a briefing is published. An **error** refuses publication; those of the families
Q, A and C, and D001, D014 and R003, nobody can override, the others an approver can with a reason. A **warning** is
shown, and may be let stand. Findings of the family E say why a briefing can't be composed, rendered, submitted or made
into files; they are errors, and nobody can override them either.

A difference between records is settled by a conflict note that names them: the page then carries the difference, and
the check is quiet. A typed number or date that states no fact is listed in the briefing's *Not facts*.

`scripts/checks_page.py` writes this page from the docstrings of the checks, in `briefing/integrity/`.
"""
ENTRY: Final = re.compile(r"(?P<id>[A-Z]\d{3}): (?P<catches>.+?\.)\n\n(?P<why>.+)", re.DOTALL)


def page() -> str:
    """The page as it should be; raises ValueError for a docstring that doesn't say enough."""
    entries: dict[str, list[str]] = {family: [] for family in FAMILIES}
    for check, name in named():
        entries[name[0]].append(entry(check))
    parts = [HEAD]
    for family, title in FAMILIES.items():
        parts += [f"\n## {family}: {title}\n", *sorted(entries[family])]
    return "".join(parts)


def named() -> list[tuple[object, str]]:
    """Every check with its id, in the order in which they are registered."""
    from briefing.integrity.copies import COPY_CHECKS  # noqa: PLC0415  # settings are chosen by then
    from briefing.integrity.obstacles import OBSTACLES  # noqa: PLC0415  # as above
    from briefing.integrity.registry import CHECKS  # noqa: PLC0415  # as above

    return [(check, _read(check)["id"]) for check in (*CHECKS, *COPY_CHECKS, *OBSTACLES)]


def entry(check: object) -> str:
    read = _read(check)
    catches = " ".join(read["catches"].split())
    why = "\n\n".join(" ".join(part.split()) for part in read["why"].split("\n\n"))
    return f"\n### {read['id']}\n\n**{catches[:1].upper()}{catches[1:]}**\n\n{why}\n"


def _read(check: object) -> re.Match[str]:
    found = ENTRY.fullmatch(getdoc(check) or "")
    if found is None:
        raise ValueError(f"{check} doesn't say with its id what it catches, then why and what to do.")
    return found


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings")
    import django  # noqa: PLC0415  # the portal isn't installed: its folder is named first

    django.setup()
    PAGE.write_text(page(), encoding="utf-8")
    print(f"{PAGE.relative_to(ROOT)}: {len(named())} checks")


if __name__ == "__main__":
    main()
