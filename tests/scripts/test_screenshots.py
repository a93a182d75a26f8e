import pytest

from scripts import screenshots


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (set(), "Screenshots need chromium and poppler-utils: apt-get install chromium poppler-utils"),
        ({"pdftoppm"}, "Screenshots need chromium: apt-get install chromium"),
    ],
)
def test_what_is_missing_is_said_in_one_line(monkeypatch, found, said):
    monkeypatch.setattr(screenshots.shutil, "which", lambda name: name if name in found else None)
    with pytest.raises(SystemExit) as stopped:
        screenshots.main()
    assert stopped.value.args == (said,)
