"""The laws of README.md, each by a service of which one thing alone is different."""

from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from bench.judged.city import CityService
from bench.judged.judgements import Judgement, read_judgements
from bench.judged.laws import fits, grade_in_city
from bench.judged.policies import POLICIES
from bench.judged.queries import Query
from directory.hours.checking import checked_schedule
from directory.hours.timetables import Timetable
from directory.places.areas import CoveredArea, Kind, read_area
from directory.places.points import Point
from directory.places.tables import known_outcode

QUERY = Query(id="q001", words="needle exchange", says="staff", tests=("plain",), intent="Clean needles.")
HERE = known_outcode("S4").point if known_outcode("S4") else None  # type: ignore[union-attr]
SHEFFIELD = (CoveredArea(read_area("E08000039", kind=Kind.COUNCIL)),)
ELSEWHERE = (CoveredArea(read_area("QM1", kind=Kind.OUTCODE)),)
SATURDAY = datetime.fromisoformat("2026-11-28T11:00")
SATURDAYS = Timetable(
    (checked_schedule(freq="WEEKLY", byday="SA", opens_at=SATURDAY.time(), closes_at=datetime.max.time()),)
)
MONDAYS = Timetable(
    (checked_schedule(freq="WEEKLY", byday="MO", opens_at=SATURDAY.time(), closes_at=datetime.max.time()),)
)

EXCHANGE = CityService(
    id="srv-000001",
    is_active=True,
    sort="Needle Exchange",
    needs={"substance_use": "holds"},
    kinds=frozenset(["clinic"]),
    audience=frozenset(),
    approaches=frozenset(["harm_reduction"]),
    languages=frozenset(),
    modes=frozenset(["drop_in"]),
    costs=frozenset(["free"]),
    says=dict.fromkeys(POLICIES, ""),
    areas=SHEFFIELD,
    points=(HERE,) if HERE else (),
    has_place=True,
    timetable=Timetable(),
)


def judged(rule: dict[str, Any] | None = None, **row: Any) -> Judgement:
    rules = [{"grade": 3, "why": "an exchange", **(rule or {"sorts": ["Needle Exchange"]})}]
    return read_judgements([{"q001": {"city": rules, **row}}])["q001"]


def graded(query: Query = QUERY, *, judgement: Judgement | None = None, **change: Any) -> int:
    found = grade_in_city(replace(EXCHANGE, **change), query=query, judgement=judgement or judged())
    assert found is not None
    return found.grade


def north_of(km: float) -> tuple[Point, ...]:
    assert HERE is not None
    return (Point(HERE.latitude + km / 111.2, HERE.longitude),)


@pytest.mark.parametrize(
    ("rule", "is_it"),
    [
        ({"sorts": ["Needle Exchange", "Hostel"]}, True),
        ({"sorts": ["Hostel"]}, False),
        ({"needs": ["substance_use"]}, True),
        ({"needs": ["substance_use", "housing"]}, False),
        ({"moves": ["substance_use"]}, False),
        ({"kinds": ["clinic"], "approaches": ["harm_reduction"]}, True),
        ({"kinds": ["clinic"], "approaches": ["peer_led"]}, False),
        ({"audience": ["women"]}, False),
        ({"languages": ["pl"]}, False),
        ({"modes": ["drop_in", "phone"]}, True),
        ({"costs": ["paid"]}, False),
        ({"sorts": ["Needle Exchange"], "takes": "pets.dog"}, False),
    ],
)
def test_a_rule_fits_where_every_condition_does(rule: dict[str, Any], is_it: bool) -> None:
    assert fits(judged(rule).city[0], EXCHANGE) is is_it


def test_a_rule_may_ask_for_a_policy_that_was_said() -> None:
    rule = judged({"takes": "pets.dog"}).city[0]
    assert fits(rule, replace(EXCHANGE, says=EXCHANGE.says | {"pets.dog": "yes"}))
    assert not fits(rule, replace(EXCHANGE, says=EXCHANGE.says | {"pets.dog": "case_by_case"}))


