"""The plan in a real browser: small and large, light and dark, on paper."""

import pytest
from playwright.sync_api import Page, expect

from tests.navigator.cast import JESS, MARLON, Form
from tests.navigator.interventions.listed import list_the_interventions
from tests.watching import Watched

pytestmark = pytest.mark.usefixtures("listed")

WIDTHS = (390, 1280)
SCHEMES = ("light", "dark")


@pytest.fixture
def listed(browser: Watched) -> None:
    """The interventions, committed: the site that Chromium sees runs in a thread of its own."""
    list_the_interventions()


def show_plan(browser: Watched, form: Form) -> None:
    """Ticks the answers of a form on the page that has all questions, and asks for the plan."""
    browser.open("/plan/together/")
    unfold(browser.page)
    for fact, answers in form.items():
        for answer in [answers] if isinstance(answers, str) else answers:
            tick(browser.page, fact, answer)
    browser.page.get_by_role("button", name="Show the plan").click()
    expect(browser.page.get_by_role("heading", level=1)).to_have_text("Your plan")


def tick(page: Page, fact: str, answer: str) -> None:
    pulled_down = page.locator(f'select[name="{fact}"]')
    if pulled_down.count():
        pulled_down.select_option(answer)
    else:
        page.locator(f'input[name="{fact}"][value="{answer}"]').check(force=True)


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def refold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")


def look(browser: Watched, *, width: int, scheme: str) -> None:
    browser.page.set_viewport_size({"width": width, "height": 800})
    browser.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_a_plan_is_open_to_everybody(browser: Watched, width: int, scheme: str) -> None:
    look(browser, width=width, scheme=scheme)
    show_plan(browser, MARLON)
    unfold(browser.page)
    assert browser.barriers() == []


def test_a_folded_plan_is_open_to_everybody_too(browser: Watched) -> None:
    look(browser, width=390, scheme="light")
    show_plan(browser, MARLON)
    refold(browser.page)
    assert browser.barriers() == []


@pytest.mark.parametrize("width", [320, *WIDTHS])
def test_nothing_scrolls_sideways(browser: Watched, width: int) -> None:
    look(browser, width=width, scheme="light")
    show_plan(browser, MARLON)
    unfold(browser.page)
    assert browser.sideways() == 0
    browser.open("/plan/together/")
    unfold(browser.page)
    assert browser.sideways() == 0


def test_answers_never_show_in_the_address_or_the_title(browser: Watched) -> None:
    show_plan(browser, MARLON)
    assert browser.page.url == f"{browser.site}/plan/yours/"
    assert "Right Door" in browser.page.title()


def test_a_plan_works_without_scripts(browser: Watched) -> None:
    show_plan(browser, JESS)
    assert browser.page.evaluate("document.scripts.length") == 0


def test_a_printed_plan_leaves_out_what_is_for_the_screen(browser: Watched) -> None:
    show_plan(browser, MARLON)
    browser.page.emulate_media(media="print")
    expect(browser.page.get_by_role("heading", level=1)).to_be_visible()
    expect(browser.page.get_by_role("link", name="Leave now")).to_be_hidden()
