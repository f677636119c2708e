"""The front page leads into a plan and shows whom to call."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_the_front_page_leads_to_the_plan(client: Client) -> None:
    assert 'href="/plan/"' in client.get("/").text


def test_the_front_page_shows_every_safety_line(client: Client) -> None:
    page = client.get("/").text
    for number in ("tel:999", "tel:116123", "tel:111", "tel:08082000247", "tel:03001236600"):
        assert number in page
