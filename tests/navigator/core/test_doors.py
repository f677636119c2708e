"""Which doors come first, and the fewest that serve every need (rules.md sections 7, 9.9 and 9.15)."""

from itertools import permutations
from typing import Any

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    HOUSED,
    PAPERS,
    SAM,
    STABLE,
    TREATED,
    WOMAN,
    decides,
    holding,
    housing,
    mental_health,
    planned,
    requires,
    service,
    somebody,
    substance_use,
)

HOME = somebody("housing", papers=False)
TWO = somebody("housing", "mental_health")
KNOWN = {"confirmed": True}


def not_said(name: str = "c1") -> Json:
    return requires(name, {"not": {"anyone": True}}, strength="not_said")


@pytest.mark.parametrize(
    "better_first",
    [
        # Open, decided each time, not said, depends.
        [housing("z"), housing("y", decides()), housing("x", not_said()), housing("w", requires("c1", STABLE))],
        # A surer door before one that is confirmed, near and soon.
        [housing("z", about={"distance_km": 9, "starts_in": 9}), housing("y", decides(), about=KNOWN)],
        [housing("z", about={"distance_km": 9, "starts_in": 9, **KNOWN}), housing("y")],
        [housing("z", about={"distance_km": 9, **KNOWN}), housing("y", about={"confirmed": False})],
        [housing("a", about={"confirmed": None}), housing("b", about={"confirmed": False})],
        [housing("a", about={"confirmed": False}), housing("b", about={"confirmed": None})],
        [housing("z", about={"distance_km": 1, "starts_in": 9}), housing("y", about={"distance_km": 1.5})],
        [housing("z", about={"distance_km": 0.1}), housing("y", about={"distance_km": 0.2})],
        # What is not known counts as near and at once.
        [housing("z"), housing("y", about={"distance_km": 0.1})],
        [housing("a", about={"distance_km": 0}), housing("b")],
        [housing("a"), housing("b", about={"distance_km": 0})],
        [housing("z", about={"starts_in": 3}), housing("y", about={"starts_in": 4})],
        [housing("z"), housing("y", about={"starts_in": 1})],
        [housing("a"), housing("b"), housing("c")],
    ],
)
def test_doors_are_ranked_by_sureness_confirmed_near_soon_and_id(better_first: list[Json]) -> None:
    for order in permutations(better_first):
        doors = planned(*order, who=HOME)["needs"]["housing"]["doors"]
        assert doors == [each["id"] for each in better_first]


def test_a_door_has_the_best_verdict_of_its_ways() -> None:
    # After treatment it is open; after the clinic it decides each time.
    one = housing("z", requires("c1", {"any": [TREATED, STABLE]}), requires("c2", TREATED, strength="case_by_case"))
    other = housing("b", requires("c1", {"any": [TREATED, STABLE]}), decides("c2"))
    plan = planned(substance_use("drugs"), mental_health("minds"), other, one, who=SAM)
    assert plan["needs"]["housing"]["doors"] == ["z", "b"]


def fewest(*services: Json, who: Json = TWO, **changes: Any) -> list[str]:
    found: list[str] = planned(*services, who=who, **changes)["fewest"]
    return found


BOTH = "housing mental_health"
TRIO = somebody("housing", "mental_health", "substance_use")


@pytest.mark.parametrize(
    ("services", "chosen"),
    [
        ([], []),
        ([housing("home")], ["home"]),
        ([housing("home"), mental_health("minds")], ["home", "minds"]),
        # One door instead of two.
        ([housing("home"), mental_health("minds"), service("both", moves=BOTH)], ["both"]),
        ([service("both", moves=BOTH, about={"distance_km": 50, "confirmed": False, "starts_in": 99}),
          housing("home", about=KNOWN), mental_health("minds", about=KNOWN)], ["both"]),
        # A maybe never replaces an open door to save one; where no need has a surer one it may.
        ([housing("home"), mental_health("minds"), service("both", decides(), moves=BOTH)], ["home", "minds"]),
        ([housing("home"), service("both", decides(), moves=BOTH)], ["home", "both"]),
        ([housing("home", decides()), mental_health("minds", decides()), service("both", decides(), moves=BOTH)],
         ["both"]),
        ([service("both", not_said(), moves=BOTH), housing("home", decides()), mental_health("minds", not_said())],
         ["home", "both"]),
        # Holding doors and lost ones are no doors.
        ([holding("hold", "housing"), mental_health("minds")], ["minds"]),
        ([service("both", moves=BOTH, about={"reach": False}), housing("home")], ["home"]),
        # As few judged things, once the doors are as few: strands of one service at one location are one door.
        ([service("a", service="org", location="x", strand="1"),
          mental_health("b", service="org", location="x", strand="2"), housing("c"), mental_health("d")], ["a", "b"]),
        ([service("a", service="org", location="x", strand="1"),
          mental_health("b", service="org", location="x", strand="2"),
          service("z", moves=BOTH, about={"distance_km": 70})], ["z"]),
        # At another location it is another door.
        ([housing("a", service="org", location="x"), mental_health("b", service="org", location="y"),
          housing("c", about=KNOWN), mental_health("d", about=KNOWN)], ["c", "d"]),
        # One strand that does both rather than two.
        ([housing("a", service="org", location="x", about=KNOWN),
          mental_health("b", service="org", location="x", about=KNOWN),
          service("ab", moves=BOTH, service="org", location="x", about=KNOWN | {"distance_km": 9})], ["ab"]),
        ([housing("a1", service="org"), mental_health("org"), housing("c", about=KNOWN),
          mental_health("d", about=KNOWN)], ["a1", "org"]),
    ],
)  # fmt: skip
def test_the_fewest_doors_that_serve_every_need_as_surely_as_it_can_be(services: list[Json], chosen: list[str]) -> None:
    assert fewest(*services) == chosen
    assert set(fewest(*reversed(services))) == set(chosen)


