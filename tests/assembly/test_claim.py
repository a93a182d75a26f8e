"""A claim of growth, against the figures that it can be measured by."""

from decimal import Decimal

import pytest

from briefing.enums import FigureQualifier, SectionKind
from tests.assembly.reading import printed, refusal
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.figure import FigureFactory
from tests.factories.measure import MeasureFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


class TestClaim:
    @pytest.fixture
    def counted(self, briefing, source):
        measure = MeasureFactory(topic=briefing.topic, title="Wardens", unit="wardens", unit_singular="warden")
        body = StakeholderFactory(name="Body A")

        def figure(slug, value, period, **fields):
            return FigureFactory(
                **{"slug": slug, "measure": measure, "value": Decimal(value), "period": period, "stated_by": body}
                | {"source": source, "locator": slug, **fields}
            )

        figure("claim", "2", "", nature="ratio", qualifier=FigureQualifier.MORE_THAN, since="2010")
        figure("now", "370", "2025")
        figure("men", "183", "2010", category="men")
        figure("women", "102", "2010", category="women")
        return figure

    def test_a_claim_is_measured_on_every_basis(self, briefing, counted):
        lines = printed(
            briefing,
            SectionKind.CLAIM,
            "claim figure:claim\nnow figure:now\nbase figure:men\nbase figure:men + figure:women",
        )
        assert lines == [
            "Body A says of Wardens: more than doubled since 2010[1a]. Our sources don’t say for what time.",
            "Compared with | Number now | How many times | Does the claim hold?",
            "183 men[1b], 2010 (Wardens) | 370 wardens[1c], 2025 (Wardens) | 2.02 times | Yes",
            (
                "183 men[1b] and 102 women[1d], together 285, 2010 (Wardens) | "
                "370 wardens[1c], 2025 (Wardens) | 1.30 times | No"
            ),
        ]

    def test_numbers_of_different_measures_are_said_to_count_different_things(self, briefing, counted):
        other = MeasureFactory(topic=briefing.topic, title="Posts", unit="posts")
        counted("posts", "100", "2010", measure=other)
        lines = printed(briefing, SectionKind.CLAIM, "claim figure:claim\nnow figure:now\nbase figure:posts")
        assert lines[-1].endswith("3.70 times | Yes, but the two numbers count different things")

    @pytest.mark.parametrize(
        ("qualifier", "value", "verdict"),
        [
            ("exact", "2", "No"),
            ("about", "2", "Yes"),
            ("about", "3", "No"),
            ("fewer_than", "3", "Yes"),
            ("up_to", "2", "No"),
            ("more_than", "2.5", "No"),
        ],
    )
    def test_the_qualifier_decides_whether_it_holds(self, briefing, counted, qualifier, value, verdict):
        counted("other", value, "", nature="ratio", qualifier=qualifier, since="2010")
        lines = printed(briefing, SectionKind.CLAIM, "claim figure:other\nnow figure:now\nbase figure:men")
        assert lines[-1].rpartition(" | ")[2] == verdict

    @pytest.mark.parametrize(
        ("now", "base", "times"),
        [
            ("exact", "exact", "2.02 times"),
            ("more_than", "exact", "more than 2.02 times"),
            ("fewer_than", "exact", "about 2.02 times"),
            ("exact", "more_than", "about 2.02 times"),
            ("about", "exact", "about 2.02 times"),
        ],
    )
    def test_a_ratio_is_as_loose_as_its_numbers(self, briefing, counted, now, base, times):
        counted("loose", "370", "2025", qualifier=now)
        counted("before", "183", "2010", qualifier=base)
        lines = printed(briefing, SectionKind.CLAIM, "claim figure:claim\nnow figure:loose\nbase figure:before")
        assert lines[-1].split(" | ")[2] == times

    def test_a_ratio_rounded_up_is_about_so_much(self, briefing, counted):
        counted("over", "370", "2025", qualifier="more_than")
        counted("before", "118", "2010")
        lines = printed(briefing, SectionKind.CLAIM, "claim figure:claim\nnow figure:over\nbase figure:before")
        assert lines[-1].split(" | ")[2] == "about 3.14 times"

    def test_a_sum_is_as_loose_as_its_parts(self, briefing, counted):
        counted("others", "102", "2010", qualifier="about", category="others", locator="men")
        lines = printed(
            briefing, SectionKind.CLAIM, "claim figure:claim\nnow figure:now\nbase figure:men + figure:others"
        )
        assert ", together about 285, 2010 (Wardens) | " in lines[-1]

    def test_each_number_points_to_the_differences_on_it(self, briefing, counted):
        ConflictNoteFactory(slug="men", topic=briefing.topic, records="figure:men\nfigure:women")
        lines = printed(briefing, SectionKind.CLAIM, "claim figure:claim\nnow figure:now\nbase figure:men")
        assert "183 men[1b][≠men], 2010 (Wardens) | 370 wardens[1c], 2025 (Wardens) | 2.02 times | Yes" in lines

    @pytest.mark.parametrize(
        ("selection", "message"),
        [
            (
                "claim figure:claim\nnow figure:now",
                (
                    "A claim section needs one claim, and figures now and before. "
                    "List claim figure:…, now figure:…, then base figure:… lines; join figures to be added by +."
                ),
            ),
            (
                "claim figure:now\nnow figure:now\nbase figure:men",
                "figure:now is not a ratio. Choose the figure that says how many times as many.",
            ),
            (
                "claim figure:claim\nnow figure:now\nbase figure:men + figure:now",
                "Only figures of one measure, nature, period and source can be added up. List them apart.",
            ),
            (
                "claim figure:claim\nnow figure:now\nbase figure:zero",
                "A number can't be compared with none. Take that base out.",
            ),
        ],
    )
    def test_what_cannot_be_compared_is_refused(self, briefing, counted, selection, message):
        counted("zero", "0", "2009")
        assert refusal(briefing, SectionKind.CLAIM, selection) == f"Section Part: {message}"
