"""Which closed services open by themselves, and when, by every engine (rules.md sections 4 and 9.12)."""

import pytest

from navigator.core.engines import ENGINES
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    GROWN,
    PAPERS,
    VIOLENT,
    answers,
    engine_of,
    excludes,
    housing,
    requires,
    somebody,
)

pytestmark = pytest.mark.parametrize("engine", ENGINES)

# Asked on 21 November 2026: grown up in ten days, and six months are over after thirty.
LEE: Json = {"age": "2008-12-01", "violence": 6}
GROWN_UP, LONG_AGO = requires("age", GROWN), excludes("violence", VIOLENT)
STAYS_SHUT = requires("papers", PAPERS)


def case_by_case(clause: Json) -> Json:
    return clause | {"strength": "case_by_case"}


@pytest.mark.parametrize(
    ("clauses", "facts", "opens", "opens_surely"),
    [
        ([GROWN_UP], LEE, 10, 10),
        ([LONG_AGO], LEE, 30, 30),
        # The last of several is what counts.
        ([GROWN_UP, LONG_AGO], LEE, 30, 30),
        # What time does not change keeps it shut, whatever else opens.
        ([GROWN_UP, STAYS_SHUT], LEE | {"papers": False}, None, None),
        ([GROWN_UP, STAYS_SHUT], LEE | {"papers": True}, 10, 10),
        # Not known: no longer closed, and not surely open.
        ([GROWN_UP, STAYS_SHUT], LEE, 10, None),
        # Decided each time: not closed, and never open.
        ([GROWN_UP, case_by_case(STAYS_SHUT)], LEE | {"papers": False}, 10, None),
        # Decided each time until a month is over.
        ([GROWN_UP, case_by_case(LONG_AGO)], LEE, 10, 30),
        # What is open today shuts before the other opens.
        ([requires("young", {"fact": "age", "at_most": 17}), LONG_AGO], LEE, None, None),
        # Clauses on one fact and on several facts at once.
        ([requires("both", {"all": [GROWN, {"not": VIOLENT}]}), STAYS_SHUT], LEE | {"papers": True}, 30, 30),
        ([GROWN_UP, requires("either", {"any": [PAPERS, GROWN]})], LEE | {"papers": False}, 10, 10),
        # Whole years: tomorrow may be the birthday, and only a year is sure.
        ([GROWN_UP], {"age": 17}, 1, 365),
    ],
)
def test_it_opens_on_the_first_day_on_which_nothing_shuts_it(
    clauses: list[Json], facts: Json, opens: int | None, opens_surely: int | None, engine: str
) -> None:
    _, strict = engine_of(housing("s1", *clauses), engine=engine)
    for surely, days in ((False, opens), (True, opens_surely)):
        expected = {} if days is None else {0: days}
        assert strict.opening(answers(somebody("housing", **facts)), 0b1, strict=surely) == expected


def test_each_service_has_its_own_day_and_only_those_are_told_that_were_asked_about(engine: str) -> None:
    services = [
        housing("s1", GROWN_UP),
        housing("s2", LONG_AGO),
        housing("s3", GROWN_UP, about={"starts_in": 40}),
        housing("s4", requires("start", GROWN, day="start"), about={"starts_in": 4}),
    ]
    _, strict = engine_of(*services, engine=engine)
    who = answers(somebody("housing", **LEE))
    assert strict.opening(who, 0b1111, strict=False) == {0: 10, 1: 30, 2: 10, 3: 6}
    assert strict.opening(who, 0b0110, strict=False) == {1: 30, 2: 10}
    assert strict.opening(who, 0, strict=False) == {}


def test_what_another_service_comes_to_may_open_it(engine: str) -> None:
    asks = requires("c1", {"elsewhere": {"service": "s2"}})
    _, strict = engine_of(housing("s1", asks), housing("s2", GROWN_UP), housing("s3", asks), engine=engine)
    assert strict.opening(answers(somebody("housing", **LEE)), 0b101, strict=True) == {0: 10, 2: 10}
