"""What a keeper of the vocabulary is told to look at again, and of what nothing is said."""

from typing import Any

import pytest

from navigator.core.documents import read_vocabulary
from navigator.lint import Finding, lint_vocabulary
from navigator.vocabulary import shipped_vocabulary

GP, NO_GP = {"fact": "gp", "is": True}, {"fact": "gp", "is": False}
SCRIPT, UNTREATED = {"fact": "on_script", "is": True}, {"fact": "substance_treatment", "is": False}


def found(**change: Any) -> tuple[Finding, ...]:
    """Of the vocabulary as shipped, with these sections in place of its own and no progress to fight over."""
    document = {**shipped_vocabulary(), "progressions": [], **change}
    return lint_vocabulary(document, read_vocabulary(document))


def asked(about: Any, *unless: Any, **more: Any) -> list[dict[str, Any]]:
    """A grid of one question."""
    follow_ups = [{"id": f"u{at}", "label": f"so {at}", "about": each} for at, each in enumerate(unless)]
    words = {"short": "Asked", "question": "Asked?", "people": "people who are so"}
    return [{"id": "asked", "kind": "group", **words, "about": about, "unless": follow_ups, **more}]


def with_adult() -> dict[str, Any]:
    facts = {**shipped_vocabulary()["facts"], "adult": {"kind": "yes_no", "x_short": "Adult"}}
    return {"facts": facts, "implications": [{"if": {"fact": "age", "at_most": 17}, "then": {"adult": False}}]}


def test_progress_that_two_needs_fight_over_is_told_of_both() -> None:
    document = shipped_vocabulary()
    (advice,) = lint_vocabulary(document, read_vocabulary(document))
    assert advice.code == "progress"
    assert advice.parts == (("progressions", "substance_use"), ("progressions", "detox"))


GRID = ("x_grid", "asked")
ADVICE: list[tuple[str, dict[str, Any], list[tuple[str, tuple[str, str]]]]] = [
    ("the vocabulary as shipped", {}, []),
    ("a fact that follows from age", with_adult(), [("implied", ("facts", "adult"))]),
    ("people there cannot be", {"x_grid": asked({"all": [GP, NO_GP]})}, [("never", GRID)]),
    ("people there cannot be, through an implication: a script comes with treatment",
     {"x_grid": asked({"all": [SCRIPT, UNTREATED]})}, [("never", GRID)]),
    ("a follow-up that nobody can be", {"x_grid": asked(GP, NO_GP)}, [("never", GRID)]),
    ("a follow-up that everybody is", {"x_grid": asked(SCRIPT, {"not": UNTREATED})}, [("all", GRID)]),
    ("a follow-up that some are", {"x_grid": asked(GP, SCRIPT)}, []),
    ("a question of several groups, of which one can be so",
     {"x_grid": asked(GP, SCRIPT, kind="each", options=[
         {"id": "a", "label": "A", "people": "a", "about": UNTREATED},
         {"id": "b", "label": "B", "people": "b", "about": GP}])}, []),
    ("a setback for nobody",
     {"setbacks": [{"need": "detox", "if": {"all": [GP, NO_GP]}, "then": {"drinking": "some"}}]},
     [("never", ("setbacks", "detox"))]),
    ("a progression for nobody",
     {"progressions": [{"need": "detox", "if": {"all": [GP, NO_GP]}, "then": {"drinking": "none"}}]},
     [("never", ("progressions", "detox"))]),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change", "expected"), ADVICE, ids=[each[0] for each in ADVICE])
def test_advice(what: str, change: dict[str, Any], expected: list[tuple[str, tuple[str, str]]]) -> None:
    assert [(each.code, each.parts[0]) for each in found(**change)] == expected


def test_it_is_told_in_the_words_of_the_page() -> None:
    (never,) = found(x_grid=asked(GP, NO_GP))
    assert never.text == "“Unless so 0” of “Asked” can never matter: nobody it is about can be so."
    (whole,) = found(x_grid=asked(SCRIPT, {"not": UNTREATED}))
    assert whole.text == "“Unless so 0” of “Asked” takes in everybody it is about, so a “no” turns nobody away."
