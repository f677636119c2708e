import pytest

from tests.navigator.core.cast import CHILD, PAPERS, vocabulary

PAPERS_MEAN_HOUSED = {"if": PAPERS, "then": {"housed": True}}
HOUSED_MEANS_NIGHTS = {"if": {"fact": "housed", "is": True}, "then": {"nights": 0}}


def test_needs_stand_in_the_order_of_the_document() -> None:
    assert vocabulary().needs == ("housing", "mental_health", "substance_use", "detox")


@pytest.mark.parametrize(
    ("facts", "closed"),
    [
        ([], set()),
        (["stable"], {"stable"}),
        (["age"], {"age", "adult"}),
        (["adult"], {"age", "adult"}),
        (["papers"], {"papers", "housed", "nights"}),
        (["nights"], {"papers", "housed", "nights"}),
        (["stable", "housed"], {"stable", "papers", "housed", "nights"}),
    ],
)
def test_implications_tie_facts_directly_and_through_others(facts: list[str], closed: set[str]) -> None:
    tied = vocabulary(implications=[CHILD, PAPERS_MEAN_HOUSED, HOUSED_MEANS_NIGHTS])
    assert tied.closed(facts) == closed


@pytest.mark.parametrize("order", [[0, 1, 2], [2, 1, 0], [1, 0, 2], [0, 2, 1]])
def test_the_order_of_implications_ties_the_same_facts(order: list[int]) -> None:
    implications = [
        {"if": PAPERS, "then": {"housed": True}},
        {"if": {"fact": "stable", "is": True}, "then": {"in_treatment": True}},
        {"if": {"fact": "housed", "is": True}, "then": {"stable": True}},
    ]
    tied = vocabulary(implications=[implications[at] for at in order])
    assert tied.closed(["in_treatment"]) == {"papers", "housed", "stable", "in_treatment"}


def test_the_implications_among_facts_are_those_that_speak_of_any() -> None:
    tied = vocabulary(implications=[CHILD, PAPERS_MEAN_HOUSED])
    assert tied.implications_among(tied.closed(["adult"])) == tied.implications[:1]
    assert tied.implications_among(tied.closed(["stable"])) == ()
