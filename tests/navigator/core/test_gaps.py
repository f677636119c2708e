"""Every gap code, certain and only possible (rules.md sections 5, 6, 9.10 and 9.13)."""

import pytest

from navigator.core.documents.results import GAP_CODES
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    GROWN,
    LEE,
    PAPERS,
    SAM,
    STABLE,
    TREATED,
    WOMAN,
    decides,
    excludes,
    gap,
    holding,
    housing,
    mental_health,
    planned,
    requires,
    somebody,
    substance_use,
    told,
)

NO_PAPERS = somebody("housing", papers=False)


@pytest.mark.parametrize(
    ("service", "code"),
    [
        (housing("s1", about={"covers": False}), "no_service"),
        (housing("s1", requires("c1", PAPERS)), "no_open_door"),
        (housing("s1", about={"safe": False}), "not_safe_there"),
        (housing("s1", about={"way_in": "needs_referrer"}), "needs_referrer"),
        (housing("s1", about={"way_in": "papers_missing"}), "papers_missing"),
        (housing("s1", about={"reach": False}), "out_of_area"),
        (housing("s1", about={"usable": False}), "cannot_use"),
        (housing("s1", about={"in_time": False}), "too_long_a_wait"),
        (holding("s1", "housing"), "holding_only"),
        (housing("s1", about={"lasts": False}), "ends_too_soon"),
        (housing("s1", decides()), "case_by_case_only"),
        (housing("s1", requires("c1", PAPERS, strength="not_said")), "case_by_case_only"),
        (housing("s1", requires("c1", PAPERS, challenge={"by": "duty"})), "case_by_case_only"),
    ],
)
def test_the_first_step_that_empties_is_a_certain_gap_with_what_is_lost_there(service: Json, code: str) -> None:
    assert planned(service, who=NO_PAPERS)["gaps"] == [
        {"code": code, "needs": ["housing"], "certainty": "certain", "services": ["s1"]}
    ]


@pytest.mark.parametrize("services", [[], [mental_health("s1")]])
def test_nothing_listed_loses_no_service(services: list[Json]) -> None:
    assert gap(planned(*services, who=NO_PAPERS), "no_service")["services"] == []


def test_only_what_is_lost_at_the_step_is_named() -> None:
    services = [
        housing("closed", requires("c1", PAPERS)),
        housing("far", about={"reach": False}),
        housing("farther", about={"reach": False, "usable": False}),
        housing("unsafe", about={"safe": False}),
    ]
    plan = planned(*services, who=NO_PAPERS)
    assert [(each["code"], each["services"]) for each in plan["gaps"]] == [("out_of_area", ["far", "farther"])]


def test_where_the_way_in_empties_for_both_reasons_both_are_told() -> None:
    services = [
        housing("s1", about={"way_in": "papers_missing"}),
        housing("s2", about={"way_in": "needs_referrer"}),
        housing("s3", about={"way_in": "needs_referrer", "safe": False}),
    ]
    plan = planned(*services, who=NO_PAPERS)
    found = {each["code"]: each["services"] for each in plan["gaps"]}
    assert found == {"needs_referrer": ["s2"], "papers_missing": ["s1"]}


def test_what_is_lost_before_the_way_in_is_told_for_that_alone() -> None:
    closed = housing("s1", requires("c1", PAPERS), about={"way_in": "needs_referrer"})
    assert told(planned(closed, who=NO_PAPERS)) == [("no_open_door", "certain", ["housing"])]


MAYBE = housing("maybe", requires("c1", WOMAN))
"""Takes women only; of whom it is asked is not said."""


@pytest.mark.parametrize(
    ("sure", "code", "services"),
    [
        (None, "no_open_door", ["maybe"]),
        (housing("s1", about={"safe": False}), "not_safe_there", ["s1"]),
        (housing("s1", about={"way_in": "needs_referrer"}), "needs_referrer", ["s1"]),
        (housing("s1", about={"way_in": "papers_missing"}), "papers_missing", ["s1"]),
        (housing("s1", about={"reach": False}), "out_of_area", ["s1"]),
        (housing("s1", about={"usable": False}), "cannot_use", ["s1"]),
        (housing("s1", about={"in_time": False}), "too_long_a_wait", ["s1"]),
        (holding("s1", "housing"), "holding_only", ["s1"]),
        (housing("s1", requires("c1", GROWN)), "not_yet", ["s1"]),
    ],
)
def test_where_only_an_unsure_door_is_left_the_strict_gap_is_possible(
    sure: Json | None, code: str, services: list[str]
) -> None:
    plan = planned(MAYBE, *([sure] if sure else []), who=LEE)
    (found,) = plan["gaps"]
    assert (found["code"], found["certainty"], found["services"]) == (code, "possible", services)


@pytest.mark.parametrize("about", [{"lasts": False}, {}])
def test_what_a_stage_lacks_is_told_of_the_hopeful_run_only(about: Json) -> None:
    # Strictly the sure door ends too soon; but the person has a door in both runs.
    plan = planned(MAYBE, housing("sure", about=about), who=LEE)
    assert plan["gaps"] == []


