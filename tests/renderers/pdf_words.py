"""A PDF's words as they are read aloud, signs of notes in square brackets, to hold against content (``printed``)."""

import re

from briefing.integrity.reading_pdf import NARROW, text_of_pdf

SIGNS = re.compile(rf"{NARROW}(\d+[a-z]*(?:,{NARROW}\d+[a-z]*)*)")


def words_of(pdf):
    return SIGNS.sub(r"[\1]", text_of_pdf(pdf))
