"""Whether a circle is certain, and what waits behind it (rules.md section 9.13)."""

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
    STABLE,
    TREATED,
    by_need,
    decides,
    gap,
    housing,
    mental_health,
    pair,
    planned,
    requires,
    somebody,
    substance_use,
    told,
    told_on,
)

CIRCLE = ("catch_22", "certain", MIND_AND_DRINK)
MAYBE = ("catch_22", "possible", MIND_AND_DRINK)


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
