"""How surely clauses are broken, and services without some of them, by every engine (rules.md 4, 6, 9.1)."""

import pytest

from navigator.core.engines import ENGINES
from navigator.core.verdicts import Sureness
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    DAILY,
    GROWN,
    JO,
    LEE,
    PAPERS,
    STABLE,
    STALE,
    WOMAN,
    answers,
    engine_of,
    excludes,
    housing,
    outcomes_named,
    requires,
    somebody,
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)


def test_stale_clauses_are_left_aside_in_the_hopeful_reading_only(engine: str) -> None:
    made = engine_of(housing("s1", STALE), engine=engine, stale_before="2026-05-21")
    assert [each.outcomes(0, answers(AMA)) for each in made] == [outcomes_named("open"), outcomes_named("closed")]


CLAUSES = [
    requires("c1", PAPERS),
    requires("c2", STABLE),
    excludes("c3", DAILY, strength="not_said"),
    requires("c4", GROWN),
]


@pytest.mark.parametrize(
    ("clauses", "who", "sureness"),
    [
        (["c1"], AMA, Sureness.ALL),
        (["c2"], AMA, Sureness.SOME),
        (["c2"], somebody("housing", stable=True), Sureness.NONE),
        (["c3"], JO, Sureness.ALL),
        (["c4"], LEE, Sureness.ALL),
        (["c4"], somebody("housing", age="2008-11-22"), Sureness.ALL),
        (["c4"], somebody("housing", age="2008-11-21"), Sureness.NONE),
        # At least one of them.
        (["c1", "c2"], AMA, Sureness.ALL),
        (["c2", "c3"], AMA, Sureness.SOME),
        (["c1", "c4"], JO, Sureness.SOME),
        ([], AMA, Sureness.NONE),
        (["c3", "c2"], somebody("housing", stable=True, drinking="none"), Sureness.NONE),
    ],
)
def test_in_how_many_completions_a_clause_is_broken(
    clauses: list[str], who: Json, sureness: Sureness, engine: str
) -> None:
    _, strict = engine_of(housing("s1", *CLAUSES), engine=engine)
    assert strict.broken(0, clauses, answers(who)) is sureness


def test_one_of_two_clauses_may_be_broken_in_all_completions_and_neither_in_all(engine: str) -> None:
    _, strict = engine_of(housing("s1", requires("c1", STABLE), excludes("c2", STABLE)), engine=engine)
    found = [strict.broken(0, each, answers(AMA)) for each in (["c1"], ["c2"], ["c1", "c2"])]
    assert found == [Sureness.SOME, Sureness.SOME, Sureness.ALL]


@pytest.mark.parametrize(
    ("without", "outcomes"),
    [(None, "closed"), ("c1", "open closed"), ("c9", "closed")],
)
def test_a_service_can_be_judged_without_one_clause(without: str | None, outcomes: str, engine: str) -> None:
    _, strict = engine_of(housing("s1", *CLAUSES[:2]), engine=engine)
    assert strict.outcomes(0, answers(AMA), without=without) == outcomes_named(*outcomes.split())


def test_an_engine_can_be_made_over_other_rules(engine: str) -> None:
    _, strict = engine_of(housing("s1", requires("c1", PAPERS), requires("c2", {"not": WOMAN})), engine=engine)
    lighter = strict.over(strict.rulebook.without(0, "c1"))
    assert [clause.id for clause in lighter.rulebook.services[0].clauses] == ["c2"]
    assert lighter.outcomes(0, answers(somebody("housing", gender="man", papers=False))) == outcomes_named("open")
    assert strict.outcomes(0, answers(somebody("housing", gender="man", papers=False))) == outcomes_named("closed")