@pytest.mark.parametrize(
    ("services", "chosen"),
    [
        # Ties: fewer that are not confirmed, then nearer in all, then sooner in all, then ids.
        ([housing("a"), housing("b", about=KNOWN | {"distance_km": 9})], ["b"]),
        ([housing("a", about={"confirmed": False}), housing("b", about={"distance_km": 9})], ["a"]),
        ([housing("a", about={"distance_km": 2}), housing("b", about={"distance_km": 1, "starts_in": 9})], ["b"]),
        ([housing("a", about={"starts_in": 2}), housing("b", about={"starts_in": 1})], ["b"]),
        ([housing("b"), housing("a")], ["a"]),
        ([housing("a", about={"distance_km": 0.5}), housing("b")], ["b"]),
        ([housing("a", about={"distance_km": 0}), housing("b")], ["a"]),
        ([housing("a", about={"distance_km": 0.3}), housing("b", about={"distance_km": 0.2})], ["b"]),
    ],
)
def test_ties_between_doors_of_one_need(services: list[Json], chosen: list[str]) -> None:
    assert fewest(*services, who=HOME) == chosen


@pytest.mark.parametrize(
    ("first", "second", "chosen"),
    [
        # Each pair of services serves three needs with two doors.
        ({"confirmed": True}, {}, "ab"),
        ({}, {"confirmed": True}, "cd"),
        ({"distance_km": 3}, {"distance_km": 2}, "cd"),
        ({"distance_km": 2, "starts_in": 9}, {"distance_km": 3}, "ab"),
        ({"starts_in": 3}, {"starts_in": 2}, "cd"),
        ({"starts_in": 2}, {"starts_in": 2}, "ab"),
    ],
)
def test_ties_between_sets_of_doors(first: Json, second: Json, chosen: str) -> None:
    services = [
        service("a", moves="housing mental_health", about=first),
        service("b", moves="substance_use", about=first),
        service("c", moves="housing", about=second),
        service("d", moves="mental_health substance_use", about=second),
    ]
    assert sorted(fewest(*services, who=TRIO)) == list(chosen)


@pytest.mark.parametrize(
    ("key", "first", "second", "chosen"),
    [
        ("distance_km", (1, 9), (4, 5), "cd"),
        ("distance_km", (1, 7.5), (4, 5), "ab"),
        # What is not known counts as nought.
        ("distance_km", (None, 9), (0.5, 8), "cd"),
        ("distance_km", (None, 8), (0.5, 8), "ab"),
        ("starts_in", (1, 9), (4, 5), "cd"),
        ("starts_in", (1, 7), (4, 5), "ab"),
    ],
)
def test_kilometres_and_days_are_added_up(
    key: str, first: tuple[float | None, float], second: tuple[float, float], chosen: str
) -> None:
    services = [
        service("a", moves="housing mental_health", about={key: first[0]}),
        service("b", moves="substance_use detox", about={key: first[1]}),
        service("c", moves="housing substance_use", about={key: second[0]}),
        service("d", moves="mental_health detox", about={key: second[1]}),
    ]
    who = somebody("housing", "mental_health", "substance_use", "detox")
    assert sorted(fewest(*services, who=who)) == list(chosen)


def test_one_door_of_three_strands_is_fewer_than_two_doors() -> None:
    strands = [
        housing("a", service="org", location="x"),
        mental_health("b", service="org", location="x"),
        substance_use("c", service="org", location="x"),
    ]
    others = [service("x", moves=BOTH, about=KNOWN), substance_use("y", about=KNOWN)]
    assert fewest(*strands, *others, who=TRIO) == ["a", "b", "c"]


