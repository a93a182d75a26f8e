"""A briefing on pond wardens with one figure, one promise and two audiences."""

from types import SimpleNamespace

from briefing.enums import Recipe, SectionKind, Voice
from tests.factories.audience import AudienceFactory
from tests.factories.briefing import BriefingFactory
from tests.factories.figure import FigureFactory
from tests.factories.measure import MeasureFactory
from tests.factories.position import PositionFactory
from tests.factories.section import SectionFactory
from tests.factories.source import SourceFactory
from tests.factories.stakeholder import StakeholderFactory
from tests.factories.topic import TopicFactory

PROMISE = "Each pond will have a warden."


def dossier(**changes):
    """`source`, `figure`, `position`, `briefing`, `section` and the rest by name; `changes` are the briefing's."""
    topic = TopicFactory(slug="ponds", title="Ponds")
    body = StakeholderFactory(slug="body-a", name="Body A")
    source = SourceFactory(slug="report", title="Report on ponds", publisher=body, date="3 March 2025")
    measure = MeasureFactory(slug="wardens", title="Pond wardens in post", topic=topic)
    figure = FigureFactory(slug="wardens-2025", measure=measure, source=source, stated_by=body, value=40, period="2025")
    speaker = StakeholderFactory(person=True, slug="person-one", name="Person One")
    position = PositionFactory(
        slug="promise",
        topic=topic,
        source=source,
        stakeholder=speaker,
        words=PROMISE,
        paraphrase="",
        date="3 March 2025",
    )
    audiences = [AudienceFactory(slug=slug, name=slug.title(), order=order) for order, slug in enumerate(("a", "b"))]
    about = {"slug": "ponds", "title": "Ponds", "topic": topic, "audiences": audiences} | changes
    briefing = BriefingFactory(**about)
    section = SectionFactory(
        briefing=briefing,
        key="wardens",
        heading="Wardens",
        order=1,
        kind=SectionKind.PROSE,
        prose="There were [[figure:wardens-2025]]. Of them it is said: [[position:promise]].",
    )
    return SimpleNamespace(**locals())


def restatement(**changes):
    """The same as a restatement of a letter of 19 December 2024; the report that it cites is later."""
    letter = SourceFactory(slug="letter", title="A letter", date="19 December 2024")
    about = {"recipe": Recipe.PARTNER_LETTER, "voice": Voice.RESTATEMENT, "restates": letter}
    return dossier(**about | {"salutation": "Dear partners", "closing": "Yours sincerely"} | changes)
