"""The core against the oracle: an independent reading of the same rules, by brute force, through the wire format."""

import json
import os
from collections import Counter
from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from navigator.core.lines import judge_lines, plan_lines
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.simplifying import simplest
from tests.navigator.core.cases.strategies import cases, seeded_cases
from tests.navigator.core.cases.variants import learned, reordered, with_door, without_a_clause
from tests.navigator.core.oracle import plan_lines as oracle_plan_lines
from tests.navigator.core.oracle.comparing import differences, plain, without_reasons
from tests.navigator.core.oracle.lines import judge_line
from tests.navigator.core.oracle.reasons import faults_in_reasons
from tests.navigator.core.oracle.world import World

ENGINES = ("reference", "fast")
IN_CI = os.environ.get("CI") == "true"
UNMOVED_CASES, LEAST_PAIRS = (5_800, 100_000) if IN_CI else (60, 900)
MOVING_CASES = 150 if IN_CI else 10
PLANNED_CASES = 400 if IN_CI else 40
VARIED_CASES = 120 if IN_CI else 25
WORST_LAST = ("open", "case_by_case", "not_said", "closed")


def test_every_verdict_agrees_with_brute_force_over_at_least_a_hundred_thousand_pairs_in_ci() -> None:
    pairs: Counter[str] = Counter()

    @settings(max_examples=UNMOVED_CASES)
    @given(seeded_cases(most_services=8, most_people=6, moving=0.0))
    def agrees(case: Json) -> None:
        pairs["judged"] += len(case["services"]) * len(case["people"])
        assert_agrees(case, judged_otherwise)

    agrees()
    assert pairs["judged"] >= LEAST_PAIRS


@settings(max_examples=MOVING_CASES)
@given(seeded_cases(most_services=3, moving=1.0))
def test_verdicts_and_the_days_they_change_agree_with_brute_force(case: Json) -> None:
    assert_agrees(case, judged_otherwise)


@settings(max_examples=PLANNED_CASES)
@given(seeded_cases(most_people=2))
def test_plans_and_gaps_agree_with_brute_force(case: Json) -> None:
    assert_agrees(case, planned_otherwise)


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=VARIED_CASES)
@given(cases(most_people=2, moving=0.0))
def test_every_person_has_one_verdict_from_every_service(engine: str, case: Json) -> None:
    lines = list(judge_lines(case, engine=engine))
    told = Counter((line["person"], line["service"]) for line in lines)
    asked = Counter((person["id"], service["id"]) for person in case["people"] for service in case["services"])
    assert told == asked
    assert all(line["outcomes"] for line in lines)


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=VARIED_CASES)
@given(cases(moving=0.0), st.randoms(use_true_random=False))
def test_learning_a_fact_never_adds_an_outcome(engine: str, case: Json, rng: Random) -> None:
    before, after = outcomes_of(case, engine), outcomes_of(learned(case, rng), engine)
    assert all(after[pair] <= before[pair] for pair in before)


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=VARIED_CASES)
@given(cases(most_people=2, moving=0.0), st.randoms(use_true_random=False))
def test_order_changes_nothing(engine: str, case: Json, rng: Random) -> None:
    other = reordered(case, rng)
    assert judged_by_pair(case, engine) == judged_by_pair(other, engine)
    assert planned_by_person(case, engine) == planned_by_person(other, engine)


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=VARIED_CASES)
@given(cases(moving=0.0), st.randoms(use_true_random=False))
def test_taking_a_clause_away_never_makes_a_verdict_worse(engine: str, case: Json, rng: Random) -> None:
    if (changed := without_a_clause(case, rng)) is None:
        return
    other, service = changed
    before, after = outcomes_of(case, engine), outcomes_of(other, engine)
    for pair in [pair for pair in before if pair[1] == service]:
        assert max(map(WORST_LAST.index, after[pair])) <= max(map(WORST_LAST.index, before[pair]))


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=VARIED_CASES)
@given(cases(moving=0.0), st.randoms(use_true_random=False))
def test_a_new_door_open_to_all_ends_every_circle_of_its_need(engine: str, case: Json, rng: Random) -> None:
    need = rng.choice(case["vocabulary"]["facts"]["needs"]["options"])
    for line in plan_lines(with_door(case, need), engine=engine):
        assert line["needs"].get(need, {"sure_stage": 0})["sure_stage"] == 0
        assert not [gap for gap in line["gaps"] if gap["code"] == "catch_22" and need in gap["needs"]]


def assert_agrees(case: Json, otherwise: Callable[[Json], list[str]]) -> None:
    """Fail with the smallest document that shows a disagreement."""
    if otherwise(case):
        small = simplest(case, lambda one: bool(disagreements_or_none(one, otherwise)))
        pytest.fail("\n".join([*otherwise(small), json.dumps(small)]))


def disagreements_or_none(case: Json, otherwise: Callable[[Json], list[str]]) -> list[str]:
    """The disagreements about a document; none where a part was taken out that it cannot do without."""
    try:
        return otherwise(case)
    except Exception:  # a document without a needed part may fail anywhere in the oracle, and is no document
        return []


def judged_otherwise(case: Json) -> list[str]:
    """Where the core judges otherwise than the oracle, or tells reasons that break their law."""
    worlds = {person["id"]: World(case, person) for person in case["people"]}
    services = {service["id"]: service for service in case["services"]}
    lawful: set[str] = set()
    expected = {(one, name): plain(judge_line(worlds[one], name)) for one in worlds for name in services}
    found: list[str] = []
    for engine in ENGINES:
        lines = {(line["person"], line["service"]): line for line in judge_lines(case, engine=engine)}
        for pair, line in lines.items():
            where = f"{engine} {pair}"
            found += differences(expected[pair], plain(without_reasons(line)), where)
            told = f"{pair} {line['reasons']}"
            faults = told not in lawful and faults_in_reasons(worlds[pair[0]], services[pair[1]], line["reasons"])
            found += [f"{where}: {fault}" for fault in faults or []]
            lawful |= set() if faults else {told}
    return found


def planned_otherwise(case: Json) -> list[str]:
    """Where the core plans otherwise than the oracle."""
    expected = {line["person"]: plain(line) for line in oracle_plan_lines(case)}
    return [
        line
        for engine in ENGINES
        for person, plan in planned_by_person(case, engine).items()
        for line in differences(expected[person], plan, f"{engine} {person}")
    ]


def planned_by_person(case: Json, engine: str) -> dict[str, Json]:
    """The core's plans, as plain values."""
    return {line["person"]: plain(line) for line in plan_lines(case, engine=engine)}


def judged_by_pair(case: Json, engine: str) -> dict[tuple[str, str], Json]:
    """The core's verdicts without reasons, as plain values."""
    return {
        (line["person"], line["service"]): plain(without_reasons(line)) for line in judge_lines(case, engine=engine)
    }


def outcomes_of(case: Json, engine: str) -> dict[tuple[str, str], set[str]]:
    """The core's outcomes for every person and service."""
    return {(line["person"], line["service"]): set(line["outcomes"]) for line in judge_lines(case, engine=engine)}
