"""Whom letters go to, from a spreadsheet: read to the letter, or refused with all that is wrong."""

import csv
import io
import zipfile

import pytest
from openpyxl import Workbook

from briefing.models.letter_fields import LetterField
from briefing.publishing.letters import spreadsheet
from briefing.publishing.letters.spreadsheet import SpreadsheetRefused, letters, read_spreadsheet
from briefing.publishing.letters.workbook import NOT_READ

HEAD = ["Name", "Organisation", "Salutation", "Reference", "Ward", "Contact officer"]
ROW = ["Person One", "School One", "Dear Person One", "R/1", "Ward A", "Officer One"]
NOBODY = "Below the row of column names there is nobody. Write each recipient in a row of their own."
NOT_CLOSED = "Line 2: a quoted cell isn’t closed, or goes on behind its end. Save it as CSV UTF-8, or as .xlsx."
USED = (LetterField.NAME, LetterField.ORGANISATION)


def workbook(*rows, change=None):
    book = Workbook()
    for row in rows:
        book.active.append(row)
    if change:
        change(book)
    held = io.BytesIO()
    book.save(held)
    return held.getvalue()


def comma_separated(*rows, separator=",", encoding="utf-8-sig"):
    held = io.StringIO()
    csv.writer(held, delimiter=separator).writerows(rows)
    return held.getvalue().encode(encoding)


def told(name, body, used=USED):
    with pytest.raises(SpreadsheetRefused) as refused:
        read_spreadsheet(name, body, used=used)
    return list(refused.value.reasons)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.xlsx", workbook(HEAD, ROW)),
        ("A.XLSX", workbook(HEAD, ROW, [None, "  "])),
        ("a.csv", comma_separated(HEAD, ROW)),
        ("a.csv", comma_separated(HEAD, ROW, [], separator=";", encoding="utf-8")),
    ],
)
def test_every_kind_of_file_is_read_alike(name, body):
    (one,) = read_spreadsheet(name, body, used=tuple(LetterField))
    assert (one.place, [one.fields[field] for field in LetterField]) == ("row 2", ROW)


def test_heads_in_any_order_and_case_and_numbers_as_they_are_typed():
    body = workbook(
        ["ward", " NAME ", "Contact  Officer"], ["Ward A", "Person One", 12.0], ["Ward B ", "Person Two", 1.5]
    )
    first, second = read_spreadsheet("a.xlsx", body, used=[LetterField.NAME])
    assert dict(first.fields) == {"ward": "Ward A", "name": "Person One", "contact_officer": "12"}
    assert dict(second.fields) == {"ward": "Ward B", "name": "Person Two", "contact_officer": "1.5"}


def test_what_nobody_sees_is_an_empty_cell():
    body = "Name,Organisation\n\u00ad,School A\n\u2800,\u00ad\n".encode()
    (read,) = read_spreadsheet("list.csv", body, used=[LetterField.NAME])
    assert read.fields == {LetterField.NAME: "", LetterField.ORGANISATION: "School A"}


@pytest.mark.parametrize(("name", "made"), [("list.csv", comma_separated), ("list.xlsx", workbook)])
def test_what_was_encoded_twice_is_refused_with_row_and_field(name, made):
    good = ["Zoë Ã", "École Éluard"]
    twice = [value.encode().decode("cp1252") for value in ("Zoë", "École Éluard")]
    remedy = "Open the first list anew, as UTF-8, and save it as CSV UTF-8 or .xlsx."
    assert told(name, made(HEAD[:2], good, twice)) == [
        f"Row 3, Name: ZoÃ« seems to be Zoë, encoded twice. {remedy}",
        f"Row 3, Organisation: Ã‰cole Ã‰luard seems to be École Éluard, encoded twice. {remedy}",
    ]
    assert [each.fields[LetterField.NAME] for each in read_spreadsheet(name, made(HEAD[:2], good), used=USED)] == [
        "Zoë Ã"
    ]


def test_all_that_is_wrong_with_the_columns_and_rows_is_told_at_once():
    body = workbook(["Name", "Shoe size", "Name", ""], ["A", 1, "B", "x"], [], ["C", 2, "D", ""])
    assert told("a.xlsx", body) == [
        "Row 1, column B: Shoe size is no column of letters. Delete it, or call it one of: " + ", ".join(HEAD) + ".",
        "Row 1, columns A and C: Name stands there more than once. Delete all but one.",
        "Row 1: the column Organisation is missing. Add it, or make letters that don’t use the field.",
        "Row 3 is empty. Delete it.",
        "Row 2, column D: the column has no name in row 1. Name it, or delete the cell.",
    ]


def merged(book):
    book.active.merge_cells("A2:B3")


def formulas(book):
    book.active["A2"] = "=1+1"
    book.active["B2"] = True
    book.active["C2"] = "#N/A"
    book.active["C2"].data_type = "e"


def two_sheets(book):
    book.create_sheet("Others")["A1"] = "x"


def filtered(book):
    book.active.append(ROW)
    book.active.row_dimensions[2].hidden = book.active.row_dimensions[9].hidden = True


