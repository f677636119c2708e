"""What changes from one vocabulary to another, in words; and what is lost by it."""

from typing import Any

import pytest

from navigator.vocabulary import shipped_vocabulary
from navigator.vocabulary.document.differences import Line, differences
from navigator.vocabulary.document.losses import losses


def changed(**facts: Any) -> dict[str, Any]:
    """The vocabulary with facts in place of others; without those that are none."""
    document = shipped_vocabulary()
    found = {**document["facts"], **facts}
    return {**document, "facts": {name: fact for name, fact in found.items() if fact is not None}}


GP = shipped_vocabulary()["facts"]["gp"]
DRINKING = shipped_vocabulary()["facts"]["drinking"]


def test_a_vocabulary_does_not_differ_from_itself() -> None:
    assert differences(shipped_vocabulary(), shipped_vocabulary()) == []


@pytest.mark.parametrize(
    ("facts", "how", "line"),
    [
        ({"gp": {**GP, "x_question": "Got a GP?"}}, "changed", Line("question", GP["x_question"], "Got a GP?")),
        ({"gp": None}, "gone", Line("question", GP["x_question"], "")),
        ({"gp_too": GP}, "added", Line("question", "", GP["x_question"])),
        (
            {"drinking": {**DRINKING, "x_options": {**DRINKING["x_options"], "none": "Not at all"}}},
            "changed",
            Line("words of options: none", DRINKING["x_options"]["none"], "Not at all"),
        ),
        (
            {"drinking": {**DRINKING, "options": ["some", "none", "daily"]}},
            "changed",
            Line("options", "none, some, daily", "some, none, daily"),
        ),
    ],
)
def test_a_difference_says_what_stood_there_and_what_stands_there_now(
    facts: dict[str, Any], how: str, line: Line
) -> None:
    (found,) = differences(shipped_vocabulary(), changed(**facts))
    assert found.how == how
    assert line in found.lines


def test_another_order_of_the_same_facts_is_told() -> None:
    document = shipped_vocabulary()
    turned = {**document, "facts": dict(reversed(document["facts"].items()))}
    assert [each.how for each in differences(document, turned)] == ["in another order"]


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({}, []),
        ({"gp": {**GP, "x_question": "Got a GP?"}}, []),
        ({"gp": None}, ["the fact “gp”: found nothing; expected it to stay"]),
        ({"gp": {**GP, "kind": "ago"}}, ["the fact “gp”: found the kind ago; expected yes_no, as it is now"]),
        (
            {"drinking": {**DRINKING, "options": ["none", "some"]}},
            ["“daily” of drinking: found nothing; expected it to stay"],
        ),
    ],
)
def test_words_are_never_lost_but_facts_options_and_kinds_are(facts: dict[str, Any], told: list[str]) -> None:
    assert [str(each) for each in losses(shipped_vocabulary(), changed(**facts))] == told


def test_a_grid_question_that_goes_is_lost() -> None:
    document = shipped_vocabulary()
    after = {**document, "x_grid": document["x_grid"][1:]}
    (found,) = losses(document, after)
    assert found.what.grid == document["x_grid"][0]["id"]


def test_a_follow_up_of_a_grid_question_that_goes_is_lost() -> None:
    document = shipped_vocabulary()
    index, question = next((at, each) for at, each in enumerate(document["x_grid"]) if each.get("unless"))
    document["x_grid"][index] = {**question, "unless": question["unless"][1:]}
    (found,) = losses(shipped_vocabulary(), document)
    assert (found.what.grid, found.what.option) == (question["id"], question["unless"][0]["id"])
