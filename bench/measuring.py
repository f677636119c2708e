"""One run: each number of services made ready once, then the same people judged by all engines, and planned for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from time import perf_counter
from typing import Any, TypeAlias, TypeVar

from bench.memory import memory_of_ours
from bench.options import Options
from bench.ours import Ours, ours_ready, town_about
from bench.peers.plain_facts import PlainFacts, plain_facts
from bench.peers.roster import Judge, Peer, peers
from bench.timing import Times, in_turns
from bench.town.people import draw_people
from bench.town.services import draw_services
from bench.town.vocabulary import town_vocabulary
from bench.truth import Outcomes, Sample, Tally, draw_sample, tally
from navigator.core.cases import Person
from navigator.core.clauses import Outcome

OURS = "right door, all outcomes"
UNKNOWN_SHARES = (0.35, 1.0)
MOST_SERVICES_CHECKED = 10_000
"""Being right does not turn on the number of services, so it is checked once, at the largest size up to this one."""

Tell = Callable[[str], None]
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Parts:
    """What a person's whole page takes of ours, person by person."""

    verdicts: Times
    reasons: Times
    plan: Times

    @property
    def whole(self) -> Times:
        """All three together."""
        return Times([sum(each) for each in zip(self.verdicts.each, self.reasons.each, self.plan.each, strict=True)])


@dataclass(frozen=True, slots=True)
class Measured:
    """One number of services with one share of unknown facts."""

    services: int
    unknown: float
    verdicts: Mapping[str, Times]
    parts: Parts
    left_out: float
    tallies: Mapping[str, Tally]
    """Empty where pairs were not checked."""


@dataclass(frozen=True, slots=True)
class Size:
    """One number of services: seconds to make each engine ready, megabytes that ours holds, and what was measured."""

    services: int
    ready: Mapping[str, float]
    memory: float | None
    measured: tuple[Measured, ...]


_Asked: TypeAlias = tuple[Person, PlainFacts]
"""One person, as ours and as the peers read them."""


@dataclass(frozen=True, slots=True)
class _Town:
    """The engines of one size, ready."""

    services: int
    ids: Sequence[str]
    ours: Ours
    judges: Mapping[str, Judge]
    stating: frozenset[str]
    """The peers that give outcomes, not clauses."""


def measure(services: int, options: Options, *, tell: Tell) -> Size:
    """All that is measured at one number of services; `tell` is told of every step that takes time."""
    tell(f"{services:,} services: memory of ours, in a process of its own")
    memory = memory_of_ours(services, seed=options.seed)
    documents = draw_services(services, seed=options.seed)
    tell(f"{services:,} services: making ours ready")
    ours, seconds = _timed(partial(ours_ready, documents, seed=options.seed))
    ready, judges = {OURS: seconds}, {}
    chosen = [peer for peer in peers(more=options.more_peers) if _can_take(peer, services)]
    for peer in chosen:
        tell(f"{services:,} services: making {peer.name} ready")
        judges[peer.name], ready[peer.name] = _timed(partial(peer.compile, documents))
    stating = frozenset(peer.name for peer in chosen if peer.gives_outcomes)
    town = _Town(services, [each["id"] for each in documents], ours, judges, stating)
    return Size(services, ready, memory, tuple(_measured(town, each, options, tell) for each in UNKNOWN_SHARES))


def _can_take(peer: Peer, services: int) -> bool:
    return peer.most_services is None or services <= peer.most_services


def _measured(town: _Town, unknown: float, options: Options, tell: Tell) -> Measured:
    documents = draw_people(options.people, unknown=unknown, seed=options.seed)
    people = [town.ours.person(each) for each in documents]
    plain = [plain_facts(each, vocabulary=town_vocabulary()) for each in documents]
    tell(f"{town.services:,} services, {unknown:.0%} unknown: verdicts for {len(people)} people, all engines in turns")
    verdicts = in_turns(list(zip(people, plain, strict=True)), _contestants(town))
    tell(f"{town.services:,} services, {unknown:.0%} unknown: reasons and plans")
    parts = _parts(town, people, verdicts[OURS], options)
    if town.services != _checked_at(options):
        return Measured(town.services, unknown, verdicts, parts, 0, {})
    tell(f"{town.services:,} services, {unknown:.0%} unknown: {options.pairs:,} pairs by brute force")
    sample = draw_sample(options.pairs, rulebook=town.ours.rulebook, people=people, seed=options.seed)
    return Measured(town.services, unknown, verdicts, parts, sample.left_out, _tallies(town, people, plain, sample))


def _contestants(town: _Town) -> dict[str, Callable[[_Asked], Any]]:
    def by(judge: Judge) -> Callable[[_Asked], Any]:
        return lambda asked: judge(asked[1])

    return {OURS: lambda asked: town.ours.verdicts(asked[0])} | {name: by(judge) for name, judge in town.judges.items()}


def _parts(town: _Town, people: Sequence[Person], verdicts: Times, options: Options) -> Parts:
    """Reasons and plan of each person; what is worked out before the core is asked is not timed."""
    ours = town.ours
    pages = ((person, ours.page(person)) for person in people)
    reasons = in_turns(pages, {"reasons": lambda asked: ours.reasons(*asked)})
    abouts = ((person, town_about(town.ids, person, seed=options.seed)) for person in people)
    plan = in_turns(abouts, {"plan": lambda asked: ours.plan(*asked)})
    return Parts(verdicts, reasons["reasons"], plan["plan"])


def _checked_at(options: Options) -> int:
    return max((each for each in options.sizes if each <= MOST_SERVICES_CHECKED), default=min(options.sizes))


def _tallies(town: _Town, people: Sequence[Person], plain: Sequence[PlainFacts], sample: Sample) -> dict[str, Tally]:
    asked = sorted({person for person, _ in sample.pairs})
    verdicts = {number: town.ours.verdicts(people[number]) for number in asked}
    found = {OURS: tally(sample.truth, [verdicts[person].of(position) for person, position in sample.pairs])}
    for name in sorted(town.stating):
        answers = {number: town.judges[name](plain[number]) for number in asked}
        found[name] = tally(sample.truth, [_stated(answers[person][position]) for person, position in sample.pairs])
    return found


def _stated(answer: float) -> Outcomes:
    """A peer's number as the set of outcomes that it stands for; zen gives it with a point."""
    return frozenset({Outcome(int(answer))})


def _timed(make: Callable[[], Made]) -> tuple[Made, float]:
    start = perf_counter()
    return make(), perf_counter() - start
