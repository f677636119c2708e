"""Which services are judged by the same rules in two rulebooks, wherever they stand in either.

A service is judged as before where its clauses and its wait are what they were and, if they ask about other services,
where they mean the same ones and these are what they were, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from navigator.core.clauses import Service
from navigator.core.conditions import Elsewhere
from navigator.core.rulebook import Rulebook


def unchanged(old: Rulebook, new: Rulebook) -> dict[int, int]:
    """For the positions in the new rulebook of services that are judged as before, their positions in the old one."""
    stood = dict(_alike_by_themselves(old, new))
    return {at: was for at, was in stood.items() if _asks_as_before(old, new, at, stood)}


def _alike_by_themselves(old: Rulebook, new: Rulebook) -> Iterator[tuple[int, int]]:
    for at, service in enumerate(new.services):
        was = old.position.get(service.id)
        if was is not None and old.starts_in[was] == new.starts_in[at] and _alike(old.services[was], service):
            yield at, was


def _alike(old: Service, new: Service) -> bool:
    # Nearly all are one and the same, and to compare two of them clause by clause takes its while.
    return old is new or old.clauses == new.clauses


def _asks_as_before(old: Rulebook, new: Rulebook, at: int, stood: Mapping[int, int]) -> bool:
    return all(_means_as_before(old, new, at, target, stood) for target in new.services[at].elsewheres)


def _means_as_before(old: Rulebook, new: Rulebook, at: int, target: Elsewhere, stood: Mapping[int, int]) -> bool:
    meant = new.meant(at, target)
    if [stood.get(each) for each in meant] != [*old.meant(stood[at], target)]:
        return False
    if len(old.readings) != len(new.readings):
        return False
    return all(
        _alike(before[stood[each]], now[each])
        for before, now in zip(old.readings, new.readings, strict=True)
        for each in meant
    )
