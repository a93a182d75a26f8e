"""Makes an undefined variable in one of our templates fail the test that rendered it."""

import sys

import pytest
from django.conf import settings
from django.template.base import Node

OURS = str(settings.BASE_DIR / "templates")


class UndefinedVariable(str):
    """What Django prints for a variable it doesn't find: nothing in others' templates, a failure in ours.

    Django looks at its truth first, and only when a variable wasn't found; the frames above tell which template asked.
    """

    __slots__ = ()

    def __bool__(self):
        frame = sys._getframe(1)
        expression = frame.f_locals.get("self")
        while frame is not None:
            node = frame.f_locals.get("self")
            if isinstance(node, Node) and getattr(node, "origin", None):
                if node.origin.name.startswith(OURS):
                    pytest.fail(f"{node.origin.name}: {expression.var} is undefined. Pass it, or test for it with if.")
                return False
            frame = frame.f_back
        return False
