"""Letters to many recipients that can't be made, and why: nothing is kept of them."""

import pytest

from briefing.enums import RenditionFormat
from briefing.integrity.reading_docx import text_of_docx
from briefing.integrity.reading_pdf import text_of_pdf
from briefing.models import MailedLetter, Mailing
from briefing.models.letter_fields import LetterField
from briefing.publishing.letters.making import one_letter
from briefing.publishing.letters.recipients import Addressee
from briefing.publishing.refusal import Refused
from tests.factories.stakeholder import StakeholderFactory
from tests.publishing.acts import editor, publish
from tests.publishing.dossier import restatement
from tests.publishing.letters import ALL, PROSE, addressee, covering, issued, prepared, squeezed, summary

pytestmark = pytest.mark.django_db

# A soft hyphen, Braille without a dot, a space that isn't broken, a zero-width space, a filler of Hangul.
UNSEEN = ["\u00ad", "\u2800\u00ad", "\u00a0", "\u200b", "\u3164 "]
PDF, DOCX = RenditionFormat.PDF, RenditionFormat.DOCX


def reasons(act, *args, **given):
    with pytest.raises(Refused) as refused:
        act(*args, **given)
    assert Mailing.objects.count() == MailedLetter.objects.count() == 0
    return refused.value.reasons


def test_an_empty_field_blocks_the_run_and_lists_everybody_concerned():
    whom = (addressee(1, ward=""), addressee(2), addressee(3, ward="", name=""))
    told = (
        "Name is empty for row 4 (School 3). Fill it in, or make letters that don’t use the field.",
        (
            "Ward is empty for row 2 (Reader 1, School 1), row 4 (School 3). "
            "Fill it in, or make letters that don’t use the field."
        ),
    )
    assert reasons(prepared, issued(), whom, fields=ALL) == told


@pytest.mark.parametrize("unseen", UNSEEN)
def test_a_field_in_which_there_is_nothing_to_see_is_empty(unseen):
    whom = (addressee(1, **dict.fromkeys(ALL, unseen)), addressee(2))
    assert reasons(prepared, issued(), whom, fields=ALL) == tuple(
        f"{field.label} is empty for row 2. Fill it in, or make letters that don’t use the field." for field in ALL
    )


@pytest.mark.parametrize("unseen", ["\u00ad", "\u2800 "])
def test_nor_is_that_a_subject(unseen):
    assert reasons(prepared, summary(), covering=covering(subject=unseen)) == (
        "The letter has no subject. Say what it is about.",
    )


def test_nobody_gets_a_letter_twice():
    whom = (addressee(1), addressee(2), addressee(1), addressee(1), addressee(2, reference="R/3"))
    again = Addressee("row 4", whom[2].fields), Addressee("row 5", whom[3].fields)
    (told,) = reasons(prepared, issued(), (*whom[:2], *again, whom[4]))
    remedy = "Delete all but one, or tell them apart by a reference."
    assert told == f"More than once: row 2 (Reader 1, School 1), row 4, row 5. {remedy}"


def test_a_field_in_the_words_must_be_filled_in_too():
    whom = (addressee(1, ward=""), addressee(2))
    assert reasons(prepared, summary(), whom, covering=covering()) == (
        "Ward is empty for row 2 (Reader 1, School 1). Fill it in, or make letters that don’t use the field.",
    )


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Person 😀", "the PDF’s typefaces have no glyph for U+1F600 GRINNING FACE. Write it in Latin letters."),
        ("שלום", "the PDF’s typefaces have no glyph for U+05E9 HEBREW LETTER SHIN. Write it in Latin letters."),
        ('The "Pond" School', "double quotation marks are for verbatim words. Take them away."),
        ("A" * 20_000, "it has 20,000 characters. Shorten it to 200."),
    ],
)
def test_a_name_that_cannot_be_printed_is_refused_by_name(name, why):
    (told,) = reasons(prepared, issued(), (addressee(1), addressee(2, name=name)))
    assert told == f"Name of row 3 ({name}, School 2): {why}"


