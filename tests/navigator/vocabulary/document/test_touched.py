"""Which rules are to be read again after a change, and whether any has to be."""

from typing import Any

import pytest

from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.judged import judge_alike
from navigator.vocabulary.document.named import Named
from navigator.vocabulary.document.touched import touched


def of_fact(name: str, **change: Any) -> dict[str, Any]:
    """The vocabulary with something of one fact changed."""
    document = shipped_vocabulary()
    document["facts"][name] |= change
    return document


def of_section(section: str, at: int, **change: Any) -> dict[str, Any]:
    """The same of one entry of a list."""
    document = shipped_vocabulary()
    document[section][at] |= change
    return document


@pytest.mark.parametrize(
    ("after", "names", "is_alike"),
    [
        (shipped_vocabulary(), set(), True),
        (of_fact("gp", x_question="Got a GP?"), set(), True),
        (of_section("implications", 0, x_why="So it is."), {"children_with_you", "youngest_child", "oldest_boy"}, True),
        (of_fact("gp", sensitivity=3), set(), False),
        (of_section("progressions", 0, weeks=9), set(), False),
        (of_fact("ogrs", max=9), {"ogrs"}, False),
        (of_fact("drinking", options=["none", "some"]), {"drinking"}, False),
        (of_section("implications", 1, then={"gp": True}), {"on_script", "substance_treatment", "gp"}, False),
    ],
)
def test_rules_that_name_it_are_read_again(after: dict[str, Any], names: set[str], is_alike: bool) -> None:
    before = shipped_vocabulary()
    assert touched(before, after) == {Named(name) for name in names}
    assert judge_alike(before, after) is is_alike


def test_another_order_of_facts_is_another_order_of_questions() -> None:
    document = shipped_vocabulary()
    assert not judge_alike(document, {**document, "facts": dict(reversed(document["facts"].items()))})


def test_answers_to_a_question_of_the_grid_that_changed_are_read_again() -> None:
    question = shipped_vocabulary()["x_grid"][3]["id"]
    assert touched(shipped_vocabulary(), of_section("x_grid", 3, short="Else")) == {Named(grid=question)}


def test_answers_to_every_question_of_a_setting_that_changed_are_read_again() -> None:
    before = shipped_vocabulary()
    setting = before["x_grid_where"][0]["id"]
    settings = {each["id"] for each in before["x_grid_where"] if setting in (each["id"], each.get("also"))}
    asked = {Named(grid=each["id"]) for each in before["x_grid"] if each.get("where") in settings}
    assert touched(before, of_section("x_grid_where", 0, kinds=["hostel"])) == asked
