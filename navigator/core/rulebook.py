"""The rules of all services at once, in one reading, as an engine judges them (rules.md sections 3 and 9.1).

`as_written` reads every clause; `hopeful` leaves those aside that nobody confirmed in time. What one service asks of
another through `elsewhere` has readings of its own: in the hopeful run the other service is read with and without its
stale clauses, and a clause is broken only where both readings break it (rules.md 9.11).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from navigator.core.bits import bits_at
from navigator.core.clauses import Clause, Service
from navigator.core.conditions import Elsewhere, Leaf
from navigator.core.facts.vocabulary import Vocabulary


@dataclass(frozen=True)
class Rulebook:
    """Services in a fixed order; a service is spoken of by its position in it.

    `starts_in` is the days until support of each would start, 0 where unknown. `readings` are the ways in which the
    services are read when another one asks about them.
    """

    vocabulary: Vocabulary
    services: tuple[Service, ...]
    readings: tuple[tuple[Service, ...], ...]
    starts_in: tuple[int, ...]

    @cached_property
    def everyone(self) -> int:
        """All positions, as bits."""
        return (1 << len(self.services)) - 1

    @cached_property
    def position(self) -> Mapping[str, int]:
        """The position of each service, by its id."""
        return {service.id: at for at, service in enumerate(self.services)}

    @cached_property
    def listing(self) -> Mapping[str, int]:
        """For each need, the services that list it, as bits."""
        found = _positions_by(each.needs for each in self.services)
        return {need: bits_at(found.get(need, ())) for need in self.vocabulary.needs}

    @cached_property
    def moving(self) -> Mapping[str, int]:
        """For each need, the services that move it, as bits."""
        found = _positions_by([need for need, role in each.needs.items() if role == "moves"] for each in self.services)
        return {need: bits_at(found.get(need, ())) for need in self.vocabulary.needs}

    def meant(self, position: int, target: Elsewhere) -> tuple[int, ...]:
        """The positions of the other services that an `elsewhere` of this one speaks of."""
        found = self._named.get(target.service, ()) if target.service else self._of_kind.get(target.kind or "", ())
        return tuple(at for at in found if self.services[at].whole != self.services[position].whole)

    @cached_property
    def _named(self) -> Mapping[str, tuple[int, ...]]:
        return _positions_by(service.names for service in self.services)

    @cached_property
    def _of_kind(self) -> Mapping[str, tuple[int, ...]]:
        return _positions_by(service.kinds for service in self.services)

    def asked_about(self, position: int, clause: Clause) -> frozenset[int]:
        """The positions of all services that a clause asks about."""
        return frozenset(at for target in clause.elsewheres for at in self.meant(position, target))

    @cached_property
    def askers(self) -> Mapping[int, frozenset[int]]:
        """For each service that others ask about, the services with a clause that does."""
        found: dict[int, set[int]] = {}
        for position, service in enumerate(self.services):
            for target in service.elsewheres:
                for at in self.meant(position, target):
                    found.setdefault(at, set()).add(position)
        return {at: frozenset(asking) for at, asking in found.items()}

    def leaves_read(self, position: int, clauses: Sequence[Clause]) -> Iterator[tuple[Leaf, int]]:
        """The leaves on which these clauses of a service turn, with those of the services they ask about; each with the
        days until the start of the service that asks it."""
        for clause in clauses:
            yield from ((leaf, self.starts_in[position]) for leaf in clause.leaves)
            for at in self.asked_about(position, clause) if clause.elsewheres else ():
                for reading in self.readings:
                    for theirs in answerable(reading[at].clauses):
                        yield from ((leaf, self.starts_in[at]) for leaf in theirs.leaves)

    def facts_read(self, position: int, clauses: Sequence[Clause]) -> frozenset[str]:
        """The facts on which these clauses of a service turn, with those of the services they ask about, closed under
        implications."""
        return self.vocabulary.closed({leaf.fact for leaf, _ in self.leaves_read(position, clauses)})

    def without(self, position: int, clause_id: str) -> Rulebook:
        """The same rules but for one clause of one service."""
        return replace(
            self,
            services=_without(self.services, position, clause_id),
            readings=tuple(_without(reading, position, clause_id) for reading in self.readings),
        )


def _positions_by(words: Iterable[Iterable[str]]) -> Mapping[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for position, each in enumerate(words):
        for word in each:
            found.setdefault(word, []).append(position)
    return {word: tuple(positions) for word, positions in found.items()}


def _without(services: tuple[Service, ...], position: int, clause_id: str) -> tuple[Service, ...]:
    return (*services[:position], services[position].without(clause_id), *services[position + 1 :])


def answerable(clauses: Sequence[Clause]) -> tuple[Clause, ...]:
    """The clauses by which a service is judged when another asks about it: those that ask about nobody themselves."""
    return tuple(clause for clause in clauses if not clause.elsewheres)


def as_written(vocabulary: Vocabulary, services: tuple[Service, ...], *, starts_in: tuple[int, ...]) -> Rulebook:
    """Every clause counts: the reading of `judge` and of the strict run."""
    return Rulebook(vocabulary, services, (services,), starts_in)


def hopeful(
    vocabulary: Vocabulary, services: tuple[Service, ...], *, starts_in: tuple[int, ...], stale_before: date | None
) -> Rulebook:
    """Stale clauses are left aside: the reading of the hopeful run."""
    fresh = tuple(service.fresh(stale_before) for service in services)
    readings = (services,) if fresh == services else (services, fresh)
    return Rulebook(vocabulary, fresh, readings, starts_in)
