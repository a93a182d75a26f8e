"""Marks are held to what they say."""

from tests.firing import _fires_as_marked  # noqa: F401  # a fixture for every test here
