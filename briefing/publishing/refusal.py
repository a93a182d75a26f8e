"""Why an act on a briefing is refused: all of it, in sentences."""

from __future__ import annotations

from briefing.integrity.findings import Finding


class Refused(ValueError):
    """Nothing was written; ``reasons`` says why the act on the briefing ``slug`` can't be done, and what to do."""

    def __init__(self, slug: str, *reasons: str) -> None:
        self.slug = slug
        self.reasons = reasons
        super().__init__("\n".join([f"{slug}: refused.", *reasons]))


class NotPermitted(Refused):
    """The actor may not do it, whatever the state of the briefing."""


class Unchanged(Refused):
    """The newest edition says the same already."""


class PublicationRefused(Refused):
    """``findings`` lists every error of the briefing ``slug``."""

    def __init__(self, slug: str, findings: tuple[Finding, ...]) -> None:
        super().__init__(slug, *map(str, findings))
        self.findings = findings
        self.args = ("\n".join([f"{slug} can't be published:", *self.reasons]),)
