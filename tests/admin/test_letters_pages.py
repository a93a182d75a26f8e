"""Letters to many recipients in the admin: prepared, looked at, taken, handed out, corrected."""

import io
import zipfile
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from briefing.enums import RenditionFormat, WithdrawalKind
from briefing.models import Mailing
from briefing.publishing.letters.covering import Covering
from briefing.publishing.letters.hand_out import hand_out
from briefing.publishing.letters.making import letters_of, merged_letters
from briefing.publishing.letters.prepare import prepare_mailing
from briefing.publishing.withdraw import withdraw
from tests.admin.test_workflow_pages import signed_in, text_of
from tests.factories.recipient import RecipientFactory
from tests.publishing.acts import administrator, approver, editor
from tests.publishing.letters import USUAL, addressees, issued, summary

pytestmark = pytest.mark.django_db

LIST = "Name,Organisation,Salutation,Ward\nPerson One,School One,Dear Person One,Ward A\n"
WRITTEN = {"subject": "About ponds", "prose": "In [[recipient:ward]].", "closing": "Yours", "dated": "2026-03-02"}
CHOSEN = {"fields_used": [str(field) for field in USUAL]}


def page(name, *args):
    return reverse(f"admin:briefing_{name}", args=args)


def sheet(text=LIST):
    return SimpleUploadedFile("list.csv", text.encode())


def made(edition, count=2):
    written = Covering("About ponds", "Read on.", date(2026, 3, 2))
    return prepare_mailing(
        edition=edition, actor=editor(), addressees=addressees(count), fields=USUAL, covering=written
    )


def test_letters_are_prepared_from_a_spreadsheet():
    edition = summary()
    client, here = signed_in(editor()), page("edition_letters", edition.pk)
    assert "Prepare letters" in text_of(client.get(here))
    answer = client.post(here, {**CHOSEN, **WRITTEN, "kind": "covering", "audience": "", "spreadsheet": sheet()})
    mailing = Mailing.objects.get()
    assert (answer.status_code, answer["Location"]) == (302, page("mailing_letters", mailing.pk))
    assert "About ponds, 1 letter" in text_of(client.get(here))
    assert "1 Person One, School One"[2:] in text_of(client.get(answer["Location"]))


@pytest.mark.parametrize(("stored", "count"), [("*", 2), ("=schools", 1)])
def test_an_issued_letter_goes_to_stored_recipients(stored, count):
    edition = issued()
    RecipientFactory(group="schools")
    RecipientFactory()
    answer = signed_in(approver()).post(
        page("edition_letters", edition.pk), {**CHOSEN, "kind": "issued", "audience": "a", "stored": stored}
    )
    assert answer.status_code == 302
    mailing = Mailing.objects.get()
    assert (mailing.kind, mailing.audience, mailing.letters) == ("issued", "a", count)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"spreadsheet": None}, "Choose a spreadsheet, or stored recipients: one of the two."),
        ({"subject": "", "prose": ""}, "Say what the covering letter is about. "),
        ({"prose": ""}, "Write what the covering letter says."),
        ({"dated": ""}, "Date the covering letter."),
        ({"fields_used": []}, "This field is required."),
    ],
)
def test_what_is_missing_is_said_beside_its_field(changes, told):
    sent = {**CHOSEN, **WRITTEN, "kind": "covering", "spreadsheet": sheet()} | changes
    sent = {name: value for name, value in sent.items() if value is not None}
    answer = signed_in(editor()).post(page("edition_letters", summary().pk), sent)
    assert (answer.status_code, told.strip() in text_of(answer), Mailing.objects.count()) == (200, True, 0)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (LIST.replace("Ward A", ""), "Ward is empty for row 2 (Person One, School One)."),
        (LIST.replace("Name,", "Nickname,"), "Row 1, column A: Nickname is no column of letters."),
    ],
)
def test_nothing_is_kept_of_a_list_that_will_not_do(text, told):
    sent = {**CHOSEN, **WRITTEN, "kind": "covering", "spreadsheet": sheet(text)}
    answer = signed_in(editor()).post(page("edition_letters", summary().pk), sent)
    assert (answer.status_code, told in text_of(answer), Mailing.objects.count()) == (400, True, 0)


