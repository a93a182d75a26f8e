"""Editions as files: the stored bytes, for whoever may see the edition."""

from datetime import UTC, datetime

import pytest

from briefing.renderers.docx import render_docx
from briefing.renderers.text import render_text
from tests.factories.audience import AudienceFactory
from tests.factories.issuer import IssuerFactory
from tests.factories.withdrawal import WithdrawalFactory
from tests.renderers.samples import SUMMARY
from tests.views.publishing import COLOUR, pdf_of, publish

pytestmark = pytest.mark.django_db

FORMS = ["txt", "pdf", "docx"]
PLACES = ["/briefings/sample", "/briefings/sample/for/schools", "/briefings/sample/editions/1"]
ADDRESSES = [f"{place}.{form}" for place in PLACES for form in FORMS]
TYPES = {
    "txt": "text/plain; charset=utf-8",
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}
BODIES = {
    "txt": render_text(SUMMARY, None),
    "pdf": pdf_of(SUMMARY),
    "docx": render_docx(SUMMARY, None, colour=COLOUR),
}
NAMES = dict(zip(PLACES, ["sample-edition-1", "sample-edition-1-schools", "sample-edition-1"], strict=True))
LINKS = {
    "txt": "Plain text to paste into an e-mail</a>",
    "pdf": "PDF to print or pass on</a>",
    "docx": "Word document to edit</a>",
}


@pytest.fixture
def schools():
    IssuerFactory(runs_it=True)
    return AudienceFactory(slug="schools", name="Schools")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("place", PLACES)
def test_a_file_is_the_stored_bytes_under_a_name_of_its_own(client, schools, place, form):
    publish(audiences=("", "schools"))
    address = f"{place}.{form}"
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, TYPES[form])
    assert answer.headers["Content-Disposition"] == f'inline; filename="{NAMES[place]}.{form}"'
    assert answer.content == BODIES[form]
    assert client.get(address, headers={"if-none-match": answer.headers["ETag"]}).status_code == 304
    assert client.post(address).status_code == 405


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/briefings/sample.pdf", "sample-edition-1.pdf"),
        ("/briefings/sample/for/schools.pdf", "sample-edition-1-schools.pdf"),
        ("/briefings/sample/editions/1.txt", "sample-edition-1.txt"),
    ],
)
def test_a_file_is_called_by_briefing_edition_and_version(client, schools, address, name):
    publish(audiences=("", "schools"))
    assert client.get(address).headers["Content-Disposition"] == f'inline; filename="{name}"'


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_is_to_come_is_answered_as_what_is_absent(client, schools, address):
    assert client.get(address).status_code == 404
    publish(audiences=("", "schools"), live_from=datetime(2999, 1, 1, tzinfo=UTC))
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_published_in_error_a_notice_stands_in_its_place(client, schools, address):
    edition = publish(audiences=("", "schools"))
    WithdrawalFactory(edition=edition, in_error=True, explanation="The numbers were of another year.")
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Content-Type"]) == (410, "text/plain; charset=utf-8")
    assert answer.content == b"Published in error and withdrawn\n\nThe numbers were of another year.\n"


def test_the_newest_edition_stands_at_the_briefings_address(client, schools):
    older = publish()
    publish(briefing=older.briefing, files=False)
    asked = [client.get(f"{place}.{form}").status_code for place in (PLACES[0], PLACES[2]) for form in FORMS]
    assert asked == [404] * 3 + [200] * 3


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("/briefings/sample/", "/briefings/sample/editions/1"),
        ("/briefings/sample/for/schools/", "/briefings/sample/for/schools"),
        ("/briefings/sample/editions/1/", "/briefings/sample/editions/1"),
    ],
)
def test_an_edition_links_its_files(client, schools, address, file, form):
    publish(audiences=("", "schools"))
    assert f'<a href="{file}.{form}">{LINKS[form]}' in client.get(address).content.decode()
    assert client.get(f"{file}.{form}").status_code == 200


def test_an_edition_from_before_there_were_files_links_none(client, schools):
    publish(files=False)
    page = client.get("/briefings/sample/").content.decode()
    assert ["The content as JSON</a>" in page, *(link in page for link in LINKS.values())] == [
        True,
        False,
        False,
        False,
    ]
    assert {client.get(f"/briefings/sample/editions/1.{form}").status_code for form in FORMS} == {404}
