"""What the passing of time alone opens and closes (rules.md sections 1, 4, 9.6 and 9.12). Everybody is asked on
21 November 2026."""

import pytest

from navigator.core.days import CLOSED, OPEN, closes_in, opens_in
from navigator.core.facts.givens import Answers
from navigator.core.verdicts import Engine
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    CHILD,
    GROWN,
    LEE,
    PAPERS,
    STABLE,
    VIOLENT,
    YOUNG,
    answers,
    engine_of,
    excludes,
    gap,
    housing,
    judged,
    planned,
    requires,
    somebody,
)

SOON_OUT = {"fact": "release", "within_days": [-14, 84]}


@pytest.mark.parametrize(
    ("clause", "facts", "starts_in", "opens_on"),
    [
        # A birthday.
        (requires("c1", GROWN), {"age": "2008-12-01"}, 0, "2026-12-01"),
        (requires("c1", GROWN), {"age": "2009-11-21"}, 0, "2027-11-21"),
        (requires("c1", GROWN), {"age": "2009-11-22"}, 0, None),
        (requires("c1", GROWN), {"age": "2008-11-22"}, 0, "2026-11-22"),
        # Born on 29 February: a year older on 1 March.
        (requires("c1", {"fact": "age", "at_least": 19}), {"age": "2008-02-29"}, 0, "2027-03-01"),
        # Whole years: on the very next day the birthday may come.
        (requires("c1", GROWN), {"age": 17}, 0, "2026-11-22"),
        (requires("c1", GROWN), {"age": 16}, 0, None),
        # Months ago grow by one every thirty days: more than six is seven.
        (excludes("c1", VIOLENT), {"violence": 5}, 0, "2027-01-20"),
        (excludes("c1", VIOLENT), {"violence": 6}, 0, "2026-12-21"),
        (excludes("c1", VIOLENT), {"violence": 0}, 0, "2027-06-19"),
        # From three months thirteen take 360 days; from none they take too long.
        (excludes("c1", {"fact": "violence", "within_months": 14}), {"violence": 3}, 0, "2027-11-16"),
        (excludes("c1", {"fact": "violence", "within_months": 14}), {"violence": 2}, 0, None),
        # A date coming near: from 84 days before.
        (requires("c1", SOON_OUT), {"release": "2027-03-01"}, 0, "2026-12-07"),
        (requires("c1", SOON_OUT), {"release": "2026-11-01"}, 0, None),
        (requires("c1", SOON_OUT), {"release": "none"}, 0, None),
        # Nothing that time changes.
        (requires("c1", PAPERS), {"papers": False}, 0, None),
        # Asked on that day, support starts so many days later; both days count.
        (requires("c1", GROWN), {"age": "2008-12-01"}, 7, "2026-12-01"),
        (requires("c1", GROWN, day="start"), {"age": "2008-12-01"}, 7, "2026-11-24"),
        (requires("c1", GROWN, day="asked"), {"age": "2008-12-01"}, 7, "2026-12-01"),
        (requires("c1", GROWN, day="start"), {"age": "2009-11-28"}, 7, "2027-11-21"),
        (requires("c1", GROWN, day="start"), {"age": "2009-11-29"}, 7, None),
    ],
)
def test_the_first_day_on_which_a_closed_service_no_longer_is(
    clause: Json, facts: Json, starts_in: int, opens_on: str | None
) -> None:
    line = judged(housing("s1", clause, about={"starts_in": starts_in}), who=somebody("housing", **facts))
    assert (line["verdict"], line["opens_on"], line["closes_on"]) == ("closed", opens_on, None)


@pytest.mark.parametrize(
    ("clause", "facts", "closes_on"),
    [
        (requires("c1", YOUNG), {"age": "2008-12-01"}, "2026-12-01"),
        (requires("c1", {"fact": "age", "at_most": 24}), {"age": "2001-12-24"}, "2026-12-24"),
        (requires("c1", YOUNG), {"age": "2009-11-22"}, None),
        # Not closed as long as one completion is not.
        (requires("c1", YOUNG), {"age": 17}, "2027-11-21"),
        (requires("c1", VIOLENT), {"violence": 6}, "2026-12-21"),
        (requires("c1", SOON_OUT), {"release": "2026-11-21"}, "2026-12-06"),
        (requires("c1", YOUNG, strength="not_said"), {"age": "2008-12-01"}, None),
        (requires("c1", PAPERS), {}, None),
    ],
)
def test_the_first_day_on_which_a_service_that_is_not_closed_is(
    clause: Json, facts: Json, closes_on: str | None
) -> None:
    line = judged(housing("s1", clause), who=somebody("housing", **facts))
    assert (line["opens_on"], line["closes_on"]) == (None, closes_on)


def test_a_service_that_was_closed_and_never_said_is_no_longer_closed() -> None:
    clauses = [requires("c1", GROWN), excludes("c2", {"fact": "age", "at_least": 18}, strength="not_said")]
    assert judged(housing("s1", *clauses), who=LEE)["opens_on"] == "2026-12-01"


def test_what_else_is_unknown_stays_unknown() -> None:
    line = judged(housing("s1", requires("c1", GROWN), requires("c2", STABLE)), who=LEE)
    assert line["opens_on"] == "2026-12-01"


def test_a_door_may_open_through_another_service() -> None:
    first = housing("s1", requires("c1", {"elsewhere": {"service": "s2"}}))
    assert judged(first, housing("s2", requires("c1", GROWN)), who=LEE)["opens_on"] == "2026-12-01"


def test_implications_do_not_move_with_the_day() -> None:
    adult = requires("c1", {"fact": "adult", "is": True})
    assert judged(housing("s1", adult), who=LEE, implications=[CHILD])["opens_on"] is None