@pytest.mark.parametrize("stored", ["", "*"])
def test_a_file_that_is_too_large_is_not_passed_over(stored):
    RecipientFactory()
    sent = {**CHOSEN, **WRITTEN, "kind": "covering", "stored": stored, "spreadsheet": sheet("x" * 2_100_000)}
    answer = signed_in(editor()).post(page("edition_letters", summary().pk), sent)
    told = "The file has more than 2,000,000 bytes. Take out all but the list."
    assert (answer.status_code, told in text_of(answer), Mailing.objects.count()) == (200, True, 0)


def test_any_one_letter_is_seen_first_and_then_all_are_taken():
    mailing = made(summary(), 60)
    client = signed_in(editor())
    seen = text_of(client.get(page("mailing_letters", mailing.pk)))
    assert ("And 10 more, to 60." in seen, "ZIP of 60 PDF files" in seen) == (True, True)
    for form in ("pdf", "docx"):
        files = list(letters_of(mailing=mailing, actor=editor(), form=RenditionFormat(form)))
        one = client.get(page("mailing_letter", mailing.pk, 60, form))
        assert (one.content, one["Content-Disposition"]) == (
            files[-1].body,
            f'attachment; filename="60-school-60.{form}"',
        )
        answer = client.get(page("mailing_zip", mailing.pk, form))
        assert answer.streaming
        with zipfile.ZipFile(io.BytesIO(answer.getvalue())) as archive:
            assert {name: archive.read(name) for name in archive.namelist()} == {file.name: file.body for file in files}


@pytest.mark.parametrize(("name", "both_sides"), [("print", False), ("print_both_sides", True)])
def test_all_are_taken_as_one_to_print(name, both_sides):
    mailing = made(summary())
    answer = signed_in(editor()).get(page(f"mailing_{name}", mailing.pk))
    body = merged_letters(mailing=mailing, actor=editor(), both_sides=both_sides)
    assert (answer.streaming, answer["Content-Length"], answer.getvalue() == body) == (True, str(len(body)), True)
    called = f"letters-{mailing.edition.briefing.slug}-1-{mailing.pk}-2-{name.replace('_', '-')}.pdf"
    assert (answer["Content-Type"], answer["Content-Disposition"]) == (
        "application/pdf",
        f'attachment; filename="{called}"',
    )


@pytest.mark.parametrize(("asked", "form"), [({"form": "docx"}, "docx"), ({}, "pdf")])
def test_any_of_many_letters_is_asked_for_by_its_number(asked, form):
    mailing = made(summary(), 60)
    here = page("mailing_letters", mailing.pk)
    answer = signed_in(editor()).get(here, {"number": "57"} | asked)
    assert answer["Location"] == page("mailing_letter", mailing.pk, 57, form)


@pytest.mark.parametrize(
    ("number", "told"),
    [("0", "Letters are numbered from 1 to 60."), ("61", "Letters are numbered"), ("x", "Enter a whole number.")],
)
def test_a_number_that_no_letter_has(number, told):
    answer = signed_in(editor()).get(page("mailing_letters", made(summary(), 60).pk), {"number": number})
    assert (answer.status_code, told in text_of(answer)) == (200, True)


@pytest.mark.parametrize(
    ("name", "more"),
    [("letter", (9, "pdf")), ("letter", (1, "txt")), ("zip", ("html",))],
)
def test_there_is_no_such_file(name, more):
    assert signed_in(editor()).get(page(f"mailing_{name}", made(summary()).pk, *more)).status_code == 404


def test_there_is_no_such_mailing():
    client = signed_in(editor())
    for name, more in (("letters", ()), ("print", ()), ("zip", ("pdf",)), ("letter", (1, "pdf"))):
        assert client.get(page(f"mailing_{name}", 999, *more)).status_code == 404
    assert client.get(page("edition_letters", 999)).status_code == 404


