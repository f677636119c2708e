"""The public pages in a real browser: small and large, light and dark, nothing said and everything said."""

import pytest

from directory.models import Service
from tests.directory.pages.a_full_listing import a_bare_service, a_full_service
from tests.watching import Watched

PATHS = (
    "/services/",
    "/services/?q=nothing",
    "/services/tallow-street-centre/",
    "/services/ropewalk-rooms/",
    "/organisations/millgate-common-trust/",
)
LONG = (
    "Kingfisher and Saint Bartholomew Community Recovery Partnership for Harrowdale, Millgate and the Outlying Villages"
)


@pytest.fixture
def town(browser: Watched) -> Watched:
    """The site with one service about which everything is said, and one with a long name and a long word."""
    a_full_service()
    bare = a_bare_service()
    Service.objects.filter(pk=bare.pk).update(name=LONG, description="unbroken" * 60, status="temporarily closed")
    return browser


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_the_pages_are_open_to_everybody(town: Watched, width: int, scheme: str) -> None:
    town.page.set_viewport_size({"width": width, "height": 900})
    town.page.emulate_media(color_scheme=scheme)
    for path in PATHS:
        town.open(path)
        assert town.barriers() == [], path
        assert town.sideways() == 0, path


def test_the_way_in_is_above_the_fold_on_a_phone(town: Watched) -> None:
    town.page.set_viewport_size({"width": 390, "height": 800})
    town.open("/services/tallow-street-centre/")
    way_in = town.page.get_by_role("heading", name="Ways in").bounding_box()
    assert way_in is not None
    assert way_in["y"] + way_in["height"] <= 800


def test_from_the_front_page_to_a_number_to_ring(town: Watched) -> None:
    town.open("/")
    town.page.get_by_role("navigation", name="Main").get_by_role("link", name="Services").click()
    town.page.get_by_label("Part of a name").fill("tallow")
    town.page.get_by_role("button", name="Show these").click()
    town.page.get_by_role("link", name="Tallow Street Centre").click()
    number = town.page.get_by_role("main").get_by_role("link", name="01632 960102")
    assert number.get_attribute("href") == "tel:+441632960102"
    assert town.page.context.cookies() == []


def test_a_listing_that_is_gone_leads_on(town: Watched) -> None:
    town.open("/services/gone/")
    town.wrongs.clear()  # Chromium reports every 404 as an error of the page
    assert town.barriers() == []
    town.page.get_by_role("link", name="Look through all services").click()
    assert town.page.url == f"{town.site}/services/"


SAYS_YES = {
    name: {"answer": "yes"}
    for name in ("using_drugs", "drinking", "on_script", "on_probation", "no_public_funds", "no_local_connection")
}


def test_much_that_they_say_yes_to_is_folded_and_opens_by_a_tap_and_in_print(browser: Watched) -> None:
    service = a_bare_service()
    Service.objects.filter(pk=service.pk).update(rules={"clauses": [], "grid": SAYS_YES})
    browser.page.set_viewport_size({"width": 390, "height": 800})
    browser.open("/services/ropewalk-rooms/")
    said = browser.page.locator(".t-yes li")
    assert [each.is_visible() for each in said.all()] == [True] * 5 + [False]
    browser.page.emulate_media(media="print")
    assert said.last.is_visible()
    browser.page.emulate_media(media="screen")
    browser.page.get_by_text("and 1 more thing they have said yes to").click()
    assert said.last.is_visible()
    assert browser.barriers() == []
    assert browser.sideways() == 0