def test_of_sets_alike_in_all_else_the_first_by_its_sorted_ids_is_taken() -> None:
    services = [
        service("d", moves="housing mental_health"),
        service("a", moves="substance_use detox"),
        service("b", moves="housing substance_use"),
        service("c", moves="mental_health detox"),
    ]
    who = somebody("housing", "mental_health", "substance_use", "detox")
    assert fewest(*services, who=who) == ["a", "d"]


def test_a_door_stands_with_the_best_of_its_verdicts_for_the_needs_it_serves() -> None:
    # For `home` the best way to `s` is open; for `mind` another door shortens the way to one that decides each time.
    def done(need: str) -> Json:
        return {"fact": f"{need}_done", "is": True}

    needs = ["home", "mind", "one", "two", "three", "other"]
    facts = {"needs": {"kind": "several", "options": needs}} | {f"{need}_done": {"kind": "yes_no"} for need in needs}
    both = {"all": [done("one"), done("two")]}
    services = [
        *(service(f"for_{need}", moves=need) for need in ("one", "two", "three")),
        service("s", requires("c1", {"any": [both, done("three")]}), requires("c2", both, strength="case_by_case"),
                moves="home mind"),
        service("d", requires("c1", done("one")), decides("c2"), moves="mind"),
        service("a", requires("c1", done("one")), decides("c2"), moves="other"),
    ]  # fmt: skip
    who = somebody(*needs, **{f"{need}_done": False for need in needs})
    progressions = [{"need": need, "then": {f"{need}_done": True}} for need in ("one", "two", "three")]
    chosen = fewest(*services, who=who, facts=facts, progressions=progressions, setbacks=[])
    assert chosen == ["for_one", "for_three", "for_two", "s", "a"]


def test_two_doors_that_share_a_need_may_be_all_there_are() -> None:
    doors = [service("a", moves="housing mental_health"), service("b", moves="housing substance_use")]
    assert fewest(*doors, who=TRIO) == fewest(*reversed(doors), who=TRIO) == ["a", "b"]


def test_all_three_needs_may_be_served_by_one_door_or_by_two() -> None:
    pairs = [
        service("ab", moves="housing mental_health"),
        service("bc", moves="mental_health substance_use"),
        service("ca", moves="substance_use housing"),
    ]
    assert fewest(*pairs, who=TRIO) == ["ab", "bc"]
    assert fewest(*pairs, service("all", moves="housing mental_health substance_use"), who=TRIO) == ["all"]


def test_the_doors_of_the_plan_stand_in_the_order_of_their_stages_then_as_doors() -> None:
    services = [
        mental_health("minds", requires("c1", HOUSED), about=KNOWN),
        housing("home", requires("c1", TREATED), about=KNOWN),
        substance_use("drugs", about={"confirmed": False}),
    ]
    assert fewest(*services, who=SAM) == ["drugs", "home", "minds"]
    side_by_side = [mental_health("far", about={"distance_km": 2}), housing("near", about={"distance_km": 1})]
    assert fewest(*side_by_side) == ["near", "far"]
    assert fewest(mental_health("sure"), housing("maybe", decides(), about=KNOWN)) == ["sure", "maybe"]


def test_a_door_for_several_needs_stands_with_those_of_its_stage() -> None:
    both = service(
        "both", requires("c1", TREATED, unless={"fact": "stable", "is": False}), moves="housing mental_health"
    )
    later = substance_use("drugs", requires("c1", HOUSED))
    assert fewest(later, both, who=SAM) == ["both", "drugs"]


def test_of_a_service_whose_rule_is_not_known_to_hold_the_surest_need_counts() -> None:
    # Surely a door for the one need; for the other only after treatment, and then it decides each time.
    one = service("one", moves="housing")
    mixed = service("mixed", requires("c1", WOMAN, strength="case_by_case"), moves="mental_health")
    assert fewest(mixed, one, who=somebody("housing", "mental_health", gender="man")) == ["one", "mixed"]


def test_every_need_with_a_stage_is_served_and_no_other() -> None:
    services = [housing("home"), mental_health("minds", requires("c1", PAPERS))]
    assert fewest(*services, who=somebody("housing", "mental_health", papers=False)) == ["home"]


def test_all_other_doors_stay_as_alternatives() -> None:
    plan = planned(housing("home"), housing("other"), service("both", moves=BOTH), who=TWO)
    assert plan["fewest"] == ["both"]
    assert plan["needs"]["housing"]["doors"] == ["both", "home", "other"]
