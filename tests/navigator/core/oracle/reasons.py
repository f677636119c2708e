"""The law of reasons (section 4): any valid set of reasons is right, so they are judged by their law, not compared."""

from collections.abc import Iterable

from tests.navigator.core.oracle.values import Facts, facts_of
from tests.navigator.core.oracle.verdicts import breaks, completions_for, verdict
from tests.navigator.core.oracle.world import Json, World, service_named


def law_of_reasons(case: Json, person: Json, service: Json, reasons: list[Json]) -> list[str]:
    """Every way in which the reasons of a `judge` line break the law; none where they keep it."""
    return faults_in_reasons(World(case, person), service, reasons)


def faults_in_reasons(world: World, service: Json, reasons: list[Json]) -> list[str]:
    """The same, of a world that may remember the verdict."""
    given = facts_of(world.person)
    if "open" in verdict(world, given, service["id"], hopeful=False):
        return ["reasons though open is among the outcomes"] if reasons else []
    single = {clause["id"] for clause in service["clauses"] if _one_broken(world, given, service, [clause["id"]])}
    return [
        *_right_sets(single, [sorted(reason["clauses"]) for reason in reasons]),
        *(fault for reason in reasons for fault in _faults_of(world, given, service, reason)),
    ]


def _right_sets(single: set[str], told: list[list[str]]) -> list[str]:
    if single and sorted(told) != sorted([clause] for clause in single):
        return [f"each of the clauses that every completion breaks, {sorted(single)}, once; told {told}"]
    if not single and len(told) != 1:
        return [f"one set of clauses where no clause alone is broken by all; told {told}"]
    return []


def _faults_of(world: World, given: Facts, service: Json, reason: Json) -> list[str]:
    clauses, names = reason["clauses"], set(reason["facts"])
    facts = frozenset(fact for fact in given if fact[0] in names)
    if len(facts) != len(reason["facts"]) or len(set(clauses)) != len(clauses):
        return [f"{reason}: facts that were not given, or something told twice"]
    if not _one_broken(world, facts, service, clauses):
        return [f"{reason}: does not hold by itself"]
    faults = [
        f"{reason}: holds without the fact {name}"
        for name in sorted(names)
        if _one_broken(world, frozenset(fact for fact in facts if fact[0] != name), service, clauses)
    ]
    return faults + [
        f"{reason}: holds without the clause {clause}"
        for clause in clauses
        if _one_broken(world, given, service, [other for other in clauses if other != clause])
    ]


def _one_broken(world: World, facts: Facts, service: Json, clause_ids: Iterable[str]) -> bool:
    """Whether every completion of these facts breaks one of these clauses."""
    named = service_named(world, service["id"])
    clauses = [clause for clause in named["clauses"] if clause["id"] in clause_ids]
    return all(
        any(breaks(world, named, clause, values, hopeful=False) for clause in clauses)
        for values in completions_for(world, facts, named["id"])
    )
