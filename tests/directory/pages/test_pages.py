"""What all public pages have in common: nobody is remembered, text is text, and few questions are asked."""

from datetime import date

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import DjangoAssertNumQueries, Settings

from directory.models import Service, ServicePhone
from tests.directory.cast import a_service
from tests.directory.pages.a_full_listing import a_bare_service, a_full_service
from tests.directory.pages.reading import FULL

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


@pytest.mark.parametrize("path", ["/services/", FULL, "/organisations/millgate-common-trust/", "/services/nothing/"])
def test_nobody_is_remembered(client: Client, path: str) -> None:
    a_full_service()
    answer = client.get(path)
    assert not answer.cookies
    assert "Cookie" not in answer.headers.get("Vary", "")
    assert not Session.objects.exists()
    assert "<script" not in answer.content.decode()
    assert "style=" not in answer.content.decode()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_the_pages_only_tell(client: Client, method: str) -> None:
    assert getattr(client, method)("/services/").status_code == 405


def test_titles_tell_nothing_over_a_shoulder(client: Client) -> None:
    a_full_service()
    assert "<title>Right Door: service</title>" in client.get(FULL).content.decode()


def test_a_problem_can_be_reported_where_there_is_an_address(client: Client, settings: Settings) -> None:
    a_bare_service()
    assert "mailto:" not in client.get("/services/ropewalk-rooms/").content.decode()
    settings.PROBLEMS_TO = "lists@council.example"
    page = client.get("/services/ropewalk-rooms/").content.decode()
    assert 'href="mailto:lists@council.example?subject=ropewalk-rooms"' in page


def test_text_of_a_listing_is_text(client: Client) -> None:
    service = a_bare_service()
    Service.objects.filter(pk=service.pk).update(
        name="<b>Bold</b>", description="<script>alert(1)</script>", alert="{{ settings }}", must_pass_on="<img src=x>"
    )
    page = client.get("/services/ropewalk-rooms/").content.decode()
    assert "<script" not in page
    assert "<b>Bold" not in page
    assert "<img" not in page


def test_a_page_asks_as_much_of_the_database_however_much_it_shows(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    a_full_service()
    with django_assert_max_num_queries(32):
        client.get(FULL)


def test_a_long_list_asks_no_more_than_a_short_one(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(20):
        service = a_service(f"Shelter {number}", needs={"housing": "moves", "income_debt": "holds"})
        ServicePhone.objects.create(service=service, number="111")
    with django_assert_max_num_queries(8):
        client.get("/services/?need=housing")
