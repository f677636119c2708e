"""The list of services: narrowed, and in pages."""

import re
from datetime import date

import pytest
from django.test import Client

from directory.models import Service
from tests.directory.cast import a_service, an_organisation
from tests.directory.pages.reading import words_of

pytestmark = pytest.mark.django_db

TODAY = date(2026, 11, 22)


@pytest.fixture(autouse=True)
def _on_a_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.localdate", lambda: TODAY)


def names_on(client: Client, query: str) -> list[str]:
    """The services on the list, in order."""
    page = client.get(f"/services/{query}")
    assert page.status_code == 200
    return re.findall(r'href="/services/[\w-]+/">([^<]+)</a>', page.content.decode())


@pytest.fixture
def _three_services() -> None:
    trust = an_organisation("Baths and Sons Trust")
    a_service("Night Shelter", organisation=trust, needs={"housing": "holds"})
    a_service("Advice Desk", organisation=an_organisation("Harbour Trust"), needs={"income_debt": "moves"})
    a_service("Day Shelter", organisation=trust, needs={"housing": "moves"}, alternate_name="The Hut")
    Service.objects.filter(name="Day Shelter").update(name="Day Shelter 100%")


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?need=housing", ["Day Shelter 100%", "Night Shelter"]),
        ("?need=housing&q=night", ["Night Shelter"]),
        ("?q=SHELTER", ["Day Shelter 100%", "Night Shelter"]),
        ("?q=hut", ["Day Shelter 100%"]),
        ("?q=baths night", ["Night Shelter"]),
        ("?q=100%25", ["Day Shelter 100%"]),
        ("?q=%25", ["Day Shelter 100%"]),
        ("?q=_", []),
        ("?organisation=harbour-trust", ["Advice Desk"]),
        ("?organisation=nobody", []),
        ("?need=unknown", []),
        ("?page=99", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?page=-1", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?page=x", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
        ("?page=99999999999999999999999", ["Advice Desk", "Day Shelter 100%", "Night Shelter"]),
    ],
)
@pytest.mark.usefixtures("_three_services")
def test_the_list_is_narrowed_plainly(client: Client, query: str, names: list[str]) -> None:
    assert names_on(client, query) == names


@pytest.mark.parametrize(
    "words", ["%00", "%0A%1B", "'\"\\", "x" * 10_000, "%F0%9F%98%80", "%ED%A0%80", "AND OR NEAR(", "*", "%E2%80%8B"]
)
@pytest.mark.usefixtures("_three_services")
def test_whatever_is_typed_is_answered(client: Client, words: str) -> None:
    for name in ("q", "need", "organisation", "page"):
        assert client.get(f"/services/?{name}={words}").status_code == 200


def test_an_empty_list_leads_on(client: Client) -> None:
    assert "Nothing is listed yet." in words_of(client, "/services/")
    assert "Nothing listed here fits that." in words_of(client, "/services/?q=nothing")


def test_a_long_list_has_pages_that_carry_on_what_is_wanted(client: Client) -> None:
    trust = an_organisation()
    for number in range(21):
        a_service(f"Shelter {number:02}", organisation=trust)
    assert len(names_on(client, "?q=shelter&need=housing")) == 20
    assert names_on(client, "?q=shelter&need=housing&page=2") == ["Shelter 20"]
    page = client.get("/services/?q=shelter&need=housing").content.decode()
    assert "?need=housing&amp;q=shelter&amp;page=2" in page
