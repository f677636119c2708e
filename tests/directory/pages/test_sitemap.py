"""The list of pages for search engines: what anybody may see, and nothing else."""

import re

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from directory.models import Organisation, ServiceAtLocation
from tests.directory.cast import a_draft, a_service, an_organisation
from tests.directory.pages.a_full_listing import a_refuge

pytestmark = pytest.mark.django_db


def addresses(client: Client) -> list[str]:
    answer = client.get("/sitemap.xml")
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].startswith("application/xml")
    return re.findall(r"<loc>http://testserver(.*?)</loc>", answer.content.decode())


def test_it_holds_what_anybody_may_see(client: Client) -> None:
    a_service("Night Shelter")
    a_draft("Draft")
    a_service("Gone", status="defunct")
    a_service("Withdrawn").unpublish()
    hidden = a_service("Of a withdrawn one", organisation=an_organisation("Withdrawn Trust")).organisation
    Organisation.objects.get(pk=hidden.pk).unpublish()
    assert addresses(client) == ["/services/night-shelter/", "/organisations/harbour-trust/"]


def test_of_a_confidential_place_it_holds_the_page_without_its_address(client: Client) -> None:
    a_service("Lantern Refuge", at=(ServiceAtLocation(location=a_refuge()),))
    assert "/services/lantern-refuge/" in addresses(client)
    assert not {"tallow", "s36"} & set(re.findall(r"\w+", client.get("/sitemap.xml").content.decode().lower()))


def test_a_long_list_asks_no_more_than_a_short_one(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(12):
        a_service(f"Service {number}")
    with django_assert_max_num_queries(6):
        assert len(addresses(client)) == 13
