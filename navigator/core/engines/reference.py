"""The reference engine: rules.md sections 2 to 4 written down, every completion judged one by one.

Slow on purpose. It shares with the fast engine what a fact and a test are, and nothing of how verdicts are found.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from navigator.core.bits import bits, positions
from navigator.core.clauses import Clause, Outcome, Service
from navigator.core.conditions import Elsewhere, Leaf, Test, truth
from navigator.core.days import opening_one_by_one
from navigator.core.facts.completions import Completions, Frame
from navigator.core.facts.givens import Answers
from navigator.core.facts.kinds import Value, seen
from navigator.core.facts.regions import Region
from navigator.core.rulebook import Rulebook, answerable
from navigator.core.verdicts import Sureness, Verdicts, is_taken, settling_one_by_one

Completion = Mapping[str, Value]


@dataclass(frozen=True)
class _Judge:
    """Judges one complete person, asked `later` days after the day on which the completion was made."""

    rulebook: Rulebook
    answers: Answers
    completion: Completion
    later: int

    def outcome(self, position: int, clauses: Sequence[Clause]) -> Outcome:
        """The worst that the broken ones among these clauses make of it."""
        return max((clause.outcome for clause in clauses if self.breaks(position, clause)), default=Outcome.OPEN)

    def breaks(self, position: int, clause: Clause) -> bool:
        """Broken on either day, in every reading of the services that it asks about."""
        readings = self.rulebook.readings if clause.elsewheres else self.rulebook.readings[:1]
        return all(self._breaks_in(position, clause, reading) for reading in readings)

    def _breaks_in(self, position: int, clause: Clause, reading: Sequence[Service]) -> bool:
        return any(self._breaks_on(position, clause, reading, days) for days in self._days(position, clause))

    def _days(self, position: int, clause: Clause) -> list[int]:
        start = self.rulebook.starts_in[position]
        return [self.later + (start if day == "start" else 0) for day in clause.days]

    def _breaks_on(self, position: int, clause: Clause, reading: Sequence[Service], days: int) -> bool:
        def holds(test: Test) -> bool:
            return bool(truth(test, lambda leaf: self._leaf(position, leaf, reading, days)))

        if clause.unless is not None and holds(clause.unless):
            return False
        return holds(clause.test) == (clause.effect == "excludes")

    def _leaf(self, position: int, leaf: Leaf | Elsewhere, reading: Sequence[Service], days: int) -> bool:
        if isinstance(leaf, Leaf):
            kind = self.rulebook.vocabulary.facts[leaf.fact].kind
            return leaf.holds(seen(kind, self.completion[leaf.fact], asked_on=self.answers.asked_on, days=days))
        return any(
            self.outcome(at, answerable(reading[at].clauses)) <= Outcome.CASE_BY_CASE
            for at in self.rulebook.meant(position, leaf)
        )


class ReferenceEngine:
    """Judges every completion of the facts that a service turns on."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._judged: dict[object, list[tuple[Completion, Outcome]]] = {}

    def verdicts(self, answers: Answers) -> Verdicts:
        found = [self.outcomes(position, answers) for position in range(len(self.rulebook.services))]
        masks = [bits([outcome in outcomes for outcomes in found]) for outcome in Outcome]
        return Verdicts((masks[0], masks[1], masks[2], masks[3]))

    def outcomes(
        self, position: int, answers: Answers, *, later: int = 0, without: str | None = None
    ) -> frozenset[Outcome]:
        clauses = [each for each in self.rulebook.services[position].clauses if each.id != without]
        return frozenset(outcome for _, outcome in self._all(position, clauses, answers, later))

    def outcomes_by_day(self, position: int, answers: Answers, days: Iterable[int]) -> Iterator[frozenset[Outcome]]:
        return (self.outcomes(position, answers, later=day) for day in days)

    def settles(self, position: int, answers: Answers) -> frozenset[str]:
        judged = self._all(position, self.rulebook.services[position].clauses, answers, 0)
        differences = {
            frozenset(fact for fact, value in one.items() if value != other[fact])
            for (one, outcome), (other, another) in combinations(judged, 2)
            if outcome != another
        }
        smallest = [each for each in differences if not any(other < each for other in differences)]
        return frozenset().union(*smallest)

    def settling(self, answers: Answers, services: int) -> Mapping[str, int]:
        return settling_one_by_one(self, answers, services)

    def broken(self, position: int, clauses: Sequence[str], answers: Answers) -> Sureness:
        named = [each for each in self.rulebook.services[position].clauses if each.id in clauses]
        found = [
            any(judge.breaks(position, clause) for clause in named)
            for judge in self._judges(position, named, answers, 0)
        ]
        return Sureness.ALL if all(found) else Sureness.SOME if any(found) else Sureness.NONE

    def liftable(self, answers: Answers, services: int, *, strict: bool) -> Iterator[tuple[int, str]]:
        for at in positions(services):
            for clause in self.rulebook.services[at].clauses:
                if is_taken(self.outcomes(at, answers, without=clause.id), strict=strict):
                    yield at, clause.id

    def opening(self, answers: Answers, services: int, *, strict: bool) -> Mapping[int, int]:
        return opening_one_by_one(self, answers, services, strict=strict)

    def over(self, rulebook: Rulebook) -> ReferenceEngine:
        return ReferenceEngine(rulebook)

    def _all(
        self, position: int, clauses: Sequence[Clause], answers: Answers, later: int
    ) -> list[tuple[Completion, Outcome]]:
        key = (position, tuple(clause.id for clause in clauses), answers.key, answers.asked_on, later)
        if key not in self._judged:
            judges = self._judges(position, clauses, answers, later)
            self._judged[key] = [(judge.completion, judge.outcome(position, clauses)) for judge in judges]
        return self._judged[key]

    def _judges(self, position: int, clauses: Sequence[Clause], answers: Answers, later: int) -> Iterator[_Judge]:
        for completion in self._completions(position, clauses, answers, later):
            yield _Judge(self.rulebook, answers, completion, later)

    def _completions(
        self, position: int, clauses: Sequence[Clause], answers: Answers, later: int
    ) -> Iterator[Completion]:
        """Every combination of value regions that keeps every implication."""
        book = self.rulebook
        facts = book.facts_read(position, clauses)
        read = book.leaves_read(position, clauses)
        watched = [(leaf, later + days) for leaf, starts_in in read for days in (0, starts_in)]
        found = Completions(Frame(book.vocabulary, facts, watched=watched), answers)
        names = sorted(found.regions)
        every = [found.regions[name] for name in names]
        for chosen in product(*every):
            domains = {name: (region,) for name, region in zip(names, chosen, strict=True)}
            if all(_kept(found, domains, at) for at in range(len(found.frame.implications))):
                yield {name: region.value for name, region in zip(names, chosen, strict=True)}


def _kept(found: Completions, domains: Mapping[str, tuple[Region, ...]], at: int) -> bool:
    implication = found.frame.implications[at]
    if not found.holds(domains, implication):
        return True
    slots = {fact: found.frame.watches[fact].thens.index(then) for fact, then in implication.then.items()}
    return all(domains[fact][0].allowed[slot] for fact, slot in slots.items())
