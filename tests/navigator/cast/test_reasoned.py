"""Everybody of the cast gets the plan that was reasoned for them by hand."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from navigator.cast import cast
from navigator.core.cases import LACKS
from navigator.core.clauses import Outcome
from navigator.core.funnel import EMPTIED
from navigator.vocabulary import shipped_vocabulary
from tests.navigator.cast.conftest import Made

pytestmark = pytest.mark.django_db

REASONED: dict[str, Any] = json.loads((Path(__file__).parent / "reasoned.json").read_text(encoding="utf-8"))["people"]
NAMES = [member.name for member in cast()]

OF_A_STEP = {*EMPTIED.values(), *LACKS}
LATER = {"not_yet", "catch_22", "one_after_another"}
WARNINGS = {
    "no_joint_support",
    "transition_cliff",
    "nothing_meanwhile",
    "closes_on_progress",
    "no_way_back",
    "unconfirmed_only",
}
ONLY_CERTAIN = {"no_service", "ends_too_soon", "case_by_case_only"}
"""A step before `takes` empties in both runs alike, and what comes after `moves` is asked of the hopeful one alone."""


def test_each_was_reasoned_for() -> None:
    assert list(REASONED) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_the_gaps_are_those_that_were_reasoned(plans: Mapping[str, Made], name: str) -> None:
    reasoned = {(code, tuple(needs), how) for code, needs, how in REASONED[name]["gaps"]}
    assert plans[name].gaps == reasoned


@pytest.mark.parametrize("name", NAMES)
def test_the_doors_are_those_that_were_reasoned(plans: Mapping[str, Made], name: str) -> None:
    assert plans[name].doors == {need: frozenset(doors) for need, doors in REASONED[name]["doors"].items()}


@pytest.mark.parametrize("name", NAMES)
def test_each_need_is_met_at_the_stage_that_was_reasoned(plans: Mapping[str, Made], name: str) -> None:
    assert plans[name].stages == REASONED[name]["stages"]


@pytest.mark.parametrize("name", NAMES)
def test_the_plan_names_first_what_was_reasoned_stage_by_stage(plans: Mapping[str, Made], name: str) -> None:
    assert plans[name].order == [frozenset(doors) for doors in REASONED[name]["order"]]


def test_some_plans_have_a_second_stage() -> None:
    assert len([name for name in NAMES if len(REASONED[name]["order"]) > 1]) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_every_door_that_is_expected_is_named_in_a_reason(name: str) -> None:
    reasons = " ".join(REASONED[name]["because"])
    expected = {door for doors in REASONED[name]["doors"].values() for door in doors}
    assert {door for door in expected if not re.search(rf"(?<![\w-]){re.escape(door)}(?![\w#-])", reasons)} == set()


def test_together_they_meet_every_gap_for_certain(plans: Mapping[str, Made]) -> None:
    assert met(plans, "certain") == OF_A_STEP | LATER | WARNINGS


def test_together_they_meet_every_gap_as_possible_that_can_be(plans: Mapping[str, Made]) -> None:
    assert met(plans, "possible") == (OF_A_STEP | LATER | WARNINGS) - ONLY_CERTAIN


def test_together_they_meet_every_verdict(plans: Mapping[str, Made]) -> None:
    verdicts = frozenset[str]().union(*(made.verdicts for made in plans.values()))
    assert verdicts == {outcome.name.lower() for outcome in Outcome} | {"unknown"}


def met(plans: Mapping[str, Made], how: str) -> set[str]:
    return {code for made in plans.values() for code, _, certainty in made.gaps if certainty == how}


def test_together_they_have_every_need_but_a_few() -> None:
    wanted = {need for member in cast() for need in member.told["person"]["facts"]["needs"]}
    assert wanted <= set(shipped_vocabulary()["facts"]["needs"]["options"])
    assert len(wanted) >= 10


@pytest.mark.parametrize("name", NAMES)
def test_each_has_needs_that_come_together(name: str) -> None:
    assert len(REASONED[name]["doors"]) >= 2
