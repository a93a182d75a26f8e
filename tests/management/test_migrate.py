"""Migrating back doesn't drop what was published."""

import pytest
from django.core.management import CommandError, call_command

from briefing.models import Edition
from tests.factories.edition import EditionFactory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("app", ["briefing", "auth"])
def test_unapplying_the_tables_of_what_was_published_is_refused(app):
    EditionFactory()
    with pytest.raises(CommandError) as refused:
        call_command("migrate", app, "zero")
    assert str(refused.value) == (
        "Unapplying this would drop what was published: 1 edition. Nothing was changed. "
        "To start anew, name another database."
    )
    assert Edition.objects.count() == 1


def test_a_plan_is_only_shown(capsys):
    EditionFactory()
    call_command("migrate", "briefing", "zero", plan=True)
    assert "Undo" in capsys.readouterr().out


def test_what_is_wrong_with_a_name_is_left_to_django():
    EditionFactory()
    with pytest.raises(CommandError, match="Cannot find a migration matching 'no-such' from app 'briefing'"):
        call_command("migrate", "briefing", "no-such")
