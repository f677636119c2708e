"""Who keeps the accounts in these tests."""

import pytest
from django.contrib.auth.models import Group, User
from django.test import Client


def an_account(name: str, *roles: str, **more: object) -> User:
    """Somebody with these roles."""
    account: User = User.objects.create_user(
        name, email=f"{name}@listings.example", first_name=name.title(), last_name="Smith", **more
    )
    account.groups.set(Group.objects.filter(name__in=roles))
    return account


@pytest.fixture
def ada() -> User:
    """Keeps accounts, and is no superuser."""
    return an_account("ada", "administrator")


@pytest.fixture
def as_ada(client: Client, ada: User) -> Client:
    client.force_login(ada)
    return client


@pytest.fixture
def ruth() -> User:
    """A superuser."""
    return an_account("ruth", is_superuser=True, password="a-long-password-of-ruths")


@pytest.fixture
def omar() -> User:
    """Reads confidential addresses."""
    return an_account("omar", "confidential reader", password="a-long-password-of-omars")
