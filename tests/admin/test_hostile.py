"""Hostile text in every free-text field of the admin: it comes out as the characters that were typed, or is refused."""

from html.parser import HTMLParser
from unicodedata import normalize

import pytest
from django.db import models

from tests.admin.dossier import one_of_each
from tests.admin.filling import address, errors, save
from tests.admin.test_pages import EDITED

pytestmark = pytest.mark.django_db

MARK = "zzq"  # by which the words are found again
# Each fits into a line of the shortest fields.
LITERAL = [
    f"<script>{MARK}()</script>\" onmouseover='{MARK}()' x=\"",
    f"{{{{ {MARK} }}}}{{% load {MARK} %}}=cmd|{MARK}!A1",
    f'#eval("{MARK}") $ {MARK} $ #read("/x")',
    f"👩‍🚒 {MARK} שלום {MARK} e{chr(0x301) * 20}",
]
REFUSED = [f"abc\u202e{MARK}", f"abc\u2066{MARK}", f"abc\x00{MARK}", f"abc\x1b[31m{MARK}"]


class Opened(HTMLParser):
    """The elements and attributes of a page in which the mark stands anywhere but in text and values."""

    def __init__(self):
        super().__init__()
        self.bad = []

    def handle_starttag(self, tag, attrs):
        if MARK in tag or (tag == "script" and any(MARK in (value or "") for _, value in attrs)):
            self.bad.append(tag)
        self.bad += [f"{tag} {name}" for name, value in attrs if MARK in name or name.startswith("on")]


def free_text(model):
    """Fields that take any words: not slugs, choices, addresses, dates, references or prose with a grammar."""
    plain = ("LineField", "TextField")
    return [
        field.name
        for field in model._meta.concrete_fields
        if isinstance(field, (models.CharField, models.TextField))
        and type(field).__name__ in plain
        and field.editable
        and not field.choices
    ]


FIELDS = {model: names for model in EDITED if (names := free_text(model))}


def pages(client, record):
    """What the admin shows of the record."""
    model = type(record)
    for url in (
        address(model, "changelist"),
        address(model, "change", record.pk),
        address(model, "history", record.pk),
        address(model, "delete", record.pk),
    ):
        answer = client.get(url)
        assert answer.status_code == 200, url
        yield answer.content.decode()


def saved_where_accepted(client, record, text):
    """Puts the text into every field; those that refuse it say so, and keep what they held."""
    wanted = {name: f"{text}{number}" for number, name in enumerate(FIELDS[type(record)])}
    answer = save(client, record, **wanted)
    if answer.status_code == 200:
        refused = errors(answer)
        assert set(refused) <= set(wanted)
        wanted = {name: value for name, value in wanted.items() if name not in refused}
        yield answer.content.decode()
        answer = save(client, record, **wanted)
    assert answer.status_code == 302, errors(answer)
    record.refresh_from_db()
    assert {name: getattr(record, name) for name in wanted} == {
        name: normalize("NFC", value) for name, value in wanted.items()
    }
    yield from pages(client, record)


@pytest.mark.parametrize("model", FIELDS)
def test_text_is_text_wherever_the_admin_shows_it(staff, model):
    record = one_of_each()[model]
    for text in LITERAL:
        for page in saved_where_accepted(staff, record, text):
            opened = Opened()
            opened.feed(page)
            assert (opened.bad, f"<script>{MARK}" in page) == ([], False)


@pytest.mark.parametrize("model", FIELDS)
def test_characters_that_nobody_sees_are_refused_at_their_field(staff, model):
    record = one_of_each()[model]
    before = {name: getattr(record, name) for name in FIELDS[model]}
    for text in REFUSED:
        assert set(FIELDS[model]) <= set(errors(save(staff, record, **dict.fromkeys(FIELDS[model], text))))
    record.refresh_from_db()
    assert {name: getattr(record, name) for name in FIELDS[model]} == before


@pytest.mark.parametrize("model", FIELDS)
def test_a_word_of_20_kilobytes_is_kept_or_refused_at_its_field(staff, model):
    record = one_of_each()[model]
    shown = list(saved_where_accepted(staff, record, "x" * 20_000))
    assert len(shown) in {4, 5}  # the record's pages, and the form where a field refused it


def test_there_is_something_to_try():
    assert sum(len(names) for names in FIELDS.values()) > 40
