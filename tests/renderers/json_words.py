"""JSON as those read it who have its schema alone: every text and number, in the order of the schema."""

import json
from dataclasses import fields, is_dataclass

from briefing.content.schema import content_schema

SCHEMA = content_schema()["$defs"]


def values_of_json(body):
    return list(_read(json.loads(body)))


def values(node):
    """The same of a tree of content, to hold against it."""
    if is_dataclass(node):
        node = tuple(getattr(node, each.name) for each in fields(node))
    if not isinstance(node, tuple):
        return [node]
    return [value for each in node for value in values(each)]


def _read(data):
    if isinstance(data, dict):
        data = [data[name] for name in SCHEMA[data["is"]]["properties"] if name != "is"]
    if not isinstance(data, list):
        yield data
        return
    for each in data:
        yield from _read(each)
