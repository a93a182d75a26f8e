"""Letters in a real browser: an edition chosen, a list refused, another taken, letters seen, downloaded, corrected."""

import io
import re
import zipfile

import pytest
from django.urls import reverse
from openpyxl import Workbook
from pypdf import PdfReader

from briefing.integrity.reading_docx import text_of_docx
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.models import Briefing, Mailing
from scripts.demonstration import PASSWORD
from tests.browser.axe import violations

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.alters_site(1)]

SCREENS = ({"width": 1280, "height": 800}, {"width": 390, "height": 844})
HEAD = ("Name", "Organisation", "Salutation", "Ward")
WHOM = [(f"Reader {number}", f"School {number}", f"Dear Reader {number}", f"Ward {number}") for number in (1, 2, 3)]
WORDS = "From this term you ask the officers of [[recipient:ward]].\n\nPlease read the briefing."
REFUSED = "Failed to load resource: the server responded with a status of 400 (Bad Request)"


@pytest.fixture
def tab(page, site):
    """Signed in as an editor."""
    page.goto(site + reverse("admin:login"))
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Log in").click()
    page.locator("#content-main").wait_for()
    return page


@pytest.fixture
def sheet(tmp_path):
    def made(name, rows):
        book = Workbook()
        for row in (HEAD, *rows):
            book.active.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return made


def check(tab):
    """Nothing against it is found on a desktop or on a phone, and nothing spills over."""
    for screen in SCREENS:
        tab.set_viewport_size(screen)
        assert violations(tab) == []
        assert tab.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def choose_edition(tab, site):
    """The first of a briefing that has a second, as somebody finds it who begins at the list."""
    briefing = Briefing.objects.order_by("slug")[0]
    tab.goto(site + reverse("admin:briefing_edition_changelist"))
    tab.locator("#searchbar").fill(briefing.slug)
    tab.get_by_role("button", name="Search").click()
    tab.locator("#result_list tr").filter(has=tab.locator("td.field-number", has_text="1")).locator("th a").click()
    tab.get_by_role("link", name="Letters", exact=True).click()
    tab.get_by_role("heading", name="Prepare letters").wait_for()


def fill(tab, path):
    tab.get_by_label("A covering letter from the issuer").check()
    tab.get_by_label("Recipients from a spreadsheet").set_input_files(path)
    tab.get_by_label("Ward", exact=True).check()
    tab.get_by_label("Subject").fill("Whom you ask in your ward")
    tab.get_by_label("What it says").fill(WORDS)


def prepare(tab):
    tab.get_by_role("button", name="Prepare the letters").click()
    tab.wait_for_load_state()


def taken(tab, name):
    with tab.expect_download() as download:
        tab.get_by_role("link", name=name, exact=True).click()
    return download.value.path().read_bytes()


def squeezed(text):
    return " ".join(text.replace("\u00a0", " ").split())


def test_letters_are_prepared_looked_at_taken_and_corrected(tab, site, sheet, complaints):
    choose_edition(tab, site)
    check(tab)
    refuse(tab, sheet)
    fill(tab, sheet("right.xlsx", WHOM))
    prepare(tab)
    assert tab.locator("#content h1").inner_text() == "Whom you ask in your ward, 3 letters"
    check(tab)
    look_and_take(tab)
    tab.get_by_role("button", name="They are handed out").click()
    assert tab.locator(".messagelist").inner_text() == "Recorded: the letters are handed out."
    check(tab)
    correct(tab)
    assert [each for each in complaints if each != REFUSED] == []


def refuse(tab, sheet):
    """Two lack their ward, one its organisation: all are named, nothing is kept, what was typed stays."""
    prepare(tab)
    assert tab.get_by_role("alert").locator("li").all_inner_texts() == [
        "Every recipient gets: This field is required.",
        "Recipients from a spreadsheet: Choose a spreadsheet, or stored recipients: one of the two.",
    ]
    check(tab)
    tab.get_by_role("link", name="Every recipient gets").click()
    assert tab.evaluate("document.activeElement.id") == "id_kind"
    fill(tab, sheet("wrong.xlsx", [WHOM[0][:3], ("Reader 2", "", *WHOM[1][2:]), (*WHOM[2][:3], " ")]))
    prepare(tab)
    assert tab.get_by_role("alert").locator("li").all_inner_texts() == [
        "Organisation is empty for row 3 (Reader 2). Fill it in, or make letters that don’t use the field.",
        (
            "Ward is empty for row 2 (Reader 1, School 1), row 4 (Reader 3, School 3). "
            "Fill it in, or make letters that don’t use the field."
        ),
    ]
    assert (tab.get_by_label("What it says").input_value(), Mailing.objects.count()) == (WORDS, 0)
    check(tab)


def look_and_take(tab):
    asked = [f"you ask the officers of Ward {number}." for number in (1, 2, 3)]
    assert asked[1] in squeezed(text_of_pdf(taken(tab, "PDF of letter 2")))
    assert asked[2] in squeezed(text_of_docx(taken(tab, "Word file of letter 3")))
    with zipfile.ZipFile(io.BytesIO(taken(tab, "ZIP of 3 PDF files"))) as archive:
        assert archive.namelist() == [f"{number}-school-{number}.pdf" for number in (1, 2, 3)]
        read = [squeezed(text_of_pdf(archive.read(name))) for name in archive.namelist()]
        assert [words in text for words, text in zip(asked, read, strict=True)] == [True] * 3
    for name, pages in (("on one side", 3), ("on both sides", 5)):
        merged = taken(tab, f"One PDF of all 3 to print {name}")
        assert len(PdfReader(io.BytesIO(merged)).pages) == pages
        assert re.findall(r"you ask the officers of Ward \d\.", squeezed(text_of_pdf(merged))) == asked


def correct(tab):
    """To whom they went, what became of the edition since."""
    tab.get_by_role("link", name="edition 1: letters").click()
    tab.get_by_role("link", name="whom to").click()
    tab.get_by_role("heading", name="Write to them what became of it").wait_for()
    check(tab)
    prepare(tab)
    made = Mailing.objects.get(handed_out_at__isnull=True)
    assert (made.corrects.number, made.edition.number, made.letters) == (1, 2, 3)
    assert "Edition 2 of" in squeezed(text_of_pdf(taken(tab, "PDF of letter 1")))
