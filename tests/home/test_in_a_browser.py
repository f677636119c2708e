"""The pages of the house in a real browser: small and large, light and dark, and what they keep to themselves."""

import pytest
from django.contrib.auth.models import User
from pytest_django import Settings

from home.models import HomePage, SafetyLine
from tests.watching import Watched

WIDTHS = (320, 390, 1280)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_the_front_page_is_open_to_everybody(browser: Watched, width: int, scheme: str) -> None:
    browser.page.set_viewport_size({"width": width, "height": 800})
    browser.page.emulate_media(color_scheme=scheme)
    browser.open("/")
    assert browser.barriers() == []
    assert browser.sideways() == 0


def test_a_page_that_is_not_there_says_so_and_leads_back(browser: Watched) -> None:
    browser.open("/nowhere/")
    browser.wrongs.clear()  # Chromium reports every 404 as an error of the page
    assert browser.barriers() == []
    browser.page.get_by_role("link", name="Start from the front page").click()
    assert browser.page.url == f"{browser.site}/"


def test_the_way_into_a_plan_is_above_the_fold_on_a_phone(browser: Watched) -> None:
    browser.page.set_viewport_size({"width": 390, "height": 800})
    browser.open("/")
    way_in = browser.page.get_by_role("main").get_by_role("link", name="Make a plan").bounding_box()
    assert way_in is not None
    assert way_in["y"] + way_in["height"] <= 800


def sign_in(browser: Watched) -> None:
    User.objects.create_superuser("ruth", password="a-long-password-of-ruths")
    browser.open("/admin/login/")
    browser.page.get_by_label("Name or e-mail address").fill("ruth")
    browser.page.get_by_role("textbox", name="Password").fill("a-long-password-of-ruths")
    browser.page.get_by_role("button", name="Sign in").click()
    browser.page.wait_for_url(f"{browser.site}/admin/")


def test_forms_can_be_posted_under_our_referrer_policy(browser: Watched) -> None:
    sign_in(browser)
    assert browser.page.url == f"{browser.site}/admin/"


def test_editors_can_work_under_the_looser_policy(browser: Watched) -> None:
    sign_in(browser)
    page, line = HomePage.objects.get(), SafetyLine.objects.first()
    assert line is not None
    for path in (f"/admin/pages/{page.pk}/edit/", f"/admin/snippets/home/safetyline/edit/{line.pk}/"):
        browser.open(path)
        assert browser.page.get_by_role("heading", level=1).or_(browser.page.get_by_role("heading")).first.is_visible()


def test_leave_now_clears_the_device_and_goes(browser: Watched, settings: Settings) -> None:
    settings.LEAVE_TO = f"{browser.site}/#gone"
    sign_in(browser)
    browser.open("/")
    browser.page.get_by_role("link", name="Leave now").click()
    browser.page.wait_for_url(settings.LEAVE_TO)
    assert browser.page.context.cookies() == []
