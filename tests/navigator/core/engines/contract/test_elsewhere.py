"""What holds elsewhere, by every engine (rules.md sections 2 and 9.11)."""

import pytest

from navigator.core.engines import ENGINES
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    ELSEWHERE,
    LEE,
    NOBODY_KNOWN,
    PAPERS,
    STABLE,
    STALE,
    YOUNG,
    answers,
    engine_of,
    excludes,
    housing,
    judged,
    outcomes_named,
    requires,
    told_on,
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)

HOSTEL = {"elsewhere": {"kind": "hostel"}}


@pytest.mark.parametrize(
    ("test", "other", "outcomes"),
    [
        # Open or case by case elsewhere: taken there.
        (ELSEWHERE, housing("s2"), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, strength="case_by_case")), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, challenge={"by": "duty"})), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, strength="not_said")), "open"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS)), "open"),
        (ELSEWHERE, housing("s2", requires("c1", STABLE)), "open closed"),
        # By service: its parts as well. Of itself never.
        (ELSEWHERE, housing("s2-north", service="s2", location="north"), "closed"),
        (ELSEWHERE, housing("s3"), "open"),
        (ELSEWHERE, housing("s2", service="s1"), "open"),
        (HOSTEL, housing("s2", kinds=["hostel"]), "closed"),
        (HOSTEL, housing("s2", kinds=["day_centre"]), "open"),
        (HOSTEL, housing("s2", service="s1", kinds=["hostel"]), "open"),
        # Area, reach and wait do not count; the days of its own start do.
        (ELSEWHERE, housing("s2", about={"covers": False, "reach": False, "in_time": False}), "closed"),
        # Its own clauses that ask about others are left out.
        (ELSEWHERE, housing("s2", requires("c1", {"elsewhere": {"kind": "none"}})), "closed"),
        (ELSEWHERE, housing("s2", requires("c1", PAPERS, unless={"elsewhere": {"service": "s1"}})), "closed"),
    ],
)  # fmt: skip
def test_elsewhere_holds_where_another_service_takes_the_person(
    test: Json, other: Json, outcomes: str, engine: str
) -> None:
    others = [other] if other["id"] == "s2" else [other, housing("s2", requires("c1", PAPERS))]
    line = judged(housing("s1", excludes("c1", test), kinds=["hostel"]), *others, who=AMA, engine=engine)
    assert line["outcomes"] == outcomes.split()


def test_elsewhere_speaks_of_the_same_completion(engine: str) -> None:
    first = housing("s1", excludes("c1", ELSEWHERE), excludes("c2", PAPERS))
    line = judged(first, housing("s2", excludes("c1", PAPERS)), who=NOBODY_KNOWN, engine=engine)
    assert (line["outcomes"], line["settles"]) == (["closed"], [])


def test_what_is_unknown_elsewhere_settles_here(engine: str) -> None:
    line = judged(housing("s1", requires("c1", ELSEWHERE)), housing("s2", requires("c1", STABLE)), who=NOBODY_KNOWN,
                  engine=engine)  # fmt: skip
    assert (line["outcomes"], line["settles"]) == (["open", "closed"], ["stable"])


def test_any_of_several_services_elsewhere_will_do(engine: str) -> None:
    others = [housing("s2", requires("c1", PAPERS), kinds=["hostel"]), housing("s3", kinds=["hostel"])]
    line = judged(housing("s1", requires("c1", HOSTEL)), *others, who=AMA, engine=engine)
    assert line["outcomes"] == ["open"]


@pytest.mark.parametrize(("starts_in", "outcomes"), [(9, "closed"), (10, "open")])
def test_elsewhere_is_judged_on_the_days_of_that_service(starts_in: int, outcomes: str, engine: str) -> None:
    other = housing("s2", requires("c1", YOUNG, day="start"), about={"starts_in": starts_in})
    line = judged(housing("s1", excludes("c1", ELSEWHERE)), other, who=LEE, engine=engine)
    assert line["outcomes"] == outcomes.split()


@pytest.mark.parametrize(
    ("effect", "hopeful", "strict"),
    [
        # In the hopeful run a clause is broken only where both readings of the other service break it.
        ("requires", "open", "closed"),
        ("excludes", "open", "open"),
    ],
)
def test_stale_clauses_elsewhere_are_read_both_ways(effect: str, hopeful: str, strict: str, engine: str) -> None:
    clause = told_on("2026-11-01", {"id": "c1", "effect": effect, "strength": "always", "test": ELSEWHERE})
    made = engine_of(housing("s1", clause), housing("s2", STALE), engine=engine, stale_before="2026-05-21")
    found = [each.outcomes(0, answers(AMA)) for each in made]
    assert found == [outcomes_named(hopeful), outcomes_named(strict)]
