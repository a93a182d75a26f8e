"""Links to evidence in what isn't published yet, led to pages that show it as it would be."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from typing import Final

from django.utils.safestring import SafeString, mark_safe

from briefing.renderers.addresses import PLURALS

NOUNS: Final = {plural: noun for noun, plural in PLURALS.items()}
# Our own renderer wrote the document: what people typed can't look like this, since its quotation marks are escaped.
EVIDENCE: Final = re.compile(rf'(?<= href=")/({"|".join(NOUNS)})/([\w-]+)/(?=["#])')


def with_evidence_at(html: bytes, pages: Collection[tuple[str, str]], address: Callable[[str, str], str]) -> SafeString:
    """Our own renderer's HTML: its links to any of ``pages``, each a noun and a slug, lead to their ``address``.

    That is asked for with the plural noun and the slug. Readers' own pages may not be there, or say what was before.
    """

    def lead(found: re.Match[str]) -> str:
        nouns, slug = found.groups()
        return address(nouns, slug) if (NOUNS[nouns], slug) in pages else found[0]

    return mark_safe(EVIDENCE.sub(lead, html.decode()))  # our own renderer escaped what people typed
