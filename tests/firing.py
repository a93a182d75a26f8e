"""A test that is marked as showing a check firing has seen it do so: else the mark says what isn't so."""

import pytest

from briefing.integrity.findings import Finding


@pytest.fixture(autouse=True)
def _fires_as_marked(request, monkeypatch):
    """Of a test with parameters it isn't asked: which of them fires is its own to say."""
    claimed = {name for mark in request.node.iter_markers("fires") for name in mark.args}
    if not claimed or hasattr(request.node, "callspec"):
        yield
        return
    made = set()
    init = Finding.__init__

    def noted(finding, name, *fields):
        made.add(name)
        init(finding, name, *fields)

    monkeypatch.setattr(Finding, "__init__", noted)
    yield
    assert claimed - made == set(), "Its mark says that these fire."
