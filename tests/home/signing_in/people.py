"""People who sign in, and the ways they take: by the pages, as they would."""

import time
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.contrib.auth.models import User
from django.core import mail
from django.core.mail import EmailMessage
from django.http import HttpResponse
from django.test import Client

RUTHS_ADDRESS = "ruth@listings.example"
RUTHS_PASSWORD = "a-long-password-of-ruths"

SIGN_IN = "/sign-in/"
CODE = "/sign-in/code/"
CONFIRM = "/sign-in/code/confirm/"


def ruth(**more: Any) -> User:
    """Keeps the site: may do everything there."""
    return User.objects.create_superuser("ruth", email=RUTHS_ADDRESS, password=RUTHS_PASSWORD, **more)


def omar() -> User:
    """Keeps the listings of one organisation: has a sign-in, and no business on the editors' pages."""
    return User.objects.create_user("omar", email="omar@door.example", password="a-long-password-of-omars")


def is_signed_in(client: Client) -> bool:
    return "_auth_user_id" in client.session


def by_password(client: Client, name: str, password: str, **more: Any) -> HttpResponse:
    """Posts the form with the password."""
    return client.post(SIGN_IN, {"login": name, "password": password}, **more)


def ask_for_code(client: Client, address: str, **more: Any) -> HttpResponse:
    """Posts the form that asks for a code."""
    return client.post(CODE, {"email": address}, **more)


def letters(count: int, *, seconds: float = 5) -> list[EmailMessage]:
    """The letters sent so far, as soon as there are `count`: they leave beside the response."""
    patience = time.monotonic() + seconds
    while len(mail.outbox) < count and time.monotonic() < patience:
        time.sleep(0.005)
    return mail.outbox


def no_letter() -> bool:
    """Whether none has left, nor does so within a moment."""
    return letters(1, seconds=0.5) == []


def code_in(letter: EmailMessage) -> str:
    """The code that stands in a letter, on a line of its own."""
    return next(line for line in str(letter.body).splitlines() if len(line) == 9 and line[4] == "-")


def give_code(client: Client, code: str, **more: Any) -> HttpResponse:
    """Posts the form with the code."""
    return client.post(CONFIRM, {"code": code}, **more)


def app_code(secret: str, *, steps_on: int = 0) -> str:
    """What an authenticator app with this key shows now, or some half minutes later."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + steps_on))


def app_of(user: User) -> str:
    """Gives an account an authenticator app; its key."""
    secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": secret})
    return secret