@pytest.mark.parametrize(
    "name", ["edition_letters", "edition_correction", "mailing_letters", "mailing_print_both_sides"]
)
def test_who_may_not_publish_sees_no_letters(name):
    mailing = made(summary())
    key = mailing.edition.pk if name.startswith("edition") else mailing.pk
    assert signed_in(administrator()).get(page(name, key)).status_code == 403
    seen = signed_in(approver()).get(page(name, key))
    assert (seen.status_code, bool(seen.getvalue())) == (200, True)
    lists = ("mailing_changelist", "recipient_changelist")
    assert [signed_in(administrator()).get(page(each)).status_code for each in lists] == [403, 403]
    assert [signed_in(approver()).get(page(each)).status_code for each in lists] == [200, 200]


def test_letters_are_handed_out_and_can_then_not_be_discarded():
    mailing = made(summary())
    client, here = signed_in(editor()), page("mailing_letters", mailing.pk)
    assert client.post(here, {"act": ""}).status_code == 400
    assert client.post(here, {"act": "hand_out"})["Location"] == here
    assert "handed out on" in text_of(client.get(here))
    assert (client.post(here, {"act": "discard"}).status_code, Mailing.objects.count()) == (400, 1)


def test_letters_can_be_discarded():
    mailing = made(summary())
    answer = signed_in(editor()).post(page("mailing_letters", mailing.pk), {"act": "discard"})
    assert (answer["Location"], Mailing.objects.count()) == (page("edition_letters", mailing.edition.pk), 0)


def test_letters_whose_recipients_are_gone_say_so():
    mailing = made(summary())
    mailing.mailed_letters.all().delete()
    client = signed_in(editor())
    gone = "Whom they went to isn’t kept any more, so they can’t be made again."
    assert gone in text_of(client.get(page("mailing_letters", mailing.pk)))
    for name, more in (("print", ()), ("zip", ("pdf",)), ("letter", (1, "pdf"))):
        assert client.get(page(f"mailing_{name}", mailing.pk, *more)).status_code == 400


def test_a_withdrawn_edition_leads_to_a_letter_that_corrects():
    edition = summary()
    client, here = signed_in(approver()), page("edition_correction", edition.pk)
    assert "No letter of this edition was handed out." in text_of(client.get(here))
    hand_out(mailing=made(edition), actor=editor())
    assert "there is nothing to correct" in text_of(client.get(here))
    withdraw(edition=edition, kind=WithdrawalKind.NO_LONGER, explanation="There is no pond.", actor=approver())
    assert f'href="{here}"' in client.get(page("edition_acts", edition.pk)).content.decode()
    seen = client.get(here)
    assert ("2 letters in all." in text_of(seen), "There is no pond." in text_of(seen)) == (True, True)
    refused = client.post(here, {**CHOSEN, **WRITTEN, "prose": 'The "pond".'})
    assert (refused.status_code, Mailing.objects.count()) == (400, 1)
    answer = client.post(here, {**CHOSEN, **WRITTEN, "prose": "There is no pond."})
    mailing = Mailing.objects.get(handed_out_at__isnull=True)
    assert answer["Location"] == page("mailing_letters", mailing.pk)
    assert (mailing.corrects, mailing.letters) == (edition, 2)


@pytest.mark.parametrize(("name", "told"), [("שלום", "The PDF’s typefaces have no glyph"), ("Person One", "")])
def test_a_stored_recipient_must_be_printable(name, told):
    sent = {"name": name, "checked_on": "2026-01-01"}
    answer = signed_in(editor()).post(page("recipient_add"), sent)
    assert (answer.status_code, told in text_of(answer)) == (200 if told else 302, True)


def test_a_stored_recipient_was_not_checked_on_a_day_to_come():
    sent = {"name": "Person One", "checked_on": "2999-01-01"}
    answer = signed_in(editor()).post(page("recipient_add"), sent)
    assert (answer.status_code, "That day is still to come." in text_of(answer)) == (200, True)


@pytest.mark.parametrize("count", [1, 3, 50])
def test_statements_of_a_mailings_page_do_not_grow(count, django_assert_num_queries):
    mailing = made(summary(), count)
    client = signed_in(editor())
    client.get(page("mailing_letters", mailing.pk))
    with django_assert_num_queries(6):
        client.get(page("mailing_letters", mailing.pk))
