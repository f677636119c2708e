"""A circle of needs that wait for each other, turn by turn, as it is drawn and as it is read out. PURE.

mental health: Castle Rise, and one more ──asks first for──▶ 3 months without a drink
     ▲                                                                      │
a mental health worker ◀──asks first for── drink or drugs: Saltmarsh, and one more
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from navigator.core import gaps as core_gaps
from navigator.telling.evidence import Evidence
from navigator.telling.lists import as_sentence
from navigator.telling.told_gaps import Turn


def told_circle(gap: core_gaps.Gap, evidence: Evidence) -> tuple[Turn, ...]:
    """A turn for each need that some rule of the circle keeps waiting; after each the need that its rule waits for,
    where the rule says which that is."""
    turns = {need: turn for need in gap.needs for turn in _turn(gap, need, evidence)}
    return tuple(turns[need][0] for need in _in_waiting_order({need: waits for need, (_, waits) in turns.items()}))


def _in_waiting_order(waits_for: Mapping[str, str]) -> Iterator[str]:
    left = list(waits_for)
    need = left[0] if left else ""
    while left:
        left.remove(need)
        yield need
        need = waits_for[need] if waits_for[need] in left else left[0] if left else ""


def _turn(gap: core_gaps.Gap, need: str, evidence: Evidence) -> Iterator[tuple[Turn, str]]:
    """The turn by the rule that alone would break the circle, where there is one, else by the first that holds; and the
    need that settles that rule, empty where it does not say."""
    book = evidence.engine.rulebook
    of_need = [each for each in gap.services or () if need in book.services[evidence.positions[each]].needs]
    lit = [pair for pair in gap.breaks or () if pair[1] and pair[0] in of_need]
    holding = [pair for pair in gap.clauses or () if pair[0] in of_need]
    for service, clause in (lit or holding)[:1]:
        assert clause is not None, "a break without a clause is a service and holds nothing"
        listing = evidence.listing(service)
        rule, label = listing.rules[clause], as_sentence(evidence.need(need))
        yield Turn(label, listing.name, len(of_need) - 1, rule.plain, bool(lit)), rule.settled_by
