"""The documents say what the code does: every table that lists something of the code is held to it."""

import re
from importlib import import_module

import pytest
from django.core.management import get_commands, load_command_class

from briefing.assembly.compose import compose
from briefing.assembly.problems import CannotCompose
from briefing.assembly.sections.selecting import RULES
from briefing.enums import SectionKind
from briefing.management.loading.refusing import loadable_models
from briefing.management.loading.shapes import shape_of
from briefing.validators.references import MODELS
from briefing.wording.dates import print_date, print_date_in_sentence, read_date
from tests.assembly.reading import AT
from tests.factories.briefing import BriefingFactory
from tests.factories.section import SectionFactory
from tests.rules.test_documents import documents
from tests.rules.test_environment import documented
from tests.rules.test_models import names, our_models
from tests.rules.tree import ROOT, name_of, text_of

PATH = re.compile(r"`((?:briefing|core|docs|fixtures|scripts|styles|templates|tests)/[\w./-]*)`")
COMMAND = re.compile(r"manage\.py (\w+)([^\n`]*)")
OPTION = re.compile(r"--[a-z-]+")
TARGET = re.compile(r"`(?:\w+=\S+ )?make ([a-z]+)`")
MENTION = re.compile(r"\[\[([a-z]+):x(?:\\\|([a-z]+))?\]\]")
TAKES = re.compile(r"It takes (.+)\.")
HEADING_LINK = re.compile(r"\]\(([^)\s:]*#[^)\s]+)\)")


def document(name):
    return text_of(ROOT / "docs" / name)


def table(name, heading):
    """The rows of the first table under the heading, each a list of its cells."""
    part = re.split(rf"^#+ {re.escape(heading)}$", document(name), flags=re.MULTILINE)[1]
    lines = re.search(r"(?:^\|.*\n)+", part, re.MULTILINE).group().splitlines()[2:]
    return [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in lines]


def headings(path):
    found = re.findall(r"^#+ (.+)$", text_of(path), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in found}


def facets_taken(noun):
    """What a reference to the noun takes, as its refusal of another facet says."""
    model = MODELS[noun]
    module = re.sub(r"(?<!^)(?=[A-Z])", "_", model).lower()
    record = getattr(import_module(f"tests.factories.{module}"), f"{model}Factory")()
    briefing = BriefingFactory()
    SectionFactory(briefing=briefing, prose=f"[[{noun}:{record.slug}|nothing]]")
    with pytest.raises(CannotCompose) as refusal:
        compose(type(briefing).objects.get(pk=briefing.pk), at=AT)
    (taken,) = TAKES.findall(str(refusal.value))
    return set(re.findall(r"\|(\w+)", taken))


def test_every_noun_is_in_the_glossary_and_the_reverse():
    rows = [*table("glossary.md", "Evidence"), *table("glossary.md", "Publication")]
    assert sorted(re.sub(r"\W", "", row[0]) for row in rows) == names(our_models())


def test_every_noun_that_prose_can_refer_to_is_listed():
    listed = {noun for row in table("editing.md", "References in prose") for noun, _ in MENTION.findall(row[0])}
    assert listed == set(MODELS)


@pytest.mark.django_db
@pytest.mark.parametrize("noun", sorted(set(MODELS) - {"source"}))  # a source takes any place as its facet
def test_every_facet_is_listed(noun):
    rows = [MENTION.findall(row[0]) for row in table("editing.md", "References in prose")]
    listed = {facet for row in rows for named, facet in row if named == noun and facet}
    assert listed == facets_taken(noun)


def test_every_kind_of_section_is_listed_with_its_rule():
    rows = table("editing.md", "Kinds of section")
    assert [(row[1].strip("`"), row[0]) for row in rows] == SectionKind.choices
    assert {row[1].strip("`") for row in rows if row[2].startswith("*")} == set(RULES)


@pytest.mark.parametrize("row", table("editing.md", "Dates as you write them"), ids=lambda row: row[0])
def test_dates_print_as_the_guide_says(row):
    read = read_date(row[0])
    assert [print_date(read), print_date_in_sentence(read)] == row[1:]


def test_natural_keys_of_several_parts_are_listed():
    keys = {model._meta.label_lower: shape_of(model).key_in_words[4:-1] for model in loadable_models()}
    listed = {row[0].strip("`"): row[1] for row in table("loading.md", "Natural keys")}
    assert {**dict.fromkeys(keys, listed["every other"]), **listed} == {**keys, "every other": "slug"}


def test_every_setting_is_listed():
    assert sorted(row[0].strip("`") for row in table("operating.md", "Settings")) == sorted(documented())


def options_of(command):
    application = get_commands().get(command)
    if application is None:
        return set()
    loaded = load_command_class(application, command) if isinstance(application, str) else application
    return set(loaded.create_parser("manage.py", command)._option_string_actions)


def test_every_command_and_option_named_is_there():
    uses = [(path, *use) for path in documents() for use in COMMAND.findall(text_of(path))]
    assert [name_of(path) + ": " + command for path, command, _ in uses if not options_of(command)] == []
    wrong = [(command, set(OPTION.findall(rest)) - options_of(command)) for _, command, rest in uses]
    assert [(command, options) for command, options in wrong if options] == []


def test_every_option_of_publishing_is_there():
    named = {option for row in table("loading.md", "Publishing") for option in OPTION.findall(row[0])}
    assert named - options_of("publish_briefing") == set()


def test_every_target_of_make_named_is_there():
    targets = set(re.findall(r"^([a-z]+):", text_of(ROOT / "Makefile"), re.MULTILINE))
    assert {target for path in documents() for target in TARGET.findall(text_of(path))} - targets == set()


def test_every_file_named_is_there():
    named = {path for document in documents() for path in PATH.findall(text_of(document))}
    assert sorted(path for path in named if not (ROOT / path).exists()) == []


def test_every_heading_linked_is_there():
    links = [(path, *link.split("#")) for path in documents() for link in HEADING_LINK.findall(text_of(path))]
    leads = [(path.parent / file if file else path, anchor) for path, file, anchor in links]
    assert [(name_of(path), anchor) for path, anchor in leads if anchor not in headings(path)] == []
