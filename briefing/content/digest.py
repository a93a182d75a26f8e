"""The digest by which an approval, an edition and a check code name content."""

from __future__ import annotations

import hashlib

from briefing.content.blocks import Document
from briefing.content.serialise import serialise


def bytes_digest(content: bytes) -> str:
    """SHA-256 in hexadecimal, 64 characters."""
    return hashlib.sha256(content).hexdigest()


def content_digest(documents: tuple[Document, ...]) -> str:
    """One digest over a briefing's documents for all audiences, whatever their order."""
    ordered = sorted(documents, key=lambda document: document.audience)
    return bytes_digest(b"\n".join(serialise(document) for document in ordered))
