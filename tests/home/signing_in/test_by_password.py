"""Signing in with a password, and signing out."""

import pytest
from django.test import Client

from tests.home.signing_in.people import RUTHS_ADDRESS, RUTHS_PASSWORD, by_password, is_signed_in, omar, ruth

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["ruth", RUTHS_ADDRESS, RUTHS_ADDRESS.upper()])
def test_name_or_address_and_password_open_the_editors_pages(client: Client, name: str) -> None:
    ruth()
    assert by_password(client, name, RUTHS_PASSWORD).url == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_a_wrong_password_opens_nothing(client: Client) -> None:
    ruth()
    assert by_password(client, "ruth", "another-long-password").status_code == 200
    assert not is_signed_in(client)


def test_a_closed_account_opens_nothing(client: Client) -> None:
    ruth(is_active=False)
    assert by_password(client, "ruth", RUTHS_PASSWORD).url == "/sign-in/closed/"
    assert not is_signed_in(client)


@pytest.mark.parametrize("onward", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)"])
def test_nobody_is_led_to_another_site(client: Client, onward: str) -> None:
    ruth()
    answer = client.post("/sign-in/", {"login": "ruth", "password": RUTHS_PASSWORD, "next": onward})
    assert answer.url == "/admin/"


def test_a_sign_in_ends_with_the_browser_and_after_an_hour(client: Client) -> None:
    ruth()
    cookie = by_password(client, "ruth", RUTHS_PASSWORD).cookies["sessionid"]
    assert cookie["max-age"] == ""
    assert client.session.get_expiry_age() == 3600


def test_whoever_is_no_editor_comes_to_their_own_sign_in(client: Client) -> None:
    omar()
    assert by_password(client, "omar", "a-long-password-of-omars").url == "/sign-in/second-step/"


def test_whoever_is_no_editor_is_told_so_and_not_led_in_a_circle(client: Client) -> None:
    client.force_login(omar())
    told = client.get("/admin/pages/", follow=True)
    assert told.status_code == 403
    assert "does not open this page" in told.text


def test_signing_out_takes_a_click_on_a_page(client: Client) -> None:
    client.force_login(ruth())
    assert client.get("/sign-in/out/").status_code == 200
    assert is_signed_in(client)
    assert client.post("/sign-in/out/").url == "/"
    assert not is_signed_in(client)


def test_a_password_can_be_changed_by_whoever_knows_it(client: Client) -> None:
    account = ruth()
    client.force_login(account)
    new = {"password1": "quite-another-long-one", "password2": "quite-another-long-one"}
    client.post("/sign-in/password/change/", {"oldpassword": "not it", **new})
    account.refresh_from_db()
    assert account.check_password(RUTHS_PASSWORD)
    client.post("/sign-in/password/change/", {"oldpassword": RUTHS_PASSWORD, **new})
    account.refresh_from_db()
    assert account.check_password("quite-another-long-one")
    assert client.get("/admin/").status_code == 200


def test_a_password_that_many_people_have_is_refused(client: Client) -> None:
    account = ruth()
    client.force_login(account)
    new = {"oldpassword": RUTHS_PASSWORD, "password1": "password123", "password2": "password123"}
    assert "too common" in client.post("/sign-in/password/change/", new).text


def test_the_editors_menu_leads_to_ones_own_password_and_second_step(client: Client) -> None:
    client.force_login(ruth())
    assert "/sign-in/second-step/" in client.get("/admin/").text
