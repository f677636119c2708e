"""The services and the clauses that hold a circle (rules.md sections 6 and 9.5)."""

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    ANYONE,
    DRINKS,
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
    excludes,
    gap,
    holding,
    housing,
    mental_health,
    pair,
    planned,
    requires,
    substance_use,
)


def test_what_is_reached_already_belongs_to_no_circle() -> None:
    # Housing is open; the clinic wants a home and treatment, treatment wants the clinic.
    minds = mental_health("minds", requires("housed", HOUSED), requires("treated", TREATED))
    plan = planned(housing("home"), minds, DRUGS, who=SAM)
    found = gap(plan, "catch_22")
    assert (found["needs"], by_need(plan, "stage")["housing"]) == (MIND_AND_DRINK, 0)
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


def test_in_the_strict_run_clauses_of_any_strength_hold_a_circle() -> None:
    minds = mental_health("minds", requires("a", TREATED, strength="case_by_case"))
    found = gap(planned(minds, DRUGS, who=JO), "catch_22")
    assert found["clauses"] == [pair("minds", "a"), pair("drugs", "stable")]
