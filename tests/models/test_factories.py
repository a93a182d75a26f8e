"""What the factories build is valid, or tests would prove things about evidence that nobody could enter."""

from importlib import import_module
from pkgutil import iter_modules

import pytest
from factory.django import DjangoModelFactory

from tests import factories

pytestmark = pytest.mark.django_db


def every_factory():
    modules = [import_module(f"{factories.__name__}.{found.name}") for found in iter_modules(factories.__path__)]
    classes = {thing for module in modules for thing in vars(module).values() if isinstance(thing, type)}
    found = {thing for thing in classes if issubclass(thing, DjangoModelFactory) and thing is not DjangoModelFactory}
    return sorted(found, key=lambda factory: factory.__name__)


def every_trait():
    return [
        pytest.param(factory, trait, id=f"{factory.__name__}-{trait}")
        for factory in every_factory()
        for trait, parameter in factory._meta.parameters.items()
        if type(parameter).__name__ == "Trait"
    ]


@pytest.mark.parametrize("factory", every_factory(), ids=lambda factory: factory.__name__)
def test_a_record_as_built_is_valid(factory):
    record = factory()
    record.refresh_from_db()
    assert record.full_clean() is None


@pytest.mark.parametrize(("factory", "trait"), every_trait())
def test_a_record_built_with_a_trait_is_valid(factory, trait):
    record = factory(**{trait: True})
    record.refresh_from_db()
    assert record.full_clean() is None
