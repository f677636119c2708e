"""Services that the core can read, and a stand-in for each that it cannot: all four outcomes, never dropped. PURE.

On the site a rule that cannot be read is *unreadable* (rules.md section 4). The core has no such verdict, so the
vocabulary gets one more fact, what that rule says, which nobody can know and nobody is asked: judged by it, the service
has every outcome at once.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from navigator.asking.questions import Question
from navigator.core.clauses import ROLES, Service
from navigator.core.documents import Fault, Faults, read_services, read_vocabulary
from navigator.core.facts.vocabulary import Vocabulary

UNREADABLE = "unreadable_rule"
"""The fact that nobody is asked."""

OUTCOMES = {"closed": "always", "not_said": "not_said", "case_by_case": "case_by_case"}

FACT = {"kind": "one", "options": [*OUTCOMES, "open"], "changes": "never", "sensitivity": 3}

QUESTION = Question(
    name=UNREADABLE,
    kind="one",
    text="What do this service's rules say?",
    why="Its rules cannot be read at the moment.",
    short="Its rules, which cannot be read at the moment: ask the service",
    sensitivity=3,
    for_staff=True,
)

_PATH = re.compile(r"\Aservices\[(\d+)\]")


@dataclass(frozen=True)
class Reading:
    """What became of documents: the vocabulary and services to judge by, the documents they stand for, and the faults.

    `unreadable` holds, by the id of a judged thing, every fault for which a stand-in is judged in its place.
    """

    vocabulary: Vocabulary
    services: tuple[Service, ...]
    documents: Sequence[Mapping[str, Any]]
    unreadable: Mapping[str, tuple[Fault, ...]]


def read(
    vocabulary: Mapping[str, Any], documents: Sequence[dict[str, Any]], *, others: Collection[str] = ()
) -> Reading:
    """Every document as a service, in order; its rules may ask about each other and about services of the names
    `others`. Raises `Faults` where the vocabulary itself cannot be read."""
    plain = read_vocabulary(vocabulary)
    named = _stubs(others)
    try:
        return Reading(plain, _read(plain, documents, named), documents, {})
    except Faults:
        return _with_stand_ins(with_the_unreadable(vocabulary), documents, named)


def with_the_unreadable(vocabulary: Mapping[str, Any]) -> Vocabulary:
    """The vocabulary by which stand-ins are judged: the same, with the fact that nobody is asked."""
    return read_vocabulary({**vocabulary, "facts": {**vocabulary["facts"], UNREADABLE: FACT}})


def _stubs(names: Collection[str]) -> list[dict[str, Any]]:
    return [{"id": name, "needs": {}, "clauses": []} for name in sorted(names)]


def _read(
    vocabulary: Vocabulary, documents: Sequence[dict[str, Any]], stubs: Sequence[dict[str, Any]]
) -> tuple[Service, ...]:
    return read_services(vocabulary, [*documents, *stubs])[: len(documents)]


def _with_stand_ins(
    vocabulary: Vocabulary, documents: Sequence[dict[str, Any]], stubs: Sequence[dict[str, Any]]
) -> Reading:
    standing, unreadable = list(documents), dict[str, tuple[Fault, ...]]()
    while True:
        try:
            return Reading(vocabulary, _read(vocabulary, standing, stubs), standing, unreadable)
        except Faults as refused:
            found = _by_place(refused)
            # A fault of no one service, or of a stand-in, would come back for ever.
            if not found or any(documents[place]["id"] in unreadable for place in found):
                raise
        for place, theirs in found.items():
            unreadable[documents[place]["id"]] = theirs
            standing[place] = stand_in(documents[place], vocabulary)


def stand_in(document: Mapping[str, Any], vocabulary: Vocabulary) -> dict[str, Any]:
    """A document of the same service, for the same needs, that every outcome is possible of."""
    needs = document["needs"] if isinstance(document["needs"], dict) else {}
    clauses = [
        {"id": outcome, "effect": "excludes", "strength": strength, "test": {"fact": UNREADABLE, "is": outcome}}
        for outcome, strength in OUTCOMES.items()
    ]
    kept = {key: value for key, value in document.items() if key not in ("needs", "clauses")}
    return {
        **kept,
        "needs": {need: role for need, role in needs.items() if need in vocabulary.needs and role in ROLES},
        "clauses": [{**clause, "x_plain": QUESTION.short, "x_quoted": False} for clause in clauses],
    }


def _by_place(refused: Faults) -> dict[int, tuple[Fault, ...]]:
    found: dict[int, list[Fault]] = {}
    for fault in refused.faults:
        at = _PATH.match(fault.path)
        if at is None:
            return {}
        found.setdefault(int(at[1]), []).append(fault)
    return {place: tuple(theirs) for place, theirs in found.items()}
