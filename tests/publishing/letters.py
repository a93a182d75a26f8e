"""An edition that is a letter, one that isn't, and whom letters about them go to."""

from datetime import date

from briefing.enums import Recipe, Voice
from briefing.models.letter_fields import LetterField
from briefing.publishing.approve import approve
from briefing.publishing.consent import record_consent
from briefing.publishing.letters.covering import Covering
from briefing.publishing.letters.prepare import prepare_mailing
from briefing.publishing.letters.recipients import Addressee
from briefing.publishing.publish import publish as publish_approved
from briefing.publishing.submit import submit
from tests.factories.appointment import AppointmentFactory
from tests.publishing.acts import approver, editor, publish
from tests.publishing.dossier import dossier

PROSE = "In **[[recipient:ward]]** you ask [[recipient:contact-officer]]."
ALL = tuple(LetterField)
USUAL = (LetterField.NAME, LetterField.ORGANISATION, LetterField.SALUTATION)


def summary(**plan):
    """An edition in the issuer's own voice, with one figure and one quotation."""
    return publish(dossier().briefing, **plan)


def issued(**plan):
    """A letter issued in its signatory's own name, with consent."""
    about = {"recipe": Recipe.PARTNER_LETTER, "voice": Voice.ISSUED, "letter_date": "1 May 2025"}
    signed = {"signatory": AppointmentFactory(title="Head of ponds"), "closing": "Yours sincerely"}
    return issue(dossier(salutation="Dear partners", **about, **signed).briefing, **plan)


def issue(briefing, **plan):
    entry = submit(briefing=briefing, actor=editor(), **plan)
    record_consent(briefing=briefing, actor=editor(), seen=entry.hash, how="By e-mail.")
    approve(briefing=briefing, actor=approver(), seen=entry.hash)
    return publish_approved(briefing=briefing, actor=editor())


def addressee(number=1, **changes):
    fields = {
        "name": f"Reader {number}",
        "organisation": f"School {number}",
        "salutation": f"Dear Reader {number}",
        "reference": f"R/{number}",
        "ward": f"Ward {number}",
        "contact_officer": f"Officer {number}",
    }
    known = fields | changes
    return Addressee(f"row {number + 1}", {field: known[field] for field in LetterField})


def addressees(count):
    return tuple(addressee(number) for number in range(1, count + 1))


def covering(**changes):
    given = {"subject": "About our briefing", "prose": PROSE, "dated": date(2026, 3, 2)}
    return Covering(**given | changes)


def prepared(edition, whom=None, **changes):
    given = {"fields": USUAL, "actor": editor(), "addressees": addressees(2) if whom is None else whom}
    return prepare_mailing(edition=edition, **given | changes)


def squeezed(text):
    return " ".join(text.split())