def test_a_name_with_something_hidden_is_refused():
    (told,) = reasons(prepared, issued(), (addressee(1, name="Person\u202e One"),))
    assert "U+202E RIGHT-TO-LEFT OVERRIDE at character 7 is not allowed" in told


@pytest.mark.parametrize(
    "name", ["<b>A</b> & B", "#read('x') $a$ @b \\c", "{ MERGEFIELD A }", "*A* [c](d) [[recipient:ward]]"]
)
@pytest.mark.parametrize(("form", "read"), [(PDF, text_of_pdf), (DOCX, text_of_docx)])
def test_hostile_names_come_out_to_the_letter(form, read, name):
    mailing = prepared(summary(), (addressee(1, name=name, ward=name),), covering=covering())
    file = one_letter(mailing=mailing, actor=editor(), number=1, form=form)
    assert squeezed(read(file.body)).replace("\u00a0", " ").count(name) == 2


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"prose": "[[recipient:shoe]]"}, "[[recipient:shoe]] is no field of a recipient. Use one of: "),
        ({"prose": "[[figure:wardens-2025]]"}, "[[figure:wardens-2025]] can’t stand in a covering letter: facts are "),
        ({"prose": "[a](https://b.example/[[recipient:ward]])"}, "A recipient’s field can’t stand inside a link’s "),
        ({"prose": " "}, "The letter says nothing yet. Write what it is to say."),
        ({"prose": "[[recipient:ward"}, "The reference that begins [[recipient:ward is not complete."),
        ({"prose": "&#xE010;shoe&#xE011;"}, "shoe: no field of a recipient. Use one of: "),
        ({"prose": "A\ue010"}, "What you wrote can’t be printed. U+E010 PRIVATE USE CHARACTER at character 2"),
        ({"subject": 'A "thing"'}, "In the PDF: Words that are no quotation stand in double quotation marks: ‘thing’."),
        ({"prose": "It is “so”."}, "In the PDF: Words that are no quotation stand in double quotation marks: ‘so’."),
        ({"prose": "An 😀."}, "briefing:ponds: The PDF's typefaces have no glyph for U+1F600 GRINNING FACE."),
    ],
)
def test_what_a_covering_letter_cannot_say(changes, why):
    told = reasons(prepared, summary(), covering=covering(**changes))
    assert why in told[0]


def test_a_protected_name_is_never_printed():
    edition = summary()
    StakeholderFactory(person=True, slug="child", name="Zed Zebraman", protected=True)
    never = "the name of stakeholder:child, which must never be printed. Take it out."
    whom = (addressee(1), addressee(2, ward="zebraman, Zed", reference="Zed Zebraman"))
    assert reasons(prepared, edition, whom, covering=covering(prose=f"{PROSE} Ask Zed Zebraman.")) == (
        f"The letter holds {never}",
        f"Ward of row 3 holds {never}",
    )
    assert reasons(prepared, edition, covering=covering(closing="Zed Zebraman")) == (f"The letter holds {never}",)


def test_letters_name_and_greet_somebody():
    assert reasons(prepared, summary(), (), fields=(LetterField.WARD,), covering=covering()) == (
        "There is nobody to write to. Name at least one recipient.",
        "Letters name their recipient: choose the field Name, Organisation or both.",
        "A covering letter greets its recipient: choose the field Salutation.",
    )


def test_only_an_issued_letter_is_addressed():
    only = (
        (
            "Only a letter to partners that is issued in its signatory’s own name can be addressed. "
            "Write a covering letter that goes with this briefing."
        ),
    )
    assert reasons(prepared, summary()) == only


def test_a_restatement_is_never_addressed_to_anybody():
    made = restatement()
    made.section.prose = "Each pond has a warden."
    made.section.save()
    edition = publish(made.briefing)
    edition.briefing.voice = "issued"  # changed since
    with pytest.raises(Refused, match="Only a letter to partners"):
        prepared(edition)


def test_no_such_version():
    assert reasons(prepared, issued(), audience="nobody") == (
        "The edition has no such version any more, so no letters can be made of it.",
    )
