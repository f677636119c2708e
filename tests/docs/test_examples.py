"""Every example of docs/rules.md is run: what the page states as a result is the result, on both engines."""

from typing import Any

import pytest

from navigator.core.documents import Faults, read_case, read_vocabulary
from navigator.core.lines import judge_lines, plan_lines
from tests.docs.examples import RESULTS, Example, Json, examples_of, page, unlabelled

RULES = page("rules.md")
EXAMPLES = list(examples_of(RULES))
ENGINES = ("reference", "fast")


def of_kind(kind: str) -> list[Any]:
    return [pytest.param(each, id=str(each)) for each in EXAMPLES if each.kind == kind]


def test_no_block_of_json_goes_unread() -> None:
    assert unlabelled(RULES) == []


@pytest.mark.parametrize("kind", RESULTS)
def test_the_page_shows_results_of_every_kind(kind: str) -> None:
    assert of_kind(kind)


def test_the_vocabulary_of_the_page_is_a_good_document() -> None:
    assert read_vocabulary(EXAMPLES[0].case["vocabulary"]).needs


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("example", of_kind("judged"))
def test_judgements_are_as_the_page_says(example: Example, engine: str) -> None:
    assert shown(list(judge_lines(example.case, engine=engine)), like=example.result) == example.result


@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("example", of_kind("planned"))
def test_plans_are_as_the_page_says(example: Example, engine: str) -> None:
    assert shown(next(plan_lines(example.case, engine=engine)), like=example.result) == example.result


@pytest.mark.parametrize("example", of_kind("tests"))
def test_tests_hold_fail_and_stay_open_as_the_page_says(example: Example) -> None:
    for row in example.result:
        found = {key: [truth(example.case, row["test"], facts) for facts in row.get(key, [])] for key in TRUTHS}
        assert found == {key: [key] * len(row.get(key, [])) for key in TRUTHS}, row["test"]


@pytest.mark.parametrize("example", of_kind("faults"))
def test_faults_are_as_the_page_says(example: Example) -> None:
    with pytest.raises(Faults) as found:
        read_case(example.case)
    assert f"{found.value}\n" == example.result


TRUTHS = {"holds": ["open"], "fails": ["closed"], "open": ["open", "closed"]}


def truth(case: Json, test: Json, facts: Json) -> str | None:
    """What a test comes to for somebody of whom these facts are given: what a service that requires it says."""
    clause = {"id": "c1", "effect": "requires", "strength": "always", "test": test}
    somebody = {"id": "p1", "asked_on": "2026-11-21", "facts": facts}
    services = [{"id": "s1", "needs": {}, "clauses": [clause]}]
    (line,) = judge_lines(case | {"services": services, "people": [somebody]})
    return next((key for key, outcomes in TRUTHS.items() if outcomes == line["outcomes"]), None)


def shown(found: Any, *, like: Any) -> Any:
    """What was found, cut down to the keys that the page shows."""
    if isinstance(found, dict) and isinstance(like, dict):
        return {key: shown(found[key], like=each) for key, each in like.items() if key in found}
    if isinstance(found, list) and isinstance(like, list) and len(found) == len(like):
        return [shown(each, like=other) for each, other in zip(found, like, strict=True)]
    return found
