"""The grades as frozen values, from `grades/*.toml`: for one query the town by hand, the city by rules."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from bench.judged.checking import fault, faults_of_keys, refuse, text_faults
from navigator.core.documents.faults import Fault

GRADES = (0, 1, 2, 3)
CONDITIONS = ("sorts", "needs", "moves", "kinds", "audience", "approaches", "languages", "modes", "costs")
"""What a rule may ask of a city service: one of the sorts, kinds, …; all of the needs."""
KNOWN = ("town", "city", "for", "with", "anywhere")


class Graded(NamedTuple):
    """A grade with its reason."""

    grade: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CityRule:
    """What a service of the city is graded that fits every condition."""

    graded: Graded
    asks: Mapping[str, frozenset[str]]
    takes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What somebody made of one query.

    `whom` are the people it is about, `accepted` the policies to which a right door does not say no. With `anywhere`
    distance says nothing.
    """

    query: str
    town: Mapping[str, Graded]
    city: tuple[CityRule, ...] = ()
    whom: frozenset[str] = field(default_factory=frozenset)
    accepted: frozenset[str] = field(default_factory=frozenset)
    anywhere: bool = False


def read_judgements(documents: Iterable[Mapping[str, Any]]) -> Mapping[str, Judgement]:
    """By query. Raises `Faults`, each of which names its query; a query judged in two documents is one."""
    rows = [(query, row) for document in documents for query, row in document.items()]
    queries = [query for query, _ in rows]
    twice = [fault(each, "judged twice", expected="once") for each in sorted({*queries}) if queries.count(each) > 1]
    refuse(twice + [each for query, row in rows for each in _faults(query, row)])
    return {query: _judgement(query, row) for query, row in rows}


def _judgement(query: str, row: Mapping[str, Any]) -> Judgement:
    return Judgement(
        query=query,
        town={id: Graded(*pair) for id, pair in row.get("town", {}).items()},
        city=tuple(_rule(each) for each in row.get("city", ())),
        whom=frozenset(row.get("for", ())),
        accepted=frozenset(row.get("with", ())),
        anywhere=row.get("anywhere", False),
    )


def _rule(row: Mapping[str, Any]) -> CityRule:
    asks = {key: frozenset(row[key]) for key in CONDITIONS if key in row}
    return CityRule(graded=Graded(row["grade"], row["why"]), asks=asks, takes=row.get("takes", ""))


def _faults(query: str, row: Mapping[str, Any]) -> Iterator[Fault]:
    yield from faults_of_keys(row, at=query, needed=(), known=KNOWN)
    for id, pair in row.get("town", {}).items():
        if not (isinstance(pair, list) and len(pair) == 2 and _is_graded(*pair)):
            yield fault(f"{query}.town.{id}", pair, expected='a grade from 0 to 3 and a reason: [2, "takes dogs"]')
    for number, rule in enumerate(row.get("city", ())):
        yield from _faults_of_rule(f"{query}.city[{number}]", rule)


def _faults_of_rule(at: str, rule: Mapping[str, Any]) -> Iterator[Fault]:
    yield from faults_of_keys(rule, at=at, needed=("grade", "why"), known=("grade", "why", "takes", *CONDITIONS))
    yield from text_faults(rule, at=at, keys=("takes",))
    if not _is_graded(rule.get("grade"), rule.get("why")):
        yield fault(at, [rule.get("grade"), rule.get("why")], expected="a grade from 0 to 3 and a reason")
    if not any(key in rule for key in (*CONDITIONS, "takes")):
        yield fault(at, sorted(rule), expected=f"a condition: one of {', '.join(CONDITIONS)}, takes")


def _is_graded(grade: Any, why: Any) -> bool:
    return type(grade) is int and grade in GRADES and isinstance(why, str) and bool(why.strip())
