from typing import Any

import pytest

from tests.navigator.core.cases.by_hand import case_of, excludes, given, requires, service
from tests.navigator.core.oracle import plan_lines

Json = dict[str, Any]
FACTS: Json = {
    "settled": {"kind": "yes_no"},
    "treated": {"kind": "yes_no"},
    "sober": {"kind": "yes_no", "sensitivity": 3},
    "papers": {"kind": "yes_no", "sensitivity": 1},
    "age": {"kind": "age"},
}
SETTLED: Json = {"fact": "settled", "is": True}
TREATED: Json = {"fact": "treated", "is": True}
PAPERS: Json = {"fact": "papers", "is": True}
SOBER: Json = {"fact": "sober", "is": True}
PROGRESSIONS = [
    {"need": "mental_health", "weeks": 3, "then": {"settled": True}},
    {"need": "substance_use", "weeks": 2, "then": {"treated": True}},
]
BOTH = given("mental_health substance_use", settled=False, treated=False)


def planned(*services: Json, person: Json | None = None, **more: Any) -> Json:
    """The plan of the one person."""
    more.setdefault("progressions", PROGRESSIONS)
    case = {key: more.pop(key) for key in ("stale_before",) if key in more}
    return next(plan_lines(case_of(list(services), facts=FACTS, person=person, **more) | case))


def told(plan: Json) -> list[tuple[str, str]]:
    return [(gap["code"], gap["certainty"]) for gap in plan["gaps"]]


def mental_health(*clauses: Json, name: str = "minds", **more: Any) -> Json:
    return service(name, *(clauses or [requires("not_using", TREATED)]), moves="mental_health", **more)


def substance_use(*clauses: Json, name: str = "drugs", **more: Any) -> Json:
    return service(name, *(clauses or [requires("stable", SETTLED)]), moves="substance_use", **more)


def test_two_doors_that_wait_for_each_other_are_a_circle() -> None:
    plan = planned(mental_health(), substance_use(), person=BOTH)
    assert plan["gaps"] == [
        {
            "code": "catch_22",
            "needs": ["mental_health", "substance_use"],
            "certainty": "certain",
            "services": ["drugs", "minds"],
            "clauses": [{"service": "drugs", "clause": "stable"}, {"service": "minds", "clause": "not_using"}],
            "breaks": [{"service": "minds", "clause": "not_using"}, {"service": "drugs", "clause": "stable"}],
        }
    ]


@pytest.mark.parametrize("need", ["mental_health", "substance_use"])
def test_one_open_door_breaks_the_circle(need: str) -> None:
    plan = planned(mental_health(), substance_use(), service("s3", moves=need), person=BOTH)
    other = {"mental_health": "substance_use", "substance_use": "mental_health"}[need]
    assert {one: plan["needs"][one]["stage"] for one in (need, other)} == {need: 0, other: 1}
    assert [(gap["code"], gap["needs"], gap["waits_for"]) for gap in plan["gaps"] if "waits_for" in gap] == [
        ("one_after_another", [other], [[need]])
    ]
    assert "catch_22" not in [code for code, _ in told(plan)]


def test_a_door_for_both_that_cannot_be_reached_would_break_the_circle() -> None:
    both = service("both", moves="mental_health substance_use", about={"reach": False})
    plan = planned(mental_health(), substance_use(), both, person=BOTH)
    assert {"service": "both"} in plan["gaps"][0]["breaks"]


def test_a_need_may_wait_for_itself() -> None:
    plan = planned(mental_health(requires("a", SETTLED)), person=given("mental_health", settled=False), together=[])
    assert [(gap["code"], gap["needs"]) for gap in plan["gaps"]] == [("catch_22", ["mental_health"])]


def test_a_circle_that_an_unknown_answer_may_open_is_only_possible() -> None:
    person = given("mental_health substance_use", settled=False)
    plan = planned(mental_health(), substance_use(), person=person)
    assert plan["needs"]["mental_health"]["stage"] == 0
    # Three weeks of treatment before the second door, and nothing that holds until then.
    assert told(plan) == [
        ("catch_22", "possible"),
        ("one_after_another", "possible"),
        ("nothing_meanwhile", "certain"),
    ]


