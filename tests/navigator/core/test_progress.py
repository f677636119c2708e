"""Progress and setbacks (rules.md sections 6 and 9.14)."""

from typing import Any

import pytest

from navigator.core.documents.conditions import read_test
from navigator.core.progress import holding, moving, progressed, set_back
from navigator.core.verdicts import Sureness
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ANYONE,
    CHILD,
    DRINKS,
    JO,
    PAPERS,
    PROGRESSIONS,
    SOBER,
    answers,
    somebody,
    vocabulary,
)

ALL_FOUR = ["housing", "mental_health", "substance_use", "detox"]


def progression(need: str, then: Json, **more: Any) -> Json:
    return {"need": need, "then": then, **more}


@pytest.mark.parametrize(
    ("facts", "moved"),
    [
        # The `if` of a progression must hold in some completion.
        ({"drinking": "daily"}, ALL_FOUR),
        ({}, ALL_FOUR),
        ({"drinking": "none"}, ["housing", "mental_health", "detox"]),
    ],
)
def test_a_need_moves_where_its_progression_can_come_about(facts: Json, moved: list[str]) -> None:
    assert moving(vocabulary(), answers(somebody(*ALL_FOUR, **facts)), ALL_FOUR) == set(moved)


def test_a_need_without_a_progression_or_with_an_empty_one_does_not_move() -> None:
    words = vocabulary(progressions=[progression("housing", {})])
    assert moving(words, answers(somebody(*ALL_FOUR)), ALL_FOUR) == set()


@pytest.mark.parametrize(
    ("needs", "before", "after"),
    [
        ("", {"drinking": "daily"}, {"drinking": "daily"}),
        ("substance_use", {"drinking": "daily"}, {"drinking": "daily", "in_treatment": True}),
        ("substance_use", {"drinking": "none"}, {"drinking": "none"}),
        ("substance_use", {"in_treatment": False}, {"in_treatment": True}),
        ("housing mental_health", {"stable": False}, {"stable": True, "housed": True}),
        # The `if` is asked of what is given, whatever other progressions do.
        ("substance_use detox", {"drinking": "daily"}, {"drinking": "none", "in_treatment": True}),
    ],
)
def test_progress_replaces_given_facts(needs: str, before: Json, after: Json) -> None:
    found = progressed(vocabulary(), answers(somebody("detox", **before)), frozenset(needs.split()))
    assert found == answers(somebody("detox", **after))


@pytest.mark.parametrize(
    ("then", "before", "after"),
    [
        # Of a list only the named options; null makes unknown.
        (
            {"risks": {"has": ["ban"], "has_not": ["arson"]}},
            {"risks": ["arson", "arrears"]},
            {"risks": ["ban", "arrears"]},
        ),
        ({"risks": {"has": ["ban"], "has_not": []}}, {}, {"risks": {"has": ["ban"], "has_not": []}}),
        ({"risks": ["ban"]}, {"risks": ["arson", "arrears"]}, {"risks": ["ban"]}),
        ({"papers": None}, {"papers": False}, {}),
        ({"papers": None}, {}, {}),
    ],
)
def test_what_progress_may_say_of_a_fact(then: Json, before: Json, after: Json) -> None:
    words = vocabulary(progressions=[progression("housing", then)])
    found = progressed(words, answers(somebody("housing", **before)), frozenset({"housing"}))
    assert found == answers(somebody("housing", **after))


@pytest.mark.parametrize("order", [[0, 1], [1, 0]])
def test_a_later_need_of_the_vocabulary_wins(order: list[int]) -> None:
    both = [progression("substance_use", {"drinking": "some"}), progression("detox", {"drinking": "none"})]
    words = vocabulary(progressions=[both[at] for at in order])
    found = progressed(words, answers(JO), frozenset({"substance_use", "detox"}))
    assert found is not None
    assert found.given["drinking"] == answers(somebody(drinking="none")).given["drinking"]


def test_progress_that_contradicts_what_is_given_leaves_no_completion() -> None:
    words = vocabulary(progressions=[progression("housing", {"adult": True})], implications=[CHILD])
    assert progressed(words, answers(somebody("housing", age=17)), frozenset({"housing"})) is None
    assert progressed(words, answers(somebody("housing", age=18)), frozenset({"housing"})) is not None


SETBACK = [{"need": "substance_use", "if": SOBER, "then": {"drinking": "some"}}]


@pytest.mark.parametrize(
    ("setbacks", "facts", "after"),
    [
        (SETBACK, {"drinking": "none"}, {"drinking": "some"}),
        # The `if` of a setback must hold in every completion of what it falls on.
        (SETBACK, {"drinking": "daily"}, None),
        (SETBACK, {}, None),
        ([{"need": "substance_use", "then": {"papers": None}}], {"papers": True}, {}),
        ([{"need": "substance_use", "if": ANYONE, "then": {"papers": False}}], {}, {"papers": False}),
        ([{"need": "housing", "then": {"papers": False}}], {"papers": True}, None),
        ([{"need": "substance_use", "then": {"adult": True}}], {"age": 17}, None),
    ],
)
def test_a_setback_falls_on_somebody_where_its_if_surely_holds(
    setbacks: list[Json], facts: Json, after: Json | None
) -> None:
    words = vocabulary(setbacks=setbacks, implications=[CHILD])
    found = set_back(words, answers(somebody("detox", **facts)), "substance_use")
    assert found == (None if after is None else answers(somebody("detox", **after)))


@pytest.mark.parametrize(
    ("facts", "test", "sureness"),
    [
        ({}, DRINKS, Sureness.SOME),
        ({"drinking": "some"}, DRINKS, Sureness.ALL),
        ({"drinking": "none"}, DRINKS, Sureness.NONE),
        ({}, ANYONE, Sureness.ALL),
        ({}, {"not": ANYONE}, Sureness.NONE),
        ({}, {"any": [DRINKS, SOBER]}, Sureness.ALL),
        ({"age": 17}, {"fact": "adult", "is": False}, Sureness.ALL),
        ({"drinking": "some"}, {"all": [DRINKS, PAPERS]}, Sureness.SOME),
    ],
)
def test_in_how_many_completions_a_condition_holds(facts: Json, test: Json, sureness: Sureness) -> None:
    words = vocabulary(implications=[CHILD])
    assert holding(words, answers(somebody("housing", **facts)), read_test(test)) is sureness


def test_the_progressions_of_the_cast_are_those_that_it_says() -> None:
    assert list(vocabulary().progressions) == [each["need"] for each in PROGRESSIONS]
