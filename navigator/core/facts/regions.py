"""Value regions: enough complete values of a fact to stand for all of them (rules.md section 4, "exact").

Two values that no test at hand can tell apart are in one region, and one of them stands for both. The candidates are
the values next to every bound at which a test can turn, on every day on which it is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from navigator.core.conditions import Leaf
from navigator.core.facts.givens import Aged, Exactly, Given, Partly
from navigator.core.facts.kinds import DAYS_IN_A_MONTH, NEVER, Fact, Kind, Value, later, seen

AROUND = (-2, -1, 0, 1, 2)
"""How far round a bound to look: two steps, so that 29 February and a region of one single value are both met."""

ANY_DAY = date(2000, 1, 1)
"""What can be told apart at all does not turn on the day of asking: this one stands for all."""


@dataclass(frozen=True, slots=True)
class Watch:
    """What is at hand to tell values of one fact apart: leaves with the day (counted from the day of asking) on which
    each is asked, and the values that implications would set."""

    leaves: tuple[tuple[Leaf, int], ...]
    thens: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """Values that answer every watched leaf alike. `holds` and `allowed` follow the order of the watch;
    `single` tells that no other value is in the region."""

    value: Value
    holds: tuple[bool, ...]
    allowed: tuple[bool, ...]
    single: bool


def regions(fact: Fact, given: Given | None, watch: Watch, *, asked_on: date) -> tuple[Region, ...]:
    """The regions of the values that complete what is given, each once, in a fixed order."""
    found: dict[tuple[tuple[bool, ...], tuple[bool, ...]], tuple[Value, bool]] = {}
    for value in _completing(fact, given, watch, asked_on):
        holds = tuple(leaf.holds(seen(fact.kind, value, asked_on=asked_on, days=days)) for leaf, days in watch.leaves)
        allowed = tuple(then.allows(value, asked_on=asked_on) for then in watch.thens)
        first = found.get((holds, allowed))
        found[holds, allowed] = (value, True) if first is None else (first[0], False)
    return tuple(Region(value, *signature, single) for signature, (value, single) in found.items())


def _completing(fact: Fact, given: Given | None, watch: Watch, asked_on: date) -> Iterable[Value]:
    if isinstance(given, Exactly):
        return (given.value,)
    every = dict.fromkeys(_candidates(fact, given, watch, asked_on))
    return [value for value in every if given is None or given.allows(value, asked_on=asked_on)]


def _candidates(fact: Fact, given: Given | None, watch: Watch, asked_on: date) -> Iterator[Value]:
    match fact.kind:
        case Kind.YES_NO:
            yield from (False, True)
        case Kind.ONE:
            yield from fact.options
        case Kind.SEVERAL:
            yield from _subsets(fact, given, watch)
        case Kind.NUMBER:
            yield from _numbers(fact, watch)
        case Kind.AGE:
            yield from (birth for birth in _births(given, watch, asked_on) if birth <= asked_on)
        case Kind.AGO:
            yield from _months(watch)
        case Kind.DATE:
            yield from _dates(watch, asked_on)


def _subsets(fact: Fact, given: Given | None, watch: Watch) -> Iterator[frozenset[str]]:
    """The sets over the options that matter, each without and with all the others, about which no test asks."""
    named = {option for leaf, _ in watch.leaves for option in leaf.options}
    for then in watch.thens:
        named.update(then.has | then.has_not if isinstance(then, Partly) else fact.options)
    held: frozenset[str] = given.has if isinstance(given, Partly) else frozenset()
    lacking: frozenset[str] = given.has_not if isinstance(given, Partly) else frozenset()
    open_options = [option for option in fact.options if option in named - held - lacking]
    spare = frozenset(option for option in fact.options if option not in named | held | lacking)
    for size in range(len(open_options) + 1):
        for chosen in combinations(open_options, size):
            yield held | frozenset(chosen)
            if spare:
                yield held | frozenset(chosen) | spare


def _numbers(fact: Fact, watch: Watch) -> Iterator[int]:
    start = fact.least if fact.least is not None else fact.most if fact.most is not None else 0
    points = [start, *_set_values(watch), *(bound for leaf, _ in watch.leaves for bound in leaf.bounds)]
    for number in _around(points):
        if (fact.least is None or number >= fact.least) and (fact.most is None or number <= fact.most):
            yield number


def _months(watch: Watch) -> Iterator[float]:
    shifted = [bound - days // DAYS_IN_A_MONTH for leaf, days in watch.leaves for bound in leaf.bounds]
    yield from (months for months in _around([0, *shifted, *_set_values(watch)]) if months >= 0)
    yield NEVER


def _dates(watch: Watch, asked_on: date) -> Iterator[date | None]:
    yield None
    points = [asked_on, *_set_dates(watch)]
    points += [later(asked_on, days=days + bound) for leaf, days in watch.leaves for bound in leaf.bounds]
    yield from _days_around(points)


def _births(given: Given | None, watch: Watch, asked_on: date) -> Iterator[date]:
    points = [asked_on, *_set_dates(watch)]
    aged = [then.years for then in (*watch.thens, given) if isinstance(then, Aged)]
    points += [years_before(asked_on, years + extra) for years in aged for extra in (0, 1)]
    for leaf, days in watch.leaves:
        day = later(asked_on, days=days)
        points += [years_before(day, bound + extra) for bound in leaf.bounds for extra in (0, 1)]
    yield from _days_around(points)


def years_before(day: date, years: int) -> date:
    """The same day so many years back; 1 March where that year has no 29 February, and the first day of the calendar
    where there is no such year."""
    year = day.year - years
    if year < date.min.year:
        return date.min
    try:
        return day.replace(year=year)
    except ValueError:
        return date(year, 3, 1)


def _days_around(points: Sequence[date]) -> Iterator[date]:
    for point in points:
        yield from (later(point, days=step) for step in AROUND)


def _around(points: Sequence[int]) -> Iterator[int]:
    for point in points:
        yield from (point + step for step in AROUND)


def _set_values(watch: Watch) -> list[int]:
    """The numbers that implications would set, as bounds to look round."""
    values = [then.value for then in watch.thens if isinstance(then, Exactly)]
    return [value for value in values if isinstance(value, int)]


def _set_dates(watch: Watch) -> list[date]:
    values = [then.value for then in watch.thens if isinstance(then, Exactly)]
    return [value for value in values if isinstance(value, date)]
