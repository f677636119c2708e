"""The glossary has a word for every code of the core, and for no other."""

from collections.abc import Iterable

import pytest

from navigator.core.clauses import CHALLENGES, DAYS, EFFECTS, ROLES, STRENGTHS, Outcome
from navigator.core.conditions import OPERATORS
from navigator.core.documents.conditions import ConditionShape as ShapeOfTests
from navigator.core.documents.results import GAP_CODES
from navigator.core.facts.kinds import Kind
from navigator.core.funnel import STEPS
from tests.docs.examples import coded, page, rows

GLOSSARY = page("glossary.md")
COMBINATIONS = set(ShapeOfTests({}, elsewhere=True).by_key) - {"fact"}
LISTED = [
    ("### Kinds of fact", list(Kind)),
    ("### How a service is for a need", ROLES),
    ("### Effects, strengths, days and challenges", [*EFFECTS, *STRENGTHS, *DAYS, *CHALLENGES]),
    ("### Operators", list(OPERATORS)),
    ("### Other tests", COMBINATIONS),
    ("### Outcomes", [outcome.code for outcome in Outcome]),
    ("### Steps", STEPS),
    ("### Gaps", GAP_CODES),
    ("### Why a question is asked", ["needed", "refining"]),
]


@pytest.mark.parametrize(("heading", "codes"), LISTED, ids=[heading for heading, _ in LISTED])
def test_every_code_of_the_core_has_its_entry_and_no_entry_is_of_a_code_that_is_gone(
    heading: str, codes: Iterable[str]
) -> None:
    entries = [code for row in rows(GLOSSARY, under=heading) for code in coded(row[0])]
    assert sorted(entries) == sorted(codes)


def test_no_word_is_explained_twice() -> None:
    terms = [line.split("|")[1].strip() for line in GLOSSARY.splitlines() if line.startswith("| **")]
    assert sorted(terms) == sorted(set(terms))
    assert len(terms) > 50
