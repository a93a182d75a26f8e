"""Publishing as it goes: somebody submits, somebody else approves."""

from django.contrib.auth.models import User

from briefing.publishing.approve import approve
from briefing.publishing.publish import publish as publish_approved
from briefing.publishing.refusal import Unchanged
from briefing.publishing.submit import submit
from tests.factories.user import UserFactory


def account(name, group):
    user = User.objects.filter(username=name).first()
    return user or UserFactory(username=name, is_staff=True, groups=[group])


def editor(name="editor"):
    return account(name, "Editors")


def approver(name="approver"):
    return account(name, "Approvers")


def administrator(name="administrator"):
    return account(name, "Administrators")


def by():
    """The people, as options of publish_briefing."""
    return {"submitted_by": editor().username, "approved_by": [approver().username]}


def publish(briefing, *, at=None, **plan):
    """The new edition, or None where nothing has changed."""
    try:
        entry = submit(briefing=briefing, actor=editor(), at=at, **plan)
    except Unchanged:
        return None
    approve(briefing=briefing, actor=approver(), seen=entry.hash, at=at)
    return publish_approved(briefing=briefing, actor=editor(), at=at)
