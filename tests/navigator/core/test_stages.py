"""Stages (rules.md sections 6 and 9.3): what is open now, what opens after which step, and the waiting in between."""

from typing import Any

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ANYONE,
    HOUSED,
    JO,
    PAPERS,
    PROGRESSIONS,
    SAM,
    SOBER,
    STABLE,
    TREATED,
    by_need,
    detox,
    gap,
    housing,
    mental_health,
    planned,
    requires,
    somebody,
    substance_use,
)

WAITS = {need: {"starts_in": days} for need, days in (("drugs", 10), ("home", 5), ("minds", 1))}


def row_of_three(**about: Json) -> list[Json]:
    """Treatment is open; a home wants treatment; the clinic wants a home."""
    return [
        substance_use("drugs", about=about.get("drugs", {})),
        housing("home", requires("c1", TREATED), about=about.get("home", {})),
        mental_health("minds", requires("c1", HOUSED), about=about.get("minds", {})),
    ]


def test_each_need_has_the_first_stage_at_which_it_can_be_met() -> None:
    plan = planned(*row_of_three(), who=SAM)
    assert by_need(plan, "stage") == {"housing": 1, "mental_health": 2, "substance_use": 0}
    assert by_need(plan, "sure_stage") == {"housing": 1, "mental_health": 2, "substance_use": 0}
    waits = [(each["needs"], each["waits_for"]) for each in plan["gaps"] if each["code"] == "one_after_another"]
    assert waits == [(["housing"], [["substance_use"]]), (["mental_health"], [["housing"]])]


@pytest.mark.parametrize(
    ("about", "weeks"),
    [
        # Treatment takes two weeks, a home four.
        ({}, {"housing": 2, "mental_health": 6, "substance_use": 0}),
        # 10 + 14 days, then 5 + 28 more: 24 and 57 days.
        (WAITS, {"housing": 4, "mental_health": 9, "substance_use": 0}),
        ({"drugs": {"starts_in": 7}}, {"housing": 3, "mental_health": 7, "substance_use": 0}),
        ({"drugs": {"starts_in": 8}}, {"housing": 4, "mental_health": 8, "substance_use": 0}),
        # The last wait is no part of the weeks until its own door.
        ({"minds": {"starts_in": 70}}, {"housing": 2, "mental_health": 6, "substance_use": 0}),
        ({"drugs": {"starts_in": None}}, {"housing": 2, "mental_health": 6, "substance_use": 0}),
    ],
)
def test_weeks_add_up_what_comes_before_rounded_up(about: dict[str, Json], weeks: Json) -> None:
    assert by_need(planned(*row_of_three(**about), who=SAM), "weeks") == weeks


def test_the_earliest_door_of_what_comes_before_counts() -> None:
    doors = [substance_use("slow", about={"starts_in": 21}), substance_use("soon", about={"starts_in": 7})]
    plan = planned(*doors, housing("home", requires("c1", TREATED)), who=SAM)
    assert plan["needs"]["housing"]["weeks"] == 3


TWO_WAYS = housing("home", requires("c1", {"any": [TREATED, STABLE]}))


def test_there_may_be_several_smallest_ways() -> None:
    plan = planned(substance_use("drugs"), mental_health("minds"), TWO_WAYS, who=SAM)
    assert gap(plan, "one_after_another")["waits_for"] == [["mental_health"], ["substance_use"]]
    # Two weeks by treatment, six by the clinic: the shorter way counts.
    assert plan["needs"]["housing"]["weeks"] == 2


def test_where_both_must_come_first_the_longer_counts() -> None:
    both = housing("home", requires("c1", TREATED), requires("c2", STABLE))
    plan = planned(substance_use("drugs"), mental_health("minds"), both, who=SAM)
    assert gap(plan, "one_after_another")["waits_for"] == [["mental_health", "substance_use"]]
    assert plan["needs"]["housing"]["weeks"] == 6


def test_doors_are_those_of_all_smallest_ways_of_the_stage() -> None:
    homes = [
        housing("after_drugs", requires("c1", TREATED)),
        housing("after_minds", requires("c1", STABLE)),
        housing("after_both", requires("c1", TREATED), requires("c2", STABLE)),
    ]
    plan = planned(substance_use("drugs"), mental_health("minds"), *homes, who=SAM)
    assert plan["needs"]["housing"]["doors"] == ["after_drugs", "after_minds"]
    assert plan["needs"]["housing"]["later"] == [
        {"service": "after_both", "waits_for": ["mental_health", "substance_use"]}
    ]


def test_a_door_by_more_progress_than_the_stage_needs_is_a_later_door() -> None:
    who = somebody("substance_use", "detox", drinking="daily", in_treatment=False)
    rehab = substance_use("rehab", requires("c1", SOBER))
    plan = planned(substance_use("advice"), rehab, detox("ward"), who=who)
    assert plan["needs"]["substance_use"]["doors"] == ["advice"]
    assert plan["needs"]["substance_use"]["later"] == [{"service": "rehab", "waits_for": ["detox"]}]
    # It is a door for one need, not for the others.
    assert plan["needs"]["detox"]["later"] == []


