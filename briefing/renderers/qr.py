"""QR codes as drawings: what leads from paper to an address."""

from __future__ import annotations

import io
from functools import lru_cache
from typing import Final

import segno

CACHED: Final = 64  # one edition's documents, and letters by the thousand, carry the same
QUIET: Final = 4  # modules of white around it, as readers of QR codes need (ISO/IEC 18004)
SCALE: Final = 8  # pixels to a module of a picture


@lru_cache(maxsize=CACHED)
def qr_svg(address: str) -> str:
    """Black on white, whatever the page around it; without a size, a style or an id. A quarter of it may be damaged."""
    return _code(address).svg_inline(
        border=QUIET, dark="#000", light="#fff", omitsize=True, svgclass=None, lineclass=None
    )


@lru_cache(maxsize=CACHED)
def qr_png(address: str) -> bytes:
    """The same as a picture, for documents that can't draw."""
    held = io.BytesIO()
    _code(address).save(held, kind="png", border=QUIET, scale=SCALE)
    return held.getvalue()


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="q", micro=False)
