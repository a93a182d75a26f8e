from functools import partial

import pytest


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """`with committed(): …` ends as a transaction does that is committed."""
    return partial(django_capture_on_commit_callbacks, execute=True)
