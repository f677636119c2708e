from collections import Counter
from random import Random

import pytest

from tests.navigator.core.cases.by_hand import case_of, requires, service
from tests.navigator.core.cases.documents import random_case
from tests.navigator.core.cases.simplifying import simplest
from tests.navigator.core.oracle import plan_lines

CASES = 1500
# These speak of what no answer can change: in the strict run fewer doors are taken, but as many are listed; and what a
# stage lacks after `moves` is told of the hopeful run only.
ONLY_CERTAIN = ("no_service", "ends_too_soon", "case_by_case_only")
ALSO_POSSIBLE = (
    "no_open_door",
    "not_safe_there",
    "needs_referrer",
    "papers_missing",
    "out_of_area",
    "cannot_use",
    "too_long_a_wait",
    "holding_only",
    "not_yet",
    "catch_22",
    "one_after_another",
    "no_joint_support",
    "transition_cliff",
    "nothing_meanwhile",
    "closes_on_progress",
    "no_way_back",
    "unconfirmed_only",
)


@pytest.fixture(scope="module")
def gaps_met() -> Counter[tuple[str, str]]:
    """How often each gap came up, certain or possible, among seeded cases."""
    plans = (line for seed in range(CASES) for line in plan_lines(random_case(Random(seed))))
    return Counter((gap["code"], gap["certainty"]) for plan in plans for gap in plan["gaps"])


@pytest.mark.parametrize("code", [*ONLY_CERTAIN, *ALSO_POSSIBLE])
def test_the_cases_meet_every_gap_for_certain(code: str, gaps_met: Counter[tuple[str, str]]) -> None:
    assert gaps_met[code, "certain"] >= 3


@pytest.mark.parametrize("code", ALSO_POSSIBLE)
def test_the_cases_meet_every_gap_that_can_be_only_possible(code: str, gaps_met: Counter[tuple[str, str]]) -> None:
    assert gaps_met[code, "possible"] >= 1


@pytest.mark.parametrize("code", ONLY_CERTAIN)
def test_some_gaps_are_never_only_possible(code: str, gaps_met: Counter[tuple[str, str]]) -> None:
    assert gaps_met[code, "possible"] == 0


def test_a_seed_always_makes_the_same_case() -> None:
    assert random_case(Random(7)) == random_case(Random(7))


def test_simplifying_leaves_only_what_matters() -> None:
    wanted = requires("b", {"fact": "papers", "is": True})
    clause = requires("a", {"all": [{"anyone": True}, {"fact": "papers", "is": True}]}, day="asked")
    case = case_of([service("s1", clause, wanted), service("s2")], facts={"papers": {"kind": "yes_no"}})

    def asks_for_papers(one: object) -> bool:
        return "'fact': 'papers'" in repr(one)

    assert simplest(case, asks_for_papers) == {"services": [{"clauses": [{"test": {"fact": "papers"}}]}]}
