"""Did somebody say in time that the listing is still true?"""

from datetime import date

import pytest

from directory.pages.sayings import GOOD_FOR as ON_PAGES
from navigator.circumstances.confirmed import GOOD_FOR, confirmed
from tests.navigator.circumstances.asked import TODAY

DAYS = [
    ("today", TODAY, True),
    ("half a year ago to the day", TODAY - GOOD_FOR, True),
    ("a year ago", date(2025, 11, 22), False),
    ("never", None, False),
]


@pytest.mark.parametrize(("when", "day", "expected"), DAYS, ids=[each[0] for each in DAYS])
def test_a_listing_is_confirmed_for_half_a_year(when: str, day: date | None, expected: bool) -> None:
    assert confirmed(day, on=TODAY) is expected


def test_what_a_page_calls_stale_is_not_confirmed_in_a_plan() -> None:
    assert GOOD_FOR == ON_PAGES
