"""The demo answers nobody to whom another server hands it on."""

import pytest
from django.test import Client
from pytest_django import Settings

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "header", ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "X-Real-IP", "Via"]
)
def test_the_demo_refuses_what_a_server_in_front_hands_on(client: Client, header: str) -> None:
    refused = client.get("/admin/login/", headers={header: "192.0.2.7"})
    assert refused.status_code == 400
    assert "on its own machine only" in refused.text


def test_the_demo_answers_a_browser_on_this_machine(client: Client) -> None:
    assert client.get("/").status_code == 200


def test_production_is_made_for_a_server_in_front(client: Client, settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    assert client.get("/", headers={"X-Forwarded-For": "192.0.2.7"}).status_code == 200
