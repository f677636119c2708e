"""Which doors come first, and the fewest that serve every need (rules.md sections 7, 9.9 and 9.15)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from navigator.core.bits import bits, positions
from navigator.core.clauses import Outcome
from navigator.core.runs import Run
from navigator.core.stages import Stages

DOOR_OUTCOMES = (Outcome.OPEN, Outcome.CASE_BY_CASE, Outcome.NOT_SAID)
"""The verdicts of doors, the surest first; after them comes `unknown`, and on the site a rule that cannot be read."""

Rank: TypeAlias = tuple[int, bool, float, int, str]


@dataclass(frozen=True)
class Ranking:
    """The doors of every need with a stage, with the best verdict each has over the smallest sets that make it one."""

    run: Run
    stages: Stages
    sureness: Mapping[str, Mapping[int, int]]

    def in_order(self, need: str) -> tuple[int, ...]:
        """The doors of a need, the best first."""
        found = self.sureness[need]
        return tuple(sorted(found, key=lambda at: rank(self.run, at, found[at])))

    def surest(self, need: str) -> frozenset[int]:
        """The doors with the surest verdict that the need has."""
        found = self.sureness[need]
        best = min(found.values())
        return frozenset(at for at, sureness in found.items() if sureness == best)


def ranked(run: Run, stages: Stages) -> Ranking:
    """The doors of a run, ranked."""
    return Ranking(run, stages, {need: _sureness(run, need, stages) for need in stages.by_need})


def _sureness(run: Run, need: str, stages: Stages) -> dict[int, int]:
    found: dict[int, int] = {}
    for after in stages.by_need[need].waits_for:
        verdicts, doors = run.verdicts(after), run.doors(need, after)
        by_verdict = (*(verdicts.only(outcome) for outcome in DOOR_OUTCOMES), verdicts.several)
        for sureness, services in enumerate(by_verdict):
            for at in positions(doors & services):
                found[at] = min(sureness, found.get(at, sureness))
    return found


def rank(run: Run, at: int, sureness: int) -> Rank:
    """Surest, confirmed, nearer, sooner, then by id; what is not known counts as near and at once."""
    known = run.circumstances(at)
    far = known.distance_km or 0
    return (sureness, known.confirmed is not True, far, run.rulebook.starts_in[at], run.rulebook.services[at].id)


Cost: TypeAlias = tuple[int, int, int, Fraction, int, tuple[str, ...]]
"""Doors, judged things, those not confirmed, kilometres, days until the start, ids: less is better, in this order."""

Chosen: TypeAlias = tuple[int, Cost]

NOTHING: Chosen = (0, (0, 0, 0, Fraction(0), 0, ()))
ONE_DOOR: Chosen = (0, (1, 0, 0, Fraction(0), 0, ()))


def fewest(ranking: Ranking) -> tuple[int, ...]:
    """The fewest doors that serve every need with a stage, each by a door with the surest verdict that the need has."""
    needs = tuple(ranking.stages.by_need)
    if not needs:
        return ()
    surest = {need: ranking.surest(need) for need in needs}
    chosen = _cheapest_cover(_offers(ranking.run, surest, needs), len(needs))
    return tuple(sorted(positions(chosen), key=lambda at: _place(ranking, surest, at)))


def _place(ranking: Ranking, surest: Mapping[str, frozenset[int]], at: int) -> tuple[int, Rank]:
    served = [need for need, doors in surest.items() if at in doors]
    level = min(ranking.stages.by_need[need].level for need in served)
    return level, rank(ranking.run, at, min(ranking.sureness[need][at] for need in served))


def _offers(run: Run, surest: Mapping[str, frozenset[int]], needs: tuple[str, ...]) -> dict[int, Chosen]:
    """For each set of needs that one door can serve (as bits), the cheapest of its judged things that do."""
    served = {at: bits([at in surest[need] for need in needs]) for at in sorted(frozenset().union(*surest.values()))}
    by_door: dict[object, dict[int, Chosen]] = {}
    for at, serves in served.items():
        door = by_door.setdefault(run.rulebook.services[at].door, {0: NOTHING})
        for already, chosen in tuple(door.items()):
            _keep(door, already | serves, _plus(chosen, _part(run, at)))
    best: dict[int, Chosen] = {}
    for door in by_door.values():
        for serves, chosen in door.items():
            _keep(best, serves, _plus(chosen, ONE_DOOR))
    return best


def _part(run: Run, at: int) -> Chosen:
    known = run.circumstances(at)
    service = run.rulebook.services[at].id
    distance = Fraction(known.distance_km or 0)
    return 1 << at, (0, 1, int(known.confirmed is not True), distance, run.rulebook.starts_in[at], (service,))


def _cheapest_cover(offers: Mapping[int, Chosen], needs: int) -> int:
    """The cheapest choice of offers that serve all needs: for each set of needs the best is kept, sets grow by their
    lowest need still unserved, so that each way is met once."""
    best: dict[int, Chosen] = {0: NOTHING}
    everything = (1 << needs) - 1
    for served in range(everything):
        if served in best:
            lowest = ~served & (served + 1)
            for offered, offer in offers.items():
                if offered & lowest:
                    _keep(best, served | offered, _plus(best[served], offer))
    return best[everything][0]


def _plus(one: Chosen, other: Chosen) -> Chosen:
    (chosen, cost), (more, extra) = one, other
    sums = (cost[0] + extra[0], cost[1] + extra[1], cost[2] + extra[2], cost[3] + extra[3], cost[4] + extra[4])
    return chosen | more, (*sums, tuple(sorted(cost[5] + extra[5])))


def _keep(best: dict[int, Chosen], served: int, offer: Chosen) -> None:
    if served not in best or offer[1] < best[served][1]:
        best[served] = offer
