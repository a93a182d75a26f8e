from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from briefing.publishing.letters.covering import Covering
from briefing.publishing.letters.making import letters_of, merged_letters
from briefing.publishing.letters.prepare import prepare_mailing
from tests.publishing.acts import administrator, editor
from tests.publishing.letters import USUAL, addressees, summary

pytestmark = pytest.mark.django_db


@pytest.fixture
def mailing():
    edition = summary()
    written = Covering("About ponds", "Read on.", edition.live_from.date())
    return prepare_mailing(edition=edition, actor=editor(), addressees=addressees(2), fields=USUAL, covering=written)


def said(mailing, folder, *options, by="editor", **given):
    out = StringIO()
    call_command("make_letters", str(mailing), str(folder), *options, by=by, stdout=out, **given)
    return out.getvalue()


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_each_letter_is_a_file(mailing, tmp_path, form):
    folder = tmp_path / "new"
    assert said(mailing.pk, folder, form=form) == f"2 letters in 2 files in {folder}.\n"
    files = {file.name: file.body for file in letters_of(mailing=mailing, actor=editor(), form=form)}
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == files
    assert folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(("form", "both_sides"), [("print", False), ("print-both-sides", True)])
def test_all_as_one_to_print_without_a_word(mailing, tmp_path, form, both_sides):
    assert said(mailing.pk, tmp_path, form=form, verbosity=0) == ""
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        f"{form}.pdf": merged_letters(mailing=mailing, actor=editor(), both_sides=both_sides)
    }


@pytest.mark.parametrize(
    ("key", "by", "why"),
    [
        (0, "editor", "There is no mailing 0. Prepare it at its edition in the admin."),
        (None, "nobody", "There is no account nobody."),
        (None, "administrator", "administrator has no right to publish a briefing. Ask who has."),
    ],
)
def test_what_it_refuses(mailing, tmp_path, key, by, why):
    administrator()
    with pytest.raises(CommandError) as refused:
        said(mailing.pk if key is None else key, tmp_path, by=by)
    assert str(refused.value).splitlines()[-1] == why
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_none(mailing, tmp_path):
    (tmp_path / "a").write_text("b")
    with pytest.raises(CommandError, match=r"a: File exists\. Name a folder that can be written\."):
        said(mailing.pk, tmp_path / "a")


def test_a_folder_that_cannot_be_written_to_the_end(mailing, tmp_path, monkeypatch):
    def full(path, body):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CommandError, match=r"No space left on device\. What is there isn't all; name another folder\."):
        said(mailing.pk, tmp_path)


def test_a_folder_that_holds_something(mailing, tmp_path):
    (tmp_path / "a").write_text("b")
    with pytest.raises(CommandError, match=r"holds something already\. Name an empty folder\."):
        said(mailing.pk, tmp_path)
