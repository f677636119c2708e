"""A circle of needs that wait for each other, turn by turn, as it is drawn and as it is read out. PURE.

mental health: Castle Rise, and one more ──asks first for──▶ 3 months without a drink
     ▲                                                                      │
a mental health worker ◀──asks first for── drink or drugs: Saltmarsh, and one more
"""

from __future__ import annotations

from collections.abc import Iterator

from navigator.core import gaps as core_gaps
from navigator.telling.evidence import Evidence
from navigator.telling.lists import as_sentence
from navigator.telling.told import Turn


def told_circle(gap: core_gaps.Gap, evidence: Evidence) -> tuple[Turn, ...]:
    """A turn for each need that some rule of the circle keeps waiting."""
    return tuple(turn for need in gap.needs for turn in _turn(gap, need, evidence))


def _turn(gap: core_gaps.Gap, need: str, evidence: Evidence) -> Iterator[Turn]:
    """The turn by the rule that alone would break the circle, where there is one; else by the first that holds."""
    book = evidence.engine.rulebook
    of_need = [each for each in gap.services or () if need in book.services[evidence.positions[each]].needs]
    lit = [pair for pair in gap.breaks or () if pair[1] and pair[0] in of_need]
    holding = [pair for pair in gap.clauses or () if pair[0] in of_need]
    for service, clause in (lit or holding)[:1]:
        assert clause is not None, "a break without a clause is a service and holds nothing"
        listing = evidence.listing(service)
        yield Turn(
            as_sentence(evidence.need(need)), listing.name, len(of_need) - 1, listing.rules[clause].plain, bool(lit)
        )
