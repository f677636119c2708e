from typing import Any

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.documents.changing import (
    COUNT,
    FACT,
    LIST,
    NAME,
    NOT_EMPTY,
    ONCE,
    SERVICE,
    YES_NO,
    Row,
    below,
    faults,
    here,
    missing,
    sound_but,
)

PAIR = "a list of 2"
A_TEST = "a test"
OPERATOR = (
    "one of the operators is, one_of, includes_any, includes_all, at_least, "
    "at_most, between, within_months, happened, within_days"
)
DRINKING = 'one of "none", "some", "daily"'
NIGHTS = "a whole number of at least 0 and of at most 9"
AGE = "a whole number of at least 0 and of at most 150"
ENDS = "ends that do not fall: the lower one first"
DAYS = "a whole number of at least -36500 and of at most 36500"

TEST = "services[0].clauses[0].test"


def leaf(value: Json, inside: str, found: str, expected: str) -> Row:
    """A test of one fact in which something is refused."""
    return below(TEST, value, inside, found, expected)


BAD = [
    here(TEST, True, A_TEST),
    here(TEST, {}, "a test with one of the keys all, any, not, some, anyone, fact, "
     "elsewhere"),
    here(TEST, {"al": []}, "a test with one of the keys all, any, not, some, anyone, fact, "
     "elsewhere"),
    here(f"{TEST}.all", [], NOT_EMPTY),
    here(f"{TEST}.all", {}, LIST),
    here(f"{TEST}.any", [{"anyone": True}], "one of the keys all"),
    here(f"{TEST}.all[0].any", [], NOT_EMPTY),
    here(f"{TEST}.all[0].any[0].fact", "x", FACT),
    here(f"{TEST}.all[0].any[0].fact", 3, FACT),
    here(f"{TEST}.all[1].not", None, A_TEST),
    here(f"{TEST}.all[1].nought", 1, "one of the keys not"),
    here(f"{TEST}.all[2].some", 0, "a whole number of at least 1"),
    here(f"{TEST}.all[2].some", 3, "a whole number from 1 to 2"),
    here(f"{TEST}.all[2].some", "1", "a whole number of at least 1"),
    here(f"{TEST}.all[2].of", [], NOT_EMPTY),
    missing(f"{TEST}.all[2].of"),
    here(f"{TEST}.all[2].of[0].anyone", False, "one of true"),
    here(f"{TEST}.all[3].elsewhere", "s2", 'either {"service": …} or {"kind": …}'),
    below(f"{TEST}.all[3].elsewhere", {}, "service", "nothing", "the key service"),
    below(f"{TEST}.all[3].elsewhere", {"service": "s9"}, "service", '"s9"', SERVICE),
    below(f"{TEST}.all[3].elsewhere", {"kind": ""}, "kind", '""', NAME),
    here(f"{TEST}.all[3].elsewhere.service", "s2", "one of the keys kind"),
    below("services[0].clauses[0].unless", {"any": [{"fact": "x", "is": 1}]}, "any[0].fact", '"x"', FACT),
    here("services[0].clauses[0].unless", None, A_TEST),
    # One operator on one fact.
    leaf({"fact": "papers"}, "is", "nothing", OPERATOR),
    leaf({"fact": "papers", "iss": True}, "iss", "true", OPERATOR),
    leaf({"fact": "papers", "is": True, "one_of": [True]}, "one_of", "[true]", "one operator only"),
    leaf({"fact": "papers", "is": "yes"}, "is", '"yes"', "one of true, false"),
    leaf({"fact": "papers", "is": 1}, "is", "1", "one of true, false"),
    leaf({"fact": "drinking", "is": "much"}, "is", '"much"', DRINKING),
    leaf({"fact": "drinking", "one_of": []}, "one_of", "[]", NOT_EMPTY),
    leaf({"fact": "drinking", "one_of": ["some", "some"]}, "one_of[1]", '"some"', ONCE),
    leaf({"fact": "drinking", "one_of": ["some", "x"]}, "one_of[1]", '"x"', DRINKING),
    leaf({"fact": "risks", "includes_any": []}, "includes_any", "[]", NOT_EMPTY),
    leaf({"fact": "risks", "includes_all": []}, "includes_all", "[]", NOT_EMPTY),
    leaf({"fact": "risks", "includes_all": ["x"]}, "includes_all[0]", '"x"', 'one of "arson", "ban"'),
    leaf({"fact": "risks", "includes_any": ["x"]}, "includes_any[0]", '"x"', 'one of "arson", "ban"'),
    leaf({"fact": "nights", "at_least": 10}, "at_least", "10", NIGHTS),
    leaf({"fact": "nights", "at_most": -1}, "at_most", "-1", NIGHTS),
    leaf({"fact": "nights", "at_most": 1.0}, "at_most", "1.0", NIGHTS),
    leaf({"fact": "age", "at_least": 151}, "at_least", "151", AGE),
    leaf({"fact": "age", "at_least": -1}, "at_least", "-1", AGE),
    leaf({"fact": "violence", "within_months": -1}, "within_months", "-1", COUNT),
    leaf({"fact": "violence", "happened": "yes"}, "happened", '"yes"', YES_NO),
    leaf({"fact": "age", "between": [25, 18]}, "between", "[25, 18]", ENDS),
    leaf({"fact": "age", "between": [18]}, "between", "[18]", PAIR),
    leaf({"fact": "age", "between": [18, 19, 20]}, "between", "[18, 19, 20]", PAIR),
    leaf({"fact": "age", "between": [18, "x"]}, "between[1]", '"x"', AGE),
    leaf({"fact": "nights", "between": [0, 10]}, "between[1]", "10", NIGHTS),
    leaf({"fact": "release", "within_days": [84, -14]}, "within_days", "[84, -14]", ENDS),
    leaf({"fact": "release", "within_days": [0, 36501]}, "within_days[1]", "36501", DAYS),
    leaf({"fact": "release", "within_days": [-36501, 0]}, "within_days[0]", "-36501", DAYS),
]  # fmt: skip


