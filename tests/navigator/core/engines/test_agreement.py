"""The two engines find verdicts in ways that have nothing in common; on cases drawn at random they say the same."""

from random import Random

import pytest

from navigator.core.lines import judge_lines, plan_lines
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.documents import random_case

AT_ONCE = 10


def judged(case: Json, engine: str) -> list[Json]:
    """Every judgement, without its reasons: any smallest set of facts is a right one."""
    return [{key: line[key] for key in line if key != "reasons"} for line in judge_lines(case, engine=engine)]


@pytest.mark.parametrize("first", range(0, 120, AT_ONCE))
def test_both_engines_judge_and_plan_alike(first: int) -> None:
    for seed in range(first, first + AT_ONCE):
        case = random_case(Random(seed))
        assert judged(case, "fast") == judged(case, "reference"), seed
        assert list(plan_lines(case, engine="fast")) == list(plan_lines(case, engine="reference")), seed
