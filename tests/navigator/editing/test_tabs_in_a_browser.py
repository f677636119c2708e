"""After a save the form opens on the tab on which it was left, or on the first with a fault."""

import pytest
from django.conf import settings
from playwright.sync_api import Page, expect

from directory.models import Service
from directory.roles.keeping import keep_roles
from tests.directory.cast import a_draft
from tests.directory.desk.posting import MODERATOR, at_the_desk, url
from tests.watching import Watched

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def desk(browser: Watched) -> Watched:
    """A browser in which a moderator has signed in."""
    keep_roles()
    session = at_the_desk(MODERATOR).cookies[settings.SESSION_COOKIE_NAME].value
    browser.page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": session, "url": browser.site}])
    return browser


def form_of(desk: Watched, service: Service) -> Page:
    desk.open(url(service, "edit"))
    return desk.page


def choose(page: Page, tab: str) -> None:
    page.get_by_role("tab", name=tab).click()


def save(page: Page) -> None:
    """Sends the form, and waits for the page that comes of it."""
    with page.expect_navigation(wait_until="load"):
        page.get_by_role("button", name="Save draft").click()


def is_shown(page: Page, tab: str) -> None:
    expect(page.get_by_role("tab", name=tab)).to_have_attribute("aria-selected", "true")


def months(page: Page, typed: str) -> None:
    row = page.locator("[data-question=violence]")
    row.get_by_text("No", exact=True).click()
    row.locator("[name$='-within_months']").fill(typed)


def test_after_a_save_the_form_opens_where_it_was_left(desk: Watched) -> None:
    page = form_of(desk, a_draft())
    choose(page, "Rules")
    months(page, "24")
    save(page)
    expect(page.get_by_text("updated")).to_be_visible()
    is_shown(page, "Rules")


def test_a_fault_on_another_tab_is_what_it_opens_on(desk: Watched) -> None:
    page = form_of(desk, a_draft())
    choose(page, "Rules")
    months(page, "many")
    choose(page, "What it is")
    save(page)
    is_shown(page, "Rules")
    expect(page.locator("[data-question=violence] .grid-fault")).to_be_visible()


def test_of_faults_on_two_tabs_the_one_in_sight_stays(desk: Watched) -> None:
    page = form_of(desk, a_draft())
    page.locator("[name=name]").fill("")
    choose(page, "Rules")
    months(page, "many")
    page.locator("[data-edit-form]").evaluate("form => form.noValidate = true")
    save(page)
    is_shown(page, "Rules")


def test_the_form_opens_on_its_first_tab_where_nothing_was_saved(desk: Watched) -> None:
    is_shown(form_of(desk, a_draft()), "What it is")
