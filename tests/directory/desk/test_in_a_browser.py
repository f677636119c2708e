"""The desk in a real browser: what only its scripts can do."""

import pytest
from django.conf import settings
from playwright.sync_api import expect

from directory.desk.workflow import keep_workflow
from directory.models import Service
from directory.roles.keeping import keep_roles
from tests.directory.cast import a_draft, a_service, an_organisation
from tests.directory.desk.posting import at_the_desk, url
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(browser: Watched) -> Watched:
    """A browser in which a moderator has signed in."""
    keep_roles()
    keep_workflow()
    session = at_the_desk().cookies[settings.SESSION_COOKIE_NAME].value
    browser.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browser.site}])
    return browser


def test_a_draft_keeps_itself_and_says_what_stands_against_publishing(desk: Watched) -> None:
    shelter = a_service()
    desk.open(url(shelter, "edit"))
    # Wagtail looks at the form two seconds after it was opened, and takes what stands there for unchanged.
    desk.page.wait_for_timeout(3000)
    desk.page.locator("#id_description").fill("")
    expect(desk.page.get_by_text("1 thing to mend")).to_be_attached(timeout=15_000)
    shelter.refresh_from_db()
    assert shelter.get_latest_revision_as_object().description == ""
    assert Service.objects.public().get().description == "Night Shelter helps."


def test_an_organisation_is_chosen_in_a_filter(desk: Watched) -> None:
    a_draft("Alder House", organisation=an_organisation("Quay Trust"))
    a_draft("Birch House", organisation=an_organisation("Abbey Trust"))
    desk.open(url(Service, "list"))
    page = desk.page
    page.locator("#filters-drilldown button").first.click()
    page.get_by_role("button", name="Organisation", exact=True).first.click()
    page.get_by_role("button", name="Choose organisation").click()
    page.get_by_role("link", name="Quay Trust").click()
    expect(page.get_by_text("There is 1 match")).to_be_visible()
    expect(page.get_by_role("link", name="Alder House", exact=True)).to_be_visible()


def test_a_preview_stands_beside_the_form(desk: Watched) -> None:
    desk.page.set_viewport_size({"width": 1280, "height": 900})
    desk.open(url(a_draft(), "edit"))
    desk.page.locator("[data-side-panel-toggle=preview]").click()
    preview = desk.page.frame_locator("iframe[data-w-preview-target=iframe], iframe#w-preview-iframe").first
    expect(preview.get_by_role("heading", name="Night Shelter").first).to_be_attached(timeout=15_000)


@pytest.mark.parametrize("width", [390, 1280])
def test_no_page_is_wider_than_the_window(desk: Watched, width: int) -> None:
    desk.page.set_viewport_size({"width": width, "height": 900})
    shelter = a_service("A shelter with a name that is far too long to stand on one line of anything")
    for address in (url(Service, "list"), url(shelter, "edit"), url(shelter, "history"), url(Service, "add")):
        desk.open(address)
        assert desk.sideways() == 0, address
