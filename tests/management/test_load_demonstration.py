import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from briefing.models import Edition, Source, Topic
from tests.factories.topic import TopicFactory
from tests.publishing.acts import approver, editor
from tests.rules.tree import ROOT

pytestmark = pytest.mark.django_db
TOPIC = {"model": "briefing.topic", "fields": {"slug": "topic-a", "title": "Topic A"}}
SECOND = {"model": "briefing.topic", "fields": {"slug": "topic-b", "title": "Topic B"}}
BROKEN = {"model": "briefing.source", "fields": {"slug": "source-a", "no_such_field": 1}}


@pytest.fixture
def fixtures(settings, tmp_path):
    settings.FIXTURE_DIRS = [tmp_path]

    def write(**files):
        for name, record in files.items():
            (tmp_path / f"{name}.json").write_text(json.dumps([record]))

    return write


def load():
    printed = StringIO()
    call_command("load_demonstration", stdout=printed)
    return printed.getvalue()


def slugs():
    return sorted(Topic.objects.values_list("slug", flat=True))


def test_an_empty_portal_gets_every_file(fixtures):
    fixtures(a=TOPIC, b=SECOND)
    assert load() == "Demonstration: loading 2 files of evidence …\n"
    assert slugs() == ["topic-a", "topic-b"]


def test_a_portal_with_a_topic_is_left_as_it_is(fixtures):
    fixtures(a=TOPIC)
    TopicFactory(slug="entered-by-staff")
    assert load() == "Demonstration: the portal has topics already, so nothing is loaded.\n"
    assert slugs() == ["entered-by-staff"]


def test_one_bad_file_and_nothing_is_loaded(fixtures):
    fixtures(a=TOPIC, b=BROKEN)
    with pytest.raises(CommandError, match="no_such_field"):
        load()
    assert (slugs(), Source.objects.count()) == ([], 0)


def test_no_files_is_said(fixtures):
    fixtures()
    assert load() == "Demonstration: there is none in fixtures/, so nothing is loaded.\n"


def test_what_it_publishes_is_told_to_nobody(settings, django_capture_on_commit_callbacks):
    settings.FIXTURE_DIRS = [ROOT / "tests" / "dossiers" / "pond_wardens"]
    editor(), approver()
    with django_capture_on_commit_callbacks() as callbacks:
        load()
    assert (callbacks, Edition.objects.exists()) == ([], True)
