"""Lines: every judgement and plan has the shape that its schema tells the world."""

import json

import pytest

from navigator.core.documents.faults import Fault
from navigator.core.documents.results import JUDGEMENT_SHAPE, PLAN_SHAPE
from navigator.core.documents.shapes import Place, Shape
from navigator.core.gaps import Gap
from navigator.core.lines import gap_line, judge_lines, plan_lines
from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cases.by_hand import excludes, requires
from tests.navigator.core.cast import (
    AMA,
    DAILY,
    GROWN,
    JO,
    LEE,
    SAM,
    STABLE,
    TREATED,
    case,
    housing,
    mental_health,
    substance_use,
)

CIRCLE = (mental_health("m", requires("c1", TREATED)), substance_use("s", requires("c1", STABLE)))
CASES = [
    case(*CIRCLE, who=JO),
    case(*CIRCLE, housing("h"), who=SAM),
    case(housing("h", requires("c1", GROWN)), who=LEE),
    case(housing("h", excludes("c1", DAILY)), who=AMA),
]


def faults(shape: Shape, line: Json) -> list[Fault]:
    found: list[Fault] = []
    shape.check(json.loads(json.dumps(line)), Place("", found, {}))
    return found


@pytest.mark.parametrize("document", CASES)
def test_a_judgement_has_its_shape(document: Json) -> None:
    assert not [fault for line in judge_lines(document) for fault in faults(JUDGEMENT_SHAPE, line)]


@pytest.mark.parametrize("document", CASES)
def test_a_plan_has_its_shape(document: Json) -> None:
    assert not [fault for line in plan_lines(document) for fault in faults(PLAN_SHAPE, line)]


def test_a_line_without_a_key_of_its_shape_is_noticed() -> None:
    line = next(plan_lines(CASES[0]))
    del line["fewest"]
    assert [fault.path for fault in faults(PLAN_SHAPE, line)] == ["fewest"]


def test_a_gap_carries_only_the_keys_that_its_code_defines() -> None:
    assert gap_line(Gap("nothing_meanwhile", ("housing",), certain=True)) == {
        "code": "nothing_meanwhile",
        "needs": ["housing"],
        "certainty": "certain",
    }


def test_empty_evidence_is_told_as_empty() -> None:
    assert gap_line(Gap("catch_22", ("housing",), certain=False, services=(), clauses=(), breaks=()))["breaks"] == []
