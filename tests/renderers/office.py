"""Word documents as LibreOffice prints them."""

import re
import subprocess

from briefing.integrity.reading_docx import text_of_docx

SECONDS = 240
PAGE = " Page 1 of 1\n"


def printed_by_office(folder, files):
    """The text of each document's pages, running feet apart, by name; ``files`` holds their bytes by name.

    As ``squeezed``.
    """
    for name, body in files.items():
        (folder / f"{name}.docx").write_bytes(body)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    names = [str(folder / f"{name}.docx") for name in files]
    subprocess.run([*command, *names], check=True, capture_output=True, timeout=SECONDS)
    return {name: _foot(body).sub("", squeezed(_text(folder / f"{name}.pdf"))) for name, body in files.items()}


def unprinted(body, printed):
    """The lines of the document that don't stand on its pages, or not behind those before them.

    What is only read aloud isn't printed: pictures' alternatives are lines of their own and are left to the caller.
    """
    here, missing = 0, []
    *lines, _, _ = text_of_docx(body).partition(PAGE)[0].splitlines()
    for line in lines:
        found = printed.find(squeezed(line), here)
        if found < 0:
            missing.append(line)
        else:
            here = found + len(squeezed(line))
    return missing


def squeezed(text):
    """Signs of notes stand raised on paper and in brackets where they are read."""
    return re.sub(r"[\[\]\s]", "", text)


def _foot(body):
    before, _, after = text_of_docx(body).partition(PAGE)
    edition, notice = "".join(before.splitlines()[-2:]), after.splitlines()[0]
    return re.compile(rf"{re.escape(squeezed(edition))}Page\d+of\d+{re.escape(squeezed(notice))}")


def _text(pdf):
    """In the order in which it was drawn, which goes through a table cell by cell."""
    done = subprocess.run(["pdftotext", "-raw", str(pdf), "-"], check=True, capture_output=True, text=True)
    return done.stdout
