"""Why an edition isn't published: all of it."""

from __future__ import annotations

from briefing.integrity.findings import Finding


class PublicationRefused(ValueError):
    """Nothing was written; ``findings`` lists every error of the briefing ``slug``."""

    def __init__(self, slug: str, findings: tuple[Finding, ...]) -> None:
        self.slug = slug
        self.findings = findings
        super().__init__("\n".join([f"{slug} can't be published:", *map(str, findings)]))