def test_a_circle_of_stale_rules_is_no_circle_in_the_hopeful_run() -> None:
    stale = requires("a", TREATED, confirmed_on="2026-01-01")
    plan = planned(mental_health(stale), substance_use(), person=BOTH, stale_before="2026-05-01")
    assert plan["needs"]["mental_health"] | {"funnel": [], "doors": []} == {
        "stage": 0,
        "sure_stage": None,
        "weeks": 0,
        "doors": [],
        "later": [],
        "meanwhile": [],
        "funnel": [],
        "would_do": [],
    }


def test_a_need_behind_a_circle_waits_for_it() -> None:
    home = service("home", requires("a", SETTLED))
    person = given("housing mental_health substance_use", settled=False, treated=False)
    plan = planned(home, mental_health(), substance_use(), person=person)
    assert plan["gaps"][0] == {
        "code": "one_after_another",
        "needs": ["housing"],
        "certainty": "certain",
        "waits_for": [["mental_health"]],
    }
    assert (plan["needs"]["housing"]["stage"], plan["needs"]["housing"]["weeks"]) == (None, None)


@pytest.mark.parametrize(("starts_in", "weeks"), [(None, 3), (0, 3), (1, 4), (7, 4), (8, 5)])
def test_weeks_are_the_wait_for_the_first_door_and_its_progress_rounded_up(starts_in: int | None, weeks: int) -> None:
    home = service("home", requires("a", SETTLED))
    minds = mental_health(excludes("a", {"not": {"anyone": True}}), about={"starts_in": starts_in})
    plan = planned(home, minds, person=given("housing mental_health", settled=False))
    assert plan["needs"]["housing"]["weeks"] == weeks


def test_a_door_only_by_more_progress_is_a_later_door() -> None:
    plan = planned(
        service("now"),
        service("later", requires("a", SETTLED)),
        mental_health(requires("a", {"anyone": True})),
        person=given("housing mental_health", settled=False),
    )
    assert plan["needs"]["housing"]["doors"] == ["now"]
    assert plan["needs"]["housing"]["later"] == [{"service": "later", "waits_for": ["mental_health"]}]


@pytest.mark.parametrize(
    ("about", "clauses", "code"),
    [
        ({"covers": False}, [], "no_service"),
        ({}, [requires("a", PAPERS)], "no_open_door"),
        ({"safe": False}, [], "not_safe_there"),
        ({"way_in": "needs_referrer"}, [], "needs_referrer"),
        ({"way_in": "papers_missing"}, [], "papers_missing"),
        ({"reach": False}, [], "out_of_area"),
        ({"usable": False}, [], "cannot_use"),
        ({"in_time": False}, [], "too_long_a_wait"),
        ({"lasts": False}, [], "ends_too_soon"),
        ({}, [requires("a", PAPERS, strength="not_said")], "case_by_case_only"),
        ({}, [requires("a", {"fact": "age", "at_least": 30})], "not_yet"),
    ],
)
def test_the_first_step_that_empties_names_the_gap(about: Json, clauses: list[Json], code: str) -> None:
    person = given("housing", papers=False, age="1996-12-01")
    plan = planned(service("s1", *clauses, about=about), person=person)
    assert [(gap["code"], gap["certainty"], gap["services"]) for gap in plan["gaps"]] == [(code, "certain", ["s1"])]


@pytest.mark.parametrize(
    ("services", "code", "services_lost"),
    [
        ([], "no_service", []),
        ([service("s1", moves="mental_health")], "no_service", []),
        ([{"id": "s1", "needs": {"housing": "holds"}, "clauses": []}], "holding_only", ["s1"]),
    ],
)
def test_a_need_that_nothing_moves(services: list[Json], code: str, services_lost: list[str]) -> None:
    gaps = planned(*services)["gaps"]
    assert [(gap["code"], gap["services"]) for gap in gaps] == [(code, services_lost)]


def test_both_reasons_of_the_way_in_are_told() -> None:
    plan = planned(service("s1", about={"way_in": "needs_referrer"}), service("s2", about={"way_in": "papers_missing"}))
    assert [(gap["code"], gap["services"]) for gap in plan["gaps"]] == [
        ("needs_referrer", ["s1"]),
        ("papers_missing", ["s2"]),
    ]


