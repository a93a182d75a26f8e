"""Spelling, in British English: codespell with its list of British words turned round.

Words that are wrong everywhere come from codespell's own lists. What a library or a standard spells the American way
(a `color` in a style sheet) is named in pyproject.toml.
"""

import subprocess
import sys
from pathlib import Path

import codespell_lib

from core.env import ROOT

BRITISH_TO_AMERICAN = Path(codespell_lib.__file__).parent / "data" / "dictionary_en-GB_to_en-US.txt"
AMERICAN_TO_BRITISH = ROOT / "var" / "american.txt"


def turned_round(lines: list[str]) -> dict[str, str]:
    """American word to British word; an American word that is also British English for something else stays allowed."""
    pairs = [line.partition("->") for line in lines if "->" in line]
    both = {british for british, _, _ in pairs}
    found: dict[str, str] = {}
    for british, _, american in pairs:
        for word in american.split(","):
            if (spelling := word.strip()) and spelling not in both:
                found.setdefault(spelling, british)
    return found


def main() -> None:
    words = turned_round(BRITISH_TO_AMERICAN.read_text(encoding="utf-8").splitlines())
    AMERICAN_TO_BRITISH.parent.mkdir(exist_ok=True)
    AMERICAN_TO_BRITISH.write_text("".join(f"{us}->{gb}\n" for us, gb in sorted(words.items())), encoding="utf-8")
    command = [sys.executable, "-m", "codespell_lib", "-D", "-", "-D", str(AMERICAN_TO_BRITISH), *sys.argv[1:]]
    sys.exit(subprocess.run(command, cwd=ROOT, check=False).returncode)


if __name__ == "__main__":
    main()
