"""A circle as it is drawn: real text in reading order, and a list where there are too many doors to draw."""

import re

import pytest
from django.template.loader import render_to_string

from navigator.telling.told_gaps import Turn

TURNS = [Turn(f"Need {at}", f"Door {at}", at, f"Rule {at}", at == 1) for at in range(4)]


def drawn(turns: list[Turn]) -> str:
    return render_to_string(
        "navigator/telling/circle.html", {"turns": turns, "lit": sum(turn.is_lit for turn in turns)}
    )


@pytest.mark.parametrize("many", [1, 2, 3, 4])
def test_doors_and_rules_are_read_in_the_order_in_which_they_wait(many: int) -> None:
    said = re.sub(r"<[^>]+>", " ", drawn(TURNS[:many]))
    order = [said.index(word) for at in range(many) for word in (f"Need {at}", f"Door {at}", f"Rule {at}")]
    assert order == sorted(order)


@pytest.mark.parametrize(("many", "is_drawn"), [(1, False), (2, True), (3, True), (4, False)])
def test_two_and_three_doors_are_drawn_and_more_are_a_list(many: int, is_drawn: bool) -> None:
    page = drawn(TURNS[:many])
    assert ("<figure" in page, "<ol" in page) == (is_drawn, not is_drawn)


@pytest.mark.parametrize("many", [2, 3, 4])
def test_only_the_rule_that_would_break_it_is_lit(many: int) -> None:
    assert drawn(TURNS[:many]).count("rule-lit") == 1
