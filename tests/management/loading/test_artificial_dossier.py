"""The files by which loading is measured are sound: a measurement of refusals would say nothing."""

import pytest
from django.core.management import call_command

from scripts.artificial_dossier import write_dossier

pytestmark = pytest.mark.django_db


def test_the_files_that_are_measured_load(tmp_path, capsys):
    paths = write_dossier(tmp_path, count=300)
    call_command("loaddata", *map(str, paths))
    assert capsys.readouterr().out == "Loaded 14 files: 300 created, 0 changed, 0 unchanged.\n"


def test_equal_arguments_make_equal_files(tmp_path):
    first, second = tmp_path / "first", tmp_path / "second"
    first.mkdir()
    second.mkdir()
    texts = [[path.read_bytes() for path in write_dossier(folder, count=300)] for folder in (first, second)]
    assert texts[0] == texts[1]
