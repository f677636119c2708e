from typing import Any

import pytest

from tests.navigator.core.cases.by_hand import case_of
from tests.navigator.core.oracle.completions import has_completion, is_known, needs_of
from tests.navigator.core.oracle.values import facts_of
from tests.navigator.core.oracle.world import World

FACTS = {
    "age": {"kind": "age"},
    "adult": {"kind": "yes_no"},
    "nights": {"kind": "number", "min": 0, "max": 3},
    "violence": {"kind": "ago"},
    "drink": {"kind": "one", "options": ["none", "some", "daily"]},
}
CHILD = {"if": {"fact": "age", "at_most": 17}, "then": {"adult": False}}
GROWN = {"if": {"fact": "age", "at_least": 18}, "then": {"adult": True}}
SOBER = {"if": {"fact": "drink", "one_of": ["some", "daily"]}, "then": {"nights": 3}}


def world(facts: dict[str, Any], *implications: dict[str, Any]) -> World:
    case = case_of([], facts=FACTS, person={"facts": facts}, implications=list(implications))
    return World(case, case["people"][0])


@pytest.mark.parametrize(
    ("facts", "implications", "name", "known"),
    [
        ({"adult": True}, [], "adult", True),
        ({}, [], "adult", False),
        ({"age": 17}, [CHILD], "adult", True),
        ({"age": 17}, [CHILD], "age", False),
        ({"age": "2009-01-05"}, [CHILD], "age", True),
        ({"age": 30}, [CHILD], "adult", False),
        ({"age": 30}, [CHILD, GROWN], "adult", True),
        ({"drink": "some"}, [SOBER], "nights", True),
        ({"drink": "none"}, [SOBER], "nights", False),
        ({"nights": 2}, [SOBER], "drink", True),
        ({"nights": 3}, [SOBER], "drink", False),
        ({}, [], "nights", False),
        ({}, [], "violence", False),
        ({"needs": {"has": ["housing"], "has_not": ["mental_health", "substance_use"]}}, [], "needs", True),
        ({"needs": {"has": ["housing"]}}, [], "needs", False),
    ],
)
def test_a_fact_is_known_where_all_completions_agree(
    facts: dict[str, Any], implications: list[dict[str, Any]], name: str, known: bool
) -> None:
    person = world(facts, *implications)
    assert is_known(person, facts_of(person.person), name) is known


@pytest.mark.parametrize(
    ("facts", "possible"),
    [
        ({"age": 17, "adult": False}, True),
        ({"age": 17, "adult": True}, False),
        ({"adult": True}, True),
        ({"age": 17, "adult": False, "drink": "some", "nights": 1}, False),
    ],
)
def test_facts_that_contradict_an_implication_leave_no_completion(facts: dict[str, Any], possible: bool) -> None:
    person = world(facts, CHILD, SOBER)
    assert has_completion(person, facts_of(person.person)) is possible


@pytest.mark.parametrize(
    ("needs", "expected"),
    [
        (["substance_use", "housing"], ("housing", "substance_use")),
        ({"has": ["mental_health"], "has_not": ["housing"]}, ("mental_health",)),
        ([], ()),
    ],
)
def test_the_needs_are_those_of_every_completion(needs: Any, expected: tuple[str, ...]) -> None:
    assert needs_of(world({"needs": needs})) == expected


def test_a_need_that_only_some_completions_have_is_none_of_the_persons_needs() -> None:
    one_or_other = {"not": {"fact": "needs", "includes_any": ["housing", "mental_health", "substance_use"]}}
    someone = world({"drink": "some"}, {"if": one_or_other, "then": {"drink": "none"}})
    assert needs_of(someone) == ()
