"""Every record can be entered in the admin and built in a test."""

from importlib import import_module
from pkgutil import iter_modules

from django.apps import apps
from django.contrib import admin
from factory.django import DjangoModelFactory

from tests import factories


def our_models():
    """History tables are written by django-simple-history: nobody enters or builds them."""
    models = apps.get_app_config("briefing").get_models()
    return {model for model in models if not hasattr(model, "instance_type")}


def entered_in_the_admin():
    registered = {model: site for model, site in admin.site._registry.items() if model in our_models()}
    return set(registered) | {inline.model for site in registered.values() for inline in site.inlines}


def built_by_a_factory():
    modules = [import_module(f"{factories.__name__}.{found.name}") for found in iter_modules(factories.__path__)]
    found = {thing for module in modules for thing in vars(module).values() if isinstance(thing, type)}
    return {factory._meta.model for factory in found if issubclass(factory, DjangoModelFactory)}


def names(models):
    return sorted(model.__name__ for model in models)


def test_every_model_has_an_admin():
    """But for working copies, which the page of a briefing's review shows."""
    assert names(our_models() - entered_in_the_admin()) == ["Submission"]


def test_every_model_has_a_factory():
    assert names(our_models() - built_by_a_factory()) == []
