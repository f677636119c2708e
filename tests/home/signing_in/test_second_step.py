"""The second step: required in production, on the real pages."""

import time

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.auth.models import User
from django.test import Client
from pytest_django import Settings

from tests.first_words import restore_first_words
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
ACTIVATE = "/sign-in/second-step/totp/activate/"
AGAIN = "/sign-in/second-step/reauthenticate/"


def test_the_demo_asks_for_no_second_step(client: Client) -> None:
    ruth()
    by_password(client, "ruth", RUTHS_PASSWORD)
    assert client.get("/admin/").status_code == 200


@pytest.mark.usefixtures("production")
def test_production_lets_no_editor_in_without_it(client: Client) -> None:
    ruth()
    by_password(client, "ruth", RUTHS_PASSWORD)
    assert client.get("/admin/").url == ACTIVATE
    assert client.post("/admin/users/new/", {"username": "eve"}).url == ACTIVATE


@pytest.mark.usefixtures("production")
def test_it_is_set_up_and_taken_on_the_pages(client: Client) -> None:
    account = ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    give_code(client, code_in(letters(1)[0]))
    secret = set_up(client, client.get("/admin/").url)
    # That the app was set up does not show yet that whoever sits there has it.
    to_the_step = client.get("/admin/")
    assert to_the_step.url == f"{AGAIN}?next=%2Fadmin%2F"
    assert client.post(to_the_step.url, {"code": app_code(secret), "next": "/admin/"}).url == "/admin/"
    assert client.get("/admin/").status_code == 200
    assert Authenticator.objects.filter(user=account, type="totp").exists()


def set_up(client: Client, page: str) -> str:
    """Turns the app on, on the pages; its key."""
    asked_again = client.get(page)
    confirmed = client.post(asked_again.url, {"password": RUTHS_PASSWORD})
    secret: str = client.get(confirmed.url).context["form"].secret
    assert client.post(ACTIVATE, {"code": app_code(secret)}).url == "/sign-in/second-step/recovery-codes/"
    return secret


@pytest.mark.usefixtures("production")
def test_a_password_alone_sets_up_nothing_and_leads_to_a_code(client: Client) -> None:
    account = ruth()
    by_password(client, "ruth", RUTHS_PASSWORD)
    led = client.get(ACTIVATE)
    assert led.url == f"/sign-in/code/?next={ACTIVATE.replace('/', '%2F')}"
    assert not is_signed_in(client)
    assert "sign in with a code by e-mail" in client.get(led.url).text
    by_password(client, "ruth", RUTHS_PASSWORD)
    assert client.post(ACTIVATE, {"code": "123456"}).url == led.url
    assert not Authenticator.objects.filter(user=account).exists()


@pytest.mark.usefixtures("production")
def test_the_code_leads_on_to_setting_it_up(client: Client) -> None:
    ruth()
    sent = client.post("/sign-in/code/", {"email": RUTHS_ADDRESS, "next": ACTIVATE})
    assert client.post(sent.url, {"code": code_in(letters(1)[0])}).url == ACTIVATE
    assert client.get(ACTIVATE).url.startswith("/sign-in/again/")


@pytest.mark.usefixtures("production")
def test_where_no_mail_leaves_a_password_has_to_do(client: Client, settings: Settings) -> None:
    settings.ACCOUNT_LOGIN_BY_CODE_ENABLED = False
    ruth()
    by_password(client, "ruth", RUTHS_PASSWORD)
    set_up(client, ACTIVATE)


@pytest.mark.usefixtures("production")
def test_whoever_took_the_step_in_this_session_may_change_the_app(client: Client) -> None:
    account = ruth()
    secret = app_of(account)
    by_password(client, "ruth", RUTHS_PASSWORD)
    client.post(AUTHENTICATE, {"code": app_code(secret)})
    Authenticator.objects.filter(user=account).delete()
    assert client.get(ACTIVATE).url.startswith("/sign-in/again/")


@pytest.mark.usefixtures("production")
@pytest.mark.django_db(transaction=True)
def test_turning_it_on_is_told_by_a_letter(client: Client) -> None:
    restore_first_words()
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    give_code(client, code_in(letters(1)[0]))
    set_up(client, ACTIVATE)
    _, letter = letters(2)
    assert (letter.to, "app activated" in letter.body) == ([RUTHS_ADDRESS], True)


@pytest.mark.usefixtures("production")
def test_password_and_app_together_open_the_editors_pages(client: Client) -> None:
    secret = app_of(ruth())
    assert by_password(client, "ruth", RUTHS_PASSWORD).url == AUTHENTICATE
    assert not is_signed_in(client)
    assert client.post(AUTHENTICATE, {"code": app_code(secret)}).url == "/admin/"
    assert client.get("/admin/").status_code == 200


