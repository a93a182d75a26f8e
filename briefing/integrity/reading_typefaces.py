"""The strings of a PDF, and what each code of a typeface stands for (ISO 32000-1, 7.3.4 and 9.10.3)."""

from __future__ import annotations

import re
from typing import Any, Final  # pypdf's objects are of whatever kind the file has

DEEPEST: Final = 8  # brackets within brackets of a string, which need no sign before them where each has its other
CODE: Final = 2  # bytes


def _string(deep: int = DEEPEST) -> bytes:
    inner = b"|" + _string(deep - 1) if deep else b""
    return rb"\((?:[^\\()]++|\\.%b)*\)" % inner


STRING: Final = _string()
HEX: Final = rb"<[0-9A-Fa-f\s]*>"

_ESCAPE: Final = re.compile(rb"\\([0-7]{1,3}|\r?\n|.)", re.DOTALL)
_ESCAPED: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f", b"\n": b"", b"\r\n": b""}
# A code as it is written: two signs, each of which may be escaped, or follow a line that was only broken. What is left
# over at the end is no code.
_CODE: Final = re.compile(rb"(?:(?:\\\r?\n)*(?:\\(?:[0-7]{1,3}|[^\r\n])|[^\\])){2}|.", re.DOTALL)
_CHARACTERS: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK: Final = re.compile(rb"beginbf(char|range)(.*?)endbf", re.DOTALL)
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


class Typeface(dict[bytes, str]):
    """Characters by their codes as they are written; the few ways to write one are worked out once."""

    def __init__(self, characters: dict[int, str]) -> None:
        super().__init__()
        self._characters = characters

    def __missing__(self, written: bytes) -> str:
        self[written] = character = self._character(unescaped(written))
        return character

    def _character(self, code: bytes) -> str:
        if len(code) != CODE:
            raise LookupError(f"{code!r} is no code of {CODE} bytes")
        return self._characters[int.from_bytes(code, "big")]

    def text(self, string: bytes) -> str:
        """Of a string as it stands in the file; raises LookupError where it holds a code that stands for nothing."""
        if string.startswith(b"<"):
            codes = signs(string)
            return "".join(self._character(codes[place : place + CODE]) for place in range(0, len(codes), CODE))
        return "".join(map(self.__getitem__, _CODE.findall(string[1:-1])))


def signs(string: bytes) -> bytes:
    """What a string says, as it stands in the file."""
    if string.startswith(b"<"):
        return bytes.fromhex(string[1:-1].decode())
    return unescaped(string[1:-1])


def text_string(string: bytes) -> str:
    """Where it isn't UTF-16, PDFDocEncoding is as Latin-1 in all that we write."""
    said = signs(string)
    return said[2:].decode("utf-16-be") if said.startswith(b"\xfe\xff") else said.decode("latin-1")


def unescaped(written: bytes) -> bytes:
    return _ESCAPE.sub(_sign, written)


def _sign(found: re.Match[bytes]) -> bytes:
    sign = found[1]
    return bytes([int(sign, 8) & 0xFF]) if sign[:1].isdigit() else _ESCAPED.get(sign, sign)


def typeface(font: Any) -> Typeface:
    """With what the font says that its codes stand for."""
    known: dict[int, str] = {}
    for kind, body in _BLOCK.findall(font["/ToUnicode"].get_object().get_data()):
        if kind == b"char":
            known |= {int(code, 16): _utf16(text) for code, text in _CHARACTERS.findall(body)}
        else:
            for first, last, text in _RANGE.findall(body):
                start = ord(_utf16(text))
                known |= {int(first, 16) + n: chr(start + n) for n in range(int(last, 16) - int(first, 16) + 1)}
    return Typeface(known)


def _utf16(digits: bytes) -> str:
    return bytes.fromhex(digits.decode()).decode("utf-16-be")
