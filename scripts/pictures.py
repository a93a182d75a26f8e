"""Takes the pictures of scripts/screenshots.py: one browser, each page at each width, dark and on paper."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from django.apps import apps
from django.contrib import admin
from django.template import Context, Engine
from django.urls import reverse
from playwright.sync_api import FloatRect, sync_playwright
from playwright.sync_api import Page as Tab

from scripts.demonstration import PASSWORD
from scripts.pages import Page

SCREENS: Final = {390: 844, 768: 1024, 1280: 800}  # widths and heights
DARK_WIDTHS: Final = (390, 1280)
STAFF_WIDTH: Final = 1280
DOTS_PER_INCH: Final = "60"
TALLEST: Final = 16_000  # pixels: Chromium repeats or leaves out what is beyond 16,384
# Kinds in the order in which a reader meets them; others after them, by name.
ORDER: Final = ("", "about/", "accessibility/", "privacy/", "404", "briefings/", "briefings/<slug>/", "timeline/")
INDEX: Final = Path(__file__).with_suffix(".html")


@dataclass(frozen=True)
class Subject:
    """A page to be pictured. `pictures` grows while it is."""

    name: str
    address: str
    pictures: list[str] = field(default_factory=list)


def take(site: str, pages: Iterable[Page], *, folder: Path, say: Callable[[str], None]) -> int:
    readers = [Subject(_name(n, page.address), page.address) for n, page in enumerate(_in_order(pages), start=1)]
    staff = [Subject(_name(n, address), address) for n, address in enumerate(editing_side(), start=len(readers) + 1)]
    with sync_playwright() as playwright:
        # Chromium refuses its sandbox to root.
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--disable-gpu", *sandbox])
        tab = browser.new_page(locale="en-GB", timezone_id="Europe/London")
        say(f"Taking pictures of {len(readers)} pages for readers, on screens, in the dark and on paper …")
        for subject in readers:
            tab.goto(site + subject.address)
            _on_screens(tab, subject, folder)
            _on_paper(tab, subject, folder)
        say(f"Taking pictures of {len(staff)} pages of the editing side …")
        _sign_in(tab, site)
        for subject in staff:
            tab.goto(site + subject.address)
            _picture(tab, subject, folder, f"{STAFF_WIDTH:04}")
        browser.close()
    _write_index(folder, [*readers, *staff])
    return sum(len(subject.pictures) for subject in (*readers, *staff))


def _in_order(pages: Iterable[Page]) -> list[Page]:
    return sorted(pages, key=lambda page: (ORDER.index(page.kind) if page.kind in ORDER else len(ORDER), page.address))


def _name(number: int, address: str) -> str:
    """Such as 06-briefings-safer-schools-history: sorts as the pages were ordered."""
    return f"{number:03}-{re.sub('[^a-z0-9]+', '-', address.lower()).strip('-')[:60] or 'home'}"


def editing_side() -> Iterator[str]:
    """The workplace, then the list of each noun that has records, and the form of its first record."""
    yield reverse("admin:index")
    for model in filter(admin.site.is_registered, apps.get_app_config("briefing").get_models()):
        if first := model._default_manager.order_by("pk").first():
            name = f"admin:briefing_{model._meta.model_name}"
            yield reverse(f"{name}_changelist")
            yield reverse(f"{name}_change", args=[first.pk])


def _on_screens(tab: Tab, subject: Subject, folder: Path) -> None:
    """One visit: a page has nothing that depends on the width or the light when it is fetched."""
    for width, height in SCREENS.items():
        tab.set_viewport_size({"width": width, "height": height})
        _picture(tab, subject, folder, f"{width:04}")
        if width in DARK_WIDTHS:
            tab.emulate_media(color_scheme="dark")
            _picture(tab, subject, folder, f"{width:04}-dark")
            tab.emulate_media(color_scheme="light")


def _picture(tab: Tab, subject: Subject, folder: Path, variant: str) -> None:
    """The whole page; a very long one in parts."""
    width, height = tab.evaluate("[document.documentElement.clientWidth, document.documentElement.scrollHeight]")
    for part, top in enumerate(range(0, height, TALLEST), start=1):
        name = f"{subject.name}.{variant}{f'-part{part}' if height > TALLEST else ''}.png"
        clip: FloatRect = {"x": 0, "y": top, "width": width, "height": min(TALLEST, height - top)}
        tab.screenshot(path=folder / name, full_page=True, clip=clip)
        subject.pictures.append(name)


def _on_paper(tab: Tab, subject: Subject, folder: Path) -> None:
    printed = folder / f"{subject.name}.print.pdf"
    tab.pdf(path=printed, format="A4", prefer_css_page_size=True)
    command = ["pdftoppm", "-png", "-r", DOTS_PER_INCH, str(printed), str(printed.with_suffix(""))]
    subprocess.run(command, check=True)
    printed.unlink()
    subject.pictures.extend(sorted(path.name for path in folder.glob(f"{subject.name}.print-*.png")))


def _sign_in(tab: Tab, site: str) -> None:
    tab.set_viewport_size({"width": STAFF_WIDTH, "height": SCREENS[STAFF_WIDTH]})
    tab.goto(site + reverse("admin:login"))
    tab.fill("#id_username", "admin")
    tab.fill("#id_password", PASSWORD)
    tab.click("input[type=submit]")
    tab.locator("#content-main").wait_for()


def _write_index(folder: Path, subjects: list[Subject]) -> None:
    template = Engine().from_string(INDEX.read_text(encoding="utf-8"))
    (folder / "index.html").write_text(template.render(Context({"subjects": subjects})), encoding="utf-8")
