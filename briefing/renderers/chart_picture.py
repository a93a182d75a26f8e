"""A chart as a picture for documents that can't draw: the shapes of its drawing as SVG, made pixels by Typst."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from textwrap import wrap
from threading import Lock
from typing import Final

import typst

from briefing.content.charts import Chart
from briefing.renderers.characters import one_line
from briefing.renderers.chart_drawing import OUTLINES, WIDTH, Bar, Drawing, Key, Mark, draw

FONTS: Final = Path(__file__).parent / "typeset" / "fonts"
FAMILY: Final = "'Source Sans 3'"
SHARPNESS: Final = 216  # pixels to the inch of a drawing whose pixel is a point: three to one
KEY_ROW, KEY_GAP, KEY_LETTERS = 16, 6, 62  # its words are wrapped, being longer than the drawing is wide
HELD: Final = 64  # charts kept, so that one for several audiences is drawn once

INK, QUIET, RULE, EDGE, TINT = "#1c2022", "#50585a", "#d3cec3", "#8a8b84", "#eaf0ef"
OTHERS: Final = ("#9a4a12", "#5a3b78", "#2f6b2f", "#a3195b", "#5b5f1e")  # as on the page; the first is the issuer's

_ONE_AT_A_TIME: Final = Lock()  # the compiler can't be asked by two threads at once
_SOURCE: Final = (
    b"#set page(width: auto, height: auto, margin: 0pt, fill: white)\n"
    b'#image(bytes(sys.inputs.drawing), format: "svg", width: float(sys.inputs.width) * 1pt)\n'
)


Keys = list[tuple[Key, list[str]]]


@dataclass(frozen=True, slots=True)
class Picture:
    """PNG; ``height`` is in pixels of a drawing WIDTH wide."""

    body: bytes
    height: float


@lru_cache(maxsize=HELD)
def picture(chart: Chart, colour: str) -> Picture:
    """``colour`` is the issuer's, six hexadecimal digits."""
    drawing = draw(chart)
    keys = [(key, wrap(key.title, KEY_LETTERS)) for key in drawing.keys]
    height = drawing.height + KEY_GAP + KEY_ROW * sum(len(lines) for _, lines in keys) if keys else drawing.height
    svg = "".join(_svg(drawing, keys, height, (f"#{colour}", *OTHERS)))
    inputs = {"drawing": svg, "width": str(WIDTH)}
    with _ONE_AT_A_TIME:
        body = _compiler().compile(_SOURCE, format="png", ppi=SHARPNESS, sys_inputs=inputs)
    if not isinstance(body, bytes):
        raise TypeError("A picture takes one page.")
    return Picture(body, height)


@cache
def _compiler() -> typst.Compiler:
    """One a process: it reads the fonts."""
    return typst.Compiler(font_paths=[str(FONTS)], ignore_system_fonts=True)


def _svg(drawing: Drawing, keys: Keys, height: float, colours: tuple[str, ...]) -> Iterator[str]:
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {_px(height)}" width="{WIDTH}" '
        f'height="{_px(height)}" font-family="{FAMILY}" font-size="11" fill="{INK}">'
    )
    yield from _grid(drawing)
    for series, *ends in drawing.lines:
        x1, y1, x2, y2 = map(_px, ends)
        yield f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{colours[series]}" stroke-width="2"/>'
    for mark in drawing.marks:
        yield from _mark(mark, colours[mark.series])
    for bar in drawing.bars:
        yield from _bar(bar, colours[0])
    y = drawing.height + KEY_GAP
    for key, lines in keys:
        yield _outline(drawing.left + 6, y + KEY_ROW / 2, key.shape, colours[key.series], hollow=False)
        for line in lines:
            yield _words(drawing.left + 18, y + KEY_ROW / 2 + 4, line, "")
            y += KEY_ROW
    yield "</svg>"


def _grid(drawing: Drawing) -> Iterator[str]:
    for tick in drawing.y_ticks:
        y = _px(tick.at)
        yield f'<line x1="{_px(drawing.left)}" x2="{_px(drawing.right)}" y1="{y}" y2="{y}" stroke="{RULE}"/>'
        yield _words(drawing.left - 6, tick.at + 4, tick.label, f'text-anchor="end" fill="{QUIET}"')
    for tick in drawing.x_ticks:
        yield _words(tick.at, drawing.height - 8, tick.label, f'text-anchor="middle" fill="{QUIET}"')


def _mark(mark: Mark, colour: str) -> Iterator[str]:
    """A span's two strokes or an arrow, the mark on it, its number above all with a rim that keeps lines off."""
    x, y = _px(mark.x), _px(mark.y)
    reach = ""
    if mark.span:
        reach = f"M{_px(mark.span[0])} {y}m0-4v8m0-4H{_px(mark.span[1])}m0-4v8"
    elif mark.open:
        reach = f"M{x} {y}m6 0h14m-5-4l5 4-5 4" if mark.onwards else f"M{x} {y}m-6 0h-14m5-4l-5 4 5 4"
    if reach:
        yield f'<path d="{reach}" fill="none" stroke="{colour}" stroke-width="1.5"/>'
    yield _outline(mark.x, mark.y, mark.shape, colour, hollow=mark.hollow)
    if mark.label:
        rim = 'fill="white" stroke="white" stroke-width="3" stroke-linejoin="round"'
        place = 'text-anchor="middle" font-weight="600"'
        yield _words(mark.label_x, mark.label_y, mark.label, f"{place} {rim}")
        yield _words(mark.label_x, mark.label_y, mark.label, place)


def _outline(x: float, y: float, shape: str, colour: str, *, hollow: bool) -> str:
    fill = 'fill="white" stroke-dasharray="2.5 1.5"' if hollow else f'fill="{colour}"'
    return f'<path d="M{_px(x)} {_px(y)}{OUTLINES[shape]}" {fill} stroke="{colour}" stroke-width="1.75"/>'


def _bar(bar: Bar, colour: str) -> Iterator[str]:
    for y, line in bar.lines:
        yield _words(0, y - 5, line, 'font-size="13"')
    box = f'y="{_px(bar.y)}" height="16"'
    yield f'<rect x="0.5" {box} width="{WIDTH - 1}" fill="{TINT}" stroke="{EDGE}" stroke-width="0.75"/>'
    loose = f' stroke="{INK}" stroke-dasharray="3 2"' if bar.loose else ""
    yield f'<rect x="0.5" {box} width="{_px(bar.width)}" fill="{colour}"{loose}/>'


def _words(x: float, y: float, words: str, look: str) -> str:
    return f'<text x="{_px(x)}" y="{_px(y)}" {look}>{escape(one_line(words))}</text>'


def _px(length: float) -> str:
    return f"{length:.1f}".removesuffix(".0")
