"""E: what keeps a briefing from being composed, rendered, submitted or made into files, as findings.

Others come upon these and ask for the finding; nobody overrides one.
"""

from __future__ import annotations

from typing import Final

from briefing.integrity.findings import Finding, error

TELL = "Mend what it names; where no record holds it, tell whoever operates the portal."


def not_composed(record: str, problem: str) -> Finding:
    """E001: the briefing can't be composed from its records.

    A reference leads nowhere, a record isn't cleared, or a section lacks what it is about. Each finding names the
    section or the record, and what to do there.
    """
    return error("E001", record, problem, "Mend it there, then look again.")


def not_rendered(record: str, reason: str) -> Finding:
    """E002: what the briefing says can't be written as a page or as plain text.

    Nothing is left out silently. Where the reason names a link, a character or a table, mend it in the record that has
    it; else it is a fault of the portal.
    """
    return error("E002", record, reason, TELL)


def note_is_missing(record: str) -> Finding:
    """E003: the change note is missing, or has a character that can't be printed.

    Readers learn from the note what is new. Say it in a sentence or two of plain text.
    """
    return error("E003", record, "A change note is missing.", "Say in a sentence or two what is new.")


def note_is_unprintable(record: str, character: str) -> Finding:
    """The other of E003."""
    return error("E003", record, f"The change note can't be printed. {character}", "Mend the note, then look again.")


def moment_has_passed(record: str) -> Finding:
    """E004: the edition would be live before it is published.

    Nobody could have read it then. Give a later moment, or none: then it is live at once.
    """
    return error("E004", record, "An edition can't be live before it is published.", "Give a later moment.")


def signatory_is_missing(record: str) -> Finding:
    """E005: a briefing is issued in its signatory's own name, and names none.

    Readers must know who speaks, and somebody must consent. Choose the signatory, or another voice.
    """
    return error("E005", record, "It is issued in a signatory's own name, and names none.", "Choose the signatory.")


def glyph_is_missing(record: str, character: str) -> Finding:
    """E006: the typefaces of the PDF have no glyph for a character.

    On paper readers would see a box, or nothing. Write it in letters that the typefaces have; the finding names the
    character and the record that holds it.
    """
    return error(
        "E006",
        record,
        f"The PDF's typefaces have no glyph for {character}.",
        "Write it in letters that the typefaces have: Latin, Greek and Cyrillic.",
    )


def copy_is_not_made(record: str, reason: str) -> Finding:
    """E007: a file that people take with them can't be made, or can't be read back.

    Looked at when a briefing is submitted and published, since making the files takes long. An edition goes out in all
    of its formats or not at all. Try again, or leave out one section after another to find what it is about.
    """
    return error("E007", record, reason, TELL)


def day_is_missing(record: str) -> Finding:
    """E008: a letter issued in its signatory's own name has no date, or one that is open at its end.

    Nobody signs a letter without a day, and what its writer could know is measured by it. Enter the letter's date.
    """
    return error(
        "E008",
        record,
        "It is a letter issued in a signatory's own name, and has no date, or one without an end.",
        "Enter in its field letter date the day that the letter bears.",
    )


OBSTACLES: Final = (
    not_composed,
    not_rendered,
    note_is_missing,
    moment_has_passed,
    signatory_is_missing,
    glyph_is_missing,
    copy_is_not_made,
    day_is_missing,
)
