"""The committed stylesheet is the one that its sources make, and ships nothing but rules."""

import hashlib
import re

from django.conf import settings

CSS = settings.BASE_DIR / "briefing/static/briefing/portal.css"


def test_the_stylesheet_was_built_from_the_sources_as_they_stand():
    digest = hashlib.sha256()
    for source in sorted((settings.BASE_DIR / "styles").glob("*.scss")):
        digest.update(f"{source.name}\n".encode() + source.read_bytes())
    assert re.findall(r"^sources ([0-9a-f]{64})$", CSS.read_text(encoding="utf-8"), re.MULTILINE) == [
        digest.hexdigest()
    ]


def test_the_stylesheet_fetches_nothing():
    assert re.findall(r"url\(|@import|@font-face|sourceMappingURL|GDS Transport", CSS.read_text(encoding="utf-8")) == []
