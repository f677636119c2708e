"""The pages of signing in, in a real browser, from the first to the recovery codes."""

from tests.home.signing_in.people import RUTHS_ADDRESS, RUTHS_PASSWORD, app_code, code_in, letters, ruth
from tests.watching import Watched

WIDTHS = (390, 1280)


def looked_at(browser: Watched, name: str) -> None:
    """Looks at the page as it is, in both widths and both schemes."""
    for width in WIDTHS:
        for scheme in ("light", "dark"):
            browser.page.set_viewport_size({"width": width, "height": 900})
            browser.page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
            assert browser.barriers() == [], (name, width, scheme)
            assert browser.sideways() == 0, (name, width, scheme)


def press(browser: Watched, name: str) -> None:
    """Presses a button of the page itself."""
    browser.page.get_by_role("main").get_by_role("button", name=name, exact=True).click()


def follow(browser: Watched, name: str) -> None:
    """Follows a link of the page itself."""
    browser.page.get_by_role("main").get_by_role("link", name=name, exact=True).click()


def test_every_page_of_signing_in_is_open_to_everybody(browser: Watched) -> None:
    ruth()
    page = browser.page
    browser.open("/sign-in/")
    looked_at(browser, "sign-in")
    press(browser, "Sign in")
    looked_at(browser, "sign-in-refused")
    follow(browser, "Send me a code")
    looked_at(browser, "code")
    page.get_by_label("Your e-mail address").fill(RUTHS_ADDRESS)
    press(browser, "Send me a code")
    looked_at(browser, "confirm")
    page.get_by_label("Code").fill("BBBB-BBBB")
    press(browser, "Sign in")
    looked_at(browser, "confirm-refused")
    page.get_by_label("Code").fill(code_in(letters(1)[0]))
    press(browser, "Sign in")
    page.wait_for_url(f"{browser.site}/admin/")
    browser.open("/sign-in/second-step/")
    looked_at(browser, "second-step")
    follow(browser, "Set up an authenticator app")
    looked_at(browser, "again")
    page.get_by_role("textbox", name="Password").fill(RUTHS_PASSWORD)
    press(browser, "Go on")
    looked_at(browser, "activate")
    page.get_by_label("The six numbers").fill(app_code(page.locator("code.app-key").inner_text()))
    press(browser, "Turn it on")
    looked_at(browser, "recovery-codes")
    follow(browser, "Make new ones")
    looked_at(browser, "generate")
    browser.open("/sign-in/second-step/")
    looked_at(browser, "second-step-on")
    follow(browser, "Take it away")
    looked_at(browser, "deactivate")
    browser.open("/sign-in/password/change/")
    looked_at(browser, "password")
    browser.open("/sign-in/out/")
    looked_at(browser, "out")
    press(browser, "Sign out")
    page.wait_for_url(f"{browser.site}/")


def test_a_closed_account_reads_as_such(browser: Watched) -> None:
    browser.open("/sign-in/closed/")
    looked_at(browser, "closed")
    assert browser.page.get_by_role("heading", level=1).inner_text() == "This account is closed"
