"""Brings together what only staff know of a composed briefing, family by family of checks."""
