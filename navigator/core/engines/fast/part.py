"""Parts: services made ready together, judged by themselves.

No service's verdict turns on how another one is judged, so an engine may be put together of parts that were made ready
for different rulebooks. Each speaks of its services by their positions in its own.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from navigator.core.bits import bits_at, positions
from navigator.core.clauses import Clause, Outcome, Service
from navigator.core.conditions import Elsewhere, Leaf
from navigator.core.engines.fast.blocks import SIZE, Block
from navigator.core.engines.fast.groups import Group, combined, grouped
from navigator.core.engines.fast.judged import Asked, Judged, as_closing, judged
from navigator.core.engines.fast.openings import Opening
from navigator.core.engines.fast.sight import Sight, View
from navigator.core.engines.fast.ties import Ties
from navigator.core.facts.givens import Answers
from navigator.core.rulebook import Rulebook, answerable
from navigator.core.verdicts import Sureness, Verdicts, is_taken

CLOSED = frozenset({Outcome.CLOSED})


class Part:
    """Judges whole groups at once and never the same group twice for answers that it cannot tell apart.

    What is said of services that are not in the part means nothing.
    """

    def __init__(self, rulebook: Rulebook, services: Collection[int], *, ties: Ties) -> None:
        self.rulebook = rulebook
        self.services = services
        self._sight = Sight(rulebook.vocabulary, _leaves(rulebook, services), ties=ties)
        self._judgeable: dict[Hashable, Judged] = {}
        self._met: dict[Judged, Judged] = {}
        self._groups: dict[tuple[int, ...], Group] = {}
        self._by_service: dict[int, tuple[Group, ...]] = {}

    def verdicts(self, answers: Answers) -> Verdicts:
        """The verdicts of its services; of others no outcome is possible."""
        view = self._sight.view(answers)
        possible = [0, 0, 0, 0]
        for first, block in self._blocks.items():
            for outcome, services in enumerate(block.judge(view).possible):
                possible[outcome] |= services << first
        return Verdicts((possible[0], possible[1], possible[2], possible[3]))

    def outcomes(self, position: int, answers: Answers, *, later: int, without: str | None) -> frozenset[Outcome]:
        groups = self.groups(position) if without is None else self._lighter(position, without)
        return next(self._by_day(groups, answers, [later]))

    def outcomes_by_day(self, position: int, answers: Answers, days: Iterable[int]) -> Iterator[frozenset[Outcome]]:
        return self._by_day(self.groups(position), answers, days)

    def _by_day(self, groups: Iterable[Group], answers: Answers, days: Iterable[int]) -> Iterator[frozenset[Outcome]]:
        view = self._sight.view(answers)
        steady = [group.outcomes(view) for group in groups if not group.is_timed]
        timed = [] if CLOSED in steady else [group for group in groups if group.is_timed]
        for later in days:
            moved = [group.outcomes_later(view, later) if later else group.outcomes(view) for group in timed]
            yield combined(steady + moved)

    def settles(self, position: int, answers: Answers) -> frozenset[str]:
        groups, view = self.groups(position), self._sight.view(answers)
        floor = min(combined([group.outcomes(view) for group in groups]))
        return frozenset().union(*(group.settles(view, floor=floor) for group in groups))

    def settling(self, answers: Answers, services: int) -> Mapping[str, int]:
        view = self._sight.view(answers)
        facts: dict[str, int] = {}
        for first, block in self._blocks.items():
            for fact, found in block.settling(view, services >> first & block.everyone).items():
                facts[fact] = facts.get(fact, 0) | found << first
        return facts

    def broken(self, position: int, clauses: Sequence[str], answers: Answers) -> Sureness:
        named = [each for each in self.rulebook.services[position].clauses if each.id in clauses]
        closing = [self._one(as_closing(self._judged(position, each))) for each in named]
        view = self._sight.view(answers)
        found = combined([group.outcomes(view) for group in self._grouped(closing)])
        return Sureness.SOME if len(found) > 1 else Sureness.ALL if Outcome.CLOSED in found else Sureness.NONE

    def liftable(self, position: int, answers: Answers, *, strict: bool) -> Iterator[str]:
        """The single clauses of a service, which is not taken, without which it would be."""
        view = self._sight.view(answers)
        shutting = [group for group in self.groups(position) if not is_taken(group.outcomes(view), strict=strict)]
        if len(shutting) == 1:
            yield from self._lifting(position, shutting[0], view, strict=strict)

    def _lifting(self, position: int, group: Group, view: View, *, strict: bool) -> Iterator[str]:
        """The clauses of the one group that shuts a service without which it would not."""
        for clause in self.rulebook.services[position].clauses:
            judged = self._judged(position, clause)
            if judged in group.judged:
                rest = list(group.judged)
                rest.remove(judged)
                outcomes = combined([each.outcomes(view) for each in self._grouped(rest)])
                if is_taken(outcomes, strict=strict):
                    yield clause.id

    def opening(self, answers: Answers, services: int, *, strict: bool) -> Mapping[int, int]:
        """Of these services, which are closed, those that open by themselves, by the days until they do, as bits."""
        view = self._sight.view(answers)
        opening = Opening(self.rulebook.vocabulary, view, strict=strict)
        places: dict[int, list[int]] = {}
        for first, block in self._blocks.items():
            closed = services >> first & block.everyone
            for at in positions(closed & ~block.kept_shut(view, strict=strict) if closed else 0):
                days = opening.days([group for group in self.groups(first + at) if group.is_timed])
                if days is not None:
                    places.setdefault(days, []).append(first + at)
        return {days: bits_at(found) for days, found in places.items()}

    def groups(self, position: int) -> tuple[Group, ...]:
        """The groups of a service's clauses."""
        if position not in self._by_service:
            clauses = self.rulebook.services[position].clauses
            self._by_service[position] = self._grouped([self._judged(position, each) for each in clauses])
        return self._by_service[position]

    @cached_property
    def _blocks(self) -> Mapping[int, Block]:
        """The blocks by the position of their first place."""
        blocks: dict[int, Block] = {}
        for position in self.services:
            first = position - position % SIZE
            block = blocks.setdefault(first, Block(self.rulebook.vocabulary, self._sight))
            block.add(self.groups(position), at=position - first)
        for block in blocks.values():
            block.make_ready()
        return blocks

    def _lighter(self, position: int, without: str) -> tuple[Group, ...]:
        clauses = [each for each in self.rulebook.services[position].clauses if each.id != without]
        return self._grouped([self._judged(position, each) for each in clauses])

    def _grouped(self, judged: Sequence[Judged]) -> tuple[Group, ...]:
        return tuple(self._group(clauses) for clauses in grouped(self.rulebook.vocabulary, judged))

    def _group(self, judged: tuple[Judged, ...]) -> Group:
        name = tuple(map(id, judged))
        if name not in self._groups:
            self._groups[name] = Group(self.rulebook.vocabulary, self._sight, judged)
        return self._groups[name]

    def _judged(self, position: int, clause: Clause) -> Judged:
        """The clause of a service as it is judged: one and the same for all that are judged alike."""
        starts_in = self.rulebook.starts_in[position]
        name = (*_alike(clause), starts_in)
        found = self._judgeable.get(name)
        if found is None:
            others = tuple(self._asked(position, target) for target in clause.elsewheres)
            found = self._one(judged(self.rulebook.vocabulary, clause, starts_in=starts_in, others=others))
            if not others:
                self._judgeable[name] = found
        return found

    def _asked(self, position: int, target: Elsewhere) -> Asked:
        return target, tuple(self._answering(reading, position, target) for reading in self.rulebook.readings)

    def _one(self, judged: Judged) -> Judged:
        return self._met.setdefault(judged, judged)

    def _answering(
        self, reading: Sequence[Service], position: int, target: Elsewhere
    ) -> tuple[tuple[Judged, ...], ...]:
        book = self.rulebook
        return tuple(
            tuple(
                judged(book.vocabulary, each, starts_in=book.starts_in[at]) for each in answerable(reading[at].clauses)
            )
            for at in book.meant(position, target)
        )


def _alike(clause: Clause) -> tuple[Hashable, ...]:
    """Equal for clauses that ask the same with the same consequence. Tests are known by their identity, which the
    rulebook keeps theirs: to compare them part by part takes as long as all else that makes them ready."""
    return id(clause.test), id(clause.unless), clause.effect, clause.strength, clause.days, clause.challenge


def _leaves(rulebook: Rulebook, services: Iterable[int]) -> frozenset[Leaf]:
    """All on which the clauses of some services turn. What a clause asks is looked through once, unless it asks about
    other services, which are others for each."""
    looked, found = set[Hashable](), set[Leaf]()
    for at in services:
        for clause in rulebook.services[at].clauses:
            name = id(clause.test), id(clause.unless)
            if name not in looked:
                found.update(leaf for leaf, _ in rulebook.leaves_read(at, [clause]))
                if not clause.elsewheres:
                    looked.add(name)
    return frozenset(found)