@pytest.mark.parametrize(
    ("test", "facts", "starts_in"),
    [
        (GROWN, {"age": "2008-12-01"}, 40),
        (GROWN, {"age": 17}, 0),
        (YOUNG, {"age": 17}, 14),
        (YOUNG, {"age": 17}, 364),
        (YOUNG, {"age": 17}, 365),
        (YOUNG, {"age": 16}, 400),
        ({"fact": "age", "between": [18, 18]}, {"age": 18}, 1),
        ({"fact": "age", "between": [19, 19]}, {"age": 17}, 370),
        ({"not": {"fact": "age", "at_least": 1}}, {}, 0),
        ({"not": {"fact": "age", "at_least": 1}}, {}, 300),
        (VIOLENT, {"violence": 5}, 29),
        ({"fact": "violence", "within_months": 0}, {}, 0),
        ({"fact": "violence", "within_months": 0}, {}, 29),
        ({"fact": "violence", "within_months": 12}, {}, 25),
        ({"fact": "violence", "within_months": 2}, {}, 40),
        ({"fact": "violence", "within_months": 11}, {}, 31),
        (SOON_OUT, {"release": "2027-03-01"}, 40),
        (SOON_OUT, {}, 40),
        ({"fact": "release", "within_days": [-14, -14]}, {"release": "2026-12-01"}, 1),
    ],
)
def test_no_day_is_missed_on_which_a_door_opens_or_closes(test: Json, facts: Json, starts_in: int) -> None:
    service = housing("s1", requires("c1", test), about={"starts_in": starts_in})
    _, engine = engine_of(service, engine="fast")
    tell_every_day(engine, answers(somebody("housing", **facts)))


@pytest.mark.parametrize(
    ("test", "facts"),
    [
        ({"all": [GROWN, {"fact": "adult", "is": True}]}, {}),
        ({"all": [GROWN, {"fact": "adult", "is": True}]}, {"age": 17}),
        (YOUNG, {"adult": False}),
        (SOON_OUT, {"papers": True}),
    ],
)
def test_no_day_is_missed_where_facts_are_tied(test: Json, facts: Json) -> None:
    tied = [
        {"if": GROWN, "then": {"adult": True}},
        {"if": PAPERS, "then": {"release": "2027-03-01"}},
    ]
    _, engine = engine_of(housing("s1", requires("c1", test)), engine="fast", implications=tied)
    tell_every_day(engine, answers(somebody("housing", **facts), implications=tied))


@pytest.mark.parametrize(
    ("release", "opens_on"),
    [
        ("2026-11-21", None),
        ("2026-11-22", "2026-11-22"),
        ("2027-11-20", "2027-11-20"),
        # A year on is looked at, a day more is not.
        ("2027-11-21", "2027-11-21"),
        ("2027-11-22", None),
    ],
)
def test_a_date_that_follows_from_another_fact_may_open_a_door(release: str, opens_on: str | None) -> None:
    tied = [{"if": PAPERS, "then": {"release": release}}]
    on_the_day = housing("s1", requires("c1", {"fact": "release", "within_days": [0, 0]}))
    assert judged(on_the_day, who=somebody("housing", papers=True), implications=tied)["opens_on"] == opens_on


@pytest.mark.parametrize("asked_on", ["2027-02-27", "2027-02-28", "2027-03-01", "2028-02-28", "2028-02-29"])
def test_no_birthday_is_missed_around_the_29th_of_february(asked_on: str) -> None:
    _, engine = engine_of(housing("s1", requires("c1", {"fact": "age", "between": [18, 18]})), engine="fast")
    tell_every_day(engine, answers(somebody("housing", age=17) | {"asked_on": asked_on}))


def tell_every_day(engine: Engine, given: Answers) -> None:
    """Looks at every day of the year, as the rule says, where the core looks only at those on which something turns."""
    by_day = [engine.outcomes(0, given, later=day) for day in range(366)]
    closed = [outcomes == CLOSED for outcomes in by_day]
    turned = next((day for day in range(366) if closed[day] != closed[0]), None)
    surely = next((day for day in range(366) if by_day[day] == OPEN), None)
    assert opens_in(engine, 0, given) == (turned if closed[0] else None)
    assert closes_in(engine, 0, given) == (None if closed[0] else turned)
    assert opens_in(engine, 0, given, strict=True) == (surely if closed[0] else None)


@pytest.mark.parametrize(
    ("clauses", "certainty", "first"),
    [
        ([requires("c1", GROWN)], "certain", "2026-12-01"),
        # Strictly it must be open on that day: whom it asks each time it may refuse, so it is not certain.
        ([requires("c1", GROWN), requires("c2", PAPERS, strength="case_by_case")], None, None),
    ],
)
def test_a_need_whose_door_opens_by_itself_is_not_yet(
    clauses: list[Json], certainty: str | None, first: str | None
) -> None:
    plan = planned(housing("s1", *clauses), who=LEE | {"facts": LEE["facts"] | {"papers": False}})
    if certainty:
        assert gap(plan, "not_yet") == {
            "code": "not_yet",
            "needs": ["housing"],
            "certainty": certainty,
            "services": ["s1"],
            "from": first,
        }
    else:
        assert [each["code"] for each in plan["gaps"]] == ["no_open_door"]


def test_the_first_day_is_that_of_the_earliest_and_all_services_are_named() -> None:
    services = [
        housing("later", excludes("c1", VIOLENT)),
        housing("s1", excludes("c1", {"fact": "violence", "within_months": 5})),
        housing("never", requires("c1", PAPERS)),
        housing("far", excludes("c1", VIOLENT), about={"reach": False}),
    ]
    found = gap(planned(*services, who=AMA), "not_yet")
    assert (found["services"], found["from"]) == (["later", "s1"], "2026-12-21")
