"""The code that a document carries, by which whoever holds a copy can ask what became of it.

Ten signs out of 28, drawn at random: some 300 million million codes, so that none is met by trying. Vowels are left
out, and what is taken for another sign on paper (0 and O, 1 and I and L): a code spells no word, and is read out and
typed without doubt.
"""

from __future__ import annotations

import re
import secrets
from typing import Final

SIGNS: Final = "23456789BCDFGHJKMNPQRSTVWXYZ"
LENGTH: Final = 10
CODE: Final = re.compile(rf"[{SIGNS}]{{{LENGTH}}}")
_BETWEEN: Final = re.compile(r"[\s\u2010-\u2015-]+")
_HALF: Final = LENGTH // 2


def new_code() -> str:
    """From the operating system's randomness."""
    return "".join(secrets.choice(SIGNS) for _ in range(LENGTH))


def print_code(code: str) -> str:
    """In two halves, as people read it out: 7KQ4M-2XR9T."""
    return f"{code[:_HALF]}-{code[_HALF:]}"


def read_code(words: str) -> str | None:
    """The code that was typed, in either case, with or without spaces and dashes; None where it can't be one."""
    code = _BETWEEN.sub("", words).upper()
    return code if CODE.fullmatch(code) else None
