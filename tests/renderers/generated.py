"""Documents of every node of content, put together at random: what holds for all formats holds for these.

Each text and each number that is printed stands in them once, so that none is found in place of one that was lost.
"""

from dataclasses import fields, is_dataclass, replace
from itertools import count

from hypothesis import strategies as st

from briefing.content.balance import Balance, BalanceSide
from briefing.content.blocks import (
    Details,
    Difference,
    DifferenceSide,
    Document,
    DutyGroup,
    DutyItem,
    Fact,
    Facts,
    ItemList,
    ListItem,
    Notice,
    Paragraph,
    Row,
    Section,
    Speech,
    Statement,
    Subheading,
    Table,
    Timeline,
    TimelineItem,
)
from briefing.content.charts import Chart, ChartPoint, ChartSeries
from briefing.content.inline import (
    Acronym,
    DateText,
    DifferenceRef,
    Emphasis,
    FigureText,
    LineBreak,
    Link,
    NoteRef,
    Quoted,
    QuotedPiece,
    RecordLink,
    SectionLink,
    StatedName,
    Strong,
    Text,
)
from briefing.content.parts import Asked, IssuerLine, Letter, Note, NotePlace
from briefing.renderers.pdf import RECIPES

ANCHOR = "anchor-0"
CONTACT = Asked("Desk", "Body", ("Street",), "desk@example.org", "01632 960 001", "1 May 2031")
# Letters of three scripts, digits, signs that markup or Typst would read, none that is a format's own or a mark's.
SIGNS = "abcdefghijklmnopqrstuvwxyzABCDEFGHXYZäéøßñčşłΩλжЩ0123456789.,;:!?&%£€#$@*_`~^=+/\\|'’…–—\u00a0 "
# What the fonts of a PDF have no glyphs for, in the place of what they have.
WITHOUT_GLYPHS = str.maketrans("Ωжłß~", "中עب😀\u200d")
TURN = "§"  # in the place of the number that makes each text another

# Each begins with a capital, so that it is told apart from the letter of a note's mark before it.
words = st.text(SIGNS, max_size=24).map(lambda text: f"W{text}q{TURN}z")
pieces = st.lists(
    st.one_of(
        st.builds(QuotedPiece, st.just("words"), words, st.booleans()),
        st.builds(QuotedPiece, st.just("insertion"), words, st.booleans()),
        st.just(QuotedPiece("omission", "…", spaced=True)),
    ),
    min_size=1,
    max_size=4,
).map(tuple)
paragraphs = st.lists(pieces, min_size=1, max_size=3).map(
    lambda parts: tuple(piece for part in parts for piece in (*part, QuotedPiece("paragraph", "")))[:-1]
)
plain = st.one_of(
    st.builds(Text, words),
    st.builds(DateText, words, st.just("2031")),
    st.builds(FigureText, st.just("figure"), words),
    st.builds(Quoted, st.just("position"), paragraphs),
    st.builds(StatedName, words),
    st.builds(Acronym, words, words, st.booleans()),
    st.just(LineBreak()),
    st.just(NoteRef(1, "", "Note 1")),
    st.just(NoteRef(2, "a", "Note 2a")),
    st.just(NoteRef(3, "b", "Note 3b")),
    st.just(DifferenceRef(ANCHOR, "What differs")),
)


# Each run begins with a word, so that none is empty.
_within = st.builds(lambda word, rest: (Text(word), *rest), words, st.lists(plain, max_size=3))
linked = st.one_of(
    st.builds(Emphasis, _within),
    st.builds(Strong, _within),
    st.builds(Link, st.just("https://example.org/a?b=1&c=2"), _within),
    st.builds(RecordLink, st.sampled_from(["role", "duty"]), st.just("warden"), _within),
    st.builds(SectionLink, st.just(ANCHOR), st.builds(lambda word, inner: (Text(word), Strong(inner)), words, _within)),
)
_all = st.lists(st.one_of(plain, linked), max_size=4)


@st.composite
def _runs(draw):
    return (Text(draw(words)), *draw(_all))


runs = _runs()
empty = st.just(())
maybe_words, maybe_runs = words | st.just(""), runs | empty


def several(strategy, most=3, least=1):
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


facts = several(st.builds(Fact, words, runs))


@st.composite
def tables(draw):
    columns = draw(st.integers(1, 5))
    row = st.tuples(*[runs] * columns)
    rows = draw(several(st.builds(Row, row), least=0))
    return Table(draw(words), draw(row), rows, (columns - 1,) if columns > 1 else ())