def hidden_sheet(book):
    book.create_sheet("Empty")
    book.active = 1
    book["Sheet"].sheet_state = "hidden"


def shown_otherwise(book):
    for place, (number, shown) in enumerate([(123, "00000"), (0.5, "0%"), (1.5, "0"), (2**60, "0"), (1e-9, "General")]):
        cell = book.active.cell(2, place + 1, number)
        cell.number_format = shown


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (filtered, ["Hidden, as by a filter: row 2. Show what is to get a letter, and delete the rest."]),
        (hidden_sheet, ["The sheet Sheet is hidden. Show it, or delete it."]),
        (
            shown_otherwise,
            [
                f"Cell {column}2 holds a number that is shown otherwise. Write as text what the letter is to say."
                for column in "ABCDE"
            ],
        ),
        (merged, ["Cells A2:B3 are merged. Split them: each value in a cell of its own."]),
        (
            formulas,
            [
                "Cell A2 holds a formula. Paste its value in its place.",
                "Cell B2 holds true or false. Write as text what the letter is to say.",
                "Cell C2 holds an error. Write as text what the letter is to say.",
            ],
        ),
        (two_sheets, ["Several sheets hold something: Sheet, Others. Delete all but the list."]),
    ],
)
def test_what_a_workbook_may_not_hold(change, why):
    assert told("a.xlsx", workbook(HEAD, ROW, change=change)) == why


def test_what_stands_far_beside_the_list():
    body = workbook(HEAD, [*ROW, *[None] * 44, "x"])
    assert told("a.xlsx", body) == ["Cell AY2 is beyond column 50. Delete what stands beside the list."]


def test_an_empty_sheet_beside_the_list_is_passed_over():
    body = workbook(HEAD, ROW, change=lambda book: book.create_sheet("Empty"))
    assert len(read_spreadsheet("a.xlsx", body, used=USED)) == 1


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [
        ("a.xls", b"", "a.xls is neither .xlsx nor .csv. Save the list as one of these."),
        ("a", b"", "a is neither .xlsx nor .csv. Save the list as one of these."),
        ("a.csv", b"", "a.csv is empty. Its first row names the columns: " + ", ".join(HEAD) + "."),
        ("a.xlsx", workbook(), "a.xlsx is empty. Its first row names the columns: " + ", ".join(HEAD) + "."),
        (
            "a.csv",
            comma_separated(HEAD),
            NOBODY,
        ),
        ("a.csv", b"Name,Organisation\nA,\xa3", "Row 2: the file isn’t in UTF-8. Save it as CSV UTF-8, or as .xlsx."),
        (
            "a.csv",
            b'Name,Organisation\nA,"b"c',
            NOT_CLOSED,
        ),
        (
            "a.csv",
            comma_separated(HEAD, ["x" * 131_073, *ROW[1:]]),
            "Line 2: a cell has more than 131,072 characters. Is a quotation mark too many before it?",
        ),
        ("a.xlsx", b"PK nothing", NOT_READ),
        ("a.xlsx", comma_separated(HEAD, ROW), NOT_READ),
    ],
)
def test_files_that_are_not_read(name, body, why):
    assert told(name, body) == [why]


def test_limits(monkeypatch):
    monkeypatch.setattr(spreadsheet, "ROWS", 2)
    many = ["Below the first there are more than 2 rows. Split the list."]
    assert told("a.xlsx", workbook(HEAD, ROW, ROW, ROW)) == many
    assert told("a.csv", comma_separated(HEAD, ROW, ROW, ROW)) == many
    assert told("a.xlsx", workbook(HEAD, ROW, *[[]] * 9, ROW)) == many
    assert len(read_spreadsheet("a.xlsx", workbook(HEAD, ROW, ROW), used=USED)) == 2
    assert told("a.csv", b"x" * 2_000_001) == [
        "a.csv has 2,000,001 bytes; 2,000,000 are allowed. Take out all but the list."
    ]


def test_a_file_that_unpacks_to_much_more_is_not_unpacked():
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b" " * 40_000_001)
    assert told("a.xlsx", held.getvalue()) == [
        "Unpacked the file has 40,000,001 bytes; 40,000,000 are allowed. Keep the list alone."
    ]


def repacked(name, body):
    """A workbook whose part ``name`` is another."""
    held = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(HEAD, ROW))) as old,
        zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for each in old.namelist():
            new.writestr(each, body if each == name else old.read(each))
    return held.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_file_that_grows_while_it_is_read_is_not_read(encoding):
    doubled = '<!DOCTYPE a [<!ENTITY a "aaaaaaaa">]><a>&a;&a;</a>'.encode(encoding)
    assert told("a.xlsx", repacked("xl/theme/theme1.xml", doubled)) == [NOT_READ]


def test_a_file_that_takes_too_long_to_read_is_not_read():
    many = repacked("xl/theme/theme1.xml", b"<a/>" * 500_000)
    assert told("a.xlsx", many) == ["The file holds much more than a list: empty rows, formats. Keep the list alone."]


def test_columns_as_spreadsheets_call_them():
    assert [letters(number) for number in (1, 26, 27, 52, 703)] == ["A", "Z", "AA", "AZ", "AAA"]
