"""dump_dossier writes what loaddata reads: dumped, loaded into an empty database and dumped again, the same bytes."""

import json
from importlib import import_module
from pkgutil import iter_modules

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from factory.django import DjangoModelFactory

from briefing.management.loading.dossier import FILES
from briefing.management.loading.refusing import loadable_models
from briefing.models import Stakeholder, Topic
from tests import factories
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.topic import TopicFactory

pytestmark = pytest.mark.django_db


def build_every_noun():
    """Two of each, with lists, so that no field of any noun goes untried for want of a record."""
    modules = [import_module(f"{factories.__name__}.{found.name}") for found in iter_modules(factories.__path__)]
    classes = {thing for module in modules for thing in vars(module).values() if isinstance(thing, type)}
    found = {thing for thing in classes if issubclass(thing, DjangoModelFactory) and thing is not DjangoModelFactory}
    for factory in sorted(found, key=lambda factory: factory.__name__):
        if factory._meta.model in loadable_models():
            factory.create_batch(2)
    SourceFactory(authors=[StakeholderFactory(), StakeholderFactory()])
    EventFactory(embargo_until="2026-07-01T09:30:15.000001+02:00")
    FigureFactory(value="-0.0500", nature="change", since="2012")


def empty():
    for model in reversed(loadable_models()):
        model._base_manager.all().delete()


def dump(folder):
    call_command("dump_dossier", output_dir=folder, verbosity=0)
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_every_noun_stands_in_one_file():
    nouns = sorted(noun for nouns in FILES.values() for noun in nouns)
    assert nouns == sorted(model.__name__ for model in loadable_models())


def test_dump_load_dump_gives_the_same_bytes(tmp_path):
    build_every_noun()
    first = dump(tmp_path / "first")
    assert sorted(first) == sorted(FILES)
    empty()
    assert Stakeholder.objects.count() == 0
    call_command("loaddata", *(str(tmp_path / "first" / name) for name in first), verbosity=0)
    assert dump(tmp_path / "second") == first


def test_one_file_holds_everything(tmp_path, capsys):
    build_every_noun()
    path = tmp_path / "dossier.json"
    call_command("dump_dossier", str(path))
    assert capsys.readouterr().out == f"Wrote {path}.\n"
    count = sum(model.objects.count() for model in loadable_models())
    assert len(json.loads(path.read_text(encoding="utf-8"))) == count
    call_command("loaddata", str(path))
    assert capsys.readouterr().out == f"Loaded 1 file: 0 created, 0 changed, {count} unchanged.\n"


def test_a_record_is_written_readably(capsys):
    TopicFactory(slug="topic-a", title="Café “A”", summary="")
    call_command("dump_dossier")
    assert capsys.readouterr().out == (
        '[\n  {\n    "model": "briefing.topic",\n    "fields": {\n      "slug": "topic-a",\n'
        '      "title": "Café “A”"\n    }\n  }\n]\n'
    )


def test_records_stand_in_the_order_of_their_keys(capsys):
    for slug in ("topic-b", "topic-c", "topic-a"):
        TopicFactory(slug=slug)
    call_command("dump_dossier")
    records = json.loads(capsys.readouterr().out)
    assert [item["fields"]["slug"] for item in records] == ["topic-a", "topic-b", "topic-c"]


def test_nothing_to_write_is_said_and_leaves_what_is_there(tmp_path):
    path = tmp_path / "dossier.json"
    path.write_text("[]", encoding="utf-8")
    with pytest.raises(CommandError, match="There is no evidence in the database, so nothing was written"):
        call_command("dump_dossier", str(path))
    assert path.read_text(encoding="utf-8") == "[]"


@pytest.mark.parametrize("content", ["", "A letter.", '{"a": 1}', '[{"model": "auth.user"}]', "[1]"])
def test_another_file_is_not_overwritten(tmp_path, content):
    TopicFactory()
    path = tmp_path / "letter.json"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(CommandError) as caught:
        call_command("dump_dossier", str(path))
    assert str(caught.value) == (
        f"{path} is not a dossier, so it is not overwritten. Name another place, or move it away."
    )
    assert path.read_text(encoding="utf-8") == content


def test_a_folder_keeps_its_other_files_and_loses_what_is_out_of_date(tmp_path):
    TopicFactory()
    StakeholderFactory()
    (tmp_path / "README.md").write_text("Kept.", encoding="utf-8")
    assert sorted(dump(tmp_path)) == ["05_topic.json", "10_people.json", "README.md"]
    Topic.objects.all().delete()
    assert sorted(dump(tmp_path)) == ["10_people.json", "README.md"]


def test_nothing_takes_its_name_until_all_is_written(tmp_path, monkeypatch):
    TopicFactory()
    StakeholderFactory()
    before = dump(tmp_path)
    Topic.objects.update(title="Changed")

    def full(file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CommandError, match="No space left on device"):
        call_command("dump_dossier", output_dir=tmp_path)
    assert {path.name: path.read_bytes() for path in sorted(tmp_path.iterdir())} == before


def test_a_folder_that_cannot_be_made_is_said(tmp_path):
    TopicFactory()
    with pytest.raises(CommandError, match=r"folder: No such file or directory\. Name a folder"):
        call_command("dump_dossier", output_dir=tmp_path / "absent" / "folder")


def test_the_number_of_queries_does_not_grow(tmp_path):
    def count():
        with CaptureQueriesContext(connection) as queries:
            call_command("dump_dossier", str(tmp_path / "dossier.json"), verbosity=0)
        return len(queries)

    build_every_noun()
    first = count()
    build_every_noun()
    assert count() == first
