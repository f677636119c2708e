"""The sign-in that comes with the demo, and the promise that it opens no door in production."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.hashers import check_password
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Q
from django.http import HttpRequest

DEMO_NAME = "demo"
DEMO_PASSWORD = "right-door-demo"


class NotInProduction(Exception):
    """Something that belongs to the demo was asked of a production site."""


class NoDemoAccountsInProduction(ModelBackend):
    """Django's own sign-in, except that in production the demo's account and the demo's password open nothing.

    The account counts at every request, so a session begun before the switch to production ends with it.
    """

    def authenticate(
        self, request: HttpRequest | None, username: str | None = None, password: str | None = None, **kwargs: Any
    ) -> AbstractBaseUser | None:
        if settings.IS_PRODUCTION and password == DEMO_PASSWORD:
            return None
        return super().authenticate(request, username=username, password=password, **kwargs)

    def user_can_authenticate(self, user: AbstractBaseUser | None) -> bool:
        if settings.IS_PRODUCTION and user is not None and user.get_username() == DEMO_NAME:
            return False
        return super().user_can_authenticate(user)


def staff_with_demo_password() -> list[str]:
    """The names of all staff whose password is the demo's, in order. Takes about half a second for each of the staff.

    Other accounts are left out for that time's sake; in production none of them can sign in with it either.
    """
    staff = get_user_model().objects.filter(Q(is_staff=True) | Q(is_superuser=True), is_active=True)
    return sorted(account.get_username() for account in staff if check_password(DEMO_PASSWORD, account.password))


def create_demo_account() -> None:
    """Makes the demo's sign-in, or gives it back its password; raises NotInProduction there."""
    if settings.IS_PRODUCTION:
        raise NotInProduction("demo accounts and demo data are refused in production")
    people = get_user_model().objects
    account, _ = people.get_or_create(username=DEMO_NAME, defaults={"is_staff": True, "is_superuser": True})
    if not account.check_password(DEMO_PASSWORD):
        account.set_password(DEMO_PASSWORD)
        account.save(update_fields=["password"])
