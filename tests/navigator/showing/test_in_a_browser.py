"""The plan, its print and the file one takes along in a real browser: small and large, with and without scripts."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import Browser, expect

from navigator.journey.journey import Journey
from navigator.journey.sealing import sealed
from tests.first_words import restore_first_words
from tests.navigator.showing.town import a_town, robin
from tests.watching import Watched, watched

SCHEMES = ("light", "dark")
YOURS, TAKE, LOAD = "/plan/yours/", "/plan/take/", "/plan/load/"
PAPER = dict.fromkeys(("top", "bottom", "left", "right"), "14mm")
MOST_PAGES = 4


@pytest.fixture(params=[True, False], ids=["with scripts", "without scripts"])
def walker(request: pytest.FixtureRequest, chromium: Browser, live_server: object) -> Iterator[Watched]:
    """A fresh browser over the town, whose device holds Robin's answers; it may or may not run scripts."""
    restore_first_words()
    a_town()
    with watched(chromium, site=str(live_server), scripts=request.param) as page:
        holding(page, robin())
        yield page


@pytest.fixture
def robins(browser: Watched) -> Watched:
    """A browser that runs scripts, which looking for barriers needs."""
    a_town()
    holding(browser, robin())
    return browser


def holding(browser: Watched, journey: Journey) -> None:
    """Makes the browser hold this journey."""
    value = sealed(journey, secrets=[settings.SECRET_KEY], at=int(time.time()))
    browser.page.context.add_cookies([{"name": settings.JOURNEY_COOKIE_NAME, "value": value, "url": browser.site}])


def unfold(browser: Watched) -> None:
    browser.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


@pytest.mark.parametrize(
    ("path", "width", "scheme"),
    [
        *((YOURS, width, scheme) for width in (390, 1280) for scheme in SCHEMES),
        (YOURS, 320, "light"),
        (TAKE, 320, "light"),
        (TAKE, 1280, "dark"),
        (LOAD, 320, "light"),
        (LOAD, 1280, "dark"),
    ],
)
def test_the_pages_are_open_to_everybody_and_scroll_no_way_but_down(
    robins: Watched, path: str, width: int, scheme: str
) -> None:
    robins.page.set_viewport_size({"width": width, "height": 800})
    robins.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    robins.open(path)
    assert robins.barriers() == []
    unfold(robins)
    assert robins.barriers() == []
    assert robins.sideways() == 0


def test_on_a_phone_later_steps_are_folded_and_open_by_a_tap(walker: Watched) -> None:
    walker.page.set_viewport_size({"width": 390, "height": 844})
    walker.open(YOURS)
    later = walker.page.get_by_role("link", name="Second Step Workshop", exact=True)
    expect(later).to_be_hidden()
    walker.page.locator(".later-stage > summary").click()
    expect(later).to_be_visible()


def test_on_a_wide_screen_nothing_of_the_steps_is_folded(walker: Watched) -> None:
    walker.page.set_viewport_size({"width": 1280, "height": 900})
    walker.open(YOURS)
    expect(walker.page.get_by_role("link", name="Second Step Workshop", exact=True)).to_be_visible()


def test_on_a_phone_the_first_way_in_stands_within_the_first_two_screens(walker: Watched) -> None:
    walker.page.set_viewport_size({"width": 390, "height": 844})
    walker.open(YOURS)
    call = walker.page.locator(".btn-lit").first
    box = call.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 2 * 844
    assert call.get_attribute("href") == "tel:+441144960000"


def test_a_printed_plan_has_the_doors_and_not_the_answers(robins: Watched) -> None:
    robins.open(YOURS)
    robins.page.emulate_media(media="print")
    expect(robins.page.get_by_role("link", name="Second Step Workshop", exact=True)).to_be_visible()
    expect(robins.page.get_by_text("1 Bridge Street Centre Lane").first).to_be_visible()
    expect(robins.page.get_by_text("Made on ")).to_be_visible()
    for hidden in ("Yes, every day or nearly", "born on"):
        expect(robins.page.get_by_text(hidden).first).to_be_hidden()
    expect(robins.page.get_by_role("button", name="Leave this door out").first).to_be_hidden()


def test_a_plan_of_six_needs_is_printed_on_four_pages_at_the_most(robins: Watched) -> None:
    robins.open(YOURS)
    paper = robins.page.pdf(format="A4", margin=PAPER)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= MOST_PAGES


def test_a_plan_is_taken_along_and_loaded_on_another_device(
    walker: Watched, chromium: Browser, live_server: object, tmp_path: Path
) -> None:
    walker.open(YOURS)
    walker.page.get_by_role("link", name="As a file").click()
    walker.page.get_by_label("Drinking now").check()
    walker.page.get_by_role("button", name="Show me what is in it").click()
    expect(walker.page.get_by_text("Yes, every day or nearly")).to_be_visible()
    with walker.page.expect_download() as downloading:
        walker.page.get_by_role("button", name="Save the file").click()
    assert re.fullmatch(r"notes-\d{4}-\d\d-\d\d\.html", downloading.value.suggested_filename)
    file = tmp_path / downloading.value.suggested_filename
    downloading.value.save_as(file)
    with watched(chromium, site=str(live_server)) as other:
        other.open(LOAD)
        other.page.get_by_label("The file").set_input_files(file)
        other.page.get_by_role("button", name="Load it").click()
        expect(other.page.get_by_role("heading", level=1)).to_have_text("Your answers so far")
        expect(other.page.get_by_text("Yes, every day or nearly")).to_be_visible()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_file_itself_is_open_to_everybody_and_runs_and_calls_nothing(
    robins: Watched, chromium: Browser, tmp_path: Path, width: int
) -> None:
    robins.open(TAKE)
    robins.page.get_by_role("button", name="Show me what is in it").click()
    with robins.page.expect_download() as downloading:
        robins.page.get_by_role("button", name="Save the file").click()
    file = tmp_path / "notes.html"
    downloading.value.save_as(file)
    with watched(chromium, site=tmp_path.as_uri()) as reader:
        reader.page.set_viewport_size({"width": width, "height": 800})
        reader.open("/notes.html")
        expect(reader.page.get_by_role("heading", level=1)).to_contain_text("Notes of")
        assert reader.sideways() == 0
        style = reader.page.evaluate("getComputedStyle(document.body).fontSize")
        assert style == "17px"


def test_a_door_is_left_out_with_one_press(walker: Watched) -> None:
    walker.open(YOURS)
    walker.page.get_by_role("button", name="Leave this door out Bridge Street Centre").first.click()
    expect(walker.page.get_by_role("heading", level=1)).to_have_text("Your plan")
    expect(walker.page.get_by_role("link", name="Bridge Street Centre")).to_have_count(0)


def test_everything_of_the_plan_can_be_reached_by_keyboard(robins: Watched) -> None:
    robins.open(YOURS)
    robins.page.keyboard.press("Tab")
    seen = set()
    for _ in range(60):
        robins.page.keyboard.press("Tab")
        seen.add(robins.page.evaluate("document.activeElement.textContent.trim().split('\\n')[0].slice(0, 60)"))
    for name in ("Bridge Street Centre", "Ring Bridge Street Centre: 0114 496 0000", "Today", "The rules behind it"):
        assert name in seen, (name, seen)
