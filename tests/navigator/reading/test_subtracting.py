"""A refusal without what its "unless" takes out says the same of everybody, also of what is unknown."""

from itertools import chain, combinations
from typing import Any

import pytest

from navigator.core.lines import judge_lines
from navigator.reading.subtracting import without_its_unless

FACTS: dict[str, Any] = {
    "needs": {"kind": "several", "options": ["housing"], "changes": "by_support"},
    "use": {"kind": "one", "options": ["none", "some", "daily"], "changes": "by_support"},
    "treated": {"kind": "yes_no", "changes": "by_support"},
}
PEOPLE = [
    {**use, **treated}
    for use in ({}, *({"use": each} for each in FACTS["use"]["options"]))
    for treated in ({}, {"treated": True}, {"treated": False})
]
TREATED = {"fact": "treated", "is": True}
SETS = [list(each) for each in chain.from_iterable(combinations(FACTS["use"]["options"], n) for n in (1, 2, 3))]


def use(options: list[str]) -> dict[str, Any]:
    return {"fact": "use", "one_of": options}


def verdicts(clause: Any) -> list[Any]:
    """What the clause comes to for everybody, with every reason that turns on facts left out."""
    case = {
        "format": 1,
        "vocabulary": {"format": 1, "facts": FACTS},
        "services": [{"id": "s", "needs": {"housing": "moves"}, "clauses": [clause]}],
        "people": [
            {"id": f"p{at}", "asked_on": "2026-11-21", "facts": {"needs": ["housing"], **facts}}
            for at, facts in enumerate(PEOPLE)
        ],
    }
    return [(each["verdict"], each.get("outcomes")) for each in judge_lines(case, engine="reference")]


@pytest.mark.parametrize("strength", ["always", "case_by_case", "not_said"])
@pytest.mark.parametrize("more", [[], [TREATED], [{"not": TREATED}]])
def test_it_says_the_same(strength: str, more: list[Any]) -> None:
    for refused in SETS:
        for taken in SETS:
            either = [use(taken), *more]
            unless = either[0] if len(either) == 1 else {"any": either}
            clause = {"id": "c", "effect": "excludes", "strength": strength, "test": use(refused), "unless": unless}
            assert verdicts(without_its_unless(clause, FACTS)) == verdicts(clause), clause


def clause_of(**more: Any) -> dict[str, Any]:
    return {"id": "c", "effect": "excludes", "strength": "always", "test": use(["some", "daily"]), **more}


@pytest.mark.parametrize(
    "clause",
    [
        clause_of(),
        clause_of(unless=TREATED),
        clause_of(unless=use(["some", "daily"])),
        clause_of(unless={"all": [use(["some"]), TREATED]}),
        clause_of(unless=use(["some"]), effect="requires"),
        clause_of(unless=use(["some"]), test={"not": use(["none"])}),
    ],
)
def test_what_cannot_be_said_with_less_stays_as_it_stands(clause: dict[str, Any]) -> None:
    assert without_its_unless(clause, FACTS) is clause
