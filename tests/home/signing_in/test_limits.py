"""How often one may try, counted in the database for all processes alike."""

import time

import pytest
from django.core.cache import cache, caches
from django.db import connection
from django.test import Client
from pytest_django import Settings

from home.signing_in.adapters import stand_in
from tests.home.signing_in.people import (
    RUTHS_ADDRESS,
    RUTHS_PASSWORD,
    app_code,
    app_of,
    ask_for_code,
    by_password,
    is_signed_in,
    letters,
    ruth,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("shared_cache")]

LOCKED = "Too many failed login attempts"


def kept() -> str:
    """Everything that the cache's table holds, as text."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT cache_key, value FROM cached")
        return repr(cursor.fetchall())


def test_the_cache_is_the_one_in_the_database() -> None:
    cache.set("counted", 1)
    assert "counted" in kept()


def test_five_wrong_passwords_lock_an_account_for_five_minutes(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    ruth()
    for _ in range(5):
        assert LOCKED not in by_password(client, "ruth", "wrong").text
    assert LOCKED in by_password(client, "ruth", RUTHS_PASSWORD).text
    assert not is_signed_in(client)
    later = time.time() + 301
    monkeypatch.setattr(time, "time", lambda: later)
    by_password(client, "ruth", RUTHS_PASSWORD)
    assert is_signed_in(client)


def test_a_lock_holds_from_everywhere(client: Client) -> None:
    ruth()
    for number in range(5):
        by_password(client, "ruth", "wrong", REMOTE_ADDR=f"192.0.2.{number}")
    assert LOCKED in by_password(client, "ruth", RUTHS_PASSWORD, REMOTE_ADDR="192.0.2.99").text


def test_signing_in_rightly_does_not_wipe_the_count_of_wrong_passwords(client: Client) -> None:
    ruth()
    for _ in range(4):
        by_password(Client(), "ruth", "wrong")
    by_password(client, "ruth", RUTHS_PASSWORD)
    by_password(Client(), "ruth", "wrong")
    assert LOCKED in by_password(Client(), "ruth", RUTHS_PASSWORD).text


def test_many_names_from_one_address_are_too_many(client: Client) -> None:
    told = [LOCKED in by_password(client, f"name-{number}", "wrong").text for number in range(11)]
    assert told == [False] * 10 + [True]


def test_a_whole_network_of_a_household_counts_as_one(client: Client) -> None:
    for number in range(10):
        by_password(client, f"name-{number}", "wrong", REMOTE_ADDR=f"2001:db8::{number + 1}")
    assert LOCKED in by_password(client, "another", "wrong", REMOTE_ADDR="2001:db8::ffff").text
    assert LOCKED not in by_password(client, "another", "wrong", REMOTE_ADDR="2001:db8:0:1::1").text


def test_the_fourth_code_for_one_address_in_ten_minutes_is_refused(client: Client) -> None:
    answers = [ask_for_code(Client(), RUTHS_ADDRESS).status_code for _ in range(4)]
    assert answers == [302, 302, 302, 200]


def test_wrong_codes_of_the_app_lock_the_second_step(client: Client) -> None:
    secret = app_of(ruth())
    by_password(client, "ruth", RUTHS_PASSWORD)
    for _ in range(5):
        client.post("/sign-in/second-step/authenticate/", {"code": "000000"})
    client.post("/sign-in/second-step/authenticate/", {"code": app_code(secret)})
    assert not is_signed_in(client)


def test_wrong_recovery_codes_count_with_the_others(client: Client) -> None:
    secret = app_of(ruth())
    by_password(client, "ruth", RUTHS_PASSWORD)
    for code in ("000000", "11111111", "000000", "22222222", "33333333"):
        client.post("/sign-in/second-step/authenticate/", {"code": code})
    client.post("/sign-in/second-step/authenticate/", {"code": app_code(secret)})
    assert not is_signed_in(client)


def test_wrong_codes_are_counted_from_everywhere_and_in_new_sessions(client: Client) -> None:
    secret = app_of(ruth())
    for number in range(5):
        elsewhere = Client(REMOTE_ADDR=f"192.0.2.{number}")
        by_password(elsewhere, "ruth", RUTHS_PASSWORD)
        elsewhere.post("/sign-in/second-step/authenticate/", {"code": "000000"})
    by_password(client, "ruth", RUTHS_PASSWORD)
    client.post("/sign-in/second-step/authenticate/", {"code": app_code(secret)})
    assert not is_signed_in(client)


@pytest.mark.parametrize(
    ("page", "guess"),
    [
        ("/sign-in/again/", {"password": "wrong"}),
        (
            "/sign-in/password/change/",
            {"oldpassword": "wrong", "password1": "a-new-long-one", "password2": "a-new-long-one"},
        ),
    ],
)
def test_whoever_finds_a_screen_open_cannot_guess_its_password(
    client: Client, page: str, guess: dict[str, str]
) -> None:
    client.force_login(ruth())
    answers = [client.post(page, guess).status_code for _ in range(11)]
    assert answers[-1] == 429


def test_whoever_finds_a_screen_open_cannot_guess_its_second_step(client: Client) -> None:
    account = ruth()
    secret = app_of(account)
    client.force_login(account)
    for _ in range(5):
        client.post("/sign-in/second-step/reauthenticate/", {"code": "000000"})
    page = client.post("/sign-in/second-step/reauthenticate/", {"code": app_code(secret)})
    assert page.status_code == 200


def test_codes_by_e_mail_cannot_be_guessed_in_one_go(client: Client) -> None:
    ruth()
    guesses = 0
    for _ in range(5):
        if ask_for_code(client, RUTHS_ADDRESS).status_code != 302:
            break
        guesses += sum(
            client.post("/sign-in/code/confirm/", {"code": "BBBB-BBBB"}).status_code == 200 for _ in range(4)
        )
    assert guesses <= 9


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "X-Real-IP", "Forwarded", "Client-IP", "CF-Connecting-IP", "True-Client-IP"]
)
@pytest.mark.usefixtures("production")
def test_nobody_chooses_the_address_that_they_are_counted_by(client: Client, header: str) -> None:
    told = [
        LOCKED in by_password(client, f"name-{number}", "wrong", headers={header: f"192.0.2.{number}"}).text
        for number in range(11)
    ]
    assert told == [False] * 10 + [True]


def test_what_is_counted_outlives_a_restart(client: Client) -> None:
    ruth()
    for _ in range(5):
        by_password(client, "ruth", "wrong")
    caches.close_all()
    del caches["default"]
    assert LOCKED in by_password(Client(), "ruth", RUTHS_PASSWORD).text


def test_too_many_posts_are_answered_in_plain_words(client: Client) -> None:
    answers = [client.post("/sign-in/", {}) for _ in range(31)]
    assert [answers[29].status_code, answers[30].status_code] == [200, 429]
    assert "Wait some minutes" in answers[30].text


def test_what_is_counted_names_neither_people_nor_machines(client: Client) -> None:
    ruth()
    by_password(client, "ruth", "wrong", REMOTE_ADDR="192.0.2.77")
    ask_for_code(client, RUTHS_ADDRESS, REMOTE_ADDR="192.0.2.77")
    letters(1)
    assert "allauth" in kept()
    for told in ("ruth", RUTHS_ADDRESS, "192.0.2.77"):
        assert told not in kept()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("192.0.2.1", "192.0.2.1", True),
        ("192.0.2.1", "192.0.2.2", False),
        ("2001:db8::1", "2001:db8::2", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
    ],
)
def test_stand_ins_are_equal_for_what_counts_as_one_caller(one: str, other: str, same: bool) -> None:
    assert (stand_in(one) == stand_in(other)) is same


def test_a_stand_in_needs_the_sites_secret(settings: Settings) -> None:
    before = stand_in("192.0.2.1")
    settings.SECRET_KEY = "another"
    assert stand_in("192.0.2.1") != before
