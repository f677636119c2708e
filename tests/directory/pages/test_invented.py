"""A listing of the demo's town is marked on its card and its page, beside real ones that are not."""

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from directory.models import Service
from directory.pages.finding import Wanted, services_for
from directory.town.mark import SOURCE
from tests.directory.cast import a_service, an_organisation
from tests.directory.pages.reading import words_of

pytestmark = pytest.mark.django_db

SAYS_SO = "Invented for the demo: this service does not exist."


@pytest.fixture(autouse=True)
def _one_invented_and_one_real() -> None:
    trust = an_organisation("Baths and Sons Trust")
    for name in ("Advice Desk", "Night Shelter"):
        a_service(name, organisation=trust, needs={"housing": "holds"})
    Service.objects.filter(name="Night Shelter").update(source=SOURCE, source_id="n")


def test_of_two_cards_the_invented_one_is_marked(client: Client) -> None:
    page = words_of(client, "/services/")
    assert page.count(SAYS_SO) == 1
    assert page.index("Advice Desk") < page.index("Night Shelter") < page.index(SAYS_SO)


@pytest.mark.parametrize(("slug", "marked"), [("night-shelter", True), ("advice-desk", False)])
def test_its_own_page_is_marked(client: Client, slug: str, marked: bool) -> None:
    assert (SAYS_SO in words_of(client, f"/services/{slug}/")) is marked


def test_the_mark_comes_with_the_card(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    found = list(services_for(Wanted()))
    with django_assert_num_queries(0):
        assert [one.source for one in found] == ["", SOURCE]
