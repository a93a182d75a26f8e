"""Nothing is added to an edition once it is whole, by whatever road."""

import pytest
from asgiref.sync import async_to_sync
from django.db import IntegrityError, connection, transaction

from briefing.models import Edition, PublishedRecord, Rendition
from briefing.models.write_once import WriteOnceError
from tests.factories.edition import EditionFactory
from tests.factories.published_record import PublishedRecordFactory
from tests.factories.rendition import RenditionFactory

pytestmark = pytest.mark.django_db
PARTS = [(Rendition, RenditionFactory), (PublishedRecord, PublishedRecordFactory)]


@pytest.fixture
def edition():
    """Whole: with one rendition and one record, as each of them says."""
    edition = EditionFactory()
    for _, factory in PARTS:
        factory(edition=edition, of=1)
    return edition


def late(factory, edition, **fields):
    return factory.build(edition=edition, audience="late", **fields)


@pytest.mark.parametrize(("model", "factory"), PARTS)
@pytest.mark.parametrize("of", [0, 1, 2, 1000])
@pytest.mark.parametrize(
    "road",
    [
        lambda model, part: part.save(),
        lambda model, part: async_to_sync(part.asave)(),
        lambda model, part: model.objects.bulk_create([part]),
        lambda model, part: async_to_sync(model.objects.all().abulk_create)([part]),
        lambda model, part: model._base_manager.bulk_create([part]),
    ],
    ids=["save", "asave", "bulk_create", "abulk_create", "base manager"],
)
def test_the_model_refuses_in_words(edition, model, factory, of, road):
    with pytest.raises(WriteOnceError) as refused, transaction.atomic():
        road(model, late(factory, edition, of=of))
    nouns = str(model._meta.verbose_name_plural).capitalize()
    assert str(refused.value) == (
        f"{nouns} are write-once and can't be added to what was published: publish another edition."
    )
    assert model.objects.count() == 1


@pytest.mark.parametrize(("model", "factory"), PARTS)
@pytest.mark.parametrize("of", [0, 1, 2, 1000])
def test_the_database_refuses_what_passes_by_the_model(edition, model, factory, of):
    with pytest.raises(IntegrityError, match=r"are write-once: publish another edition\."), transaction.atomic():
        late(factory, edition, of=of).save_base(force_insert=True)
    assert model.objects.count() == 1


@pytest.mark.parametrize(("model", "factory"), PARTS)
def test_raw_sql_that_copies_a_part_is_refused(edition, model, factory):
    table = model._meta.db_table
    columns = [field.column for field in model._meta.concrete_fields if field.column not in {"id", "audience"}]
    names = ", ".join(f'"{column}"' for column in columns)
    with pytest.raises(IntegrityError, match="write-once"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f'INSERT INTO "{table}" (audience, {names}) SELECT \'late\', {names} FROM "{table}"')
    assert model.objects.count() == 1


@pytest.mark.parametrize(("model", "factory"), PARTS)
def test_an_edition_takes_the_parts_that_it_was_published_with_and_no_more(model, factory):
    edition = EditionFactory()
    with pytest.raises(WriteOnceError), transaction.atomic():
        model.objects.bulk_create([factory.build(edition=edition, audience=str(n), of=2) for n in range(3)])
    model.objects.bulk_create([factory.build(edition=edition, audience=str(n), of=2) for n in range(2)])
    with pytest.raises(WriteOnceError), transaction.atomic():
        late(factory, edition, of=2).save()
    assert model.objects.filter(edition=edition).count() == 2


@pytest.mark.postgresql_only
@pytest.mark.django_db(transaction=True)
def test_nobody_slips_a_part_in_while_an_edition_is_being_published():
    other = connection.copy()
    other.ensure_connection()
    try:
        with transaction.atomic():
            edition = EditionFactory()
            RenditionFactory(edition=edition, of=1)
            late_columns = "(edition_id, audience, format, body, digest, \"of\") VALUES (%s, 'late', 'html', '', '', 1)"
            with pytest.raises(IntegrityError, match="write-once"), other.cursor() as cursor:
                cursor.execute(f"INSERT INTO briefing_rendition {late_columns}", [edition.pk])
        assert (Edition.objects.count(), Rendition.objects.count()) == (1, 1)
    finally:
        other.close()


@pytest.mark.postgresql_only
def test_a_temporary_table_takes_no_tables_place(edition):
    """What a name without a schema means is for whoever asks to say."""
    columns = 'edition_id, audience, format, body, digest, "of"'
    late = "SELECT id, 'late', 'html', ''::bytea, '', 1 FROM briefing_edition"
    with connection.cursor() as cursor:
        cursor.execute('CREATE TEMPORARY TABLE briefing_rendition (edition_id bigint, "of" integer)')
        cursor.execute(
            "CREATE TEMPORARY TABLE briefing_edition ON COMMIT DROP AS SELECT id FROM public.briefing_edition"
        )
        with pytest.raises(IntegrityError, match="write-once"), transaction.atomic():
            cursor.execute(f"INSERT INTO public.briefing_rendition ({columns}) {late}")
