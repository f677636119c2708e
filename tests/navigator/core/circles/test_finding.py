"""Needs that wait for each other, and when that is silent (rules.md section 6)."""

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    DRUGS,
    HOUSED,
    JO,
    MIND_AND_DRINK,
    MINDS,
    PAPERS,
    SAM,
    SOBER,
    STABLE,
    TREATED,
    by_need,
    codes,
    decides,
    detox,
    gap,
    holding,
    housing,
    mental_health,
    pair,
    planned,
    requires,
    service,
    somebody,
    substance_use,
    told,
)


def test_two_needs_that_wait_for_each_other_are_a_circle_with_its_evidence() -> None:
    plan = planned(MINDS, DRUGS, who=JO)
    assert plan["gaps"] == [
        {
            "code": "catch_22",
            "needs": MIND_AND_DRINK,
            "certainty": "certain",
            "services": ["minds", "drugs"],
            "clauses": [pair("minds", "sober"), pair("drugs", "stable")],
            "breaks": [pair("minds", "sober"), pair("drugs", "stable")],
        }
    ]
    assert by_need(plan, "stage") == {"mental_health": None, "substance_use": None}


def test_one_need_may_wait_for_itself() -> None:
    plan = planned(mental_health("minds", requires("stable", STABLE)), who=somebody("mental_health", stable=False))
    assert plan["gaps"] == [
        {
            "code": "catch_22",
            "needs": ["mental_health"],
            "certainty": "certain",
            "services": ["minds"],
            "clauses": [pair("minds", "stable")],
            "breaks": [pair("minds", "stable")],
        }
    ]


THREE = [
    housing("home", requires("stable", STABLE)),
    mental_health("minds", requires("treated", TREATED)),
    substance_use("drugs", requires("housed", HOUSED)),
]


def test_three_needs_may_wait_for_each_other_in_a_ring() -> None:
    found = gap(planned(*THREE, who=SAM), "catch_22")
    assert found["needs"] == ["housing", "mental_health", "substance_use"]
    assert found["services"] == ["home", "minds", "drugs"]
    assert found["breaks"] == [pair("home", "stable"), pair("minds", "treated"), pair("drugs", "housed")]


@pytest.mark.parametrize(
    ("door", "stages"),
    [
        (housing("new"), {"housing": 0, "mental_health": 2, "substance_use": 1}),
        (mental_health("new"), {"housing": 1, "mental_health": 0, "substance_use": 2}),
        (substance_use("new"), {"housing": 2, "mental_health": 1, "substance_use": 0}),
        (substance_use("new", decides()), {"housing": 2, "mental_health": 1, "substance_use": 0}),
    ],
)
def test_one_moving_door_silences_the_circle(door: Json, stages: Json) -> None:
    plan = planned(*THREE, door, who=SAM)
    assert by_need(plan, "stage") == stages
    assert [gap for gap in told(plan) if gap[:2] == ("catch_22", "certain")] == []


def test_a_door_that_asks_each_time_leaves_a_possible_circle() -> None:
    plan = planned(*THREE, substance_use("new", decides()), who=SAM)
    assert ("catch_22", "possible", ["housing", "mental_health", "substance_use"]) in told(plan)


@pytest.mark.parametrize("need", MIND_AND_DRINK)
def test_a_service_that_only_holds_breaks_no_circle(need: str) -> None:
    plan = planned(MINDS, DRUGS, holding("drop_in", need), who=JO)
    assert told(plan) == [("catch_22", "certain", MIND_AND_DRINK)]
    assert plan["needs"][need]["meanwhile"] == ["drop_in"]


@pytest.mark.parametrize(
    "about",
    [
        {"covers": False},
        {"safe": False},
        {"way_in": "needs_referrer"},
        {"reach": False},
        {"usable": False},
        {"in_time": False},
    ],
)
def test_a_door_that_cannot_be_used_breaks_no_circle(about: Json) -> None:
    plan = planned(MINDS, DRUGS, mental_health("other", about=about), who=JO)
    assert ("catch_22", "certain", MIND_AND_DRINK) in told(plan)