times = st.sampled_from([("2031-01-01", "2031-12-31"), ("2029-01-01", "2031-12-31"), ("2030-05-01", ""), ("", "")])
points = st.builds(
    lambda value, label, name, time, hollow, loose: ChartPoint(
        "figure", str(value), label, name, *time, hollow=hollow, loose=loose
    ),
    *(st.integers(0, 5000), words, words, times, st.booleans(), st.booleans()),
)
charts = st.builds(
    Chart,
    *(st.sampled_from(["years", "shares"]), words, words, words),
    several(st.builds(ChartSeries, words, several(points)), most=2),
)
speeches = st.builds(
    Speech, st.just("position"), runs, maybe_runs, maybe_runs, paragraphs, maybe_words, maybe_runs, empty
)
duties = several(st.builds(DutyItem, st.just("duty"), words, maybe_words, maybe_words, maybe_runs))
counted = st.just(0)
sides = several(st.builds(BalanceSide, words, counted, counted, counted, several(runs, most=2, least=0)))
LEAVES = [
    st.builds(Paragraph, runs),
    st.builds(Subheading, st.sampled_from([3, 4]), st.just("named later"), runs),
    tables(),
    st.builds(Facts, facts),
    speeches,
    st.builds(Statement, st.just("position"), maybe_runs, runs, several(speeches, most=2, least=0)),
    st.builds(DutyGroup, maybe_words, duties),
    st.builds(Difference, st.just("named later"), words, several(st.builds(DifferenceSide, runs)), maybe_runs),
    st.builds(Balance, maybe_words, sides, several(runs, most=2, least=0)),
    charts,
]
kinds_of_notice = st.sampled_from(["status", "unknown", "comment"])


def _holding(below):
    return [
        st.builds(Notice, kinds_of_notice, maybe_words, below),
        st.builds(Details, runs, below),
        st.builds(ItemList, st.booleans(), several(st.builds(ListItem, below), most=2)),
        st.builds(Timeline, several(st.builds(TimelineItem, runs, runs, maybe_runs, below | empty), most=2)),
    ]


deepest = several(st.one_of(LEAVES), most=2)
deeper = several(st.one_of([*LEAVES, *_holding(deepest)]), most=2)
EACH = [*LEAVES, *_holding(deeper)]


@st.composite
def blocks(draw):
    """One of each kind, in any order."""
    return tuple(draw(each) for each in draw(st.permutations(EACH)))


lines = several(words, least=0)
letters = st.builds(Letter, lines, maybe_runs, maybe_words, words, words, lines, maybe_runs)
sections = st.tuples(
    st.builds(Section, st.just("prose"), st.just(""), maybe_words, blocks(), empty, st.booleans()),
    st.builds(Section, st.just("prose"), st.just(""), maybe_words, deepest, empty, st.booleans()),
)


@st.composite
def documents(draw):
    """Of any recipe, in signs that have glyphs."""
    notes = (
        Note(1, "source", draw(runs), ()),
        Note(2, "source", draw(runs), (NotePlace("a", draw(words)),)),
        Note(3, "source", draw(runs), (NotePlace("a", draw(words)), NotePlace("b", draw(words)))),
    )
    document = Document(
        recipe=draw(st.sampled_from(sorted(RECIPES))),
        slug="generated",
        title=draw(words),
        language="en-GB",
        audience="",
        audience_label=draw(maybe_words),
        issuer=IssuerLine(draw(words), draw(maybe_words)),
        status=draw(maybe_runs),
        lead=draw(maybe_runs),
        glance=draw(facts | empty),
        letter=draw(letters | st.none()),
        sections=draw(sections),
        contact=draw(st.sampled_from([CONTACT, None])),
        notes=notes,
        printed=(),
    )
    return _told_apart(document, count(100), count())


def of_every_script(document):
    """The same with what the fonts of a PDF have no glyphs for."""
    if isinstance(document, str):
        return document.translate(WITHOUT_GLYPHS)
    if isinstance(document, tuple):
        return tuple(of_every_script(each) for each in document)
    if not is_dataclass(document):
        return document
    return replace(document, **{each.name: of_every_script(getattr(document, each.name)) for each in fields(document)})


def _told_apart(node, turns, anchors):
    """The same with texts, numbers and anchors that are all different, the first anchor ANCHOR."""
    if isinstance(node, str):
        return node.replace(TURN, str(next(turns))) if TURN in node else node
    if isinstance(node, tuple):
        return tuple(_told_apart(each, turns, anchors) for each in node)
    if not is_dataclass(node):
        return node
    changes = {each.name: _told_apart(getattr(node, each.name), turns, anchors) for each in fields(node)}
    if isinstance(node, BalanceSide):
        changes |= {name: next(turns) for name in ("voices", "bodies", "occasions")}
    if isinstance(node, Subheading | Difference | Section):
        changes["anchor"] = f"anchor-{next(anchors)}"
    return replace(node, **changes)
