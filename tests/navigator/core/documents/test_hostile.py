"""Documents that mean harm, or come from a broken program: a fault each, and never a crash."""

import json
import subprocess
import sys
from typing import Any

import pytest

from navigator.core.documents import Faults, read_case, read_vocabulary

VOCABULARY: dict[str, Any] = {
    "format": 1,
    "facts": {"needs": {"kind": "several", "options": ["housing"]}, "id": {"kind": "yes_no"}},
}


def a_case(test: Any) -> dict[str, Any]:
    clause = {"id": "c", "effect": "requires", "strength": "always", "test": test}
    service = {"id": "s", "needs": {"housing": "moves"}, "clauses": [clause]}
    return {"format": 1, "vocabulary": VOCABULARY, "services": [service], "people": []}


def test_tests_nested_without_end_are_a_fault() -> None:
    test: dict[str, Any] = {"fact": "id", "is": True}
    for _ in range(5_000):
        test = {"not": test}
    with pytest.raises(Faults) as caught:
        read_case(a_case(test))
    assert "nested" in str(caught.value)


def test_a_key_with_a_line_break_stays_on_the_line_of_its_fault() -> None:
    with pytest.raises(Faults) as caught:
        read_vocabulary({**VOCABULARY, "two\nlines": 1})
    assert len(str(caught.value).splitlines()) == 1


@pytest.mark.parametrize("document", ["", "[", "null", "[]", "NaN", '{"format": 1, "format": 1}', "[" * 100_000])
def test_what_is_no_case_ends_with_two_and_one_line_at_least(document: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "navigator.core", "plan"], input=document, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


def test_an_id_that_is_no_proper_text_is_still_told() -> None:
    case = a_case({"fact": "id", "is": True})
    case["services"][0]["id"] = "\ud800"
    case["people"] = [{"id": "p", "asked_on": "2026-11-22", "facts": {"needs": ["housing"]}}]
    done = subprocess.run(
        [sys.executable, "-m", "navigator.core", "judge"],
        input=json.dumps(case),
        capture_output=True,
        text=True,
        check=True,
    )
    assert json.loads(done.stdout)["service"] == "\ud800"
