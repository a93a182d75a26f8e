"""Derived things are shown beside what they are derived from."""

import hashlib

import pytest
from django.contrib import admin
from django.urls import reverse

from briefing.admin.dates import date_reads
from briefing.admin.uses import uses_listed
from briefing.models import Attestation, Briefing, Event, Excerpt, Position
from tests.admin.filling import address, fields_of
from tests.factories.attestation import AttestationFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.edition import EditionFactory
from tests.factories.event import EventFactory
from tests.factories.excerpt import ExcerptFactory
from tests.factories.figure import FigureFactory
from tests.factories.position import PositionFactory
from tests.factories.section import SectionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("words", "reads"),
    [
        ("", "No date is stated."),
        ("Early 2000s", "Prints as: the early 2000s. Covers 1 January 2000 to 31 December 2003."),
        ("1 May 2025", "Prints as: 1 May 2025. Covers 1 May 2025 alone."),
        ("by 2023", "Prints as: by 2023. Covers all days up to 31 December 2023."),
        ("since 2023", "Prints as: since 2023. Covers all days from 1 January 2023."),
    ],
)
def test_a_date_says_what_it_prints_and_covers(words, reads):
    assert date_reads(words) == reads


def test_a_quotation_is_marked_in_its_excerpt(staff):
    position = PositionFactory(words="We open <early>.")
    page = staff.get(address(Position, "change", position.pk)).content.decode()
    assert '<span class="as-typed"><mark>We open &lt;early&gt;.</mark></span>' in page


def test_an_excerpt_shows_its_fingerprint(staff):
    excerpt = ExcerptFactory(text="We open early.")
    page = staff.get(address(Excerpt, "change", excerpt.pk)).content.decode()
    digest = hashlib.sha256(b"We open early.").hexdigest()
    assert f"SHA-256 of the words: {digest}" in page


def test_a_figure_shows_how_it_reads(staff):
    figure = FigureFactory(ratio=True, period="2025")
    page = staff.get(address(type(figure), "change", figure.pk)).content.decode()
    assert "Prints as: doubled. Period: Prints as: 2025. Covers 1 January 2025 to 31 December 2025." in page


def test_an_excerpt_lists_the_positions_and_figures_that_rest_on_it():
    position = PositionFactory(words="We open early.", stakeholder__name="Body A", title="Early", date="2025")
    excerpt = position.source.excerpts.get()
    figure = FigureFactory(source=excerpt.source, excerpt=excerpt, measure__title="Gates")
    source = excerpt.source.title
    assert uses_listed(excerpt, admin.site) == (
        f'<p>Figures (1):</p><ul><li><a href="/admin/briefing/figure/{figure.pk}/change/">'
        f"Gates: 120 wardens – 2020 – {source}</a></li></ul>"
        f'<p>Positions (1):</p><ul><li><a href="/admin/briefing/position/{position.pk}/change/">'
        f"Body A – Early – 2025 – {source}</a></li></ul>"
    )


def test_a_record_lists_the_briefings_that_name_it():
    event = EventFactory(slug="gate")
    other = EventFactory(slug="gate-two")
    section = SectionFactory(selection="event:gate-two", briefing__title="Briefing A")
    BriefingFactory(title="Briefing B", from_when="[[event:gate|on]]")
    assert ">Briefing A</a>" in uses_listed(other, admin.site)
    assert ">Briefing A</a>" not in uses_listed(event, admin.site)
    assert ">Briefing B</a>" in uses_listed(event, admin.site)
    assert section.briefing.title == "Briefing A"


def test_a_record_that_nothing_uses_says_so():
    assert uses_listed(EventFactory(date="2025"), admin.site) == "Nowhere yet."


def test_more_uses_than_fit_are_counted():
    event = EventFactory()
    PositionFactory.create_batch(22, occasion=event)
    assert uses_listed(event, admin.site).count("<li>") == 21
    assert uses_listed(event, admin.site).endswith("<li>and 2 more</li></ul>")


def test_a_briefing_shows_its_editions_and_how_to_publish(staff):
    edition = EditionFactory(briefing__slug="gates")
    page = staff.get(address(Briefing, "change", edition.briefing.pk)).content.decode()
    assert f'<a href="{edition.get_absolute_url()}">edition 1</a>' in page
    ready = reverse("admin:briefing_briefing_readiness", args=(edition.briefing.pk,))
    assert f'Saving changes nothing that readers see. <a href="{ready}">Is it ready?</a>' in page


def test_a_new_part_has_no_number_yet(staff):
    names = fields_of(staff, address(Position, "add"))
    assert names["quotations-0-order"] == [""]


def test_parts_are_folded_under_their_labels(staff):
    event = EventFactory(date="1 May 2025", date__source__title="Report A")
    AttestationFactory(event=event, source__title="Report B", undated=True)
    answer = staff.get(address(Event, "change", event.pk))
    [parts] = answer.context["inline_admin_formsets"]
    assert [form.part_label for form in parts.formset.forms] == [
        "Report A: 1 May 2025, the date that the event prints",
        "Report B: no date",
    ]
    assert Attestation.objects.count() == 2
