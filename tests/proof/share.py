"""How much of a proof is run: all of it by `make proof`, a twentieth in the suite."""

import os

IS_FULL = os.environ.get("PROOF") == "full"
PART = 20


def share(count):
    """Of ``count`` runs those that are made now."""
    return count if IS_FULL else max(1, count // PART)
