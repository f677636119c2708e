"""What Chromium itself keeps of a journey: in referrers, in storage, on its disk, behind Back, for the next person."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request
from pytest_django import Settings

from tests.conftest import CHROMIUM_OPTIONS
from tests.directory.cast import a_service
from tests.first_words import restore_first_words
from tests.privacy.canaries import AVOIDED, CONVICTION, POSTCODE, found_in

OURS = ("", "yours/", "answers/", "where/", "1/", "2/", "support/", "take/", "together/", "needs/")
STORED = """async () => JSON.stringify({
  local: {...localStorage}, session: {...sessionStorage}, databases: await indexedDB.databases(),
  caches: await caches.keys(), workers: (await navigator.serviceWorker.getRegistrations()).length, name: window.name,
})"""


class Device:
    """A browser with a profile of its own on a disk, and all that it asked for."""

    def __init__(self, context: BrowserContext, site: str) -> None:
        self.context, self.site = context, site
        self.page: Page = context.pages[0]
        self.requests: list[Request] = []
        context.on("request", lambda request: self.requests.append(request))

    def open(self, path: str) -> str:
        self.page.goto(self.site + path)
        return self.page.content()

    def go_on(self) -> None:
        self.page.get_by_role("button", name="Next", exact=True).click()


@pytest.fixture
def profile(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def device(chromium: Browser, profile: Path, live_server: object, settings: Settings) -> Iterator[Device]:
    """Chromium as people have it: it keeps a profile, and pages for Back."""
    restore_first_words()
    for name in ("Quay House", "Mill Street", "Night Shelter"):
        a_service(name, needs={"housing": "moves"})
    settings.LEAVE_TO = f"{live_server}/services/"
    context = chromium.browser_type.launch_persistent_context(
        str(profile),
        executable_path="/usr/bin/chromium",
        args=list(CHROMIUM_OPTIONS),
        ignore_default_args=["--disable-back-forward-cache"],
    )
    yield Device(context, str(live_server))
    context.close()


def said_in(text: str) -> list[str]:
    """Each canary that was typed here; the staff page offers every option to everybody."""
    return [each for each in found_in(text) if each != CONVICTION]


def say_where(device: Device) -> None:
    """To the first page after the places, with canaries typed into both boxes."""
    device.open("/plan/")
    device.page.get_by_label("Somewhere to live, or keeping it").check()
    device.go_on()
    device.page.locator('[name="place-sleeps"]').fill(POSTCODE)
    device.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    device.page.locator('[name="place-avoid-1"]').fill(AVOIDED)
    device.go_on()


def chosen(page: Page) -> list[str]:
    """What is ticked or chosen on a page although the page as it was sent does not say so."""
    return list(
        page.evaluate("""() => [
          ...[...document.querySelectorAll('input')].filter(each => each.checked && !each.defaultChecked),
          ...[...document.querySelectorAll('option')].filter(
            each => each.selected && each.value && !each.defaultSelected
          ),
        ].map(each => each.value)""")
    )


def everything(device: Device) -> None:
    say_where(device)
    for path in OURS:
        device.open(f"/plan/{path}")
    assert POSTCODE in device.open("/plan/answers/")


def test_no_request_tells_it_in_its_address_or_its_referrer(device: Device) -> None:
    everything(device)
    device.page.locator("a[href^='/services/']").first.click()
    device.open("/leave/")
    assert len(device.requests) > len(OURS)
    for request in device.requests:
        assert request.url.startswith(device.site)
        assert found_in(f"{request.url}\n{request.headers.get('referer', '')}") == []
        assert "?" not in request.headers.get("referer", "")


def test_nothing_is_in_its_storage(device: Device) -> None:
    everything(device)
    stored = device.page.evaluate(STORED)
    assert found_in(stored) == []
    assert re.search(r'"local":{},"session":{},"databases":\[\],"caches":\[\],"workers":0', stored)
    assert found_in(str(device.context.cookies())) == []


@pytest.mark.parametrize("ending", ["leave", "clear"])
def test_back_shows_nothing_to_the_next_person(device: Device, ending: str) -> None:
    everything(device)
    if ending == "leave":
        device.page.get_by_role("link", name="Leave now").click()
    else:
        device.page.get_by_role("button", name="Clear my answers").first.click()
    names = {each["name"] for each in device.context.cookies()}
    assert "journey" not in names
    for _ in range(len(OURS) + 4):
        device.page.go_back()
        seen = device.page.content()
        typed = device.page.evaluate("[...document.querySelectorAll('input')].map(each => each.value).join()")
        assert said_in(typed) == [], device.page.url
        assert said_in(seen) == [], device.page.url


@pytest.mark.parametrize("ending", ["Leave now", "Clear my answers and stop"])
def test_back_ticks_nothing_for_the_next_person(device: Device, ending: str) -> None:
    page = device.page
    device.open("/plan/")
    page.locator('[name="needs"][value="domestic_abuse"]').check(force=True)
    page.locator('[name="computer"][value="shared"]').check(force=True)
    device.go_on()
    device.open("/plan/together/")
    page.locator("select").first.select_option(index=1)
    page.get_by_role("button", name="Count again").click()
    (page.get_by_role("link", name=ending) if "Leave" in ending else page.get_by_role("button", name=ending)).click()
    visited = set()
    for _ in range(6):
        page.go_back()
        visited.add(page.url.removeprefix(device.site))
        assert chosen(page) == [], page.url
    assert {"/plan/", "/plan/together/"} <= visited


@pytest.mark.parametrize("ending", ["/leave/", "clear"])
def test_the_next_person_begins_with_nothing(device: Device, ending: str) -> None:
    everything(device)
    if ending == "clear":
        device.page.get_by_role("button", name="Clear my answers").first.click()
    else:
        device.open(ending)
    for path in OURS:
        assert said_in(device.open(f"/plan/{path}")) == [], path
        assert "You have begun already" not in device.page.content()


def test_nothing_is_on_its_disk(device: Device, profile: Path) -> None:
    everything(device)
    device.open("/leave/")
    device.context.close()
    written = [path for path in profile.rglob("*") if path.is_file()]
    # Its history is there, as the pages say: with it the search shows that it can find.
    assert any(b"/plan/yours/" in path.read_bytes() for path in written)
    tells = {
        str(path.relative_to(profile)): found
        for path in written
        for found in [
            found_in(f"{path.read_bytes().decode('latin-1')}\n{path.read_bytes().decode('utf-16-le', 'ignore')}")
        ]
        if found
    }
    assert tells == {}
