"""Leaving clears what the device holds for us before it goes anywhere."""

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db


def test_leaving_goes_to_a_page_that_says_nothing(client: Client, settings: Settings) -> None:
    settings.LEAVE_TO = "https://weather.example/"
    response = client.get("/leave/")
    assert (response.status_code, response["Location"]) == (302, "https://weather.example/")


def test_leaving_tells_the_next_site_nothing(client: Client) -> None:
    assert client.get("/leave/")["Referrer-Policy"] == "no-referrer"


def test_leaving_clears_what_the_browser_stored_for_us(client: Client) -> None:
    assert client.get("/leave/")["Clear-Site-Data"] == '"cookies", "storage"'


def test_leaving_is_never_answered_from_a_cache(client: Client) -> None:
    assert "no-store" in client.get("/leave/")["Cache-Control"]


def test_leaving_drops_every_cookie_by_name(client: Client) -> None:
    client.cookies["answers"] = "locked"
    client.cookies["csrftoken"] = "a" * 32
    dropped = client.get("/leave/").cookies
    assert {name for name, cookie in dropped.items() if cookie["max-age"] == 0} >= {"answers", "csrftoken"}


@pytest.mark.parametrize("odd", ["foo[bar]", "path", "expires", "a name", "größe"])
def test_a_cookie_of_an_odd_name_keeps_nobody_from_leaving(client: Client, odd: str) -> None:
    response = client.get("/leave/", headers={"cookie": f"{odd}=x; answers=locked"})
    assert response.status_code == 302
    assert response.cookies["answers"]["max-age"] == 0


def test_leaving_signs_out(admin_client: Client) -> None:
    admin_client.get("/leave/")
    assert admin_client.get("/admin/").status_code == 302


@pytest.mark.parametrize("path", ["/", "/nowhere/"])
def test_every_page_offers_to_leave(client: Client, path: str) -> None:
    assert 'href="/leave/"' in client.get(path, follow=True).text
