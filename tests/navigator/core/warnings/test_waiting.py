"""The time until a door starts: cliffs, and waits with nothing to hold (rules.md sections 6 and 9.8)."""

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    GROWN,
    LEE,
    PAPERS,
    SAM,
    TREATED,
    WOMAN,
    holding,
    housing,
    planned,
    requires,
    somebody,
    substance_use,
    told,
    warned,
)


def now_supported(*untils: str, need: str = "housing") -> Json:
    return somebody("housing") | {"support_now": [{"need": need, "until": until} for until in untils]}


@pytest.mark.parametrize(
    ("untils", "starts_in", "days"),
    [
        # From the day after the last one of what there is to the day before the start.
        (["2026-11-30"], 20, ("2026-12-01", "2026-12-10")),
        (["2026-12-09"], 20, ("2026-12-10", "2026-12-10")),
        (["2026-12-10"], 20, None),
        (["2026-12-11"], 20, None),
        # The latest counts.
        (["2026-11-25", "2026-11-30", "2026-11-28"], 20, ("2026-12-01", "2026-12-10")),
        (["2026-11-21"], 0, None),
        (["2026-11-21"], 1, None),
        (["2026-11-21"], 2, ("2026-11-22", "2026-11-22")),
        (["2026-11-20"], None, None),
        (["2026-11-19"], None, ("2026-11-20", "2026-11-20")),
        ([], 20, None),
    ],
)
def test_a_cliff_is_the_days_between_what_there_is_and_what_starts(
    untils: list[str], starts_in: int | None, days: tuple[str, str] | None
) -> None:
    services = [housing("home", about={"starts_in": starts_in}), holding("hold", "housing")]
    found = warned("transition_cliff", *services, who=now_supported(*untils))
    expected = {"code": "transition_cliff", "needs": ["housing"], "certainty": "certain", "services": ["hold"]}
    assert found == ([expected | {"from": days[0], "until": days[1]}] if days else [])


def test_support_for_another_need_ends_without_a_cliff() -> None:
    who = now_supported("2026-11-30", need="detox")
    assert warned("transition_cliff", housing("home", about={"starts_in": 20}), who=who) == []


def test_the_earliest_door_ends_a_cliff_with_all_that_comes_before() -> None:
    # Treatment starts after three days and takes two weeks; the home after four more: day 21, and 12 December.
    who = SAM | {"support_now": [{"need": "housing", "until": "2026-12-01"}]}
    services = [
        substance_use("drugs", about={"starts_in": 3}),
        housing("home", requires("c1", TREATED), about={"starts_in": 4}),
        housing("slow", requires("c1", TREATED), about={"starts_in": 9}),
    ]
    (found,) = warned("transition_cliff", *services, who=who)
    assert (found["from"], found["until"]) == ("2026-12-02", "2026-12-11")


def test_a_cliff_may_end_where_a_door_opens_by_itself() -> None:
    who = LEE | {"support_now": [{"need": "housing", "until": "2026-11-25"}]}
    (found,) = warned("transition_cliff", housing("home", requires("c1", GROWN), about={"starts_in": 5}), who=who)
    assert (found["from"], found["until"]) == ("2026-11-26", "2026-12-05")


def test_of_doors_that_open_by_themselves_the_earliest_start_counts() -> None:
    who = LEE | {"support_now": [{"need": "housing", "until": "2026-11-25"}]}
    services = [
        housing("grown", requires("c1", GROWN), about={"starts_in": 9}),
        housing("older", requires("c1", {"fact": "age", "at_least": 18}, day="start"), about={"starts_in": 3}),
    ]
    # The first opens on 1 December and starts on the 10th; the second opens on 28 November and starts on 1 December.
    (found,) = warned("transition_cliff", *services, who=who)
    assert (found["from"], found["until"]) == ("2026-11-26", "2026-11-30")


def test_without_a_door_in_sight_there_is_no_cliff_to_date() -> None:
    who = somebody("housing", papers=False) | {"support_now": [{"need": "housing", "until": "2026-11-25"}]}
    assert told(planned(housing("home", requires("c1", PAPERS)), who=who)) == [("no_open_door", "certain", ["housing"])]


SOON_AND_MAYBE = housing("maybe", requires("c1", WOMAN))


def test_a_cliff_of_the_strict_run_only_is_possible() -> None:
    services = [SOON_AND_MAYBE, housing("home", about={"starts_in": 20})]
    (found,) = warned("transition_cliff", *services, who=now_supported("2026-11-30"))
    assert (found["certainty"], found["from"], found["until"]) == ("possible", "2026-12-01", "2026-12-10")


@pytest.mark.parametrize(
    ("starts_in", "untils", "told_of"),
    [
        (14, [], False),
        (15, [], True),
        # Counted from the end of what there is now.
        (15, ["2026-11-21"], True),
        (15, ["2026-11-22"], False),
        (60, ["2026-12-01"], True),
        (15, ["2026-11-01"], True),
        (None, [], False),
    ],
)
def test_a_wait_of_more_than_fourteen_days_with_nothing_to_hold_is_told(
    starts_in: int | None, untils: list[str], told_of: bool
) -> None:
    found = warned("nothing_meanwhile", housing("home", about={"starts_in": starts_in}), who=now_supported(*untils))
    expected = {"code": "nothing_meanwhile", "needs": ["housing"], "certainty": "certain"}
    assert found == ([expected] if told_of else [])


@pytest.mark.parametrize(
    ("meanwhile", "told_of"),
    [
        (holding("hold", "housing"), False),
        (holding("hold", "housing", requires("c1", WOMAN)), False),
        (holding("hold", "housing", about={"lasts": False}), False),
        (holding("hold", "housing", requires("c1", PAPERS)), True),
        (holding("hold", "housing", about={"in_time": False}), True),
        (holding("hold", "housing", about={"covers": False}), True),
        (holding("hold", "detox"), True),
        # A door that moves the need holds nobody now.
        (housing("other", about={"starts_in": 40}), True),
    ],
)
def test_what_holds_somebody_meanwhile(meanwhile: Json, told_of: bool) -> None:
    services = [housing("home", about={"starts_in": 30}), meanwhile]
    plan = planned(*services, who=somebody("housing", papers=False))
    assert (("nothing_meanwhile", "certain", ["housing"]) in told(plan)) is told_of
    assert plan["needs"]["housing"]["meanwhile"] == ([] if told_of else ["hold"])


def test_a_need_without_a_stage_is_not_told_to_wait() -> None:
    plan = planned(housing("home", requires("c1", GROWN), about={"starts_in": 30}), who=LEE)
    assert told(plan) == [("not_yet", "certain", ["housing"])]


def test_a_wait_of_the_strict_run_only_is_possible() -> None:
    services = [SOON_AND_MAYBE, housing("home", about={"starts_in": 20})]
    (found,) = warned("nothing_meanwhile", *services, who=somebody("housing"))
    assert found["certainty"] == "possible"
