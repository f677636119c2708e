"""What people change about their own sign-in can be read in the history, with who it was."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from wagtail.models import ModelLogEntry

from tests.home.signing_in.people import RUTHS_PASSWORD, app_code, app_of, by_password, ruth

pytestmark = pytest.mark.django_db

STEP = "/sign-in/second-step"


@pytest.fixture
def account(client: Client) -> User:
    """Somebody who has just signed in."""
    made = ruth()
    by_password(client, "ruth", RUTHS_PASSWORD)
    return made


def kept(account: User) -> list[tuple[str, str]]:
    entries = ModelLogEntry.objects.filter(content_type__model="user", object_id=str(account.pk))
    return [(entry.message, entry.data["name"]) for entry in entries.order_by("timestamp", "pk")]


def proven(client: Client, page: str) -> None:
    """Proves with the password who sits there, where the page asks for it."""
    asked = client.get(page)
    if asked.status_code == 302:
        client.post("/sign-in/again/", {"password": RUTHS_PASSWORD})


def test_another_password_is_kept(client: Client, account: User) -> None:
    new = {"password1": "quite-another-long-one", "password2": "quite-another-long-one"}
    client.post("/sign-in/password/change/", {"oldpassword": "wrong", **new})
    assert kept(account) == []
    client.post("/sign-in/password/change/", {"oldpassword": RUTHS_PASSWORD, **new})
    assert kept(account) == [("Set a password for ruth", "ruth")]


def test_setting_up_the_app_is_kept_with_its_recovery_codes(
    client: Client, account: User, django_capture_on_commit_callbacks: Any
) -> None:
    proven(client, f"{STEP}/totp/activate/")
    secret = client.get(f"{STEP}/totp/activate/").context["form"].secret
    with django_capture_on_commit_callbacks(execute=True):
        client.post(f"{STEP}/totp/activate/", {"code": app_code(secret)})
    assert ("Set up the second step of ruth", "ruth") in kept(account)
    assert ("Made recovery codes for ruth", "ruth") in kept(account)


def test_turning_the_app_off_is_kept_once(client: Client, account: User) -> None:
    app_of(account)
    proven(client, f"{STEP}/totp/deactivate/")
    client.post(f"{STEP}/totp/deactivate/")
    assert kept(account) == [("Took the second step from ruth", "ruth")]
