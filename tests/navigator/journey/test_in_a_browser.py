"""Whole journeys in a real browser, with and without scripts: for oneself, for someone else, by staff."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect
from pytest_django import Settings

from navigator.journey import carrying
from tests.first_words import restore_first_words
from tests.navigator.interventions.listed import list_the_interventions
from tests.watching import Watched, watched

WIDTHS = (390, 1280)


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def walker(request: pytest.FixtureRequest, chromium: Browser, live_server: object) -> Iterator[Watched]:
    """A fresh browser over the site with the interventions listed; it may or may not run scripts."""
    restore_first_words()
    list_the_interventions()
    with watched(chromium, site=str(live_server), scripts=request.param) as page:
        yield page


@pytest.fixture
def listed(browser: Watched) -> Watched:
    """A browser that runs scripts, which looking for barriers needs."""
    list_the_interventions()
    return browser


def begin(walker: Watched, *needs: str, someone_else: bool = False, shared: bool = False) -> None:
    """From the first page to the first question, past the place."""
    walker.open("/plan/")
    page = walker.page
    if someone_else:
        page.get_by_label("Someone else").check(force=True)
    if shared:
        page.locator('input[name="computer"][value="shared"]').check(force=True)
    for need in needs or ("Mental health",):
        page.get_by_label(need, exact=True).check()
    go_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Places")
    page.get_by_label("Where do you sleep at the moment?").fill("S1 2AB")
    go_on(page)


def go_on(page: Page) -> None:
    page.get_by_role("button", name="Next", exact=True).click()


def question(page: Page) -> str:
    """The question that stands on the page."""
    return page.get_by_role("heading", level=1).inner_text()


def answer(page: Page) -> None:
    """The first answer that can be ticked, or a number."""
    choices = page.locator(".choice input")
    if page.locator(".boxes input").count():
        page.locator(".boxes input").first.fill("34")
    else:
        choices.first.check()
    go_on(page)


@pytest.mark.parametrize("width", WIDTHS)
def test_for_myself(walker: Watched, width: int) -> None:
    page = walker.page
    page.set_viewport_size({"width": width, "height": 800})
    begin(walker)
    first = question(page)
    answer(page)
    second = question(page)
    assert second != first
    page.get_by_role("button", name="Skip this one").click()
    third = question(page)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(second)
    page.get_by_role("link", name="Back to the last question").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(first)
    go_on(page)
    expect(page.get_by_role("heading", level=1)).to_have_text(third)
    page.get_by_role("link", name="Check or change my answers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers so far")
    page.get_by_role("button", name="Change").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(first)
    page.get_by_role("button", name="Save").click()
    page.get_by_role("link", name="Show my plan now").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Your plan")


@pytest.mark.parametrize("width", WIDTHS)
def test_for_someone_else(walker: Watched, width: int) -> None:
    page = walker.page
    page.set_viewport_size({"width": width, "height": 800})
    begin(walker, someone_else=True, shared=True)
    expect(page.get_by_text("Answer as they would, with them if they are there.")).to_be_visible()
    expect(page.get_by_text("go after 10 minutes without a click")).to_be_visible()
    page.get_by_role("button", name="Show my plan now").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_questions_come_to_an_end_at_the_plan(walker: Watched) -> None:
    page = walker.page
    begin(walker, "Physical health")
    for _ in range(70):
        if "/plan/yours/" in page.url:
            break
        if page.get_by_role("button", name="Skip this one").count():
            page.get_by_role("button", name="Skip this one").click()
        else:
            go_on(page)
    assert page.url == f"{walker.site}/plan/yours/"


def test_by_staff_with_the_keyboard_alone(walker: Watched) -> None:
    page = walker.page
    walker.open("/plan/together/")
    keys = page.keyboard
    tab_to(page, 'input[name="needs"][value="mental_health"]')
    keys.press("Space")
    tab_to(page, 'input[name="gp"]')
    keys.press("ArrowRight")
    keys.press("Enter")
    expect(page.get_by_role("heading", name="Worth asking next")).to_be_visible()
    expect(page.locator('input[name="needs"][value="mental_health"]')).to_be_checked()
    expect(page.locator('input[name="gp"]:checked')).to_have_value("yes")
    tab_to(page, 'button[name="plan"]')
    keys.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your plan")


def tab_to(page: Page, wanted: str) -> None:
    """Presses the tab key until this has the focus."""
    for _ in range(400):
        page.keyboard.press("Tab")
        if page.locator(f"{wanted}:focus").count():
            return
    raise AssertionError(f"{wanted} is not reached by the keyboard")


def test_each_group_of_the_staff_page_can_be_skipped_by_keyboard(listed: Watched) -> None:
    page = listed.page
    listed.open("/plan/together/")
    page.get_by_role("link", name="Skip “You, and who is with you”").focus()
    expect(page.get_by_role("link", name="Skip “You, and who is with you”")).to_be_in_viewport()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip “GP, ID, money and phone”")).to_be_focused()


def test_focus_is_seen_on_answers_side_by_side(listed: Watched) -> None:
    listed.open("/plan/together/")
    page = listed.page
    page.locator('select[name="sleeping"]').focus()
    page.keyboard.press("Tab")
    ring = page.evaluate("getComputedStyle(document.activeElement.nextElementSibling).outlineStyle")
    assert ring == "solid"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_every_page_is_open_to_everybody(listed: Watched, width: int, scheme: str) -> None:
    page = listed.page
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    begin(listed, "Mental health")
    answer(page)
    wrongs = []
    for path in (
        *("/plan/", "/plan/needs/", "/plan/where/", "/plan/1/", "/plan/2/", "/plan/manageable/first/"),
        *("/plan/support/", "/plan/answers/", "/plan/together/", "/plan/ended/", "/plan/clear/"),
    ):
        listed.open(path)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        wrongs += [f"{path} {each}" for each in listed.barriers()]
        wrongs += [f"{path} scrolls sideways"] * (listed.sideways() > 0)
    assert wrongs == []


def test_what_has_to_be_put_right_is_open_to_everybody(listed: Watched) -> None:
    page = listed.page
    listed.open("/plan/")
    go_on(page)
    expect(page.get_by_role("alert")).to_be_focused()
    assert listed.barriers() == []
    begin(listed)
    listed.open("/plan/where/")
    page.get_by_label("Where do you sleep at the moment?").fill("Atlantis")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_role("alert")).to_be_focused()
    assert listed.barriers() == []
    page.get_by_role("alert").get_by_role("link").click()
    expect(page.get_by_label("Where do you sleep at the moment?")).to_have_value("Atlantis")


def test_no_address_and_no_title_tells_an_answer(walker: Watched) -> None:
    page = walker.page
    seen: list[str] = []
    page.on("request", lambda request: seen.append(f"{request.url} {request.headers.get('referer', '')}"))
    begin(walker, "Mental health")
    answer(page)
    page.get_by_role("link", name="Check or change my answers").click()
    assert not any("?" in each or "mental" in each or "S1" in each for each in seen)
    assert page.title() == "Right Door: answers"


def test_the_back_button_shows_nothing_of_somebody_who_left(walker: Watched, settings: Settings) -> None:
    settings.LEAVE_TO = f"{walker.site}/services/"
    page = walker.page
    begin(walker)
    answer(page)
    page.get_by_role("link", name="Check or change my answers").click()
    page.get_by_role("link", name="Leave now").click()
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text("Make a plan")
    expect(page.get_by_text("What would you like help with?")).to_be_visible()
    assert [cookie["name"] for cookie in page.context.cookies() if cookie["name"] == "journey"] == []


def test_the_back_button_shows_nothing_of_somebody_who_cleared(walker: Watched) -> None:
    page = walker.page
    begin(walker)
    answer(page)
    page.get_by_role("button", name="Clear my answers and stop").click()
    expect(page).to_have_url(f"{walker.site}/plan/")
    for _ in range(3):
        page.go_back()
        expect(page.get_by_role("heading", level=1)).to_have_text("Make a plan")
        expect(page.get_by_text("This device holds answers")).to_have_count(0)


def test_a_page_that_nobody_minds_goes_away_by_itself(walker: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(carrying, "GRACE", 1 - 60 * 60)
    begin(walker)
    expect(walker.page.get_by_role("heading", level=1)).to_have_text("This page had been open for a while")


def test_what_somebody_typed_is_not_offered_to_the_next(listed: Watched) -> None:
    begin(listed)
    for path in ("/plan/where/", "/plan/manageable/", "/plan/support/", "/plan/together/"):
        listed.open(path)
        typed = listed.page.locator("input.in")
        kept = typed.evaluate_all("boxes => boxes.filter(box => box.autocomplete !== 'off').map(box => box.name)")
        assert kept == [], path
