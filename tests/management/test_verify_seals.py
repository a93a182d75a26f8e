"""Every column of every row that was published, changed alone with the triggers lifted, is found and named."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.db import connection, models, transaction
from django.db.models import QuerySet
from django.utils.timezone import now

from briefing.content.digest import bytes_digest
from briefing.enums import ComparedAt, LogAct, WithdrawalKind
from briefing.models import Briefing, BriefingLog, ChangeNote, Edition, Figure, Rendition, Verification
from briefing.models.triggers import install, write_once_models
from briefing.publishing.cancel import cancel
from briefing.publishing.correct_note import correct_note
from briefing.publishing.log import write_log
from briefing.publishing.remove import ask_removal, remove
from briefing.publishing.verify_seals import verify_seals
from briefing.publishing.withdraw import withdraw
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.user import UserFactory
from tests.publishing.acts import administrator, approver, publish
from tests.publishing.dossier import dossier
from tests.write_once import lift

pytestmark = pytest.mark.django_db
# Two columns that hold each other, and one whose every choice is taken.
TOGETHER = {
    ("withdrawal", "kind"): {"kind": WithdrawalKind.NO_LONGER, "replaced_by_id": None},
    ("rendition", "format"): {"format": "forged"},
}


@pytest.fixture
def published():
    """Edition 1 removed by law, edition 2 corrected and replaced, edition 3 cancelled; the other briefing is last."""
    ponds = dossier()
    other = BriefingFactory(slug="lakes", topic=ponds.topic, issuer=ponds.briefing.issuer)
    BriefingFactory(slug="rivers")
    UserFactory(username="nobody")
    publish(other)
    first = publish(ponds.briefing, note="New.")
    ask_removal(edition=first, ground="An order.", actor=administrator())
    remove(edition=first, actor=administrator("administrator-two"))
    Figure.objects.update(value=41)
    second = publish(ponds.briefing, note="Counted again.")
    correct_note(edition=second, text="Counted twice.", actor=approver())
    withdraw(edition=second, kind=WithdrawalKind.REPLACED, explanation="See.", replaced_by=other, actor=approver())
    Figure.objects.update(value=42)
    third = publish(ponds.briefing, note="To come.", live_from=now() + timedelta(days=3))
    cancel(edition=third, actor=approver(), reason="Not now.")
    correct_note(edition=Edition.objects.get(briefing=other), text="The first.", actor=approver())
    connection.check_constraints()
    lift(connection)
    return ponds


def found(*options):
    """What the command names, but for the triggers that are away."""
    with pytest.raises(CommandError) as refusal, transaction.atomic():
        call_command("verify_editions", *options, verbosity=0)
    return [line for line in str(refusal.value).splitlines()[:-1] if not line.startswith("the database: The trigger")]


def verify_protected(heads):
    """With the triggers in their place again."""
    connection.check_constraints()
    install(connection)
    call_command("verify_editions", heads=heads, verbosity=0)


def after(tampering):
    """What is named once it was tampered with; then all is as it was."""
    with transaction.atomic():
        tampering()
        lines = found()
        transaction.set_rollback(True)
    return lines


def row_of(model):
    """One that readers of edition 2 see, where there is one of it."""
    rows = model._base_manager.order_by("pk")
    if model is Edition:
        return rows.get(briefing__slug="ponds", number=2)
    if model is Verification:
        rows = rows.filter(occasion=ComparedAt.PUBLICATION)
    return rows.filter(edition__briefing__slug="ponds").last()


def another(field, row):
    value = getattr(row, field.attname)
    if (model := field.related_model) is not None:
        kept = [getattr(row, each.attname) for each in row._meta.concrete_fields if each.related_model is model]
        if model is Edition:  # the one without parts, so that no key is taken there
            return Edition.objects.exclude(pk__in=kept).filter(briefing__slug="ponds").order_by("number").first().pk
        return {User: User, Briefing: Briefing}[model].objects.exclude(pk__in=kept).order_by("-pk").first().pk
    if field.choices:
        return next(choice for choice, _ in field.choices if choice != value)
    if isinstance(field, models.BooleanField):
        return not value
    if isinstance(field, models.IntegerField):
        return value + 7
    if isinstance(field, models.DateField):
        return value - timedelta(days=1)
    return {models.JSONField: ["forged"], models.BinaryField: b"forged"}.get(type(field), "forged")


COLUMNS = {
    model._meta.model_name: [field for field in model._meta.concrete_fields if not field.primary_key]
    for model in write_once_models()
}


def named(lines, model, field):
    if model is BriefingLog:
        return any("log: Entry " in line for line in lines)
    says = ("has another ", "isn't there any more")
    told = [line for line in lines if "Not as entry " in line and any(each in line for each in says)]
    return any(field.attname in line or "there any more" in line for line in told) or (
        (model, field.name) == (Edition, "briefing")
        and any("tells of an edition that isn't there any more" in line for line in lines)
    )


def test_a_database_that_nobody_touched_has_no_fault(published):
    assert found() == []


@pytest.mark.parametrize("model", write_once_models(), ids=lambda model: model._meta.model_name)
def test_a_change_of_any_column_is_named(published, model):
    missed = []
    row = row_of(model)
    for field in COLUMNS[model._meta.model_name]:
        changed = TOGETHER.get((model._meta.model_name, field.name), {field.attname: another(field, row)})
        lines = after(lambda changed=changed: QuerySet(model).filter(pk=row.pk).update(**changed))
        if not named(lines, model, field):
            missed.append((field.name, lines))
    assert missed == []


@pytest.mark.parametrize("model", write_once_models(), ids=lambda model: model._meta.model_name)
def test_a_row_that_is_gone_is_named(published, model):
    row = row_of(model)
    lines = after(lambda: QuerySet(model).filter(pk=row.pk)._raw_delete("default"))
    assert [line for line in lines if "there any more" in line or "is missing" in line] != []


def test_no_entry_can_go_but_the_sites_last(published):
    last = BriefingLog.objects.order_by("-pk").first()
    entries = BriefingLog.objects.exclude(pk=last.pk)
    silent = [e for e in entries if not after(lambda e=e: QuerySet(BriefingLog).filter(pk=e.pk)._raw_delete("default"))]
    assert silent == []


def test_rows_that_no_act_made_are_named(published):
    note = ChangeNote.objects.get(edition__briefing__slug="ponds")
    compared = Verification.objects.filter(edition=note.edition, occasion=ComparedAt.PUBLICATION).get()

    def put_in(row, **changed):
        row.pk, row._state.adding = None, True
        for name, value in changed.items():
            setattr(row, name, value)
        QuerySet(type(row)).bulk_create([row])

    for number in (0, 2):
        told = "ponds, log: Correction {} of the note of edition 2 is told nowhere in the log."
        assert after(lambda number=number: put_in(note, number=number)) == [told.format(number)]
    sealed = "ponds, edition 2: Not as entry 8 sealed it, its quotations' comparison at publication: "
    assert after(lambda: put_in(compared)) == [f"{sealed}promise 1 (2) wasn't there."]


def test_renditions_forged_with_their_own_digests_are_named(published):
    """A body together with its digest, and all of a format with the number of what is left."""
    edition = Edition.objects.get(briefing__slug="ponds", number=2)
    rows = QuerySet(Rendition).filter(edition=edition)

    def forge():
        rows.filter(format="html", audience="a").update(body=b"Forged.", digest=bytes_digest(b"Forged."))

    def thin():
        rows.filter(format="pdf")._raw_delete("default")
        rows.update(of=rows.count())

    sealed = "ponds, edition 2: Not as entry 8 sealed it, its renditions: "
    assert after(forge) == [f"{sealed}html a has another body, digest."]
    assert after(thin) == [f"{sealed}{name} isn't there any more." for name in ("pdf", "pdf a", "pdf b")]


def test_the_sites_last_entry_is_held_by_a_head_noted_elsewhere(published, tmp_path):
    heads = tmp_path / "heads"
    last = BriefingLog.objects.order_by("-pk").first()
    verify_protected(heads)
    noted = heads.read_text()
    assert noted.splitlines()[0] == f"lakes {last.hash}"
    assert [line.split()[0] for line in noted.splitlines()] == ["lakes", "ponds"]
    connection.check_constraints()
    lift(connection)
    QuerySet(ChangeNote).filter(edition=last.edition)._raw_delete("default")
    QuerySet(BriefingLog).filter(pk=last.pk)._raw_delete("default")
    assert found() == []
    gone = f"lakes, log: The last entry that was noted, {last.hash}, isn't there any more or was changed."
    assert found("--heads", str(heads)) == [gone]
    assert heads.read_text() == noted


def test_a_log_that_grew_since_its_head_was_noted_has_no_fault(published, tmp_path):
    heads = tmp_path / "heads"
    verify_protected(heads)
    before = heads.read_text()
    correct_note(edition=Edition.objects.get(briefing__slug="lakes"), text="Really.", actor=approver())
    verify_protected(heads)
    assert heads.read_text() != before


def test_heads_that_cannot_be_read_are_refused(tmp_path):
    heads = tmp_path / "heads"
    heads.write_text("lakes\n")
    with pytest.raises(CommandError, match=r"^Line 1 of .*heads names no briefing and hash\.$"):
        call_command("verify_editions", heads=heads, verbosity=0)


def test_an_edition_from_before_seals_is_said_to_be_unsealed():
    edition = EditionFactory(briefing__slug="old")
    write_log(briefing=edition.briefing, act=LogAct.PUBLISHED, actor=approver(), at=now(), edition=edition)
    again = {"briefing": edition.briefing, "act": LogAct.PUBLISHED, "actor": approver(), "at": now()}
    write_log(**again, edition=edition, seal={})
    assert [str(fault) for fault in verify_seals(edition.briefing)] == [
        "old, edition 1: Published before such acts were sealed in the log: what it wrote can't be verified in full.",
        "old, log: Entry 2, Published, edition 1, tells it a second time.",
    ]


def test_a_briefing_taken_out_with_its_editions_is_missed(published):
    gone = Briefing.objects.get(slug="lakes").pk
    lines = after(lambda: QuerySet(Briefing).filter(pk=gone)._raw_delete("default"))
    assert lines == [f"the database: Briefing {gone} isn't there any more, and the log or an edition of it is."]