@pytest.mark.parametrize(
    ("count", "parts", "line"),
    [
        (1, 1, []),
        (2, 2, []),
        (2, 1, [f"{TEST}.some: found 2; expected a whole number from 1 to 1"]),
        (3, 2, [f"{TEST}.some: found 3; expected a whole number from 1 to 2"]),
    ],
)
def test_some_of_several_are_at_most_all_of_them(count: int, parts: int, line: list[str]) -> None:
    assert faults(sound_but((TEST, {"some": count, "of": [{"anyone": True}] * parts}))) == line


@pytest.mark.parametrize(("path", "value", "line"), BAD)
def test_each_fault_of_a_test_is_told_where_it_is(path: str, value: Any, line: str) -> None:
    assert faults(sound_but((path, value))) == [line]


@pytest.mark.parametrize(
    ("fact", "kind", "operator", "operand", "kinds"),
    [
        ("age", "age", "is", 18, "one or yes_no"),
        ("risks", "several", "one_of", ["ban"], "one or yes_no"),
        ("drinking", "one", "includes_any", ["some"], "several"),
        ("drinking", "one", "includes_all", ["some"], "several"),
        ("violence", "ago", "at_least", 1, "age or number"),
        ("papers", "yes_no", "at_most", 1, "age or number"),
        ("release", "date", "between", [1, 2], "age or number"),
        ("nights", "number", "within_months", 1, "ago"),
        ("release", "date", "happened", True, "ago"),
        ("violence", "ago", "within_days", [1, 2], "date"),
    ],
)
def test_an_operator_stands_on_facts_of_its_kind_only(
    fact: str, kind: str, operator: str, operand: Any, kinds: str
) -> None:
    (line,) = faults(sound_but((TEST, {"fact": fact, operator: operand})))
    assert line.startswith(f"{TEST}.{operator}: found ")
    assert line.endswith(f"; expected this operator on a fact of the kind {kinds}; {fact} is {kind}")
