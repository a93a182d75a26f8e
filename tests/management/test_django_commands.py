"""Django's own commands, where the portal makes them say or do what is right here."""

import json
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from briefing.management.loading.refusing import loadable_models
from briefing.models import Edition, Topic
from tests.factories.edition import EditionFactory
from tests.factories.event import EventFactory

pytestmark = pytest.mark.django_db
NATURAL = {"use_natural_foreign_keys": True, "use_natural_primary_keys": True}


@pytest.mark.django_db(transaction=True)
def test_what_was_published_is_not_flushed_and_the_message_says_so():
    EditionFactory()
    with pytest.raises(CommandError) as refused:
        call_command("flush", interactive=False, verbosity=0)
    assert str(refused.value) == (
        "What was published can't be emptied, so nothing was changed. To start anew, name another database."
    )
    assert (Edition.objects.count(), Topic.objects.count()) == (1, 1)


def dumped(*labels, **options):
    out = StringIO()
    call_command("dumpdata", *labels, stdout=out, **options)
    return out.getvalue()


def test_dumpdata_writes_what_loaddata_reads(tmp_path):
    EventFactory(date="1 May 2025", title="Before")
    EditionFactory()
    text = dumped("briefing", **NATURAL)
    models = {record["model"] for record in json.loads(text)}
    assert models <= {model._meta.label_lower for model in loadable_models()}
    assert {"briefing.event", "briefing.attestation", "briefing.briefing"} <= models
    (tmp_path / "all.json").write_text(text)
    out = StringIO()
    call_command("loaddata", str(tmp_path / "all.json"), stdout=out)
    assert out.getvalue().strip().endswith(f"0 created, 0 changed, {len(json.loads(text))} unchanged.")


def test_history_and_editions_are_dumped_where_they_are_named():
    EditionFactory()
    assert {record["model"] for record in json.loads(dumped("briefing.historicaltopic", "briefing.Edition"))} == {
        "briefing.historicaltopic",
        "briefing.edition",
    }
