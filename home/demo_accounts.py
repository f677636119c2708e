"""The sign-ins that come with the demo, and the promise that they open no door in production."""

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import AbstractBaseUser, Group
from django.db.models import Q
from django.http import HttpRequest

DEMO_NAME = "demo"
DEMO_PASSWORD = "right-door-demo"
DEMO_ROLES = {
    "demo-editor": "editor",
    "demo-moderator": "moderator",
    "demo-confidential-reader": "confidential reader",
    "demo-administrator": "administrator",
}
"""One sign-in for each role that can do something by now. `demo` itself is a superuser."""


class NotInProduction(Exception):
    """Something that belongs to the demo was asked of a production site."""


class NoDemoAccountsInProduction(AuthenticationBackend):
    """Django-allauth's sign-in, except that in production the demo's accounts and the demo's password open nothing.

    The account counts at every request, so a session begun before the switch to production ends with it.
    """

    def authenticate(self, request: HttpRequest | None, **credentials: Any) -> AbstractBaseUser | None:
        if settings.IS_PRODUCTION and credentials.get("password") == DEMO_PASSWORD:
            return None
        return super().authenticate(request, **credentials)

    def user_can_authenticate(self, user: AbstractBaseUser | None) -> bool:
        return not is_shut_out(user) and super().user_can_authenticate(user)


def is_shut_out(user: AbstractBaseUser | None) -> bool:
    """Whether this is one of the demo's accounts, in production."""
    return settings.IS_PRODUCTION and user is not None and user.get_username() in (DEMO_NAME, *DEMO_ROLES)


def staff_with_demo_password() -> list[str]:
    """The names of all staff whose password is the demo's, in order. Takes about half a second for each of the staff.

    Other accounts are left out for that time's sake; in production none of them can sign in with it either.
    """
    staff = get_user_model().objects.filter(
        Q(is_staff=True) | Q(is_superuser=True) | Q(groups__isnull=False), is_active=True
    )
    return sorted(
        account.get_username() for account in staff.distinct() if check_password(DEMO_PASSWORD, account.password)
    )


def create_demo_accounts() -> None:
    """Makes the demo's sign-ins, or gives them back their password and role; raises NotInProduction there."""
    if settings.IS_PRODUCTION:
        raise NotInProduction("demo accounts and demo data are refused in production")
    _account(DEMO_NAME, is_staff=True, is_superuser=True)
    for name, role in DEMO_ROLES.items():
        _account(name).groups.set([Group.objects.get(name=role)])


def demo_address(name: str) -> str:
    """The e-mail address of a demo account: a name that reaches nobody."""
    return f"{name}@right-door.example"


def _account(name: str, **rights: bool) -> Any:
    account, _ = get_user_model().objects.get_or_create(username=name, defaults=rights)
    if account.email != demo_address(name) or not account.check_password(DEMO_PASSWORD):
        account.email = demo_address(name)
        account.set_password(DEMO_PASSWORD)
        account.save(update_fields=["email", "password"])
    return account
