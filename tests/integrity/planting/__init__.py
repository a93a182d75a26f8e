"""Contradictions between two records, planted into a dossier without regard to how the checks find them."""
