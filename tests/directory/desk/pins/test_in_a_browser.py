"""Checking the pin in a real browser: what Enter does, and that the page fits."""

from collections.abc import Iterator

import pytest
from django.conf import settings as site_settings
from playwright.sync_api import expect
from pytest_django import Settings

from directory.desk.workflow import keep_workflow
from directory.models import Location
from directory.roles.keeping import keep_roles
from tests.directory.cast import a_location
from tests.directory.desk.posting import at_the_desk, url
from tests.directory.places.provider import Provider, provider
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)

LONG = "1, Example Street, Heart of the City, Sheffield, South Yorkshire, England, S1 2AB, United Kingdom"


@pytest.fixture
def geocoder(settings: Settings) -> Iterator[Provider]:
    """A geocoder of our own, which knows the address."""
    with provider() as running:
        running.answers([{"display_name": LONG, "lat": "53.3806", "lon": "-1.4702"}])
        settings.GEOCODER = {"service": "nominatim", "domain": running.address, "scheme": "http", "seconds_between": 0}
        yield running


@pytest.fixture
def desk(browser: Watched) -> Watched:
    """A browser in which a moderator has signed in."""
    keep_roles()
    keep_workflow()
    session = at_the_desk().cookies[site_settings.SESSION_COOKIE_NAME].value
    cookie = {"name": site_settings.SESSION_COOKIE_NAME, "value": session, "url": browser.site}
    browser.page.context.add_cookies([cookie])
    return browser


@pytest.mark.parametrize("width", [390, 1280])
def test_a_pin_is_looked_up_doubted_and_kept(desk: Watched, geocoder: Provider, width: int) -> None:
    page = desk.page
    page.set_viewport_size({"width": width, "height": 900})
    place = a_location("Mill House", address_1="1 Example Street", city="Sheffield", postal_code="S1 2AB")
    desk.open(url(place, "edit"))
    page.get_by_role("link", name="Check the pin").click()
    page.get_by_role("button", name="Look it up").click()
    expect(page.get_by_label(LONG)).to_be_visible()
    assert (desk.sideways(), desk.barriers()) == (0, [])
    page.locator("#id_latitude").fill("53.3806")
    page.locator("#id_longitude").fill("1.4702")
    page.locator("#id_longitude").press("Enter")
    expect(page.get_by_label("It is right all the same")).to_be_visible()
    assert len(geocoder.asked) == 1
    assert (desk.sideways(), desk.barriers()) == (0, [])
    page.get_by_label(LONG).check()
    page.get_by_role("button", name="This is right").last.click()
    expect(page.get_by_text("is kept, and checked today")).to_be_visible()
    kept = Location.objects.get()
    assert (kept.latitude, kept.longitude) == (53.3806, -1.4702)