def test_the_first_rule_that_fits_gives_the_grade() -> None:
    rules = [
        {"grade": 1, "needs": ["substance_use"], "why": "drugs"},
        {"grade": 3, "sorts": ["Needle Exchange"], "why": "it"},
    ]
    assert graded(judgement=read_judgements([{"q001": {"city": rules}}])["q001"]) == 1


def test_what_no_rule_fits_has_no_grade() -> None:
    assert grade_in_city(EXCHANGE, query=QUERY, judgement=judged({"sorts": ["Hostel"]})) is None


def test_a_closed_door_is_none() -> None:
    assert graded() == 3
    assert graded(is_active=False) == 0


@pytest.mark.parametrize(
    ("made_for", "about", "grade"),
    [([], [], 3), ([], ["men"], 3), (["men"], ["men"], 3), (["men"], [], 2), (["men"], ["women"], 1)],
)
def test_a_door_made_for_others_is_worth_less(made_for: list[str], about: list[str], grade: int) -> None:
    assert graded(audience=frozenset(made_for), judgement=judged(**{"for": about})) == grade


@pytest.mark.parametrize(("km", "grade"), [(0, 3), (3.9, 3), (4.1, 2), (9.9, 2), (10.1, 1), (24.9, 1), (25.1, 0)])
def test_the_farther_the_less(km: float, grade: int) -> None:
    assert graded(replace(QUERY, near="S4"), points=north_of(km)) == grade


@pytest.mark.parametrize(("km", "grade"), [(10.1, 2), (150, 2)])
def test_what_can_be_had_by_telephone_is_less_far(km: float, grade: int) -> None:
    assert graded(replace(QUERY, near="S4"), points=north_of(km), modes=frozenset(["phone"])) == grade


def test_where_nothing_says_how_far_it_is_it_might_help() -> None:
    assert graded(replace(QUERY, near="S4"), points=()) == 1


def test_distance_says_nothing_of_what_is_better_far_away() -> None:
    assert graded(replace(QUERY, near="S4"), points=north_of(90), judgement=judged(anywhere=True)) == 3


@pytest.mark.parametrize(("has_place", "areas", "grade"), [
    (True, ELSEWHERE, 0),
    (False, ELSEWHERE, 0),
    (False, SHEFFIELD, 3),
    (False, (), 1),
    (True, (), 3),
])  # fmt: skip
def test_a_door_that_does_not_cover_the_place_is_none(has_place: bool, areas: Any, grade: int) -> None:
    assert graded(replace(QUERY, place_said="S4 7"), has_place=has_place, areas=areas) == grade


@pytest.mark.parametrize(
    ("timetable", "said", "ticked"),
    [(SATURDAYS, 3, 3), (MONDAYS, 1, 0), (Timetable(), 1, 1)],
    ids=["open", "shut", "unknown"],
)
def test_a_door_that_is_shut_then_is_worth_less(timetable: Timetable, said: int, ticked: int) -> None:
    assert graded(replace(QUERY, time_said=SATURDAY), timetable=timetable) == said
    assert graded(replace(QUERY, open_at=SATURDAY), timetable=timetable) == ticked


@pytest.mark.parametrize(("said", "grade"), [("yes", 3), ("case_by_case", 3), ("", 3), ("no", 0)])
def test_a_no_to_whom_the_query_is_about_closes_it(said: str, grade: int) -> None:
    says = EXCHANGE.says | {"without.address": said}
    assert graded(says=says, judgement=judged(**{"with": ["without.address"]})) == grade
    assert graded(says=says) == 3


@pytest.mark.parametrize(
    ("filters", "grade"),
    [
        ({"need": "substance_use"}, 3),
        ({"need": "housing"}, 0),
        ({"mode": "drop_in"}, 3),
        ({"mode": "phone"}, 0),
        ({"audience": "women"}, 0),
        ({"takes": "pets.dog"}, 1),
    ],
)
def test_what_fails_a_ticked_filter_is_none(filters: dict[str, str], grade: int) -> None:
    assert graded(replace(QUERY, filters=filters)) == grade
