"""What examples are lacking is said, gently, and only where there are rules to check them by."""

from typing import Any

import pytest

from navigator.editing.beside.wanting import NOBODY_REFUSED, NOBODY_TAKEN, NONE_YET, examples_wanted

TAKES, REFUSES = {"expect": "takes"}, {"expect": "refuses"}
WANTED: list[tuple[list[str], list[Any], str]] = [
    ([], [], ""),
    (["not_said"], [], ""),
    (["always", "not_said"], [], NONE_YET),
    (["case_by_case"], [], NOBODY_TAKEN),
    (["always"], [TAKES], NOBODY_REFUSED),
    (["always"], [REFUSES], NOBODY_TAKEN),
    (["case_by_case"], [TAKES], ""),
    (["always"], [TAKES, REFUSES], ""),
    (["always"], ["what is no example"], NONE_YET),
]


@pytest.mark.parametrize(("strengths", "examples", "told"), WANTED)
def test_what_is_lacking_is_said(strengths: list[str], examples: list[Any], told: str) -> None:
    assert examples_wanted([{"strength": each} for each in strengths], examples) == told