def test_the_funnel_counts_what_is_kept_and_what_is_unknown() -> None:
    plan = planned(
        service("s1", requires("a", PAPERS)),
        service("s2", requires("a", SETTLED), about={"covers": None}),
        service("s3", about={"covers": False}),
        service("s4", about={"reach": None, "lasts": True}),
        person=given("housing", settled=False),
    )
    steps = plan["needs"]["housing"]["funnel"]
    assert [(one["step"], one["kept"], one["unknown"]) for one in steps] == [
        ("listed", 4, 0),
        ("covers", 3, 1),
        ("takes", 2, 1),
        ("safe", 2, 0),
        ("way_in", 2, 0),
        ("reach", 2, 1),
        ("usable", 2, 0),
        ("in_time", 2, 0),
        ("moves", 2, 0),
        ("lasts", 2, 1),
        ("sure", 2, 1),
    ]


def test_would_do_names_each_step_that_alone_keeps_every_door_away() -> None:
    plan = planned(
        service("s1", about={"reach": False}),
        service("s2", about={"usable": False}),
        service("s3", about={"safe": False, "in_time": False}),
        service("s4", requires("a", SETTLED)),
        person=given("housing", settled=False),
    )
    assert plan["needs"]["housing"]["would_do"] == ["takes", "reach", "usable"]


@pytest.mark.parametrize(
    ("joint", "shared", "expected"),
    [([], False, [("no_joint_support", "certain")]), (["drugs"], False, []), ([], True, [])],
)
def test_a_pair_wants_one_door_for_both_or_two_that_work_jointly(
    joint: list[str], shared: bool, expected: list[tuple[str, str]]
) -> None:
    doors = [mental_health(requires("a", {"anyone": True}), about={"joint": joint}), substance_use()]
    both = [service("both", moves="mental_health substance_use")] if shared else []
    person = given("mental_health substance_use", settled=True, treated=False)
    assert told(planned(*doors, *both, person=person, together=[["mental_health", "substance_use"]])) == expected


@pytest.mark.parametrize(
    ("until", "starts_in", "gap"),
    [
        ("2026-11-30", 20, ("2026-12-01", "2026-12-10")),
        ("2026-12-09", 20, ("2026-12-10", "2026-12-10")),
        ("2026-12-10", 20, None),
        ("2026-11-21", None, None),
        ("2026-11-20", None, None),
    ],
)
def test_a_cliff_is_the_days_between_what_there_is_and_what_starts(
    until: str, starts_in: int | None, gap: tuple[str, str] | None
) -> None:
    person = given("housing") | {"support_now": [{"need": "housing", "until": until}]}
    holding = {"id": "hold", "needs": {"housing": "holds"}, "clauses": []}
    plan = planned(service("s1", about={"starts_in": starts_in}), holding, person=person)
    cliffs = [(one["from"], one["until"], one["services"]) for one in plan["gaps"] if one["code"] == "transition_cliff"]
    assert cliffs == ([(*gap, ["hold"])] if gap else [])


@pytest.mark.parametrize(
    ("starts_in", "until", "alone"),
    [(14, None, False), (15, None, True), (15, "2026-11-22", False), (60, "2026-12-01", True)],
)
def test_a_wait_of_more_than_fourteen_days_with_nothing_to_hold_is_told(
    starts_in: int, until: str | None, alone: bool
) -> None:
    support = {"support_now": [{"need": "housing", "until": until}]} if until else {}
    plan = planned(service("s1", about={"starts_in": starts_in}), person=given("housing") | support)
    assert (("nothing_meanwhile", "certain") in told(plan)) is alone


def test_progress_that_closes_a_planned_door_before_it_starts_is_told() -> None:
    home = service("home", excludes("a", TREATED), about={"starts_in": 30})
    open_to_all = substance_use(requires("a", {"anyone": True}))
    person = given("housing substance_use", treated=False) | {"support_now": []}
    warnings = [gap for gap in planned(home, open_to_all, person=person)["gaps"] if gap["code"] == "closes_on_progress"]
    assert warnings == [
        {"code": "closes_on_progress", "needs": ["housing"], "services": ["home"], "certainty": "certain"}
    ]


def test_a_door_that_starts_before_the_progress_is_not_closed_by_it() -> None:
    home = service("home", excludes("a", TREATED), about={"starts_in": 13})
    open_to_all = substance_use(requires("a", {"anyone": True}))
    assert told(planned(home, open_to_all, person=given("housing substance_use", treated=False))) == []


