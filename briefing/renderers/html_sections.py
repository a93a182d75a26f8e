"""Sections as HTML, each written once for all documents and drafts in which it stands alike."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from django.utils.safestring import SafeString

from briefing.content.blocks import Section
from briefing.renderers.html_blocks import HtmlWriter


@dataclass(frozen=True, slots=True)
class Written:
    """A section's HTML. ``met`` holds the notes it refers to, each with whether that is the document's first reference:
    all that the HTML depends on beside the section.
    """

    html: SafeString
    met: dict[str, bool]

    def fits(self, referred: set[str]) -> bool:
        """Whether it would come out the same where these notes were referred to before."""
        return all((anchor not in referred) == first for anchor, first in self.met.items())


@lru_cache(maxsize=512)
def _held(section: Section, in_letter: bool) -> list[Written]:  # noqa: ARG001  # keys of the cache
    """As which it was written so far: mostly one. Several threads may add the same, and then there are two alike."""
    return []


class SectionWriter(HtmlWriter):
    """Writes one document or evidence page; takes sections from those that were written before."""

    def section(self, section: Section, *, in_letter: bool) -> SafeString:
        held = _held(section, in_letter)
        written = next((each for each in held if each.fits(self.referred)), None)
        if written is None:
            written = self._written(section, in_letter=in_letter)
            held.append(written)
        self.referred.update(written.met)
        return written.html

    def _written(self, section: Section, *, in_letter: bool) -> Written:
        self.met.clear()
        html = self.fill("edition/_section.html", section=section, in_letter=in_letter)
        return Written(html, self.met.copy())
