"""Signing in with a code by e-mail."""

import time

import pytest
from allauth.account.models import EmailAddress
from django.contrib.auth.models import User
from django.test import Client

from tests.home.signing_in.people import (
    CONFIRM,
    RUTHS_ADDRESS,
    ask_for_code,
    code_in,
    give_code,
    is_signed_in,
    letters,
    no_letter,
    ruth,
)

pytestmark = pytest.mark.django_db


def test_a_code_by_e_mail_opens_the_editors_pages(client: Client) -> None:
    ruth()
    assert ask_for_code(client, RUTHS_ADDRESS).url == CONFIRM
    (letter,) = letters(1)
    assert letter.to == [RUTHS_ADDRESS]
    assert give_code(client, code_in(letter)).url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_capitals_and_the_dash_of_a_code_do_not_matter(client: Client) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    give_code(client, code_in(letters(1)[0]).lower().replace("-", " "))
    assert is_signed_in(client)


def test_a_code_leads_on_to_the_page_that_was_asked_for(client: Client) -> None:
    ruth()
    onward = client.get("/admin/pages/", follow=True)
    wanted = onward.context["redirect_field_value"]
    sent = client.post("/sign-in/code/", {"email": RUTHS_ADDRESS, "next": wanted})
    assert client.post(sent.url, {"code": code_in(letters(1)[0])}).url == "/admin/pages/"


def test_a_code_works_once(client: Client) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    code = code_in(letters(1)[0])
    give_code(client, code)
    client.post("/sign-in/out/")
    assert give_code(client, code).url == "/sign-in/code/"
    assert not is_signed_in(client)


def test_a_code_is_of_no_use_in_another_browser(client: Client) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    elsewhere = Client()
    ask_for_code(elsewhere, RUTHS_ADDRESS)
    first, second = (code_in(letter) for letter in letters(2))
    assert first != second
    give_code(elsewhere, first)
    assert not is_signed_in(elsewhere)


@pytest.mark.parametrize(("minutes", "opens"), [(9, True), (11, False)])
def test_a_code_holds_for_ten_minutes(
    client: Client, monkeypatch: pytest.MonkeyPatch, minutes: int, opens: bool
) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    code, asked = code_in(letters(1)[0]), time.time()
    monkeypatch.setattr(time, "time", lambda: asked + minutes * 60)
    give_code(client, code)
    assert is_signed_in(client) is opens


def test_three_wrong_codes_end_the_attempt(client: Client) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    code = code_in(letters(1)[0])
    answers = [give_code(client, "BBBB-BBBB").status_code for _ in range(3)]
    assert answers == [200, 200, 302]
    give_code(client, code)
    assert not is_signed_in(client)


def test_another_code_can_be_asked_for_and_replaces_the_first(client: Client) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    first = code_in(letters(1)[0])
    client.post(CONFIRM, {"action": "resend"})
    second = code_in(letters(2)[1])
    give_code(client, first)
    assert not is_signed_in(client)
    give_code(client, second)
    assert is_signed_in(client)


def test_one_can_start_again(client: Client) -> None:
    ruth()
    ask_for_code(client, RUTHS_ADDRESS)
    assert client.get("/sign-in/").url == CONFIRM
    client.post("/sign-in/out/", {"next": "/sign-in/"})
    assert client.get("/sign-in/").status_code == 200


def test_an_account_without_a_password_is_opened_by_a_code(client: Client) -> None:
    User.objects.create_user("omar", email="omar@door.example")
    ask_for_code(client, "omar@door.example")
    assert give_code(client, code_in(letters(1)[0])).url == "/sign-in/second-step/"


def test_a_closed_account_gets_no_code(client: Client) -> None:
    ruth(is_active=False)
    assert ask_for_code(client, RUTHS_ADDRESS).url == CONFIRM
    give_code(client, "")
    assert no_letter()


def test_an_earlier_address_opens_the_account_no_more(client: Client) -> None:
    account = ruth()
    EmailAddress.objects.create(user=account, email=RUTHS_ADDRESS, verified=True, primary=True)
    account.email = "ruth@elsewhere.example"
    account.save()
    ask_for_code(client, RUTHS_ADDRESS)
    ask_for_code(Client(), "ruth@elsewhere.example")
    assert [letter.to for letter in letters(1)] == [["ruth@elsewhere.example"]]


@pytest.mark.parametrize("shared", [RUTHS_ADDRESS, RUTHS_ADDRESS.upper()])
def test_an_address_that_two_accounts_share_opens_neither(client: Client, shared: str) -> None:
    ruth()
    User.objects.create_user("omar", email=shared)
    assert ask_for_code(client, RUTHS_ADDRESS).url == CONFIRM
    ask_for_code(Client(), shared)
    assert no_letter()


def test_a_closed_account_with_the_same_address_is_in_nobodys_way(client: Client) -> None:
    ruth()
    User.objects.create_user("omar", email=RUTHS_ADDRESS, is_active=False)
    ask_for_code(client, RUTHS_ADDRESS)
    give_code(client, code_in(letters(1)[0]))
    assert client.get("/admin/").context["user"].username == "ruth"
