"""What becomes of a clause when its blocks change: what was typed counts, and what was not touched stays."""

import copy
import json
from collections.abc import Callable
from typing import Any

import pytest

from navigator.editing.clauses.spoken.clauses import clause_blocks, said_clauses
from navigator.editing.clauses.spoken.exact import same
from navigator.editing.clauses.spoken.sayable import sayable
from navigator.vocabulary import shipped_vocabulary

CAN = sayable(shipped_vocabulary(), kinds=("refuge",))
CLAUSE = {
    "x_note": "after the fire",
    "strength": "always",
    "effect": "excludes",
    "id": "daily",
    "test": {"x_n": 1, "fact": "drinking", "one_of": ["daily", "some"]},
    "challenge": {"by": "duty", "x_review_by": "2027-01-01", "x_seen": True},
    "wording": "",
}


def after(clause: Any, change: Callable[[Any], None]) -> Any:
    (block,) = copy.deepcopy(clause_blocks([clause], sayable=CAN))
    change(block["value"])
    return said_clauses([block], sayable=CAN, read=json.loads)[0]


def setting(key: str, value: Any) -> Callable[[Any], None]:
    return lambda blocks: blocks.update({key: value})


def setting_the_test(key: str, value: Any) -> Callable[[Any], None]:
    return lambda blocks: blocks["test"][0]["value"].update({key: value})


def test_a_new_text_is_written_and_notes_stay() -> None:
    assert same(
        after(CLAUSE, setting("wording", "No daily drinking.\r\nNot one day.")),
        {
            "id": "daily",
            "effect": "excludes",
            "strength": "always",
            "test": CLAUSE["test"],
            "challenge": CLAUSE["challenge"],
            "wording": "No daily drinking.\nNot one day.",
            "x_note": "after the fire",
        },
    )


BESIDE = ["x_why", "x_until", "x_ask_again", "x_who_else"]
"""What a plan tells beside a rule."""


@pytest.mark.parametrize("key", BESIDE)
def test_what_is_said_beside_a_rule_is_typed_changed_and_taken_away(key: str) -> None:
    said = after(CLAUSE, setting(key, "One worker at night."))
    assert said[key] == "One worker at night."
    assert same(after(said, setting(key, "None at night.")), {**said, key: "None at night."})
    assert key not in after(said, setting(key, ""))


def test_what_is_said_beside_a_rule_stands_before_its_notes_in_one_order() -> None:
    said = after(CLAUSE, lambda value: value.update(x_who_else="Ask the council.", x_why="One worker."))
    assert list(said)[-3:] == ["x_why", "x_who_else", "x_note"]


def test_a_new_answer_keeps_the_notes_beside_it_and_leaves_the_clause_as_it_was() -> None:
    changed = after(CLAUSE, setting_the_test("options", ["daily"]))
    assert same(changed, {**CLAUSE, "test": {"fact": "drinking", "is": "daily", "x_n": 1}})


def test_ticks_that_are_as_before_leave_the_order_as_it_was() -> None:
    assert same(after(CLAUSE, setting_the_test("options", ["some", "daily"])), CLAUSE)


def test_a_text_that_is_emptied_goes() -> None:
    assert "source" not in after({**CLAUSE, "source": "p. 2"}, setting("source", ""))


def test_a_part_that_is_taken_away_goes() -> None:
    assert "challenge" not in after(CLAUSE, setting("challenge", []))


def test_a_changed_challenge_keeps_its_notes() -> None:
    changed = after(CLAUSE, lambda value: value["challenge"][0]["value"].update(by="guidance", review_by=""))
    assert changed["challenge"] == {"by": "guidance", "x_seen": True}


TYPED = [
    # fact      inputs                                    the test
    ("age", {"at_least": " 18 ", "at_most": ""}, {"fact": "age", "at_least": 18}),
    ("age", {"at_least": "18", "at_most": "25"}, {"fact": "age", "between": [18, 25]}),
    ("age", {"at_least": "", "at_most": ""}, {"fact": "age"}),
    ("age", {"at_least": "about 25", "at_most": ""}, {"fact": "age", "at_least": "about 25"}),
    ("fleeing", {"is": "no"}, {"fact": "fleeing", "is": False}),
    ("fleeing", {"is": ""}, {"fact": "fleeing"}),
    ("drinking", {"options": ["some", "daily"]}, {"fact": "drinking", "one_of": ["some", "daily"]}),
    ("drinking", {"options": []}, {"fact": "drinking"}),
    ("needs", {"how": "includes_all", "options": ["detox"]}, {"fact": "needs", "includes_all": ["detox"]}),
    ("needs", {"how": "includes_any", "options": []}, {"fact": "needs", "includes_any": []}),
    ("risk_flag", {"how": "within_months", "months": "24"}, {"fact": "risk_flag", "within_months": 24}),
    ("risk_flag", {"how": "within_months", "months": ""}, {"fact": "risk_flag", "within_months": None}),
    ("risk_flag", {"how": "never", "months": "3"}, {"fact": "risk_flag", "happened": False}),
    ("eviction", {"first": "-14", "last": "84"}, {"fact": "eviction", "within_days": [-14, 84]}),
    ("eviction", {"first": "", "last": "84"}, {"fact": "eviction", "within_days": [None, 84]}),
    ("eviction", {"first": "", "last": ""}, {"fact": "eviction"}),
]
"""What is typed into a condition that was just added."""


@pytest.mark.parametrize(("fact", "inputs", "test"), TYPED)
def test_what_is_typed_is_a_test_if_a_faulty_one_and_stands_in_its_block_again(
    fact: str, inputs: dict[str, Any], test: Any
) -> None:
    typed = [{"type": f"fact_{fact}", "value": {**inputs, "kept": ""}}]
    changed = after(CLAUSE, setting("test", typed))
    assert same(changed["test"], test)
    assert clause_blocks([changed], sayable=CAN)[0]["value"]["test"][0]["type"] == f"fact_{fact}"


BLANK = {
    **dict.fromkeys(("id", "effect", "strength", "day", "settled_by", "wording", "source", "confirmed_on", "kept"), ""),
    **dict.fromkeys(("x_why", "x_until", "x_ask_again", "x_who_else"), ""),
    **{key: [] for key in ("test", "unless", "challenge")},
}


def ids(*clauses: dict[str, Any]) -> list[Any]:
    blocks = [{"type": "clause", "value": {**BLANK, **clause}} for clause in clauses]
    return [clause["id"] for clause in said_clauses(blocks, sayable=CAN, read=json.loads)]


def test_an_id_is_made_from_the_wording() -> None:
    assert ids({"wording": "We can’t take café dogs!"}) == ["we_cant_take_cafe_dogs"]
    long = "No one who has been asked to leave another house of ours for violence"
    assert ids({"wording": long}) == ["no_one_who_has_been_asked_to_leave"]


def test_without_wording_an_id_is_made_from_the_fact_and_without_that_it_is_any() -> None:
    age = [{"type": "fact_age", "value": {"at_least": "", "at_most": "", "kept": ""}}]
    assert ids({"test": age}, {}, {}) == ["age", "clause", "clause_2"]


def test_ids_are_kept_and_no_two_are_alike() -> None:
    assert ids({"id": "a"}, {"wording": "A"}, {"id": "a"}, {"id": "a_2"}) == ["a", "a_3", "a_4", "a_2"]


def test_a_made_id_is_none_of_those_that_the_grid_makes() -> None:
    assert ids({"wording": "Grid of prices"}) == ["of_prices"]
    assert ids({"wording": "grid"}) == ["grid"]