def test_a_door_by_progress_that_nothing_brings_about_is_no_later_door() -> None:
    who = somebody("substance_use", "detox", drinking="daily", in_treatment=False)
    plan = planned(substance_use("advice"), substance_use("rehab", requires("c1", SOBER)), who=who)
    assert plan["needs"]["substance_use"]["later"] == []


def test_every_smallest_way_to_a_later_door_is_told() -> None:
    doors = [substance_use("drugs"), mental_health("minds"), housing("now"), TWO_WAYS]
    plan = planned(*doors, who=SAM)
    assert plan["needs"]["housing"]["doors"] == ["now"]
    assert plan["needs"]["housing"]["later"] == [
        {"service": "home", "waits_for": ["mental_health"]},
        {"service": "home", "waits_for": ["substance_use"]},
    ]


def test_a_door_now_is_no_later_door() -> None:
    plan = planned(substance_use("drugs"), mental_health("minds"), housing("now", requires("c1", ANYONE)), who=SAM)
    assert plan["needs"]["housing"]["later"] == []


def test_progress_may_close_a_door_and_any_part_of_it_will_do() -> None:
    # The home wants stability and no treatment: the clinic alone leads there, both together do not.
    home = housing("home", requires("c1", STABLE), requires("c2", {"not": TREATED}))
    plan = planned(substance_use("drugs"), mental_health("minds"), home, who=SAM)
    assert plan["needs"]["housing"]["stage"] == 1
    assert gap(plan, "one_after_another")["waits_for"] == [["mental_health"]]


def test_what_does_not_move_a_need_leads_nowhere() -> None:
    held = {"id": "drop_in", "needs": {"substance_use": "holds"}, "clauses": []}
    plan = planned(held, housing("home", requires("c1", TREATED)), who=SAM)
    assert by_need(plan, "stage") == {"housing": None, "mental_health": None, "substance_use": None}


def test_a_progression_whose_if_fails_leads_nowhere() -> None:
    who = SAM | {"facts": SAM["facts"] | {"drinking": "none"}}
    plan = planned(substance_use("drugs"), housing("home", requires("c1", TREATED)), who=who)
    assert by_need(plan, "stage")["housing"] is None


def test_a_need_that_is_not_the_person_s_leads_nowhere() -> None:
    who = SAM | {"facts": SAM["facts"] | {"needs": ["housing", "mental_health"]}}
    plan = planned(*row_of_three(), who=who)
    assert by_need(plan, "stage") == {"housing": None, "mental_health": None}


def test_progress_that_contradicts_the_person_opens_no_door() -> None:
    settled = [*PROGRESSIONS[:2], {"need": "substance_use", "then": {"in_treatment": True, "papers": False}}]
    never = [{"if": TREATED, "then": {"papers": True}}]
    plan = planned(*row_of_three(), who=SAM, progressions=settled, implications=never)
    assert by_need(plan, "stage") == {"housing": None, "mental_health": None, "substance_use": 0}


@pytest.mark.parametrize(
    ("facts", "stage", "sure_stage"),
    [({}, 0, None), ({"papers": True}, 0, 0), ({"papers": False}, None, None)],
)
def test_the_strict_run_takes_only_what_is_sure(facts: Json, stage: Any, sure_stage: Any) -> None:
    plan = planned(housing("home", requires("c1", PAPERS)), who=somebody("housing", **facts))
    assert (by_need(plan, "stage")["housing"], by_need(plan, "sure_stage")["housing"]) == (stage, sure_stage)


def test_a_need_may_be_met_for_sure_at_a_later_stage_than_hoped() -> None:
    plan = planned(
        housing("maybe", requires("c1", PAPERS)),
        housing("sure", requires("c1", TREATED)),
        substance_use("drugs"),
        who=SAM,
    )
    assert (by_need(plan, "stage")["housing"], by_need(plan, "sure_stage")["housing"]) == (0, 1)


def test_rules_of_a_later_door_are_judged_as_of_today() -> None:
    # Two weeks from now Lee would be eighteen, but the clock does not move with the stages.
    who = somebody("housing", "substance_use", age="2008-12-01", drinking="some", in_treatment=False)
    home = housing("home", requires("c1", TREATED), requires("c2", {"fact": "age", "at_most": 17}))
    assert planned(substance_use("drugs"), home, who=who)["needs"]["housing"]["stage"] == 1


def test_nobody_without_needs_has_a_plan_for_any() -> None:
    plan = planned(housing("home"), who=somebody())
    assert (plan["needs"], plan["fewest"], plan["gaps"], plan["next"]) == ({}, [], [], None)


def test_a_need_waits_for_nothing_that_cannot_begin() -> None:
    who = JO | {"facts": JO["facts"] | {"needs": ["mental_health", "substance_use", "detox"]}}
    doors = [substance_use("rehab", requires("c1", SOBER)), mental_health("minds", requires("c1", TREATED))]
    plan = planned(*doors, who=who)
    assert by_need(plan, "stage") == {"mental_health": None, "substance_use": None, "detox": None}
