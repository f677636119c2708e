"""Where the grid and what was written by hand say different things: named, and nothing else is."""

from typing import Any

import pytest

from navigator.core.documents import read_vocabulary
from navigator.grid.clashes import clashes
from tests.navigator.grid.answered import ADULTS, GRID, VOCABULARY, rules

READ = read_vocabulary(VOCABULARY)
NO, EACH_TIME = {"answer": "no"}, {"answer": "case_by_case"}
USES = {"fact": "drug_use", "one_of": ["some", "daily"]}
DAILY = {"fact": "drug_use", "is": "daily"}
TREATED = {"fact": "substance_treatment", "is": True}


def clause(test: Any, *, effect: str = "excludes", strength: str = "always", **more: Any) -> dict[str, Any]:
    return {"id": "by_hand", "effect": effect, "strength": strength, "test": test, **more}


CLASHES = [
    # the grid                        beside this clause                                         what it is called
    ({}, clause(USES), ["shuts using_drugs"]),
    ({}, clause(DAILY), ["shuts using_drugs"]),
    ({}, clause({"fact": "drug_use", "is": "none"}, effect="requires"), ["shuts using_drugs"]),
    ({}, clause(TREATED, effect="requires"), []),
    ({}, clause(USES, unless=TREATED), []),
    ({}, clause(USES, strength="case_by_case"), []),
    ({}, ADULTS, ["shuts age"]),
    ({"age": {**NO, "from": 18}}, ADULTS, ["twice age"]),
    ({"age": {**NO, "from": 18}}, {**ADULTS, "strength": "case_by_case"}, ["otherwise age"]),
    ({"age": {**EACH_TIME, "from": 18}}, ADULTS, ["otherwise age"]),
    ({"age": {**NO, "from": 16}}, ADULTS, []),
    ({"using_drugs": NO}, clause(USES), ["twice using_drugs"]),
    ({"using_drugs": NO}, clause(DAILY), []),
    ({"using_drugs": NO}, clause(DAILY, strength="case_by_case"), ["otherwise using_drugs"]),
    ({"using_drugs": EACH_TIME}, clause(DAILY), []),
    ({"using_drugs": NO}, clause({"fact": "pregnant", "is": True}), ["shuts pregnant"]),
    ({"gender": {"each": {"woman": "yes", "man": "no"}}}, clause({"fact": "gender", "is": "man"}), ["twice gender"]),
    ({"gender": {"each": {"woman": "yes"}}}, clause({"fact": "gender", "is": "woman"}), ["shuts gender"]),
    ({}, clause({"elsewhere": {"kind": "refuge"}}), []),
    ({}, clause({"fact": "no_such", "is": True}), []),
    ({}, 7, []),
]


@pytest.mark.parametrize(("answers", "by_hand", "found"), CLASHES)
def test_a_clash_is_named(answers: Any, by_hand: Any, found: list[str]) -> None:
    told = list(clashes(rules(by_hand, **answers), grid=GRID, vocabulary=READ))
    assert [f"{each.code} {each.question}" for each in told] == found


def test_what_the_grid_leaves_unsaid_hides_a_clause_that_asks_each_time() -> None:
    document = rules(clause(DAILY, strength="case_by_case"))
    del document["grid"]["using_drugs"]
    (found,) = clashes(document, grid=GRID, vocabulary=READ)
    assert (found.code, found.question, found.clause) == ("unsaid", "using_drugs", "by_hand")


def test_a_clash_is_told_with_the_words_of_both() -> None:
    by_hand = clause(DAILY, wording="No daily use.")
    (found,) = clashes(rules(by_hand), grid=GRID, vocabulary=READ)
    assert found.text == "The grid says yes to “Using drugs now”, and “No daily use.” shuts out some of them."


@pytest.mark.parametrize(
    "document", [7, {"clauses": [ADULTS]}, {"grid": {"age": 7}, "clauses": [ADULTS]}, {"grid": {}}]
)
def test_where_the_grid_says_nothing_that_can_be_read_nothing_clashes(document: Any) -> None:
    assert list(clashes(document, grid=GRID, vocabulary=READ)) == []
