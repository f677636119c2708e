"""Reasons (rules.md section 4): each clause that every completion breaks, with a smallest set of given facts.

Where several sets would be right, the one that stands here is the one that is always given.
"""

import pytest

from tests.navigator.core.cases.answers import Json
from tests.navigator.core.cast import (
    AMA,
    ANYONE,
    CHILD,
    DAILY,
    DRINKS,
    ELSEWHERE,
    JO,
    PAPERS,
    STABLE,
    TREATED,
    VIOLENT,
    WOMAN,
    excludes,
    housing,
    judged,
    requires,
    somebody,
)


def reason(clauses: str, facts: str = "") -> Json:
    return {"clauses": clauses.split(), "facts": facts.split()}


@pytest.mark.parametrize(
    ("clauses", "who", "reasons"),
    [
        # None where `open` is among the outcomes.
        ([], AMA, []),
        ([requires("c1", STABLE)], AMA, []),
        ([requires("c1", PAPERS)], AMA, [reason("c1", "papers")]),
        # Every clause that is surely broken, each with its own facts, in the order of the service.
        ([requires("c2", PAPERS), excludes("c1", VIOLENT), requires("c3", STABLE)], AMA,
         [reason("c2", "papers"), reason("c1", "violence")]),
        ([excludes("c1", ANYONE, strength="case_by_case")], AMA, [reason("c1")]),
        ([excludes("c1", DAILY, strength="not_said")], JO, [reason("c1", "drinking")]),
        # Only the facts that are needed: one of two would do, both are never named.
        ([excludes("c1", {"any": [DAILY, {"not": STABLE}]})], JO, [reason("c1", "stable")]),
        ([excludes("c1", {"all": [DAILY, {"not": STABLE}]})], JO, [reason("c1", "drinking stable")]),
        ([excludes("c1", DAILY, unless=TREATED)], JO, [reason("c1", "drinking in_treatment")]),
        # No clause is surely broken alone: one smallest set of clauses.
        ([requires("c1", STABLE), excludes("c2", STABLE)], AMA, [reason("c1 c2")]),
        ([requires("c1", STABLE), excludes("c2", STABLE), requires("c3", TREATED)], AMA, [reason("c1 c2")]),
        ([requires("c0", {"not": WOMAN}, unless=STABLE), requires("c1", STABLE, unless=TREATED),
          excludes("c2", STABLE)], AMA, [reason("c0 c2", "gender")]),
        # A clause that cannot be broken belongs to no reason.
        ([requires("c0", ANYONE), requires("c1", STABLE), excludes("c2", STABLE)], AMA, [reason("c1 c2")]),
    ],
)  # fmt: skip
def test_the_reasons_why_a_service_is_not_open(clauses: list[Json], who: Json, reasons: list[Json]) -> None:
    assert judged(housing("s1", *clauses), who=who)["reasons"] == reasons


def test_facts_from_which_others_are_deduced_are_reasons() -> None:
    adult = requires("c1", {"fact": "adult", "is": True})
    line = judged(housing("s1", adult), who=somebody("housing", age=17, papers=True), implications=[CHILD])
    assert line["reasons"] == [reason("c1", "age")]


def test_facts_of_services_elsewhere_are_reasons() -> None:
    line = judged(
        housing("s1", requires("c1", ELSEWHERE)), housing("s2", excludes("c1", DRINKS), requires("c2", PAPERS)), who=JO
    )
    assert line["reasons"] == [reason("c1", "drinking")]


def test_facts_stand_in_the_order_of_the_vocabulary() -> None:
    both = excludes("c1", {"all": [{"not": STABLE}, DAILY, {"fact": "age", "at_least": 18}]})
    assert judged(housing("s1", both), who=JO)["reasons"] == [reason("c1", "age drinking stable")]


def test_the_reason_is_the_same_in_whatever_order_the_answers_stand() -> None:
    either = excludes("c1", {"any": [DAILY, {"not": STABLE}, {"not": TREATED}]})
    backwards = JO | {"facts": dict(reversed(JO["facts"].items()))}
    assert [judged(housing("s1", either), who=who)["reasons"] for who in (JO, backwards)] == [
        [reason("c1", "stable")]
    ] * 2


def test_the_first_facts_by_name_are_forgotten_first() -> None:
    either = requires("c1", {"all": [PAPERS, {"not": WOMAN}]})
    assert judged(housing("s1", either), who=AMA)["reasons"] == [reason("c1", "papers")]