@pytest.mark.parametrize(
    ("service", "code"),
    [
        (housing("maybe", requires("c1", WOMAN), about={"lasts": False}), "ends_too_soon"),
        (housing("asks", decides()), "case_by_case_only"),
    ],
)
def test_a_need_has_no_possible_gap_beside_a_certain_one(service: Json, code: str) -> None:
    # Strictly there is no open door either; but what is certain is enough to tell.
    assert told(planned(service, who=LEE)) == [(code, "certain", ["housing"])]


HOME = housing("home", requires("c1", TREATED))


@pytest.mark.parametrize(
    ("drugs", "found"),
    [
        ([], [("one_after_another", "certain", ["housing"])]),
        (
            [requires("c1", PAPERS)],
            [
                ("one_after_another", "possible", ["housing"]),
                ("no_open_door", "possible", ["housing"]),
                ("no_open_door", "possible", ["substance_use"]),
            ],
        ),
    ],
)
def test_a_need_after_another_is_certain_where_it_has_a_strict_stage_too(
    drugs: list[Json], found: list[tuple[str, str, list[str]]]
) -> None:
    who = somebody("housing", "substance_use", drinking="some", in_treatment=False)
    assert told(planned(HOME, substance_use("drugs", *drugs), who=who)) == found


def test_a_need_may_strictly_wait_behind_a_circle_though_it_hopefully_has_a_door() -> None:
    minds, drugs = mental_health("minds", requires("c1", TREATED)), substance_use("drugs", requires("c1", STABLE))
    plan = planned(MAYBE, housing("home", requires("c1", STABLE)), minds, drugs, who=SAM)
    assert told(plan) == [
        ("catch_22", "certain", ["mental_health", "substance_use"]),
        ("one_after_another", "possible", ["housing"]),
    ]
    assert gap(plan, "one_after_another")["waits_for"] == [["mental_health"]]


def test_not_yet_is_certain_only_where_it_is_the_strict_gap_too() -> None:
    sure = housing("s1", requires("c1", GROWN))
    unsure = housing("s2", requires("c1", GROWN), requires("c2", WOMAN))
    assert told(planned(sure, unsure, who=LEE)) == [("not_yet", "certain", ["housing"])]
    assert told(planned(unsure, who=LEE)) == [("no_open_door", "certain", ["housing"])]
    # Told with all that open in the hopeful run.
    assert gap(planned(sure, unsure, who=LEE), "not_yet")["services"] == ["s1", "s2"]


def test_a_possible_not_yet_is_that_of_the_strict_run() -> None:
    services = [
        MAYBE,
        housing("s1", requires("c1", GROWN)),
        housing("s2", requires("c1", GROWN), requires("c2", WOMAN)),
    ]
    found = gap(planned(*services, who=LEE), "not_yet")
    assert (found["services"], found["from"], found["certainty"]) == (["s1"], "2026-12-01", "possible")


def test_a_door_that_opens_but_cannot_be_used_is_no_not_yet() -> None:
    for about in ({"covers": False}, {"reach": False}, {"in_time": False}, {"way_in": "needs_referrer"}):
        plan = planned(housing("s1", requires("c1", GROWN), about=about), who=LEE)
        assert [each["code"] for each in plan["gaps"]] != ["not_yet"]
    holds = planned(holding("s1", "housing", requires("c1", GROWN)), who=LEE)
    assert [each["code"] for each in holds["gaps"]] == ["no_open_door"]


def test_a_door_that_opens_by_itself_counts_beside_stale_clauses() -> None:
    stale = requires("c2", PAPERS)
    fresh = requires("c1", GROWN) | {"confirmed_on": "2026-11-01"}
    who = LEE | {"facts": LEE["facts"] | {"papers": False}}
    plan = planned(housing("s1", fresh, stale), who=who, stale_before="2026-05-21")
    # Hopefully it opens on the birthday; strictly the papers still shut it.
    assert told(plan) == [("no_open_door", "certain", ["housing"])]


def test_a_need_has_one_gap_of_its_own() -> None:
    # Nothing possible beside what is certain.
    services = [housing("s1", requires("c1", PAPERS)), housing("s2", requires("c1", PAPERS), about={"reach": False})]
    assert told(planned(*services, who=AMA)) == [("no_open_door", "certain", ["housing"])]


def test_a_stale_rule_that_may_shut_the_only_door_is_a_possible_gap() -> None:
    plan = planned(housing("s1", requires("c1", PAPERS)), who=AMA, stale_before="2026-05-21")
    assert told(plan) == [("no_open_door", "possible", ["housing"])]


def test_an_unsure_ban_is_no_gap_beside_an_open_door() -> None:
    assert told(planned(housing("s1", excludes("c1", WOMAN)), housing("s2"), who=LEE)) == []


def test_the_shapes_of_what_is_told_know_every_code() -> None:
    assert set(GAP_CODES) == {
        "no_service", "no_open_door", "not_yet", "catch_22", "one_after_another", "no_joint_support", "not_safe_there",
        "needs_referrer", "papers_missing", "out_of_area", "cannot_use", "too_long_a_wait", "holding_only",
        "ends_too_soon", "case_by_case_only", "transition_cliff", "nothing_meanwhile", "closes_on_progress",
        "no_way_back", "unconfirmed_only",
    }  # fmt: skip
