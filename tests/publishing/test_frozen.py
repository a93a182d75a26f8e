"""What was published stays as it is, whichever door somebody comes through."""

import json

import pytest
from django.core import serializers
from django.core.management import CommandError, call_command
from django.core.management.commands import loaddata
from django.db import IntegrityError, transaction
from django.urls import reverse

from briefing.models import Edition, PublishedRecord, Rendition
from briefing.models.triggers import write_once_models
from briefing.models.write_once import WriteOnceError
from tests.factories.user import UserFactory
from tests.publishing.acts import publish
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db
MODELS = [Edition, PublishedRecord, Rendition]
REGISTERED = [Edition, PublishedRecord]


@pytest.fixture
def published():
    return publish(dossier().briefing)


@pytest.fixture
def superuser(client):
    client.force_login(UserFactory(superuser=True))
    return client


def rows():
    return [list(model.objects.order_by("pk").values()) for model in write_once_models()]


@pytest.mark.parametrize("model", REGISTERED)
@pytest.mark.parametrize("act", ["change", "delete", "add"])
def test_the_admin_takes_no_change_from_a_superuser(published, superuser, model, act):
    before = rows()
    name = f"admin:briefing_{model._meta.model_name}_{act}"
    found = reverse(name, args=[] if act == "add" else [model.objects.first().pk])
    response = superuser.post(found, {"title": "Other", "post": "yes", "number": "7"})
    assert (response.status_code, rows()) == (403, before)


@pytest.mark.parametrize("model", REGISTERED)
def test_the_admin_has_no_action_on_them(published, superuser, model):
    before = rows()
    found = reverse(f"admin:briefing_{model._meta.model_name}_changelist")
    chosen = {"action": "delete_selected", "_selected_action": [model.objects.first().pk], "post": "yes"}
    superuser.post(found, chosen)
    assert rows() == before


@pytest.mark.parametrize("noun", ["briefing", "topic", "issuer"])
def test_the_admin_deletes_nothing_from_under_an_edition(published, superuser, noun):
    kept = published.briefing if noun == "briefing" else getattr(published.briefing, noun)
    found = reverse(f"admin:briefing_{noun}_delete", args=[kept.pk])
    superuser.post(found, {"post": "yes"})
    assert type(kept).objects.filter(pk=kept.pk).exists()


@pytest.fixture
def forged(published, tmp_path):
    """A fixture of all that was published, with other words under the same keys."""
    records = json.loads(serializers.serialize("json", [row for model in MODELS for row in model.objects.all()]))
    for record in records:
        record["fields"] |= {"digest": "0" * 64} if "digest" in record["fields"] else {"title": "Other"}
    path = tmp_path / "forged.json"
    path.write_text(json.dumps(records))
    return path


def test_a_fixture_brings_no_edition(forged):
    before = rows()
    with pytest.raises(CommandError, match="Published editions can't be loaded: publish_briefing makes them"):
        call_command("loaddata", str(forged), verbosity=0)
    assert rows() == before


def test_a_fixture_changes_none_through_the_loader_of_django(forged):
    before = rows()
    with pytest.raises((WriteOnceError, IntegrityError), match="write-once"), transaction.atomic():
        call_command(loaddata.Command(), str(forged), verbosity=0)
    assert rows() == before
