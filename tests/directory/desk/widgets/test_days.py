"""The days of a session are ticked, and kept as they always were."""

import re

import pytest
from django.http import QueryDict

from directory.desk.widgets.days import DaysWidget
from directory.hours.weekdays import read_byday

TICKS = [
    # kept             days ticked                which of a month      kept again
    ("", [], [], ""),
    ("MO", ["MO"], [], "MO"),
    ("WE,MO", ["WE", "MO"], [], "MO,WE"),
    ("mo, we", ["MO", "WE"], [], "MO,WE"),
    ("2TU", ["TU"], ["2"], "2TU"),
    ("+2TU,4TU", ["TU"], ["2", "4"], "2TU,4TU"),
    ("-1FR", ["FR"], ["-1"], "-1FR"),
    ("1MO,1TU", ["MO", "TU"], ["1"], "1MO,1TU"),
    # What the boxes cannot say has a box of its own.
    ("2TU,-1FR", ["2TU", "-1FR"], [], "2TU,-1FR"),
    ("-2FR", ["-2FR"], [], "-2FR"),
    ("MO,2TU", ["MO", "2TU"], [], "MO,2TU"),
    ("Monday", ["Monday"], [], "Monday"),
    ("MO;TU", ["MO;TU"], [], "MO;TU"),
]


@pytest.mark.parametrize(("kept", "days", "which", "again"), TICKS)
def test_a_text_is_shown_as_ticks_and_comes_back_as_the_same_days(
    kept: str, days: list[str], which: list[str], again: str
) -> None:
    widget = DaysWidget()
    assert widget.decompress(kept) == [days, which]
    assert posted(widget.render("byday", kept)) == again
    assert set(read_byday(again) or ()) == set(read_byday(kept) or ())


def posted(html: str) -> str:
    """What a browser would send of these boxes, read back."""
    data = QueryDict(mutable=True)
    for name, value, more in re.findall(r'name="([^"]+)" value="([^"]+)"([^>]*)>', html):
        if "checked" in more:
            data.appendlist(name, value)
    return DaysWidget().value_from_datadict(data, {}, "byday")


TICKED = [
    ({"byday_days": ["MO", "WE"]}, "MO,WE"),
    ({"byday_days": ["TU"], "byday_which": ["2", "-1"]}, "2TU,-1TU"),
    ({"byday_days": ["MO", "2TU"], "byday_which": ["1"]}, "1MO,2TU"),
    ({"byday_which": ["1"]}, ""),
    ({}, ""),
]


@pytest.mark.parametrize(("ticked", "kept"), TICKED)
def test_ticks_are_kept_as_text(ticked: dict[str, list[str]], kept: str) -> None:
    data = QueryDict(mutable=True)
    for name, values in ticked.items():
        data.setlist(name, values)
    assert DaysWidget().value_from_datadict(data, {}, "byday") == kept


def test_what_no_box_stands_for_is_told_in_words_where_it_can_be_read() -> None:
    assert "Monday" in DaysWidget().render("byday", "Monday")
    html = DaysWidget().render("byday", "2TU,-1FR,-2MO")
    for words in ("second Tue", "last Fri", "2 from the end: Mon"):
        assert words in html


def test_nothing_that_was_imported_becomes_markup() -> None:
    assert "<b>" not in DaysWidget().render("byday", "<b>MO</b>")
