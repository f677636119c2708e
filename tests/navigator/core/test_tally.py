"""How many services there are for somebody's needs, by verdict."""

from collections.abc import Mapping

import pytest

from navigator.core.documents import read_case
from navigator.core.funnel import READY_MADE
from navigator.core.navigator import Navigator
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ANYONE,
    PAPERS,
    STALE,
    case,
    decides,
    excludes,
    holding,
    housing,
    mental_health,
    requires,
    somebody,
)

WHO = somebody("housing")


def tally(*services: Json, who: Json = WHO, stale_before: str | None = None) -> Mapping[str, int]:
    """The counts of a plan that are not nought."""
    found = read_case(case(*services, who=who, stale_before=stale_before))
    plan = Navigator(found.catalogue).plan(found.people[0], found.about["p1"])
    return {verdict: count for verdict, count in plan.tally.items() if count}


@pytest.mark.parametrize(
    ("services", "counts"),
    [
        ([], {}),
        ([housing("a"), housing("b")], {"open": 2}),
        ([housing("a", decides())], {"case_by_case": 1}),
        ([housing("a", requires("c1", {"not": ANYONE}, strength="not_said"))], {"not_said": 1}),
        ([housing("a", excludes("c1", ANYONE))], {"closed": 1}),
        ([housing("a", requires("c1", PAPERS)), housing("b")], {"unknown": 1, "open": 1}),
        # What only holds a need is a door to go to meanwhile, and counts.
        ([holding("a", "housing")], {"open": 1}),
        # For another need: not counted.
        ([mental_health("a")], {}),
    ],
)
def test_services_for_the_needs_are_counted_by_verdict(services: list[Json], counts: dict[str, int]) -> None:
    assert tally(*services) == counts


@pytest.mark.parametrize("step", READY_MADE)
def test_what_something_else_than_its_rules_takes_away_is_not_counted(step: str) -> None:
    lost = "needs_referrer" if step == "way_in" else False
    assert tally(housing("a", about={step: lost}), housing("b")) == {"open": 1}


def test_what_somebody_rules_out_is_not_counted() -> None:
    assert tally(housing("a"), housing("b"), who=WHO | {"ruled_out": ["a"]}) == {"open": 1}


def test_all_clauses_count_however_old() -> None:
    assert tally(housing("a", STALE), stale_before="2026-01-01") == {"unknown": 1}
