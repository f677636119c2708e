"""The funnel (rules.md sections 5 and 9.4): where doors are lost."""

import pytest

from navigator.core.funnel import DOOR_STEPS, EMPTIED, HOLDING_STEPS, STEPS, Step, emptied
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    PAPERS,
    SAM,
    STABLE,
    TREATED,
    decides,
    holding,
    housing,
    mental_health,
    planned,
    requires,
    somebody,
    substance_use,
)

NEEDS_A_HOME = somebody("housing", papers=False)


def steps(plan: Json, need: str = "housing") -> dict[str, tuple[int, int]]:
    """What each step keeps, and how much of that it does not know."""
    return {each["step"]: (each["kept"], each["unknown"]) for each in plan["needs"][need]["funnel"]}


def test_the_steps_stand_in_their_order() -> None:
    assert STEPS == (
        "listed", "covers", "takes", "safe", "way_in", "reach", "usable", "in_time", "moves", "lasts", "sure",
    )  # fmt: skip
    assert DOOR_STEPS[-1] == "moves"
    assert HOLDING_STEPS[-1] == "in_time"


def test_every_step_leaves_its_gap() -> None:
    assert EMPTIED | {"way_in": "needs_referrer or papers_missing"} == {
        "listed": "no_service",
        "covers": "no_service",
        "takes": "no_open_door",
        "safe": "not_safe_there",
        "way_in": "needs_referrer or papers_missing",
        "reach": "out_of_area",
        "usable": "cannot_use",
        "in_time": "too_long_a_wait",
        "moves": "holding_only",
        "lasts": "ends_too_soon",
        "sure": "case_by_case_only",
    }


@pytest.mark.parametrize(
    ("service", "step"),
    [
        (mental_health("s1"), "listed"),
        (housing("s1", about={"covers": False}), "covers"),
        (housing("s1", requires("c1", PAPERS)), "takes"),
        (housing("s1", about={"safe": False}), "safe"),
        (housing("s1", about={"way_in": "needs_referrer"}), "way_in"),
        (housing("s1", about={"way_in": "papers_missing"}), "way_in"),
        (housing("s1", about={"reach": False}), "reach"),
        (housing("s1", about={"usable": False}), "usable"),
        (housing("s1", about={"in_time": False}), "in_time"),
        (holding("s1", "housing"), "moves"),
        (housing("s1", about={"lasts": False}), "lasts"),
        (housing("s1", decides()), "sure"),
    ],
)
def test_a_service_is_lost_at_the_first_step_it_does_not_pass(service: Json, step: str) -> None:
    at = STEPS.index(step)
    kept = [kept for kept, _ in steps(planned(service, who=NEEDS_A_HOME)).values()]
    assert kept == [1] * at + [0] * (len(STEPS) - at)


@pytest.mark.parametrize("step", ["covers", "safe", "way_in", "reach", "usable", "in_time", "lasts"])
def test_what_is_not_known_is_kept_and_counted(step: str) -> None:
    found = steps(planned(housing("s1", about={step: None, "lasts": True} | {step: None}), who=NEEDS_A_HOME))
    assert found == {each: (1, int(each == step)) for each in STEPS}


def test_of_a_service_that_nobody_says_anything_about_nothing_is_known() -> None:
    nothing = dict.fromkeys(["covers", "safe", "way_in", "reach", "usable", "in_time"])
    found = steps(planned(housing("s1", about=nothing), who=NEEDS_A_HOME))
    ready_made = ("covers", "safe", "way_in", "reach", "usable", "in_time", "lasts")
    assert found == {each: (1, int(each in ready_made)) for each in STEPS}


@pytest.mark.parametrize(
    ("clauses", "takes", "sure"),
    [
        ([], (1, 0), (1, 0)),
        ([requires("c1", STABLE)], (1, 1), (1, 1)),
        # It may be closed, or decided each time, but never open.
        ([requires("c1", STABLE), decides("c2")], (1, 1), (0, 0)),
        # It is open or decided each time: that it takes is sure.
        ([requires("c1", STABLE, strength="case_by_case")], (1, 0), (1, 1)),
        ([decides()], (1, 0), (0, 0)),
        ([requires("c1", STABLE, strength="not_said"), decides("c2")], (1, 0), (0, 0)),
    ],
)
def test_what_is_unknown_at_takes_and_at_sure(
    clauses: list[Json], takes: tuple[int, int], sure: tuple[int, int]
) -> None:
    found = steps(planned(housing("s1", *clauses, about={"lasts": True}), who=NEEDS_A_HOME))
    assert (found["takes"], found["sure"]) == (takes, sure)


