"""What becomes of the sessions of an account: new ones at each step, all of them ended by another password."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from tests.home.signing_in.accounts.posting import BOTH, as_it_is, page_of
from tests.home.signing_in.people import (
    RUTHS_ADDRESS,
    RUTHS_PASSWORD,
    app_code,
    app_of,
    ask_for_code,
    by_password,
    code_in,
    give_code,
    is_signed_in,
    letters,
    omar,
    ruth,
)

pytestmark = pytest.mark.django_db

AUTHENTICATE = "/sign-in/second-step/authenticate/"
NEW = {"password1": "quite-another-long-one", "password2": "quite-another-long-one"}


def key(client: Client) -> str:
    """The session that a browser shows."""
    return client.cookies["sessionid"].value


@pytest.fixture
def planted(client: Client) -> str:
    """A session that somebody else knows, put into the browser before anybody signs in."""
    session = client.session
    session["planted"] = True
    session.save()
    client.cookies["sessionid"] = session.session_key
    return str(session.session_key)


def test_a_password_begins_another_session(client: Client, planted: str) -> None:
    ruth()
    by_password(client, "ruth", RUTHS_PASSWORD)
    assert is_signed_in(client)
    assert key(client) != planted
    assert not stranger(planted)


def stranger(session: str) -> bool:
    """Whether whoever planted a session is signed in with it now."""
    browser = Client()
    browser.cookies["sessionid"] = session
    return is_signed_in(browser)


def test_a_code_begins_another_session(client: Client, planted: str) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    give_code(client, code_in(letters(1)[0]))
    assert key(client) != planted
    assert not stranger(planted)


def test_the_second_step_begins_another_session(client: Client) -> None:
    secret = app_of(ruth())
    by_password(client, "ruth", RUTHS_PASSWORD)
    before = key(client)
    client.post(AUTHENTICATE, {"code": app_code(secret)})
    assert is_signed_in(client)
    assert key(client) != before
    assert not stranger(before)


@pytest.mark.usefixtures("production")
def test_a_second_step_taken_later_begins_another_session(client: Client) -> None:
    account = ruth()
    secret = app_of(account)
    client.force_login(account)
    before = key(client)
    client.post("/sign-in/second-step/reauthenticate/", {"code": app_code(secret), "next": "/admin/"})
    assert client.get("/admin/").status_code == 200
    assert key(client) != before
    assert not stranger(before)


def test_another_password_ends_every_other_session(client: Client) -> None:
    ruth()
    elsewhere = Client()
    for browser in (client, elsewhere):
        by_password(browser, "ruth", RUTHS_PASSWORD)
    client.post("/sign-in/password/change/", {"oldpassword": RUTHS_PASSWORD, **NEW})
    assert client.get("/admin/").status_code == 200
    assert elsewhere.get("/admin/").status_code == 302


def test_a_password_that_a_superuser_sets_ends_all_sessions(client: Client) -> None:
    keeper, account = ruth(), omar()
    omars = Client()
    by_password(omars, "omar", "a-long-password-of-omars")
    client.force_login(keeper)
    account.first_name, account.last_name = "Omar", "Smith"
    client.post(page_of(account), as_it_is(account, **BOTH))
    assert omars.get("/sign-in/second-step/").status_code == 302


def test_deleting_an_account_ends_its_sessions(client: Client) -> None:
    by_password(client, omar().username, "a-long-password-of-omars")
    User.objects.all().delete()
    assert client.get("/sign-in/second-step/").status_code == 302


def test_signing_out_ends_the_session_for_whoever_has_a_copy_of_it(client: Client) -> None:
    ruth()
    by_password(client, "ruth", RUTHS_PASSWORD)
    copied = key(client)
    client.post("/sign-in/out/")
    assert not stranger(copied)


@pytest.mark.parametrize("onward", ["https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/"])
def test_no_step_leads_to_another_site(client: Client, onward: str) -> None:
    secret = app_of(ruth())
    led = [
        client.post("/sign-in/", {"login": "ruth", "password": RUTHS_PASSWORD, "next": onward}),
        client.post(AUTHENTICATE, {"code": app_code(secret), "next": onward}),
        client.post("/sign-in/again/", {"password": RUTHS_PASSWORD, "next": onward}),
        client.post("/sign-in/second-step/reauthenticate/", {"code": app_code(secret, steps_on=1), "next": onward}),
        client.post("/sign-in/out/", {"next": onward}),
        client.post("/sign-in/code/", {"email": RUTHS_ADDRESS, "next": onward}),
    ]
    led.append(client.post("/sign-in/code/confirm/", {"code": code_in(letters(1)[0]), "next": onward}))
    assert [answer.status_code for answer in led] == [302] * len(led)
    assert [answer.url for answer in led if "elsewhere" in answer.url.partition("?")[0]] == []
