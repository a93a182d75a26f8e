"""Where the words of a mark stand in a drawing, so that they can be read and are taken for that mark's."""

from __future__ import annotations

from typing import Final

Box = tuple[float, float, float, float]  # left, top, right, bottom

LETTER: Final = 6.8  # the width of a letter of a label, on average
LINE: Final = 12
MARK: Final = 5  # half of a mark
OFFSETS: Final = (-8, LINE + 6, -8 - LINE, 2 * LINE + 6, -8 - 2 * LINE)


def room_for(label: str, x: float, y: float, taken: list[Box], plot: Box) -> tuple[float, float] | None:
    """The middle of the label's foot: above the mark, else below it, else further off, where nothing stands yet.

    The place is added to ``taken``. None where there is none in the plot: words over words can't be read, and the table
    beside the chart has them all.
    """
    half = len(label) * LETTER / 2
    middle = min(max(x, plot[0] + half), plot[2] - half)
    for offset in OFFSETS:
        box = (middle - half, y + offset - LINE + 2, middle + half, y + offset + 1)
        inside = box[1] >= plot[1] and box[3] <= plot[3]
        if inside and not any(_touch(box, other) or _between(box, x, y, other) for other in taken):
            taken.append(box)
            return middle, box[3] - 1
    return None


def around(x: float, y: float) -> Box:
    return (x - MARK, y - MARK, x + MARK, y + MARK)


def _touch(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _between(box: Box, x: float, y: float, other: Box) -> bool:
    """Whether something stands between the mark and its words, which would then seem to be that one's."""
    top, bottom = (box[3], y - MARK) if box[3] < y else (y + MARK, box[1])
    return top < bottom and _touch((x - 1, top, x + 1, bottom), other)
