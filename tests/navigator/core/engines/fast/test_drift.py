import pytest

from navigator.core.clauses import Clause
from navigator.core.documents.conditions import read_test
from navigator.core.engines.fast.drift import days_that_count
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import ANYONE, GROWN, PAPERS, VIOLENT, YOUNG, vocabulary

BETWEEN = {"fact": "age", "between": [18, 24]}
SOON = {"fact": "release", "within_days": [0, 90]}
HAPPENED = {"fact": "violence", "happened": True}
NIGHTS = {"fact": "nights", "at_least": 3}
ASKED, START, BOTH = ("asked",), ("start",), ("asked", "start")


@pytest.mark.parametrize(
    ("requires", "excludes", "test"),
    [
        # Only mended as time passes: the day of asking tells. Only broken: the day of the start.
        (ASKED, START, GROWN),
        (START, ASKED, YOUNG),
        (START, ASKED, VIOLENT),
        (START, ASKED, {"not": GROWN}),
        (ASKED, START, {"not": YOUNG}),
        (ASKED, START, {"all": [GROWN, PAPERS]}),
        (ASKED, START, {"any": [GROWN, {"not": VIOLENT}]}),
        # Either way, or both ways at once.
        (BOTH, BOTH, BETWEEN),
        (BOTH, BOTH, SOON),
        (BOTH, BOTH, {"any": [GROWN, YOUNG]}),
        # What time does not touch is the same on both days.
        (ASKED, ASKED, PAPERS),
        (ASKED, ASKED, NIGHTS),
        (ASKED, ASKED, HAPPENED),
        (ASKED, ASKED, ANYONE),
    ],
)
def test_the_days_that_decide_whether_a_clause_is_broken(
    requires: tuple[str, ...], excludes: tuple[str, ...], test: Json
) -> None:
    for effect, days in (("requires", requires), ("excludes", excludes)):
        assert days_that_count(vocabulary(), Clause("c1", effect, "always", read_test(test))) == days


@pytest.mark.parametrize(
    ("test", "unless", "days"),
    [
        # Unless somebody is grown up: that mends it.
        (PAPERS, GROWN, ASKED),
        (PAPERS, YOUNG, START),
        (GROWN, GROWN, ASKED),
        (GROWN, YOUNG, BOTH),
        (YOUNG, YOUNG, START),
    ],
)
def test_an_unless_goes_the_other_way(test: Json, unless: Json, days: tuple[str, ...]) -> None:
    clause = Clause("c1", "requires", "always", read_test(test), unless=read_test(unless))
    assert days_that_count(vocabulary(), clause) == days


@pytest.mark.parametrize("day", ["asked", "start"])
def test_a_clause_of_one_day_is_judged_on_that(day: str) -> None:
    clause = Clause("c1", "requires", "always", read_test(GROWN), days=(day,))
    assert days_that_count(vocabulary(), clause) == (day,)
