"""The tables of docs/rules.md are those of the core, and every section that the code cites is there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from navigator.core.cases import LACKS
from navigator.core.conditions import OPERATORS
from navigator.core.documents.groups import LARGEST_GROUP
from navigator.core.documents.reading import MOST_NEEDS, case_shape
from navigator.core.documents.results import GAP_CODES
from navigator.core.facts.kinds import Kind
from navigator.core.funnel import EMPTIED, STEPS
from navigator.core.lines import plan_lines
from tests.docs.examples import DOCS, Json, coded, examples_of, page, rows
from tests.navigator.core.cases.by_hand import case_of, excludes, service

RULES = page("rules.md")
ALWAYS_THERE = {"code", "needs", "certainty"}


def test_the_kinds_of_fact_are_those_of_the_core() -> None:
    assert [coded(row[0])[0] for row in rows(RULES, under="### Kinds of fact")] == list(Kind)


def test_every_operator_stands_on_the_kinds_that_the_page_names() -> None:
    told = {coded(row[0])[0]: set(coded(row[1])) for row in rows(RULES, under="### Operators")}
    assert told == {name: set(operator.kinds) for name, operator in OPERATORS.items()}


def test_the_steps_come_in_the_order_of_the_core_and_leave_its_gaps() -> None:
    told = [(coded(row[0])[0], coded(row[2])) for row in rows(RULES, under=SECTION_5)]
    assert told == [(step, [EMPTIED[step]] if step in EMPTIED else list(LACKS)) for step in STEPS]


SECTION_5 = "## 5. Doors, and where they are lost"


def test_the_known_keys_are_those_that_documents_are_checked_for() -> None:
    told = {row[0]: (set(coded(row[1])), set(coded(row[2].partition("(")[0])) | after(row[2])) for row in KEYS}
    assert told == {name: required_and_optional(schema) for name, schema in objects()}


def after(cell: str) -> set[str]:
    """The keys that stand behind a remark in brackets."""
    return set(coded(cell.partition(")")[2]))


KEYS = rows(RULES, under="### Known keys")


def required_and_optional(schema: dict[str, Any]) -> tuple[set[str], set[str]]:
    required = set(schema["required"])
    return required, set(schema["properties"]) - required


def objects() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each object of the wire format by the name that the page gives it, as its schema."""
    case = case_shape({}).schema()
    parts = case["properties"]
    words, service, person = parts["vocabulary"], parts["services"]["items"], parts["people"]["items"]
    clause = service["properties"]["clauses"]["items"]
    yield from {"case": case, "vocabulary": words, "service": service, "clause": clause, "person": person}.items()
    yield "fact", words["properties"]["facts"]["additionalProperties"]
    for name in ("implication", "progression", "setback"):
        yield name, words["properties"][f"{name}s"]["items"]
    yield "challenge", clause["properties"]["challenge"]
    yield "support", person["properties"]["support_now"]["items"]
    yield "about", parts["about"]["additionalProperties"]["additionalProperties"]


# Gaps that no example of the page shows: a case whose only service is lost in one way.
LOST: list[Json] = [
    case_of([service("s1", about=about)])
    for about in (
        {"covers": False},
        {"safe": False},
        {"way_in": "papers_missing"},
        {"reach": False},
        {"usable": False},
        {"in_time": False},
        {"lasts": False},
    )
]
LOST.append(case_of([service("s1", excludes("c1", {"anyone": True}, strength="case_by_case"))]))


@pytest.fixture(scope="module")
def keys_met() -> dict[str, set[frozenset[str]]]:
    """For each gap code, which keys its gaps carry in the cases of the page and the ones above."""
    shown = [example.case for example in examples_of(RULES) if example.kind == "planned"]
    met: dict[str, set[frozenset[str]]] = {code: set() for code in GAP_CODES}
    for case in [*shown, *LOST]:
        for gap in next(plan_lines(case))["gaps"]:
            met[gap["code"]].add(frozenset(gap) - ALWAYS_THERE)
    return met


@pytest.mark.parametrize("row", rows(RULES, under="### Keys of a gap"), ids=lambda row: row[0])
def test_every_gap_carries_the_keys_that_the_page_says(
    row: list[str], keys_met: dict[str, set[frozenset[str]]]
) -> None:
    assert keys_met[coded(row[0])[0]] == {frozenset(coded(row[1]))}


def test_every_gap_code_has_its_row() -> None:
    assert [coded(row[0])[0] for row in rows(RULES, under="### Keys of a gap")] == list(GAP_CODES)


@pytest.mark.parametrize("number", [f"{LARGEST_GROUP:,} combinations", f"at most {MOST_NEEDS}"])
def test_the_limits_are_those_of_the_core(number: str) -> None:
    assert number in RULES


def cited() -> dict[str, str]:
    """Every section of rules.md that the code speaks of, with a file that does."""
    found = {}
    for path in sorted(Path(DOCS.parent / "navigator").rglob("*.py")):
        text = path.read_text("utf-8")
        for named in re.findall(r"rules\.md,? (?:sections? )?(\d[\d., and to]*)", text):
            found.update(dict.fromkeys(re.findall(r"\d+(?:\.\d+)?", named), str(path.relative_to(DOCS.parent))))
    return found


@pytest.mark.parametrize(("section", "path"), cited().items())
def test_every_section_that_the_code_cites_is_there(section: str, path: str) -> None:
    assert re.search(rf"^##+ {re.escape(section)}[. ]", RULES, re.M), path