def test_each_step_keeps_a_subset_of_the_one_before() -> None:
    services = [
        housing("s1"),
        housing("s2", about={"covers": False, "reach": None}),
        housing("s3", about={"reach": False}),
        housing("s4", about={"reach": None, "usable": False}),
        mental_health("s5"),
    ]
    found = steps(planned(*services, who=NEEDS_A_HOME))
    expected = {each: (4 if each == "listed" else 3, 0) for each in STEPS[:5]}
    expected |= {"reach": (2, 1), **dict.fromkeys(STEPS[6:], (1, 0)), "lasts": (1, 1)}
    assert found == expected


def test_what_is_ruled_out_is_not_listed() -> None:
    who = NEEDS_A_HOME | {"ruled_out": ["s1", "org"]}
    services = [
        housing("s1"),
        housing("s2", service="org"),
        housing("s3", service="other"),
        housing("s4", service="s1"),
    ]
    assert steps(planned(*services, who=who))["listed"] == (1, 0)


def test_the_funnel_of_a_need_counts_what_progress_keeps() -> None:
    # Lost today, kept once treatment is under way.
    found = planned(housing("home", requires("c1", TREATED)), substance_use("drugs"), who=SAM)
    assert steps(found)["takes"] == (1, 0)


def test_without_a_stage_the_funnel_counts_what_any_progress_would_keep() -> None:
    services = [
        housing("after_drugs", requires("c1", TREATED), about={"reach": False}),
        housing("after_minds", requires("c1", STABLE), about={"safe": False}),
        housing("never", requires("c1", TREATED), requires("c2", PAPERS)),
        substance_use("drugs"),
        mental_health("minds"),
    ]
    who = SAM | {"facts": SAM["facts"] | {"papers": False}}
    found = steps(planned(*services, who=who))
    assert (found["takes"], found["safe"], found["reach"]) == ((2, 0), (1, 0), (0, 0))


def test_what_some_progress_makes_sure_is_not_unknown() -> None:
    # Whether Sam was ever stable is not known; the clinic would make it so.
    who = SAM | {"facts": {key: value for key, value in SAM["facts"].items() if key != "stable"}}
    services = [housing("home", requires("c1", STABLE), about={"reach": False}), mental_health("minds")]
    assert steps(planned(*services, who=who))["takes"] == (1, 0)
    assert steps(planned(services[0], who=who))["takes"] == (1, 1)


@pytest.mark.parametrize(
    ("services", "steps_that_would_do"),
    [
        ([housing("s1", about={"covers": False})], ["covers"]),
        ([housing("s1", requires("c1", PAPERS))], ["takes"]),
        ([holding("s1", "housing")], ["moves"]),
        (
            [housing("s1", about={"way_in": "papers_missing"}), housing("s2", about={"in_time": False})],
            ["way_in", "in_time"],
        ),
        ([housing("s1", about={"safe": False, "reach": False})], []),
        # What comes after `moves`, and what is not listed, is no step that would do.
        ([mental_health("s1")], []),
        ([housing("s1", about={"lasts": False})], []),
        ([], []),
    ],
)
def test_every_single_step_that_would_leave_a_door(services: list[Json], steps_that_would_do: list[str]) -> None:
    assert planned(*services, who=NEEDS_A_HOME)["needs"]["housing"]["would_do"] == steps_that_would_do


def test_a_step_may_do_together_with_progress() -> None:
    services = [housing("home", requires("c1", TREATED), about={"reach": False}), substance_use("drugs")]
    assert planned(*services, who=SAM)["needs"]["housing"]["would_do"] == ["reach"]


@pytest.mark.parametrize(
    ("kept", "found"),
    [
        ([0b11, 0b01, 0b01], None),
        ([0b11, 0b01, 0], ("covers", 0b01)),
        ([0b11, 0, 0], ("takes", 0b11)),
        ([0, 0, 0], ("listed", 0)),
    ],
)
def test_the_first_step_that_empties_and_what_is_lost_there(kept: list[int], found: tuple[str, int] | None) -> None:
    names = ["listed", "takes", "covers"]
    assert emptied(tuple(Step(name, each, 0) for name, each in zip(names, kept, strict=True))) == found
