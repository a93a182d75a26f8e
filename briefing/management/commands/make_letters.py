"""Makes the letters of a mailing that was prepared in the admin, as files in a folder."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any, Final  # Any: options are whatever was typed

from django.contrib.auth.models import User
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track

from briefing.enums import RenditionFormat
from briefing.publishing.letters.making import letters_of, merged_letters
from briefing.publishing.refusal import Refused
from briefing.queries.mailings import mailing
from briefing.renderers.refusals import Unrenderable

PRINT, BOTH_SIDES = "print", "print-both-sides"
FORMS: Final = ("pdf", "docx", PRINT, BOTH_SIDES)


class Command(BaseCommand):
    help = "Writes the letters of a mailing into an empty folder: each as PDF or Word file, or all as one PDF to print."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("mailing", type=int, help="Its number, as in the address of its page in the admin.")
        parser.add_argument("folder", type=Path, help="Made where it isn't there, for its owner alone.")
        parser.add_argument("--form", choices=FORMS, default="pdf")
        parser.add_argument("--by", required=True, help="The account of whoever may publish.")

    def handle(self, *args: Any, **options: Any) -> None:
        found = mailing(options["mailing"])
        if found is None:
            raise CommandError(f"There is no mailing {options['mailing']}. Prepare it at its edition in the admin.")
        actor = User.objects.filter(username=options["by"]).first()
        if actor is None:
            raise CommandError(f"There is no account {options['by']}.")
        folder: Path = options["folder"]
        _prepare(folder)
        console = Console(stderr=True, quiet=not sys.stderr.isatty())
        try:
            if options["form"] in {PRINT, BOTH_SIDES}:
                both_sides = options["form"] == BOTH_SIDES
                body = merged_letters(mailing=found, actor=actor, both_sides=both_sides)
                (folder / f"{options['form']}.pdf").write_bytes(body)
                written = 1
            else:
                files = letters_of(mailing=found, actor=actor, form=RenditionFormat(options["form"]))
                written = 0
                for file in track(files, "Making letters …", total=found.letters, console=console, transient=True):
                    (folder / file.name).write_bytes(file.body)
                    written += 1
        except (Refused, Unrenderable) as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as error:
            raise CommandError(f"{folder}: {error.strerror}. What is there isn't all; name another folder.") from error
        if options["verbosity"] > 0:
            letters = "1 letter" if found.letters == 1 else f"{found.letters:,} letters"
            self.stdout.write(f"{letters} in {written:,} {'file' if written == 1 else 'files'} in {folder}.")


def _prepare(folder: Path) -> None:
    """A new folder is for its owner alone: letters hold names."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        is_empty = not any(folder.iterdir())
    except OSError as error:
        raise CommandError(f"{folder}: {error.strerror}. Name a folder that can be written.") from error
    if not is_empty:
        raise CommandError(f"{folder} holds something already. Name an empty folder.")
