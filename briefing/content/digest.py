"""The digest by which an approval, an edition and a check code name content."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from briefing.content.blocks import Document, RecordPage
from briefing.content.serialise import serialise


def bytes_digest(content: bytes) -> str:
    """SHA-256 in hexadecimal, 64 characters."""
    return hashlib.sha256(content).hexdigest()


def content_digest(documents: tuple[Document, ...], records: Mapping[str, tuple[RecordPage, ...]]) -> str:
    """One digest over all that an edition freezes: each audience's document and evidence pages.

    ``records`` is by audience. The order of the documents makes no difference.
    """
    frozen: list[object] = []
    for document in sorted(documents, key=lambda document: document.audience):
        frozen += [document, *records.get(document.audience, ())]
    # One page for several audiences is one object: it is written once.
    written = {key: serialise(node) for key, node in {id(node): node for node in frozen}.items()}
    return bytes_digest(b"\n".join(written[id(node)] for node in frozen))
