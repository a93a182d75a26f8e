"""One function for each kind of section: its records and prose, as blocks."""
