"""The sign-in that comes with the demo, and the promise that it opens no door in production."""

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.models import AbstractBaseUser

DEMO_NAME = "demo"
DEMO_PASSWORD = "right-door-demo"


class NotInProduction(Exception):
    """Something that belongs to the demo was asked of a production site."""


class NoDemoAccountsInProduction(ModelBackend):
    """Django's own sign-in, except that in production an account of the demo is as good as switched off.

    It counts at every request, so a session begun before the switch to production ends with it.
    """

    def user_can_authenticate(self, user: AbstractBaseUser | None) -> bool:
        if settings.IS_PRODUCTION and user is not None and user.get_username() == DEMO_NAME:
            return False
        return super().user_can_authenticate(user)


def create_demo_account() -> None:
    """Makes the demo's sign-in, or gives it back its password; raises NotInProduction there."""
    if settings.IS_PRODUCTION:
        raise NotInProduction("demo accounts and demo data are refused in production")
    people = get_user_model().objects
    account, _ = people.get_or_create(username=DEMO_NAME, defaults={"is_staff": True, "is_superuser": True})
    if not account.check_password(DEMO_PASSWORD):
        account.set_password(DEMO_PASSWORD)
        account.save(update_fields=["password"])
