"""A confidential address in a real browser, which keeps more than one would think."""

import contextlib

from django.contrib.auth.models import Group, User
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import Page

from directory.roles.names import CONFIDENTIAL_READER
from tests.directory.confidential.refuge import STREET, a_confidential_refuge, gives_away
from tests.watching import Watched

PASSWORD = "a-long-password-of-ruths"


def signed_in(browser: Watched) -> None:
    """A confidential reader, signed in as people do."""
    User.objects.create_user("ruth", password=PASSWORD).groups.add(Group.objects.get(name=CONFIDENTIAL_READER))
    browser.open("/admin/login/")
    browser.page.get_by_label("Name or e-mail address").fill("ruth")
    browser.page.get_by_role("textbox", name="Password").fill(PASSWORD)
    browser.page.get_by_role("button", name="Sign in").click()
    browser.page.wait_for_url(f"{browser.site}/admin/")


def seen_further_back(page: Page) -> str:
    """What stands in the window after the back button."""
    with contextlib.suppress(PlaywrightError):  # “cache miss”: the browser has nothing to show, and says so
        page.go_back()
    page.wait_for_timeout(500)  # its own page for that comes after the error
    return str(page.locator("html").inner_text())


def test_after_signing_out_going_back_shows_nothing(browser: Watched) -> None:
    place = a_confidential_refuge()
    signed_in(browser)
    page = browser.page
    browser.open(f"/admin/confidential/{place.pk}/")
    assert not gives_away(page.content())
    page.get_by_label("To pass it on to somebody who has a place there").check()
    page.get_by_role("button", name="Show the address").click()
    page.get_by_role("heading", name="The address").wait_for()
    assert STREET in page.content()
    browser.open("/sign-in/out/")
    page.get_by_role("main").get_by_role("button", name="Sign out").click()
    page.wait_for_load_state()
    for _ in range(4):
        assert not gives_away(seen_further_back(page))
    browser.wrongs.clear()  # Chromium says that a posted page is not kept


def test_the_pages_of_an_address_are_open_to_everybody_who_may(browser: Watched) -> None:
    place = a_confidential_refuge()
    signed_in(browser)
    for width in (390, 1280):
        browser.page.set_viewport_size({"width": width, "height": 900})
        for path in ("/admin/confidential/", f"/admin/confidential/{place.pk}/"):
            browser.open(path)
            main = [one for one in browser.barriers() if "wagtail" not in one and "w-" not in one]
            assert main == []
