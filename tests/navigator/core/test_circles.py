"""Circles (rules.md sections 6, 9.5 and 9.13): needs that wait for each other, and when that is silent."""

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ANYONE,
    DRINKS,
    HOUSED,
    JO,
    PAPERS,
    SAM,
    SOBER,
    STABLE,
    TREATED,
    by_need,
    codes,
    decides,
    detox,
    excludes,
    gap,
    holding,
    housing,
    mental_health,
    planned,
    requires,
    service,
    somebody,
    substance_use,
    told,
    told_on,
)

MINDS = mental_health("minds", requires("sober", TREATED))
DRUGS = substance_use("drugs", requires("stable", STABLE))
BOTH = ["mental_health", "substance_use"]


def pair(name: str, clause: str | None = None) -> Json:
    return {"service": name, "clause": clause} if clause else {"service": name}


def test_two_needs_that_wait_for_each_other_are_a_circle_with_its_evidence() -> None:
    plan = planned(MINDS, DRUGS, who=JO)
    assert plan["gaps"] == [
        {
            "code": "catch_22",
            "needs": BOTH,
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


@pytest.mark.parametrize("need", BOTH)
def test_a_service_that_only_holds_breaks_no_circle(need: str) -> None:
    plan = planned(MINDS, DRUGS, holding("drop_in", need), who=JO)
    assert told(plan) == [("catch_22", "certain", BOTH)]
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
    assert ("catch_22", "certain", BOTH) in told(plan)


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
    assert (("catch_22", "certain", BOTH) in told(plan)) is circle
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
    assert told(plan) == [("catch_22", "certain", BOTH), ("one_after_another", "certain", ["housing"])]
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
    assert told(plan) == [("catch_22", "certain", ["housing", "detox"]), ("catch_22", "certain", BOTH)]


def test_circles_may_overlap_and_all_are_told() -> None:
    # The clinic wants treatment or a home; both want the clinic first.
    either = mental_health("minds", requires("first", {"any": [TREATED, HOUSED]}))
    plan = planned(either, DRUGS, housing("home", requires("stable", STABLE)), who=SAM)
    assert told(plan) == [
        ("catch_22", "certain", ["housing", "mental_health"]),
        ("catch_22", "certain", BOTH),
    ]


def test_a_smaller_circle_is_told_instead_of_a_larger_one() -> None:
    own = mental_health("own", requires("stable", STABLE))
    plan = planned(MINDS, DRUGS, own, who=JO)
    assert told(plan) == [
        ("catch_22", "certain", ["mental_health"]),
        ("one_after_another", "certain", ["substance_use"]),
    ]


def test_what_is_reached_already_belongs_to_no_circle() -> None:
    # Housing is open; the clinic wants a home and treatment, treatment wants the clinic.
    minds = mental_health("minds", requires("housed", HOUSED), requires("treated", TREATED))
    plan = planned(housing("home"), minds, DRUGS, who=SAM)
    found = gap(plan, "catch_22")
    assert (found["needs"], by_need(plan, "stage")["housing"]) == (BOTH, 0)
    # A home comes by itself, so `housed` is not what holds the circle.
    assert found["clauses"] == [pair("minds", "treated"), pair("drugs", "stable")]
    assert found["breaks"] == [pair("minds", "treated"), pair("drugs", "stable")]


@pytest.mark.parametrize(
    ("clause", "named"),
    [
        (requires("more", STABLE), True),
        # Only clauses that close: not what is asked each time, or not said.
        (requires("more", STABLE, strength="not_said"), False),
        (requires("more", STABLE, strength="case_by_case"), False),
        (requires("more", STABLE, challenge={"by": "duty"}), False),
        (requires("more", STABLE, challenge={"by": "guidance"}), True),
        # Only clauses that give way: what stands broken as surely as before holds no circle.
        (requires("more", ANYONE), False),
        (excludes("more", DRINKS, strength="case_by_case"), False),
        (requires("more", {"any": [STABLE, TREATED]}), True),
    ],
)
def test_the_clauses_that_hold_a_circle(clause: Json, named: bool) -> None:
    found = gap(planned(MINDS, substance_use("drugs", requires("stable", STABLE), clause), who=JO), "catch_22")
    assert (pair("drugs", "more") in found["clauses"]) is named


def test_a_clause_that_is_only_perhaps_broken_then_holds_as_well() -> None:
    # Now surely broken, then perhaps: whether there are papers is not known.
    clause = requires("more", {"any": [{"all": [TREATED, PAPERS]}, {"all": [STABLE, PAPERS]}]})
    found = gap(planned(MINDS, substance_use("drugs", clause), who=JO), "catch_22")
    assert pair("drugs", "more") in found["clauses"]


def test_a_clause_holds_a_circle_where_it_gives_way_by_any_of_the_ways_in() -> None:
    # The home opens after the clinic or after treatment; that it may want papers matters only by the latter.
    home = housing("home", requires("first", {"any": [STABLE, TREATED]}), requires("more", {"any": [STABLE, PAPERS]}))
    drugs = substance_use("drugs", requires("housed", HOUSED), requires("stable", STABLE))
    found = gap(planned(home, MINDS, drugs, who=SAM), "catch_22")
    assert found["needs"] == ["housing", "mental_health", "substance_use"]
    assert found["clauses"] == [
        pair("home", "first"),
        pair("home", "more"),
        pair("minds", "sober"),
        pair("drugs", "housed"),
        pair("drugs", "stable"),
    ]


def test_a_way_in_by_a_need_that_nothing_meets_is_no_way() -> None:
    # After detox the clause would give way; but there is no detox.
    who = JO | {"facts": JO["facts"] | {"needs": ["mental_health", "substance_use", "detox"]}}
    drugs = substance_use(
        "drugs", requires("first", {"any": [STABLE, SOBER]}), requires("more", {"any": [SOBER, PAPERS]})
    )
    found = gap(planned(MINDS, drugs, who=who), "catch_22")
    assert found["clauses"] == [pair("minds", "sober"), pair("drugs", "first")]


def test_services_of_a_circle_are_the_doors_its_needs_would_have() -> None:
    others = [
        mental_health("also", requires("sober", TREATED)),
        mental_health("far", requires("sober", TREATED), about={"reach": False}),
        mental_health("never", requires("sober", {"not": ANYONE})),
        holding("drop_in", "mental_health"),
        housing("home", requires("sober", TREATED)),
    ]
    found = gap(planned(housing("first"), MINDS, DRUGS, *others, who=JO), "catch_22")
    assert found["services"] == ["minds", "drugs", "also"]


CIRCLE = ("catch_22", "certain", BOTH)
MAYBE = ("catch_22", "possible", BOTH)


@pytest.mark.parametrize(
    ("minds", "drugs", "found"),
    [
        ([requires("a", TREATED)], [requires("b", STABLE)], [CIRCLE]),
        # The doors of the circle are no sure doors: what is certain is that there is none now.
        (
            [requires("a", TREATED), decides()],
            [requires("b", STABLE)],
            [MAYBE, ("no_open_door", "certain", ["mental_health"]), ("no_open_door", "certain", ["substance_use"])],
        ),
        (
            [requires("a", TREATED), requires("c", PAPERS)],
            [requires("b", STABLE)],
            [MAYBE, ("no_open_door", "certain", ["mental_health"]), ("no_open_door", "certain", ["substance_use"])],
        ),
        # A need of a strict circle has a stage, hopefully.
        ([requires("a", TREATED, strength="not_said")], [requires("b", STABLE)], [
            MAYBE,
            ("case_by_case_only", "certain", ["mental_health"]),
            ("one_after_another", "possible", ["substance_use"]),
            ("nothing_meanwhile", "certain", ["substance_use"]),
        ]),
    ],
)  # fmt: skip
def test_a_circle_is_certain_only_where_its_doors_are_sure(
    minds: list[Json], drugs: list[Json], found: list[tuple[str, str, list[str]]]
) -> None:
    plan = planned(mental_health("minds", *minds), substance_use("drugs", *drugs), who=JO)
    assert told(plan) == found


def test_a_circle_of_what_nobody_confirmed_is_only_possible() -> None:
    stale = told_on("2020-01-01", requires("a", TREATED))
    fresh = told_on("2026-11-01", requires("b", STABLE))
    plan = planned(mental_health("minds", stale), substance_use("drugs", fresh), who=JO, stale_before="2026-05-21")
    assert by_need(plan, "stage") == {"mental_health": 0, "substance_use": 1}
    found = gap(plan, "catch_22")
    assert (found["certainty"], found["services"]) == ("possible", ["minds", "drugs"])
    assert found["breaks"] == [pair("minds", "a"), pair("drugs", "b")]


def test_in_the_strict_run_clauses_of_any_strength_hold_a_circle() -> None:
    minds = mental_health("minds", requires("a", TREATED, strength="case_by_case"))
    found = gap(planned(minds, DRUGS, who=JO), "catch_22")
    assert found["clauses"] == [pair("minds", "a"), pair("drugs", "stable")]


@pytest.mark.parametrize(
    ("home", "gap_of_home"),
    [
        ([requires("a", STABLE)], ("one_after_another", "certain", ["housing"])),
        ([requires("a", STABLE), decides()], ("no_open_door", "certain", ["housing"])),
        ([requires("a", STABLE), requires("b", PAPERS)], ("no_open_door", "certain", ["housing"])),
    ],
)
def test_a_need_is_certainly_behind_a_circle_only_by_a_sure_door(
    home: list[Json], gap_of_home: tuple[str, str, list[str]]
) -> None:
    assert told(planned(MINDS, DRUGS, housing("home", *home), who=SAM)) == [CIRCLE, gap_of_home]


def test_a_need_behind_a_circle_that_is_not_certain_is_not_certain_either() -> None:
    maybe = mental_health("minds", requires("a", TREATED), requires("c", PAPERS))
    plan = planned(maybe, DRUGS, housing("home", requires("a", STABLE)), who=SAM)
    assert told(plan) == [
        MAYBE,
        ("no_open_door", "certain", ["housing"]),
        ("no_open_door", "certain", ["mental_health"]),
        ("no_open_door", "certain", ["substance_use"]),
    ]


def test_a_need_may_be_strictly_in_a_circle_behind_which_it_hopefully_waits() -> None:
    # Hopefully the clinic's circle is its own; strictly only the way by a home is sure, so housing is in the circle.
    own = mental_health("own", requires("stable", STABLE), decides())
    by_home = mental_health("minds", requires("housed", HOUSED))
    plan = planned(own, by_home, housing("home", requires("stable", STABLE)), who=somebody(
        "housing", "mental_health", stable=False, housed=False))  # fmt: skip
    assert told(plan) == [
        ("catch_22", "possible", ["mental_health"]),
        ("no_open_door", "certain", ["housing"]),
        ("no_open_door", "certain", ["mental_health"]),
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
