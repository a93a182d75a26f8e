"""A briefing and a source for every test of a section."""

import pytest

from tests.factories.briefing import BriefingFactory
from tests.factories.source import SourceFactory


@pytest.fixture
def briefing():
    return BriefingFactory()


@pytest.fixture
def source():
    return SourceFactory(slug="source", title="Report", date="3 March 2025", publisher__name="Body P")
