"""The net under every other test of a page: proof that it catches."""

import pytest
from django.template import Origin, Template
from django.template.base import Template as Compiled
from django.template.context import Context
from django.template.engine import Engine

from tests.undefined import OURS, UndefinedVariable


def render(source, origin, **values):
    engine = Engine(string_if_invalid=UndefinedVariable())
    return Compiled(source, Origin(origin), engine=engine).render(Context(values))


def test_an_undefined_variable_in_our_template_fails():
    with pytest.raises(pytest.fail.Exception, match=r"page\.html: person\.name is undefined"):
        render("{{ person.name|default:'x' }}", f"{OURS}/page.html")


def test_a_template_that_is_not_ours_prints_its_default():
    assert render("{{ person.name|default:'x' }}", "/elsewhere/page.html") == "x"


def test_asking_whether_a_variable_is_there_is_allowed():
    assert render("{% if person %}a{% else %}b{% endif %}", f"{OURS}/page.html") == "b"


def test_the_site_renders_with_the_net_in_place():
    assert type(Template("").engine.string_if_invalid) is UndefinedVariable