@pytest.mark.parametrize(
    ("challenge", "circle"),
    [
        # Against the law: counted as a decision each time, so there is a door to ask at, and no circle.
        ({"by": "duty"}, False),
        # Against guidance only: the circle is still called one.
        ({"by": "guidance"}, True),
        (None, True),
    ],
)
def test_a_duty_opens_the_circle_and_guidance_leaves_it(challenge: Json | None, circle: bool) -> None:
    clause = requires("sober", TREATED, **({"challenge": challenge} if challenge else {}))
    plan = planned(mental_health("minds", clause), DRUGS, who=JO)
    assert (("catch_22", "certain", MIND_AND_DRINK) in told(plan)) is circle
    assert by_need(plan, "stage") == (
        {"mental_health": None, "substance_use": None} if circle else {"mental_health": 0, "substance_use": 1}
    )


def test_a_plain_closed_door_is_no_circle() -> None:
    who = JO | {"facts": JO["facts"] | {"papers": False}}
    plan = planned(mental_health("minds", requires("papers", PAPERS)), DRUGS, who=who)
    assert told(plan) == [
        ("no_open_door", "certain", ["mental_health"]),
        ("no_open_door", "certain", ["substance_use"]),
    ]


def test_no_service_is_no_circle() -> None:
    assert codes(planned(MINDS, who=JO)) == {"no_open_door", "no_service"}


def test_a_need_that_waits_behind_a_circle_is_one_after_another_without_weeks() -> None:
    plan = planned(MINDS, DRUGS, housing("home", requires("stable", STABLE)), who=SAM)
    assert told(plan) == [("catch_22", "certain", MIND_AND_DRINK), ("one_after_another", "certain", ["housing"])]
    assert gap(plan, "one_after_another")["waits_for"] == [["mental_health"]]
    assert (plan["needs"]["housing"]["stage"], plan["needs"]["housing"]["weeks"]) == (None, None)


def test_a_need_may_wait_behind_one_that_waits_behind_a_circle() -> None:
    who = SAM | {"facts": SAM["facts"] | {"needs": ["housing", "mental_health", "substance_use", "detox"]}}
    services = [MINDS, DRUGS, housing("home", requires("stable", STABLE)), detox("ward", requires("housed", HOUSED))]
    plan = planned(*services, who=who)
    waits = {each["needs"][0]: each["waits_for"] for each in plan["gaps"] if each["code"] == "one_after_another"}
    assert waits == {"housing": [["mental_health"]], "detox": [["housing"]]}


def test_there_may_be_two_circles_at_once() -> None:
    who = SAM | {"facts": SAM["facts"] | {"needs": ["housing", "mental_health", "substance_use", "detox"]}}
    home = housing("home", requires("sober", SOBER))
    ward = detox("ward", requires("housed", HOUSED))
    plan = planned(MINDS, DRUGS, home, ward, who=who)
    assert told(plan) == [("catch_22", "certain", ["housing", "detox"]), ("catch_22", "certain", MIND_AND_DRINK)]


def test_circles_may_overlap_and_all_are_told() -> None:
    # The clinic wants treatment or a home; both want the clinic first.
    either = mental_health("minds", requires("first", {"any": [TREATED, HOUSED]}))
    plan = planned(either, DRUGS, housing("home", requires("stable", STABLE)), who=SAM)
    assert told(plan) == [
        ("catch_22", "certain", ["housing", "mental_health"]),
        ("catch_22", "certain", MIND_AND_DRINK),
    ]


def test_a_smaller_circle_is_told_instead_of_a_larger_one() -> None:
    own = mental_health("own", requires("stable", STABLE))
    plan = planned(MINDS, DRUGS, own, who=JO)
    assert told(plan) == [
        ("catch_22", "certain", ["mental_health"]),
        ("one_after_another", "certain", ["substance_use"]),
    ]


def test_the_same_plan_comes_of_services_in_another_order() -> None:
    one = planned(*THREE, who=SAM)
    other = planned(*reversed(THREE), who=SAM)
    assert {(each["code"], tuple(each["needs"])) for each in one["gaps"]} == {
        (each["code"], tuple(each["needs"])) for each in other["gaps"]
    }
    assert set(gap(one, "catch_22")["services"]) == set(gap(other, "catch_22")["services"])


def test_a_service_for_both_needs_that_wants_one_of_them_first_is_in_the_circle() -> None:
    both = service("both", requires("stable", STABLE), moves="mental_health substance_use")
    plan = planned(both, who=JO)
    assert told(plan) == [
        ("catch_22", "certain", ["mental_health"]),
        ("one_after_another", "certain", ["substance_use"]),
    ]
