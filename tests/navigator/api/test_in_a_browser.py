"""The page for whoever writes a program, in a real browser."""

import pytest

from tests.watching import Watched


@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_about_it_is_open_to_everybody(browser: Watched, width: int) -> None:
    browser.page.set_viewport_size({"width": width, "height": 900})
    browser.open("/api/navigator/")
    assert browser.barriers() == []
    assert browser.sideways() == 0
