"""Role sheet, history and round-up read the database as often for fifty records as for one."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from briefing.assembly.compose import compose
from briefing.enums import SectionKind
from briefing.models import Briefing
from tests.assembly.reading import AT
from tests.factories.conflict_note import ConflictNoteFactory
from tests.factories.duty import DutyFactory
from tests.factories.duty_change import DutyChangeFactory
from tests.factories.event import EventFactory
from tests.factories.figure import FigureFactory
from tests.factories.issue import IssueFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.role import RoleFactory
from tests.factories.section import SectionFactory
from tests.factories.succession import SuccessionFactory

pytestmark = pytest.mark.django_db
RULED = ("ROLE_STATUS", "DUTIES", "WHO_NOW", "TIMELINE", "QUESTION", "BALANCE", "STANCES")
RULED += ("CONTESTED", "REMARKS", "UNHEARD")


def grown(briefing, number):
    topic = briefing.topic
    listed = {"CHART": [], "SURVEYS": [], "ABOUT_SOURCE": []}
    issue = IssueFactory(topic=topic)
    for index in range(number):
        before, after = RoleFactory(topic=topic, slug=f"a{index}"), RoleFactory(topic=topic, slug=f"b{index}")
        change = EventFactory(topic=topic, slug=f"e{index}", date="May 2025")
        succession = SuccessionFactory(predecessors=[before], successors=[after], effective=change)
        old, new = DutyFactory(role=before, slug=f"old{index}"), DutyFactory(role=after, slug=f"new{index}")
        DutyChangeFactory(succession=succession, old=old, new=new, order=1)
        FigureFactory(slug=f"f{index}", measure=MeasureFactory(slug=f"m{index}", topic=topic), period="2020")
        share = MeasureFactory(slug=f"s{index}", topic=topic, unit="%", base="anglers")
        FigureFactory(slug=f"g{index}", measure=share, value="40")
        listed["CHART"].append(f"measure:m{index}")
        listed["SURVEYS"].append(f"measure:s{index}")
        PositionFactory(topic=topic, takes_a_side=True, issue=issue, paraphrase="", words="The gate shall stay.")
        PositionFactory(topic=topic, silent=True)
        PositionFactory(topic=topic, committed=True)
        for name in ("x", "y"):
            said = {"words": "No fish was lost.", "paraphrase": "", "source__slug": f"source-{name}{index}"}
            PositionFactory(topic=topic, slug=f"{name}{index}", **said)
        ConflictNoteFactory(slug=f"c{index}", topic=topic, records=f"position:x{index}\nposition:y{index}")
        listed["ABOUT_SOURCE"].append(f"source:source-x{index}")
    for order, kind in enumerate((*RULED, *listed), start=1):
        selection = "\n".join(listed.get(kind, []))
        SectionFactory(
            briefing=briefing, key=kind.lower(), kind=SectionKind[kind], order=order, prose="", selection=selection
        )


@pytest.mark.parametrize("number", [1, 3, 50])
def test_composing_reads_the_database_a_fixed_number_of_times(briefing, number):
    grown(briefing, number)
    found = Briefing.objects.select_related("topic", "issuer", "contact", "signatory").get(pk=briefing.pk)
    with CaptureQueriesContext(connection) as queries:
        document = compose(found, at=AT).documents[0]
    assert [len(section.blocks) > 0 for section in document.sections] == [True] * len(document.sections)
    assert len(queries) == 27
