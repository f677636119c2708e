"""The questions and the plan in a real browser: small and large, light and dark, by keyboard, on paper."""

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


def fill_in(browser: Watched, form: Form) -> None:
    """Opens the questions, folds everything out and ticks the answers of a form."""
    browser.open("/plan/yours/")
    unfold(browser.page)
    for fact, answers in form.items():
        for answer in [answers] if isinstance(answers, str) else answers:
            browser.page.locator(f'input[name="{fact}"][value="{answer}"]').check(force=True)


def show_plan(browser: Watched, form: Form) -> None:
    fill_in(browser, form)
    browser.page.get_by_role("button", name="Show my plan").first.click()
    expect(browser.page.get_by_role("heading", level=1)).to_have_text("Your plan")


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def refold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = false)")


def look(browser: Watched, *, width: int, scheme: str) -> None:
    browser.page.set_viewport_size({"width": width, "height": 800})
    browser.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_the_questions_are_open_to_everybody(browser: Watched, width: int, scheme: str) -> None:
    look(browser, width=width, scheme=scheme)
    browser.open("/plan/yours/")
    unfold(browser.page)
    assert browser.barriers() == []


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
    fill_in(browser, MARLON)
    assert browser.sideways() == 0
    browser.page.get_by_role("button", name="Show my plan").first.click()
    unfold(browser.page)
    assert browser.sideways() == 0


def test_what_has_to_be_put_right_is_open_to_everybody(browser: Watched) -> None:
    look(browser, width=390, scheme="light")
    fill_in(browser, JESS)
    browser.page.get_by_label("Years").first.fill("twenty")
    browser.page.get_by_role("button", name="Show my plan").first.click()
    expect(browser.page.get_by_role("alert")).to_be_focused()
    assert browser.barriers() == []
    assert browser.sideways() == 0


def test_a_problem_leads_to_the_field_it_is_about(browser: Watched) -> None:
    fill_in(browser, JESS)
    browser.page.get_by_label("Years").first.fill("twenty")
    browser.page.get_by_role("button", name="Show my plan").first.click()
    browser.page.get_by_role("alert").get_by_role("link", name="Age").click()
    field = browser.page.locator("#age-years")
    expect(field).to_be_in_viewport()
    expect(field).to_have_value("twenty")


def test_a_plan_can_be_made_by_keyboard_alone(browser: Watched) -> None:
    browser.open("/plan/yours/")
    browser.page.locator("#needs-choice-0").focus()
    browser.page.keyboard.press("Space")
    browser.page.keyboard.press("Enter")
    expect(browser.page.get_by_role("heading", level=1)).to_have_text("Your plan")


def test_one_question_after_another_can_be_answered_or_skipped(browser: Watched) -> None:
    show_plan(browser, JESS)
    browser.page.get_by_label("Years").fill("22")
    browser.page.get_by_role("button", name="Next").click()
    second = browser.page.locator("#next-h").inner_text()
    assert second != "How old are you?"
    browser.page.get_by_role("button", name="Skip this one").click()
    expect(browser.page.locator("#next-h")).not_to_have_text(second)
    expect(browser.page.locator("dl.facts").first).to_contain_text("22 years")


def test_answers_can_be_changed_from_the_plan(browser: Watched) -> None:
    show_plan(browser, JESS)
    browser.page.get_by_role("button", name="Change or add answers").click()
    expect(browser.page.get_by_label("Company and something to do")).to_be_checked()


def test_answers_never_show_in_the_address_or_the_title(browser: Watched) -> None:
    show_plan(browser, MARLON)
    assert browser.page.url == f"{browser.site}/plan/yours/"
    assert browser.page.title() == "Right Door: answers"


def test_a_plan_works_without_scripts(browser: Watched) -> None:
    show_plan(browser, JESS)
    assert browser.page.evaluate("document.scripts.length") == 0


def test_a_printed_plan_shows_what_is_folded_and_leaves_out_what_is_for_the_screen(browser: Watched) -> None:
    show_plan(browser, MARLON)
    browser.page.emulate_media(media="print")
    expect(browser.page.get_by_text("To keep you going meanwhile:").first).to_be_visible()
    expect(browser.page.get_by_role("button", name="Next")).to_be_hidden()
    expect(browser.page.get_by_text("whose rules say no, today, and why").first).to_be_hidden()


def test_answers_are_folded_away_from_a_glance_over_the_shoulder(browser: Watched) -> None:
    show_plan(browser, MARLON)
    private = browser.page.get_by_text("Violence against a partner or former partner")
    expect(private).to_be_hidden()
    browser.page.get_by_text("What this plan rests on").click()
    expect(private).to_be_visible()