@pytest.mark.usefixtures("production")
def test_a_code_by_e_mail_does_not_stand_for_it(client: Client) -> None:
    secret = app_of(ruth())
    ask_for_code(client, RUTHS_ADDRESS)
    assert give_code(client, code_in(letters(1)[0])).url == AUTHENTICATE
    assert not is_signed_in(client)
    client.post(AUTHENTICATE, {"code": app_code(secret)})
    assert client.get("/admin/").status_code == 200


@pytest.mark.usefixtures("production")
def test_a_session_begun_by_any_other_way_has_not_taken_it(client: Client) -> None:
    account = ruth()
    app_of(account)
    client.force_login(account)
    assert client.get("/admin/pages/").url == f"{AGAIN}?next=%2Fadmin%2Fpages%2F"


@pytest.mark.usefixtures("production")
def test_elsewhere_whoever_owes_it_is_nobody(client: Client) -> None:
    client.force_login(ruth())
    assert client.get("/").context["request"].user.is_anonymous
    assert client.get("/sign-in/second-step/").context["request"].user.is_authenticated


@pytest.mark.usefixtures("production")
def test_whoever_takes_it_away_has_to_set_it_up_again(client: Client) -> None:
    account = ruth()
    secret = app_of(account)
    by_password(client, "ruth", RUTHS_PASSWORD)
    client.post(AUTHENTICATE, {"code": app_code(secret)})
    Authenticator.objects.filter(user=account).delete()
    assert client.get("/admin/").url == ACTIVATE


@pytest.mark.usefixtures("production")
def test_whoever_is_no_editor_needs_none(client: Client) -> None:
    omar()
    by_password(client, "omar", "a-long-password-of-omars")
    assert client.get("/sign-in/second-step/").status_code == 200


def test_a_code_of_the_app_works_once(client: Client) -> None:
    secret = app_of(ruth())
    by_password(client, "ruth", RUTHS_PASSWORD)
    code = app_code(secret)
    client.post(AUTHENTICATE, {"code": code})
    client.post("/sign-in/out/")
    by_password(client, "ruth", RUTHS_PASSWORD)
    assert "Incorrect code" in client.post(AUTHENTICATE, {"code": code}).text
    assert not is_signed_in(client)


@pytest.mark.parametrize(("steps", "opens"), [(-2, False), (-1, True), (1, True), (2, False)])
def test_a_clock_may_go_half_a_minute_wrong(
    client: Client, monkeypatch: pytest.MonkeyPatch, steps: int, opens: bool
) -> None:
    secret = app_of(ruth())
    # Neither the test nor the page may cross into the next half minute.
    now = time.time() // 30 * 30 + 10
    monkeypatch.setattr(time, "time", lambda: now)
    by_password(client, "ruth", RUTHS_PASSWORD)
    client.post(AUTHENTICATE, {"code": app_code(secret, steps_on=steps)})
    assert is_signed_in(client) is opens


def with_recovery_codes(client: Client, account: User) -> list[str]:
    """The recovery codes of an account, read from their page after proving who one is."""
    secret = app_of(account)
    by_password(client, "ruth", RUTHS_PASSWORD)
    client.post(AUTHENTICATE, {"code": app_code(secret)})
    again = client.get("/sign-in/second-step/recovery-codes/generate/").url
    client.post(again, {"password": RUTHS_PASSWORD})
    client.post("/sign-in/second-step/recovery-codes/generate/")
    codes: list[str] = client.get("/sign-in/second-step/recovery-codes/").context["unused_codes"]
    client.post("/sign-in/out/")
    return codes


def test_a_recovery_code_stands_for_the_app_once(client: Client) -> None:
    codes = with_recovery_codes(client, ruth())
    assert len(codes) == 10
    by_password(client, "ruth", RUTHS_PASSWORD)
    assert client.post(AUTHENTICATE, {"code": codes[0]}).url == "/admin/"
    client.post("/sign-in/out/")
    by_password(client, "ruth", RUTHS_PASSWORD)
    client.post(AUTHENTICATE, {"code": codes[0]})
    assert not is_signed_in(client)
    client.post(AUTHENTICATE, {"code": codes[1]})
    assert is_signed_in(client)


def test_the_second_step_cannot_be_taken_away_by_whoever_finds_the_screen_open(client: Client) -> None:
    account = ruth()
    app_of(account)
    client.force_login(account)
    for path in ("totp/deactivate/", "recovery-codes/", "recovery-codes/generate/"):
        assert client.post(f"/sign-in/second-step/{path}").status_code in (302, 404, 405)
    assert Authenticator.objects.filter(user=account, type="totp").exists()
    assert not Authenticator.objects.filter(user=account, type="recovery_codes").exists()


def test_setting_it_up_again_asks_who_one_is(client: Client) -> None:
    client.force_login(ruth())
    assert client.get(ACTIVATE).url == f"/sign-in/again/?next={ACTIVATE.replace('/', '%2F')}"
