"""After each kind of journey its canaries are looked for wherever something could have been kept."""

import base64
import logging
import zlib
from collections.abc import Callable

import pytest
from django.core.cache import cache

from tests.privacy.canaries import POSTCODE, TYPED, found_in
from tests.privacy.journeys import JOURNEYS, for_myself
from tests.privacy.looking import (
    Watching,
    cached,
    every_log_line,
    letters,
    may_be_kept,
    rows,
    told_by_addresses,
    told_by_cookies,
    told_by_headers,
    unwrapped,
)

pytestmark = pytest.mark.usefixtures("town")

Journey = Callable[[Watching], None]
EACH = pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS)


@EACH
def test_no_canary_is_left_anywhere(journey: Journey) -> None:
    browser, before = Watching(), rows()
    with every_log_line() as lines:
        journey(browser)
    assert browser.answers
    assert [each.status_code for each in browser.answers if each.status_code >= 500] == []
    assert found_in("\n".join(lines)) == []
    assert told_by_addresses(browser) == []
    assert told_by_headers(browser) == []
    assert told_by_cookies(browser) == []
    assert found_in(cached()) == []
    assert letters() == ""
    assert rows() == before
    assert may_be_kept(browser) == []


def test_no_script_and_no_other_site_gets_at_the_cookies() -> None:
    browser = Watching()
    for_myself(browser)
    for answer in browser.answers:
        for name, morsel in answer.cookies.items():
            assert morsel["httponly"], name
            assert morsel["samesite"] in ("Strict", "Lax"), name
            assert not morsel["max-age"], name
            assert not morsel["expires"], name


def test_the_journeys_say_what_they_are_looked_for() -> None:
    """A search that finds nothing proves something only where there was something to find."""
    browser = Watching()
    for_myself(browser)
    said = "\n".join(each.content.decode() for each in browser.answers)
    for canary in ("ZE2 9EL", "KW17 2AA", "27 February 1931", "19 March 2031"):
        assert found_in(canary), canary
        assert canary in said, canary


def test_each_search_finds_what_there_is_to_find() -> None:
    with every_log_line() as lines:
        logging.getLogger("django.request").debug("at %s", POSTCODE)
        logging.getLogger("navigator.journey").debug(TYPED)
        Watching().get("/services/")
    assert {*found_in("\n".join(lines))} >= {TYPED, POSTCODE.casefold()}
    assert any("SELECT" in line for line in lines)
    cache.set("x", TYPED)
    assert found_in(cached())
    wrapped = base64.urlsafe_b64encode(b"xx" + zlib.compress(f"said {TYPED}".encode())).decode()
    assert found_in("".join(unwrapped(wrapped.rstrip("="))))
    browser = Watching()
    browser.get("/services/", {"q": TYPED})
    assert told_by_addresses(browser)
