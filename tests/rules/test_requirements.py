"""Every dependency is pinned and says why it is here."""

import re

import pytest

from tests.rules.tree import ROOT

LINE = re.compile(r"(?:[\w.-]+(?:\[[\w,]+\])?==[\w.]+|-r requirements\.txt)\s+# \S.{5,}")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_line_is_pinned_and_has_a_reason(name):
    lines = (ROOT / name).read_text(encoding="utf-8").splitlines()
    wanted = [line for line in lines if line and not line.startswith("#")]
    assert wanted != []
    assert [line for line in wanted if not LINE.fullmatch(line)] == []