@pytest.mark.parametrize(
    ("condition", "expected"),
    [({}, True), ({"if": SOBER}, True), ({"if": PAPERS}, False), ({"if": TREATED}, False)],
)
def test_a_setback_that_closes_a_planned_door_is_told_where_its_if_surely_holds(
    condition: Json, expected: bool
) -> None:
    setbacks = [{"need": "housing", "then": {"sober": False}} | condition]
    person = given("housing", sober=True, treated=False)
    plan = planned(service("home", requires("a", SOBER)), person=person, setbacks=setbacks)
    assert (("no_way_back", "certain") in told(plan)) is expected


@pytest.mark.parametrize(("confirmed", "expected"), [(False, True), (None, False), (True, False)])
def test_doors_that_are_all_unconfirmed_are_told(confirmed: bool | None, expected: bool) -> None:
    plan = planned(service("s1", about={"confirmed": confirmed}), service("s2", about={"confirmed": False}))
    assert (("unconfirmed_only", "certain") in told(plan)) is expected


def test_as_few_doors_as_possible_but_never_a_maybe_for_an_open_door() -> None:
    maybe = service("maybe", requires("a", PAPERS), moves="housing mental_health")
    sure = [service("home"), mental_health(requires("a", {"anyone": True}))]
    person = given("housing mental_health")
    assert planned(maybe, *sure, person=person)["fewest"] == ["home", "minds"]
    assert planned(maybe, person=person)["fewest"] == ["maybe"]


def test_strands_of_one_service_at_one_location_are_one_door() -> None:
    strands = [
        service("far", service="org", location="north", strand="one"),
        service("off", moves="mental_health", service="org", location="north", strand="two"),
    ]
    others = [service("a1", about={"confirmed": True}), service("a2", moves="mental_health", about={"confirmed": True})]
    assert planned(*strands, *others, person=given("housing mental_health"))["fewest"] == ["far", "off"]


def test_doors_are_ranked_by_sureness_then_confirmed_then_nearer_then_sooner_then_id() -> None:
    doors = [
        service("maybe", requires("a", PAPERS), about={"confirmed": True}),
        service("asks", requires("a", SETTLED, strength="case_by_case"), about={"confirmed": True}),
        service("far", about={"confirmed": True, "distance_km": 9}),
        service("slow", about={"confirmed": True, "distance_km": 1, "starts_in": 9}),
        service("near", about={"confirmed": True, "distance_km": 1, "starts_in": 1}),
        service("old", about={"confirmed": False}),
    ]
    plan = planned(*doors, person=given("housing", settled=False))
    assert plan["needs"]["housing"]["doors"] == ["near", "slow", "far", "old", "asks", "maybe"]


@pytest.mark.parametrize(
    ("services", "question"),
    [
        ([service("s1")], None),
        ([service("s1", requires("a", PAPERS))], {"fact": "papers", "why": "needed"}),
        ([service("s1"), service("s2", requires("a", PAPERS))], {"fact": "papers", "why": "refining"}),
        # The more sensitive one later, though more doors turn on it.
        (
            [
                service("s1", requires("a", SOBER)),
                service("s2", requires("a", SOBER)),
                service("s3", requires("a", PAPERS)),
            ],
            {"fact": "papers", "why": "needed"},
        ),
        # Nothing turns on it where the door is lost anyway, or is for another need.
        ([service("s1", requires("a", PAPERS), about={"reach": False})], None),
        ([service("s1", requires("a", PAPERS), moves="mental_health")], None),
    ],
)
def test_the_next_question_is_one_that_a_door_turns_on(services: list[Json], question: Json | None) -> None:
    assert planned(*services)["next"] == question


def test_a_declined_fact_is_never_asked() -> None:
    person = given("housing") | {"declined": ["papers"]}
    assert planned(service("s1", requires("a", PAPERS)), person=person)["next"] is None


@pytest.mark.parametrize(
    ("answers", "question"), [({}, "papers"), ({"settled": True, "treated": True, "age": 30}, "sober")]
)
def test_the_most_sensitive_facts_come_after_all_others_until_three_are_answered(answers: Json, question: str) -> None:
    needed = service("s1", requires("a", SOBER))
    refining = service("s2", requires("a", PAPERS), moves="mental_health")
    person = given("housing mental_health", **answers)
    plan = planned(needed, refining, service("s3", moves="mental_health"), person=person)
    assert plan["next"]["fact"] == question
