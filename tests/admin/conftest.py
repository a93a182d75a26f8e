import pytest

from tests.factories.user import UserFactory


@pytest.fixture
def staff(client):
    """A client signed in as an administrator."""
    client.force_login(UserFactory(superuser=True, username="administrator"))
    return client


@pytest.fixture
def editor(client):
    client.force_login(UserFactory(staff=True, groups=["Editors"]))
    return client


@pytest.fixture
def approver(client):
    client.force_login(UserFactory(staff=True, groups=["Approvers"]))
    return client
