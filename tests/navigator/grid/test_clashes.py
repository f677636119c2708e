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
DRINKS = {"fact": "drinking", "is": "daily"}
VIOLENT_36 = {"fact": "risk_flag", "within_months": 36}
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
    ({}, clause(USES, strength="case_by_case"), ["otherwise using_drugs"]),
    ({}, clause(DAILY, strength="not_said"), ["otherwise using_drugs"]),
    ({}, clause(USES, strength="case_by_case", unless=TREATED), []),
    ({}, clause({"any": [DAILY, DRINKS]}), ["shuts using_drugs", "shuts drinking"]),
    ({}, clause({"any": [DAILY, DRINKS]}, strength="case_by_case"), ["otherwise using_drugs", "otherwise drinking"]),
    (
        {},
        clause({"all": [{"not": DAILY}, {"not": DRINKS}]}, effect="requires"),
        ["shuts using_drugs", "shuts drinking"],
    ),
    ({}, clause({"any": [{"all": [DAILY, DRINKS]}, {"any": [DRINKS]}]}), ["shuts drinking"]),
    ({}, clause({"all": [DAILY, DRINKS]}), []),
    ({}, clause({"any": [DAILY, DRINKS]}, unless=TREATED), []),
    ({"drinking": NO}, clause({"any": [DRINKS, DAILY]}), ["shuts using_drugs"]),
    ({"violence": {**NO, "within_months": 24}}, clause(VIOLENT_36), ["shuts violence"]),
    ({"violence": {**NO, "within_months": 36}}, clause(VIOLENT_36), ["twice violence"]),
    ({"violence": {**NO, "within_months": 60}}, clause(VIOLENT_36), []),
    ({"violence": {**NO, "within_months": 24}}, clause(VIOLENT_36, strength="case_by_case"), ["otherwise violence"]),
    ({"violence": {**NO, "within_months": 24, "beyond": "case_by_case"}}, clause(VIOLENT_36), []),
    ({"violence": {**EACH_TIME, "within_months": 24}}, clause(VIOLENT_36), ["otherwise violence", "shuts violence"]),
    ({}, ADULTS, ["shuts age"]),
    ({"age": {**NO, "from": 18}}, ADULTS, ["twice age"]),
    ({"age": {**NO, "from": 18}}, {**ADULTS, "strength": "case_by_case"}, ["otherwise age"]),
    ({"age": {**EACH_TIME, "from": 18}}, ADULTS, ["otherwise age"]),
    ({"age": {**NO, "from": 16}}, ADULTS, ["shuts age"]),
    ({"age": {**NO, "from": 21}}, ADULTS, []),
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


TOLD = [
    ({"violence": {**NO, "within_months": 24}}, clause(VIOLENT_36),
     "The grid says yes to “Violence” beyond 2 years, and “by_hand” shuts out some of them."),
    ({"age": {**NO, "from": 16}}, ADULTS,
     "The grid says yes to “Age” within its bounds, and “adults” shuts out some of them."),
    ({}, clause(USES, strength="case_by_case"),
     "Of “Using drugs now” the grid says “yes”, and “by_hand” says “case by case”."),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "by_hand", "text"), TOLD)
def test_a_yes_is_told_with_whom_it_is_about(answers: Any, by_hand: Any, text: str) -> None:
    (found,) = clashes(rules(by_hand, **answers), grid=GRID, vocabulary=READ)
    assert found.text == text


@pytest.mark.parametrize(
    "document", [7, {"clauses": [ADULTS]}, {"grid": {"age": 7}, "clauses": [ADULTS]}, {"grid": {}}]
)
def test_where_the_grid_says_nothing_that_can_be_read_nothing_clashes(document: Any) -> None:
    assert list(clashes(document, grid=GRID, vocabulary=READ)) == []
