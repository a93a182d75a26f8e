"""What readers get is frozen: no page changes when what it was made from is worded anew."""

import re
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import IntegrityError, models, transaction
from django.test import Client
from django.utils.timezone import now

from briefing.enums import WithdrawalKind
from briefing.models import Edition, Issuer
from briefing.models.fields import EdtfField
from briefing.models.write_once import WriteOnce
from briefing.publishing.cancel import cancel
from briefing.publishing.correct_note import correct_note
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.withdraw import withdraw
from scripts.pages import crawl
from tests.factories.briefing import BriefingFactory
from tests.factories.contact import ContactFactory
from tests.factories.issuer import IssuerFactory
from tests.publishing.acts import administrator, approver, publish
from tests.publishing.dossier import dossier

pytestmark = pytest.mark.django_db

# What may differ, by name. The issuer of the portal stands on every page as it is now: its name, notice and statements.
MAY_DIFFER = {Issuer}
# Addresses stay what they are, and dates are compared where they are read.
NO_WORDS = (models.SlugField, EdtfField)
NEW = "ZEBRA"
TOKEN = re.compile(rb'name="csrfmiddlewaretoken" value="\w+"')
OTHERS = ("replaced", "in-error", "no-longer", "removed", "led-nowhere")
SOON = timedelta(days=3)


@pytest.fixture
def ponds():
    """With editions that are current, superseded, cancelled, withdrawn each way or removed; one nobody saw."""
    IssuerFactory(runs_it=True)
    made = dossier(contact=ContactFactory())
    briefings = {
        slug: BriefingFactory(slug=slug, title=slug.title(), topic=made.topic, issuer=made.briefing.issuer)
        for slug in (*OTHERS, "hidden")
    }
    correct_note(edition=publish(made.briefing), text="It was the first.", actor=approver())
    reworded(made, note="The second.")
    cancel(edition=reworded(made, note="No.", live_from=now() + SOON), actor=approver(), reason="It was moved.")
    cancel(edition=publish(briefings["hidden"], live_from=now() + SOON), actor=approver(), reason="Not yet.")
    editions = {slug: publish(briefings[slug]) for slug in OTHERS}
    ended = {"actor": approver(), "explanation": "It is over."}
    for slug, successor in (("replaced", made.briefing), ("led-nowhere", briefings["in-error"])):
        withdraw(edition=editions[slug], kind=WithdrawalKind.REPLACED, replaced_by=successor, **ended)
    withdraw(edition=editions["in-error"], kind=WithdrawalKind.IN_ERROR, **ended)
    withdraw(edition=editions["no-longer"], kind=WithdrawalKind.NO_LONGER, **ended)
    ask_removal(edition=editions["removed"], ground="Order of a court.", actor=approver())
    remove(edition=editions["removed"], actor=administrator())
    return made


def reworded(made, **plan):
    made.section.prose += " Then there were others."
    made.section.save()
    return publish(made.briefing, **plan)


def pages():
    """Every public address that can be reached or named, with its answer."""
    named = [
        address
        for edition in Edition.objects.select_related("briefing")
        for address in (
            edition.get_absolute_url(),
            edition.get_short_url(),
            edition.briefing.get_absolute_url(),
            f"/briefings/{edition.briefing.slug}/changes/",
            *(f"/briefings/{edition.briefing.slug}{form}" for form in (".json", ".txt", ".pdf", ".docx")),
            f"/report/?edition={edition.briefing.slug}/{edition.number}",
        )
    ]
    reader = Client()
    answers = {address: reader.get(address) for address in crawl(reader, *named)}
    return {address: (answer.status_code, TOKEN.sub(b"", answer.getvalue())) for address, answer in answers.items()}


def worded_anew():
    """Every column of words of everything that can still be edited; the names of those that were changed."""
    changed = set()
    for model in apps.get_app_config("briefing").get_models():
        if issubclass(model, WriteOnce) or model in MAY_DIFFER or model.__name__.startswith("Historical"):
            continue
        for field in model._meta.concrete_fields:
            is_of_words = isinstance(field, models.CharField | models.TextField) and not field.choices
            if is_of_words and not isinstance(field, NO_WORDS) and has_changed(model, field):
                changed.add(f"{model.__name__}.{field.name}")
    return changed


def has_changed(model, field):
    """Past every check but the database's own."""
    keys = list(model._base_manager.values_list("pk", flat=True))
    try:
        with transaction.atomic():
            for key in keys:
                words = f"{NEW} {key}"[: field.max_length]
                model._base_manager.filter(pk=key).update(**{field.name: words})
    except IntegrityError:
        return False
    return bool(keys)


def test_no_page_changes_when_what_it_was_made_from_is_worded_anew(ponds):
    before = pages()
    assert all(b"Ponds" in before[address][1] for address in ("/", "/corrections/", "/briefings/ponds/changes/"))
    changed = worded_anew()
    named = {"Briefing.title", "Briefing.lead", "Audience.name", "Contact.label", "Topic.title", "Section.prose"}
    assert named <= changed
    after = pages()
    assert [address for address in before if before[address] != after.get(address)] == []
    assert before.keys() == after.keys()
    assert [address for address, (_, body) in after.items() if NEW.encode() in body] == []


def test_of_what_no_reader_saw_and_what_was_removed_nothing_is_told(ponds):
    words = (b"Hidden", b"Not yet.", b"/briefings/hidden/changes/", b"Removed, edition")
    found = pages()
    assert {word: [address for address, (_, body) in found.items() if word in body] for word in words} == {
        word: [] for word in words
    }


def test_a_briefing_that_cannot_be_read_is_led_to_by_no_link(client, ponds):
    for address in ("/briefings/led-nowhere/", "/briefings/led-nowhere/changes/", "/corrections/"):
        text = client.get(address).content.decode()
        assert ("replaced by another briefing" in text or "another briefing replaces this" in text) is True
        assert "Read In-Error" not in text
        assert 'href="/briefings/in-error/"' not in text
    assert '<a href="/briefings/ponds/">Read Ponds</a>' in client.get("/briefings/replaced/").content.decode()
