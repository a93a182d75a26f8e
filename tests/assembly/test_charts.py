"""Numbers over the years and survey shares: the description that is drawn, and the table beside it."""

from decimal import Decimal

import pytest

from briefing.content.charts import Chart
from briefing.enums import SectionKind
from tests.assembly.reading import composed, printed, refusal, section
from tests.factories.figure import FigureFactory
from tests.factories.measure import MeasureFactory
from tests.factories.section import SectionFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def counted(briefing, source):
    body = StakeholderFactory(name="Body A")

    def figure(measure, slug, value, period, **fields):
        return FigureFactory(
            slug=slug,
            measure=measure,
            value=Decimal(value),
            period=period,
            stated_by=body,
            source=source,
            locator=slug,
            **fields,
        )

    return figure


@pytest.fixture
def wardens(briefing, counted):
    measure = MeasureFactory(
        slug="wardens", topic=briefing.topic, title="Wardens", unit="wardens", unit_singular="warden", place="Town B"
    )
    counted(measure, "later", "311", "by 2023", qualifier="about")
    counted(measure, "first", "1", "2020")
    counted(measure, "plan", "600", "2021", nature="target")
    counted(measure, "men", "3", "2020", category="men")
    counted(measure, "rise", "70", "2021", nature="change", since="2020", note="As stated.")
    counted(measure, "hidden", "9", "2019", clearance="staff")
    return measure


def test_each_measure_and_category_is_a_series_and_the_table_has_every_figure(briefing, wardens):
    assert printed(briefing, SectionKind.CHART, "measure:wardens") == [
        "years: Wardens over the years",
        "Wardens: 2020 = 1, 2021 = 600, by 2023 = about 311",
        "Wardens: men: 2020 = 3",
        "When | Number | What is counted | Who says so",
        "2020 | 1 warden | Wardens, Town B | Body A[1a]",
        "2020 | 3 men | Wardens, Town B | Body A[1b]",
        "2021 | a target of 600 wardens | Wardens, Town B | Body A[1c]",
        "2021, compared with 2020 | up by 70 wardens | Wardens, Town B. As stated. | Body A[1d]",
        "By 2023 | about 311 wardens | Wardens, Town B | Body A[1e]",
    ]


def test_the_alternative_tells_all_that_is_drawn_and_points_tell_plans_from_counts(briefing, wardens):
    SectionFactory(briefing=briefing, key="part", kind=SectionKind.CHART, selection="measure:wardens", prose="")
    (chart,) = [block for block in section(composed(briefing), "part").blocks if isinstance(block, Chart)]
    assert chart.alternative == (
        "Wardens over the years. Wardens: 2020, 1; 2021, 600, target or plan; by 2023, about 311. "
        "Wardens: men: 2020, 3."
    )
    assert [(p.value, p.first, p.last, p.hollow, p.loose) for p in chart.series[0].points] == [
        ("1", "2020-01-01", "2020-12-31", False, False),
        ("600", "2021-01-01", "2021-12-31", True, False),
        ("311", "", "2023-12-31", False, True),
    ]


def test_measures_joined_by_plus_share_a_chart_and_others_have_their_own(briefing, wardens, counted):
    ponds = MeasureFactory(slug="ponds", topic=briefing.topic, title="Ponds", unit="ponds")
    counted(ponds, "ponds", "12", "2020")
    together = printed(briefing, SectionKind.CHART, "measure:wardens + measure:ponds\nmeasure:ponds")
    assert [line for line in together if line.startswith("years:")] == [
        "years: Wardens and ponds over the years",
        "years: Ponds over the years",
    ]


@pytest.mark.parametrize(
    ("selection", "message"),
    [
        (
            "",
            (
                "A section of charts lists its measures. "
                "List what is counted as measure:slug, one chart a line; measures can share one by +."
            ),
        ),
        ("measure:empty", "measure:empty has no figures that readers may see. Leave the line out."),
    ],
)
def test_a_chart_without_numbers_is_refused(briefing, selection, message):
    MeasureFactory(slug="empty", topic=briefing.topic)
    assert refusal(briefing, SectionKind.CHART, selection) == f"Section Part: {message}"


def test_a_survey_prints_its_base_and_says_what_is_not_given(briefing, counted):
    survey = MeasureFactory(
        slug="survey",
        topic=briefing.topic,
        title="Feeling safe",
        unit="%",
        base="swimmers asked",
        question="",
        definition="How many felt safe.",
    )
    counted(survey, "less", "3", "", category="less safe")
    counted(survey, "more", "41", "", category="more safe", qualifier="about", note="Of a few.")
    whole = MeasureFactory(
        slug="whole", topic=briefing.topic, title="In favour", unit="%", base="townspeople", question="Yes or no?"
    )
    counted(whole, "whole", "93", "May 2020")
    lines = printed(briefing, SectionKind.SURVEYS, "measure:survey\nmeasure:whole")
    assert lines[:9] == [
        "### Feeling safe",
        "Asked of: Swimmers asked",
        "Question: Not given in our sources",
        "What it counts: How many felt safe.",
        "shares: Feeling safe",
        "Feeling safe: More safe = about 41%, Less safe = 3%",
        "Answer | Share | When | Who says so",
        "More safe | about 41% | not stated | Body A[1a]. Of a few.",
        "Less safe | 3% | not stated | Body A[1b]",
    ]
    assert lines[9:12] == ["### In favour", "Asked of: Townspeople", "Question: Yes or no?"]
    assert lines[-1] == "Townspeople | 93% | May 2020 | Body A[1c]"


def test_a_share_without_a_base_is_refused(briefing, wardens):
    assert refusal(briefing, SectionKind.SURVEYS, "measure:wardens") == (
        "Section Part: measure:wardens is no share: a survey's measure has the unit % and says its base."
    )
