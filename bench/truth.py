"""How often each engine is right: pairs of one person and one service, checked by brute force.

The truth of a pair is the set of outcomes over all completions, by the reference engine. A pair with several is truly
unknown; whoever states a single outcome for it has decided it wrongly.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from navigator.core.cases import Person
from navigator.core.clauses import Outcome
from navigator.core.engines import ReferenceEngine
from navigator.core.rulebook import Rulebook, as_written

Outcomes = frozenset[Outcome]
Pair = tuple[int, int]
"""The number of a person and the position of a service."""
MOST_OPEN_FACTS = 11
"""Pairs with more unknown facts are not looked at: brute force would take minutes, and gigabytes, for one of them."""


@dataclass(frozen=True, slots=True)
class Sample:
    """Pairs with their truth. `left_out` is the share of drawn pairs that had too many unknown facts."""

    pairs: tuple[Pair, ...]
    truth: tuple[Outcomes, ...]
    left_out: float


@dataclass(frozen=True, slots=True)
class Tally:
    """Of the pairs looked at: how many are truly unknown, and what one engine said of them."""

    pairs: int
    unknown: int
    decided: int
    """Truly unknown, and one outcome stated."""
    said_open: int
    """Truly unknown, and `open` stated."""
    otherwise_wrong: int
    """Some other set of outcomes stated than the true one."""


def draw_sample(count: int, *, rulebook: Rulebook, people: Sequence[Person], seed: int) -> Sample:
    """`count` pairs, drawn evenly over all people and services, for rules judged on the day of asking."""
    rng = Random(f"{seed} pairs")
    pairs: list[Pair] = []
    drawn = 0
    while len(pairs) < count:
        pair = rng.randrange(len(people)), rng.randrange(len(rulebook.services))
        drawn += 1
        if _open_facts(pair, rulebook=rulebook, people=people) <= MOST_OPEN_FACTS:
            pairs.append(pair)
    truth = tuple(_by_brute_force(pair, rulebook=rulebook, people=people) for pair in pairs)
    return Sample(tuple(pairs), truth, 1 - count / drawn)


def tally(truth: Sequence[Outcomes], said: Sequence[Outcomes]) -> Tally:
    """What an engine said of the pairs of a sample, held against their truth."""
    unknown = [(true, stated) for true, stated in zip(truth, said, strict=True) if len(true) > 1]
    decided = [stated for _, stated in unknown if len(stated) == 1]
    wrong = sum(true != stated for true, stated in zip(truth, said, strict=True))
    return Tally(len(truth), len(unknown), len(decided), decided.count(frozenset({Outcome.OPEN})), wrong - len(decided))


def _open_facts(pair: Pair, *, rulebook: Rulebook, people: Sequence[Person]) -> int:
    person, position = pair
    read = rulebook.facts_read(position, rulebook.services[position].clauses)
    return len(read - people[person].answers.given.keys())


def _by_brute_force(pair: Pair, *, rulebook: Rulebook, people: Sequence[Person]) -> Outcomes:
    """An engine for each pair, so that it remembers nothing: all completions of a sample would fill the memory."""
    person, position = pair
    alone = as_written(rulebook.vocabulary, (rulebook.services[position],), starts_in=(0,))
    return ReferenceEngine(alone).outcomes(0, people[person].answers)
