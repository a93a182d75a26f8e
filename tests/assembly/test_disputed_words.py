"""Words that sources give to different speakers."""

import pytest

from briefing.enums import SectionKind, Stance, Standing
from briefing.models import Position
from tests.assembly.reading import page, page_lines, printed, refusal
from tests.assembly.test_positions import NOT_A_POLL
from tests.factories.appointment import AppointmentFactory
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.section import SectionFactory
from tests.factories.stakeholder import StakeholderFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def disputed(briefing, held, person, issue):
    words = "If we step there, we do harm"
    office = {"public_office": True}
    held("theirs", stance=Stance.FIRST, paraphrase="", words=words, **person("Person One", slug="one", **office))
    held("others", stance=Stance.SECOND, paraphrase="", words=f"{words}, she said.", **person("Person Two"))
    return ConflictNoteFactory(
        slug="who",
        topic=briefing.topic,
        title="Who said it",
        records="position:theirs\nposition:others",
        explanation="Neither account is better.",
    )


class TestDisputedWords:
    def test_both_accounts_are_printed_and_counted_for_neither(self, briefing, disputed):
        assert printed(briefing, SectionKind.CONTESTED) == [
            "### Who said it",
            "Person One: “If we step there, we do harm”[1a]",
            "Person Two: “If we step there, we do harm, she said.”[1b]",
            "How we deal with it: Neither account is better.",
        ]

    def test_the_balance_leaves_them_out_and_says_so(self, briefing, disputed):
        assert printed(briefing, SectionKind.BALANCE)[1:] == [
            "wants the gate kept: 0/0/0 ",
            "wants the gate gone: 0/0/0 ",
            NOT_A_POLL,
            "(Words that sources give to different speakers are counted for none of them.[≠who])",
            "≠≠ Who said it",
            "≠ Person One: “If we step there, we do harm”[1a]",
            "≠ Person Two: “If we step there, we do harm, she said.”[1b]",
            "= Neither account is better.",
        ]
        assert "“If" not in " ".join(printed_again(briefing, SectionKind.STANCES))

    def test_a_difference_gives_the_post_and_who_reports_the_words(self, briefing, disputed):
        position = Position.objects.get(slug="theirs")
        body = StakeholderFactory(name="Body A")
        position.capacity = AppointmentFactory(person=position.stakeholder, organisation=body, title="Chair")
        position.save()
        position.quotations.update(standing=Standing.REPORTED)
        lines = printed(briefing, SectionKind.DIFFERENCES)
        said = "“If we step there, we do harm”[1a]"
        assert lines[1] == f"≠ Person One, Chair, Body A, as reported by Body P: {said}"

    def test_the_account_that_stands_counts(self, briefing, disputed):
        disputed.settlement, disputed.stands = "stands", "position:others"
        disputed.save()
        lines = printed(briefing, SectionKind.BALANCE)
        assert lines[1:3] == ["wants the gate kept: 0/0/0 ", "wants the gate gone: 1/0/1 Person Two"]
        assert lines[4] == "(Words that sources give to different speakers are counted once, as we settled it.[≠who])"

    def test_a_persons_page_says_that_another_source_gives_them_to_somebody_else(self, briefing, disputed):
        SectionFactory(briefing=briefing, kind=SectionKind.CONTESTED, prose="")
        assert page_lines(page(briefing, "stakeholder", "one"))[-2:] == [
            "Person One: “If we step there, we do harm”[1a]",
            "Another source gives these words to somebody else: Person Two[1b]. Neither account is better.",
        ]

    def test_the_issues_page_counts_them_for_nobody(self, briefing, disputed):
        SectionFactory(briefing=briefing, kind=SectionKind.CONTESTED, prose="")
        assert [part.anchor for part in page(briefing, "issue", "gate").sections] == ["about", "first", "second"]
        lines = page_lines(page(briefing, "issue", "gate"))
        assert lines.count("Nobody in the briefing is counted on this side.") == 2

    def test_different_words_of_two_people_are_no_dispute(self, briefing, held, person):
        held("one", paraphrase="", words="The gate stays.", **person("Person One"))
        held("two", paraphrase="", words="The gate goes.", **person("Person Two"))
        ConflictNoteFactory(
            slug="what", topic=briefing.topic, title="What was said", records="position:one\nposition:two"
        )
        assert refusal(briefing, SectionKind.CONTESTED, "conflict:what") == (
            "Section Part: Not about who said the same words: conflict:what. Print it in a section of differences."
        )


def printed_again(briefing, kind):
    briefing.sections.all().delete()
    return printed(briefing, kind)
