"""The fast engine's answers, service by service, from the groups that services share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from navigator.core.bits import bits
from navigator.core.clauses import Clause, Outcome, Service
from navigator.core.conditions import Elsewhere
from navigator.core.engines.fast.groups import Group, Judged, as_closing, combined, grouped, judged
from navigator.core.facts.givens import Answers
from navigator.core.rulebook import Rulebook, answerable
from navigator.core.verdicts import Sureness, Verdicts, settling_one_by_one


class FastEngine:
    """Judges whole groups at once and never the same group twice for answers that it cannot tell apart."""

    def __init__(self, rulebook: Rulebook) -> None:
        self.rulebook = rulebook
        self._groups: dict[tuple[Judged, ...], Group] = {}
        self._by_service: dict[int, tuple[Group, ...]] = {}

    def over(self, rulebook: Rulebook) -> FastEngine:
        return FastEngine(rulebook)

    def verdicts(self, answers: Answers) -> Verdicts:
        found = [self.outcomes(position, answers) for position in range(len(self.rulebook.services))]
        masks = [bits([outcome in outcomes for outcomes in found]) for outcome in Outcome]
        return Verdicts((masks[0], masks[1], masks[2], masks[3]))

    def outcomes(
        self, position: int, answers: Answers, *, later: int = 0, without: str | None = None
    ) -> frozenset[Outcome]:
        groups = self.groups(position) if without is None else self._lighter(position, without)
        return combined([group.outcomes(answers, later=later) for group in groups])

    def settles(self, position: int, answers: Answers) -> frozenset[str]:
        groups = self.groups(position)
        found = [group.outcomes(answers) for group in groups]
        floor = max((min(outcomes) for outcomes in found), default=Outcome.OPEN)
        open_groups = [group for group, outcomes in zip(groups, found, strict=True) if max(outcomes) > floor]
        return frozenset().union(*(group.settles(answers, floor=floor) for group in open_groups))

    def settling(self, answers: Answers, services: int) -> Mapping[str, int]:
        return settling_one_by_one(self, answers, services)

    def broken(self, position: int, clauses: Sequence[str], answers: Answers) -> Sureness:
        named = [each for each in self.rulebook.services[position].clauses if each.id in clauses]
        closing = [as_closing(self._judged(position, each)) for each in named]
        found = combined([group.outcomes(answers) for group in self._grouped(closing)])
        return Sureness.SOME if len(found) > 1 else Sureness.ALL if Outcome.CLOSED in found else Sureness.NONE

    def groups(self, position: int) -> tuple[Group, ...]:
        """The groups of a service's clauses."""
        if position not in self._by_service:
            clauses = self.rulebook.services[position].clauses
            self._by_service[position] = self._grouped([self._judged(position, each) for each in clauses])
        return self._by_service[position]

    def _lighter(self, position: int, without: str) -> tuple[Group, ...]:
        clauses = [each for each in self.rulebook.services[position].clauses if each.id != without]
        return self._grouped([self._judged(position, each) for each in clauses])

    def _grouped(self, judged: Sequence[Judged]) -> tuple[Group, ...]:
        return tuple(self._group(clauses) for clauses in grouped(self.rulebook.vocabulary, judged))

    def _group(self, judged: tuple[Judged, ...]) -> Group:
        if judged not in self._groups:
            self._groups[judged] = Group(self.rulebook.vocabulary, judged)
        return self._groups[judged]

    def _judged(self, position: int, clause: Clause) -> Judged:
        book = self.rulebook
        others = tuple(
            (target, tuple(self._answering(reading, position, target) for reading in book.readings))
            for target in clause.elsewheres
        )
        return judged(book.vocabulary, clause, book.starts_in[position], others)

    def _answering(
        self, reading: Sequence[Service], position: int, target: Elsewhere
    ) -> tuple[tuple[Judged, ...], ...]:
        book = self.rulebook
        return tuple(
            tuple(judged(book.vocabulary, each, book.starts_in[at], ()) for each in answerable(reading[at].clauses))
            for at in book.meant(position, target)
        )
