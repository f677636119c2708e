"""What a service with its clauses looks like on the wire (rules.md section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from math import prod
from typing import Any

from navigator.core.clauses import CHALLENGES, DAYS, EFFECTS, ROLES, STRENGTHS, Clause, Service
from navigator.core.conditions import Leaf, leaves
from navigator.core.documents.conditions import condition_shape, read_test
from navigator.core.documents.shapes import Day, ListOf, MapOf, Name, OneOf, Place, Record, Shape, Text, parsed_day
from navigator.core.documents.vocabularies import NEED
from navigator.core.facts.kinds import Fact, Kind
from navigator.core.facts.vocabulary import Vocabulary

LARGEST_GROUP = 4096
"""How many combinations of values a group of clauses may have (rules.md section 4)."""


def service_shape(facts: Mapping[str, Fact]) -> Shape:
    """The shape of a service whose clauses speak of these facts."""
    return Record(
        {
            "id": Text(empty=False),
            "needs": MapOf(Name(NEED), OneOf(ROLES)),
            "clauses": ListOf(clause_shape(facts)),
        },
        {
            "service": Text(empty=False),
            "location": Text(empty=False),
            "strand": Text(empty=False),
            "kinds": ListOf(Text(empty=False), distinct=True),
        },
        also=lambda value, at: refuse_twice(value.get("clauses"), at.key("clauses")),
    )


def clause_shape(facts: Mapping[str, Fact]) -> Shape:
    """The shape of one clause."""
    return Record(
        {
            "id": Text(empty=False),
            "effect": OneOf(EFFECTS),
            "strength": OneOf(tuple(STRENGTHS)),
            "test": condition_shape(facts, elsewhere=True),
        },
        {
            "unless": condition_shape(facts, elsewhere=True),
            "day": OneOf(DAYS),
            "challenge": Record({"by": OneOf(CHALLENGES)}, {"text": Text(), "source": Text(), "words": Text()}),
            "settled_by": Name(NEED),
            "wording": Text(),
            "source": Text(),
            "confirmed_on": Day(),
        },
    )


def refuse_twice(values: Any, at: Place) -> None:
    """Notes every id that an earlier object of the list has already."""
    met: set[str] = set()
    for index, each in enumerate(values if isinstance(values, list) else []):
        found = each.get("id") if isinstance(each, dict) else None
        if isinstance(found, str) and found in met:
            at.item(index).key("id").refuse(found, "an id that nothing before it has")
        met.add(str(found))


def read_checked_service(value: Mapping[str, Any]) -> Service:
    """The service of a document without faults."""
    return Service(
        value["id"],
        {need: role for need, role in value["needs"].items() if role in ROLES},
        tuple(_read_clause(each) for each in value["clauses"]),
        frozenset(value.get("kinds", ())),
        value.get("service"),
        value.get("location"),
        value.get("strand"),
    )


def _read_clause(value: Mapping[str, Any]) -> Clause:
    return Clause(
        value["id"],
        value["effect"],
        value["strength"],
        read_test(value["test"]),
        read_test(value["unless"]) if "unless" in value else None,
        (value["day"],) if "day" in value else DAYS,
        value["challenge"]["by"] if "challenge" in value else None,
        parsed_day(value.get("confirmed_on")),
    )


def refuse_large_groups(vocabulary: Vocabulary, service: Service, at: Place) -> None:
    """Notes a group of clauses with more combinations of values than can be told apart in good time."""
    for facts in groups(vocabulary, service):
        size = combinations(vocabulary, service, facts)
        if size > LARGEST_GROUP:
            at.refuse(
                {"facts": sorted(facts), "combinations": size},
                f"at most {LARGEST_GROUP} combinations of values among clauses that share facts",
            )


def combinations(vocabulary: Vocabulary, service: Service, facts: frozenset[str]) -> int:
    """How many combinations of values the clauses of a service tell apart over these facts (rules.md 9.16)."""
    named = [leaf for clause in service.clauses for leaf in clause.leaves]
    for implication in vocabulary.implications:
        named += [leaf for leaf in leaves(implication.test) if isinstance(leaf, Leaf)]
    return prod(_values(vocabulary.facts[fact], [leaf for leaf in named if leaf.fact == fact]) for fact in facts)


def _values(fact: Fact, named: list[Leaf]) -> int:
    match fact.kind:
        case Kind.YES_NO:
            return 2
        case Kind.ONE:
            return len(fact.options)
        case Kind.SEVERAL:
            return int(2 ** len(frozenset().union(*(leaf.options for leaf in named))))
    return 1 + len({bound for leaf in named for bound in leaf.bounds})


def groups(vocabulary: Vocabulary, service: Service) -> list[frozenset[str]]:
    """The facts of each group of its clauses: those that share a fact, directly or through implications."""
    found: list[frozenset[str]] = []
    for clause in service.clauses:
        facts = vocabulary.closed(clause.facts)
        joined = frozenset(facts).union(*(group for group in found if not group.isdisjoint(facts)))
        found = [*(group for group in found if group.isdisjoint(facts)), joined]
    return found
