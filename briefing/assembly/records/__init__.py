"""The evidence page of each record that a briefing prints, frozen with the edition."""
