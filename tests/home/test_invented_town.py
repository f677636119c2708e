"""The invented town: every page says that it is invented, and no production site starts with it."""

from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.core.management.base import SystemCheckError
from django.test import Client
from pytest_django import Settings

from directory.models import Organisation, Service
from directory.town.mark import SOURCE
from home.invented_town import none_in_production
from tests.watching import Watched

SAYS_SO = b"Quarmouth is an invented city"
PAGES = ["/", "/plan/", "/services/", "/no-such-page/"]


@pytest.fixture
def one_of_the_town(db: Any) -> Service:
    organisation = Organisation.objects.create(name="Lantern Homes", slug="lantern-homes", source=SOURCE, source_id="l")
    return Service.objects.create(
        name="Ferrygate", slug="ferrygate", organisation=organisation, source=SOURCE, source_id="f"
    )


@pytest.mark.parametrize("page", PAGES)
def test_every_page_says_that_the_town_is_invented(client: Client, one_of_the_town: Service, page: str) -> None:
    assert SAYS_SO in client.get(page, follow=True).content


@pytest.mark.django_db
@pytest.mark.parametrize("page", PAGES)
def test_without_it_no_page_speaks_of_it(client: Client, page: str) -> None:
    assert SAYS_SO not in client.get(page, follow=True).content


def test_production_does_not_start_with_it_and_says_how_many(settings: Settings, one_of_the_town: Service) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises((SystemCheckError, CommandError), match="2 listings of the demo's invented town"):
        call_command("serve", port=0)


def test_a_check_of_the_database_finds_it(settings: Settings, one_of_the_town: Service) -> None:
    settings.IS_PRODUCTION = True
    with pytest.raises(SystemCheckError, match=r"home\.E002"):
        call_command("check", databases=["default"])


@pytest.mark.django_db
def test_production_without_it_has_nothing_to_refuse(settings: Settings) -> None:
    settings.IS_PRODUCTION = True
    assert none_in_production() == []


def test_the_demo_has_nothing_to_refuse(one_of_the_town: Service) -> None:
    assert none_in_production() == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_line_bars_nobody_and_the_way_into_a_plan_stays_above_the_fold(
    browser: Watched, one_of_the_town: Service, width: int
) -> None:
    browser.page.set_viewport_size({"width": width, "height": 800})
    browser.open("/")
    assert browser.page.get_by_role("complementary", name="About this demo").is_visible()
    assert browser.barriers() == []
    assert browser.sideways() == 0
    way_in = browser.page.get_by_role("main").get_by_role("link", name="Make a plan").bounding_box()
    assert way_in is not None
    assert way_in["y"] < 800
