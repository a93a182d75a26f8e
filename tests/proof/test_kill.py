"""Whoever pulls the plug while something is published or loaded loses nothing that was acknowledged."""

import random

import pytest

from scripts.proof_kill import prove
from tests.proof.share import share

pytestmark = pytest.mark.sqlite_only
ROUNDS = 100


@pytest.mark.parametrize("what", ["publication", "loading"])
def test_nothing_is_lost_and_nothing_there_by_half(what, tmp_path):
    assert prove(what, share(ROUNDS), random.Random(1), tmp_path, bite=False) == []  # noqa: S311  # repeatable, not secret


@pytest.mark.parametrize("what", ["publication", "loading"])
def test_without_transactions_it_is_found(what, tmp_path):
    """Or the proof would prove nothing."""
    assert prove(what, 40, random.Random(2), tmp_path, bite=True) != []  # noqa: S311  # as above
