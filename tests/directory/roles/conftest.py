"""Who these tests are about."""

import pytest
from django.contrib.auth.models import Group, User

from directory.models import Organisation


@pytest.fixture
def mary() -> User:
    """A moderator."""
    account: User = User.objects.create_user("mary")
    account.groups.add(Group.objects.get(name="moderator"))
    return account


@pytest.fixture
def anchor() -> Organisation:
    return Organisation.objects.create(name="Anchor House", slug="anchor-house")
