"""On which days a clause is judged, by every engine (rules.md sections 1, 3, 9.2 and 9.12)."""

import pytest

from navigator.core.engines import ENGINES
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ADULT,
    CHILD,
    GROWN,
    LEE,
    YOUNG,
    answers,
    engine_of,
    housing,
    judged,
    outcomes_named,
    requires,
    somebody,
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)


@pytest.mark.parametrize(
    ("day", "starts_in", "outcomes"),
    [
        # Lee turns eighteen ten days from now; broken on either day is broken.
        (None, 0, "open"),
        (None, 9, "open"),
        (None, 10, "closed"),
        ("asked", 10, "open"),
        ("start", 9, "open"),
        ("start", 10, "closed"),
        (None, None, "open"),
    ],
)
def test_a_clause_is_judged_on_the_day_of_asking_and_on_the_day_of_the_start(
    day: str | None, starts_in: int | None, outcomes: str, engine: str
) -> None:
    clause = requires("c1", YOUNG) | ({"day": day} if day else {})
    service = housing("s1", clause, about={"starts_in": starts_in})
    assert judged(service, who=LEE, engine=engine)["outcomes"] == outcomes.split()


@pytest.mark.parametrize(("day", "outcomes"), [("asked", "closed"), ("start", "open"), (None, "closed")])
def test_a_clause_may_be_broken_today_and_kept_on_the_start(day: str | None, outcomes: str, engine: str) -> None:
    clause = requires("c1", GROWN) | ({"day": day} if day else {})
    assert (
        judged(housing("s1", clause, about={"starts_in": 10}), who=LEE, engine=engine)["outcomes"] == outcomes.split()
    )


@pytest.mark.parametrize(
    ("clause", "birth", "outcomes"),
    [
        (requires("c1", YOUNG, day="asked"), "2008-11-22", "open"),
        (requires("c1", YOUNG, day="asked"), "2008-11-21", "closed"),
        (requires("c1", GROWN, day="start"), "2008-11-21", "open"),
        (requires("c1", GROWN, day="start"), "2008-11-22", "closed"),
    ],
)
def test_today_is_today_and_what_starts_at_once_starts_today(
    clause: Json, birth: str, outcomes: str, engine: str
) -> None:
    line = judged(housing("s1", clause), who=somebody("housing", age=birth), engine=engine)
    assert line["outcomes"] == outcomes.split()


def test_a_birthday_in_the_wait_may_settle_a_whole_years_age(engine: str) -> None:
    service = housing("s1", requires("c1", YOUNG), about={"starts_in": 14})
    line = judged(service, who=somebody("housing", age=17), engine=engine)
    assert (line["outcomes"], line["settles"]) == (["open", "closed"], ["age"])


@pytest.mark.parametrize(
    ("who", "later", "outcomes"),
    [
        (LEE, 0, "closed"),
        (LEE, 9, "closed"),
        (LEE, 10, "open"),
        # Whole years: on some later day the birthday may have come, and a year later it has.
        (somebody("housing", age=17), 0, "closed"),
        (somebody("housing", age=17), 1, "open closed"),
        (somebody("housing", age=17), 364, "open closed"),
        (somebody("housing", age=17), 366, "open"),
    ],
)
def test_a_service_can_be_judged_on_a_later_day(who: Json, later: int, outcomes: str, engine: str) -> None:
    _, strict = engine_of(housing("s1", requires("c1", GROWN)), engine=engine)
    assert strict.outcomes(0, answers(who), later=later) == outcomes_named(*outcomes.split())


def test_later_is_counted_from_the_day_of_asking_and_the_start_from_there(engine: str) -> None:
    _, strict = engine_of(housing("s1", requires("c1", GROWN, day="start"), about={"starts_in": 7}), engine=engine)
    found = [strict.outcomes(0, answers(LEE), later=later) for later in (0, 2, 3)]
    assert found == [outcomes_named("closed"), outcomes_named("closed"), outcomes_named("open")]


def test_implications_hold_on_the_day_of_asking_and_do_not_move(engine: str) -> None:
    _, strict = engine_of(housing("s1", requires("c1", ADULT)), engine=engine, implications=[CHILD])
    assert strict.outcomes(0, answers(LEE, implications=[CHILD]), later=30) == outcomes_named("closed")


@pytest.mark.parametrize("service", ["s1", "s2"])
def test_outcomes_by_day_are_those_of_each_day(service: str, engine: str) -> None:
    # s1 opens when Lee turns eighteen, ten days from now; a rule on something else keeps s2 shut whatever the day.
    shut = requires("c2", {"fact": "papers", "is": True})
    without_papers = somebody("housing", age="2008-12-01", papers=False)
    _, strict = engine_of(
        housing("s1", requires("c1", GROWN)), housing("s2", requires("c1", GROWN), shut), engine=engine
    )
    at, given, days = strict.rulebook.position[service], answers(without_papers), (0, 9, 10, 11)
    assert list(strict.outcomes_by_day(at, given, days)) == [strict.outcomes(at, given, later=day) for day in days]
    later = "open" if service == "s1" else "closed"
    assert list(strict.outcomes_by_day(at, given, [10])) == [outcomes_named(later)]
