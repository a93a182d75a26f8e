import re
import struct

import segno

from briefing.renderers.qr import QUIET, SCALE, qr_png, qr_svg

ADDRESS = "https://briefings.example/b/23456BCDFG"


def dark(svg):
    """The dark modules as (row, column), read from the strokes of the drawing."""
    path = re.search(r'stroke="#000" d="([^"]+)"', svg)[1]
    row = column = 0.0
    found = set()
    for command, arguments in re.findall(r"([Mmh])([-\d. ]+)", path):
        numbers = [float(number) for number in re.findall(r"-?[\d.]+", arguments)]
        if command == "h":
            found |= {(int(row), int(column) + step) for step in range(int(numbers[0]))}
            column += numbers[0]
        elif command == "M":
            column, row = numbers
        else:
            column, row = column + numbers[0], row + numbers[1]
    return found


def test_the_drawing_is_the_code_of_the_address_within_its_white_border():
    code = segno.make(ADDRESS, error="q", micro=False)
    modules = {
        (row + QUIET, column + QUIET)
        for row, line in enumerate(code.matrix)
        for column, module in enumerate(line)
        if module
    }
    assert dark(qr_svg(ADDRESS)) == modules
    assert dark(qr_svg(ADDRESS + "2")) != modules


def test_it_names_no_style_size_or_id():
    svg = qr_svg(ADDRESS)
    assert re.findall(r'(?<=\s)([a-z:-]+)(?==")', svg.lower()) == ["viewbox", "fill", "d", "stroke", "d"]


def test_the_picture_is_as_large_as_the_drawing_and_the_same_each_time():
    picture = qr_png(ADDRESS)
    side = (len(segno.make(ADDRESS, error="q", micro=False).matrix) + 2 * QUIET) * SCALE
    assert (picture[:8], struct.unpack(">II", picture[16:24])) == (b"\x89PNG\r\n\x1a\n", (side, side))
    assert [qr_png(ADDRESS) == picture, qr_png(ADDRESS + "2") == picture] == [True, False]
