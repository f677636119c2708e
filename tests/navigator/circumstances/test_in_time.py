"""Does it start before the person's limit?"""

from datetime import date, timedelta

import pytest

from navigator.circumstances.in_time import GOOD_FOR, in_time, starts_in
from navigator.circumstances.particulars import Wait
from tests.navigator.circumstances.asked import TODAY, limits

LATELY, LONG_AGO = date(2026, 11, 1), date(2026, 6, 1)
CHRISTMAS = "2026-12-25"

WAITS = [
    ("four weeks, and Christmas is in five", Wait(28, LATELY), CHRISTMAS, True, 28),
    ("twelve weeks", Wait(84, LATELY), CHRISTMAS, False, 84),
    ("to the very day", Wait(33, LATELY), CHRISTMAS, True, 33),
    ("a day too late", Wait(34, LATELY), CHRISTMAS, False, 34),
    ("none", Wait(0, LATELY), "2026-11-22", True, 0),
    ("twelve weeks, stated long ago", Wait(84, LONG_AGO), CHRISTMAS, None, None),
    ("not said", Wait(), CHRISTMAS, None, None),
    ("nobody asked how soon", Wait(84, LATELY), None, None, 84),
    ("the list is open", Wait(28, LATELY, is_list_closed=False), CHRISTMAS, True, 28),
    ("the list is closed", Wait(28, LATELY, is_list_closed=True), CHRISTMAS, False, 28),
    ("the list is closed, nobody asked how soon", Wait(is_list_closed=True), None, False, None),
    ("the list was closed long ago", Wait(28, LONG_AGO, is_list_closed=True), CHRISTMAS, None, None),
]


@pytest.mark.parametrize(("what", "wait", "start_by", "expected", "days"), WAITS, ids=[each[0] for each in WAITS])
def test_it_is_in_time_as_far_as_was_said_lately(
    what: str, wait: Wait, start_by: str | None, expected: bool | None, days: int | None
) -> None:
    assert in_time(wait, limits=limits(start_by=start_by), on=TODAY) is expected
    assert starts_in(wait, on=TODAY) == days


@pytest.mark.parametrize(("ago", "days"), [(GOOD_FOR - timedelta(days=1), 14), (GOOD_FOR, None)])
def test_a_stated_wait_is_good_for_a_quarter(ago: timedelta, days: int | None) -> None:
    assert starts_in(Wait(14, TODAY - ago), on=TODAY) == days
