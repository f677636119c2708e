"""Ways in that Wagtail and Django bring along, and that are closed."""

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import NoReverseMatch, reverse

from tests.home.signing_in.people import RUTHS_ADDRESS, RUTHS_PASSWORD, is_signed_in, ruth

pytestmark = pytest.mark.django_db

POSTED = {
    "username": "ruth",
    "login": "ruth",
    "email": RUTHS_ADDRESS,
    "password": RUTHS_PASSWORD,
    "password1": RUTHS_PASSWORD,
    "password2": RUTHS_PASSWORD,
}


@pytest.mark.parametrize(
    "path",
    [
        "/admin/login/",
        "/_util/login/",
        "/_util/authenticate_with_password/1/1/",
        "/documents/authenticate_with_password/1/",
        "/admin/password_reset/",
        "/admin/password_reset/confirm/MQ/set-password/",
        "/accounts/login/",
        "/django-admin/login/",
        "/api/v2/pages/",
    ],
)
def test_a_password_that_is_posted_elsewhere_signs_nobody_in(client: Client, path: str) -> None:
    ruth()
    assert client.post(path, POSTED).status_code in (404, 405)
    assert not is_signed_in(client)


@pytest.mark.parametrize("path", ["/sign-in/sign-up/", "/sign-in/signup/", "/accounts/signup/", "/signup/"])
def test_nobody_makes_an_account_for_themself(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404
    assert client.post(path, POSTED).status_code == 404
    assert not User.objects.exists()


@pytest.mark.parametrize(
    "name", ["account_signup", "account_email", "account_reset_password", "account_signup_by_passkey"]
)
def test_what_is_not_offered_has_no_address(name: str) -> None:
    with pytest.raises(NoReverseMatch):
        reverse(name)


def test_the_editors_pages_lead_to_our_sign_in_and_back(client: Client) -> None:
    assert client.get("/admin/pages/").url == "/admin/login/?next=/admin/pages/"
    assert client.get("/admin/login/?next=/admin/pages/").url == "/sign-in/?next=%2Fadmin%2Fpages%2F"


@pytest.mark.parametrize("onward", ["https://elsewhere.example/", "//elsewhere.example/", ""])
def test_wagtails_address_leads_to_no_other_site(client: Client, onward: str) -> None:
    client.force_login(ruth())
    assert client.get("/admin/login/", {"next": onward}).url == "/admin/"


def test_whoever_is_signed_in_already_is_led_on(client: Client) -> None:
    client.force_login(ruth())
    assert client.get("/admin/login/?next=/admin/pages/").url == "/admin/pages/"


def test_neither_password_nor_address_can_be_changed_on_wagtails_own_page(client: Client) -> None:
    client.force_login(ruth())
    page = client.get("/admin/account/").text
    assert 'type="password"' not in page
    assert 'type="email"' not in page
