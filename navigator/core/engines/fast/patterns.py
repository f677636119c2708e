"""Patterns: clauses that are alike but for their leaves, judged for thousands of services in one go.

A pattern is how a clause comes to be broken, as a tree of "at least so many of these" over numbered spots. What a leaf
has to be stands in its spot, so that no pattern needs a "not", and most clauses have one of a few patterns:

    requires has_id, or has_gp            at least 2 of 2     not has_id, not has_gp
    excludes using, unless in_treatment   at least 2 of 2     using, not in_treatment

What is known of each spot comes as two integers whose bits are services: for which it *surely* comes about, and for
which it *may*. Three-valued logic is then plain bit logic on either.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias, TypeGuard

from navigator.core.conditions import All, AnyOf, Anyone, Elsewhere, Leaf, Not, Some, Test
from navigator.core.engines.fast.judged import Judged

Held: TypeAlias = tuple[int, int]
"""The services for which something surely holds, and those for which it may."""


@dataclass(frozen=True, slots=True)
class Want:
    """A truth that a leaf has to take on a day."""

    leaf: Leaf
    day: int
    truth: bool

    @property
    def opposite(self) -> Want:
        """The other truth of the same leaf."""
        return Want(self.leaf, self.day, not self.truth)


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a want stood."""

    number: int


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least `count` of the parts."""

    count: int
    parts: tuple[Pattern, ...]


Pattern: TypeAlias = Spot | AtLeast


@dataclass(frozen=True, slots=True)
class _Tree:
    """A pattern whose wants still stand in it."""

    count: int
    parts: tuple[_Tree | Want, ...]


_ALWAYS, _NEVER = _Tree(0, ()), _Tree(1, ())


def patterned(judged: Judged) -> tuple[Pattern, tuple[Want, ...]]:
    """The pattern of being broken, for a clause that asks about no other service, and what stands in its spots.

    A clause may want a leaf to be both, where it asks it twice.
    """
    wants: list[Want] = []
    broken = _at_least(1, [_on_day(judged, day) for day in judged.days(0)])
    return _numbered(broken, wants), tuple(wants)


def _on_day(judged: Judged, day: int) -> _Tree | Want:
    fails = _towards(judged.clause.test, judged.clause.effect == "excludes", day)
    if judged.clause.unless is None:
        return fails
    return _at_least(2, [fails, _towards(judged.clause.unless, False, day)])


def _towards(test: Test, truth: bool, day: int) -> _Tree | Want:
    """How a test comes to be so on a day."""
    match test:
        case Leaf():
            return Want(test, day, truth)
        case Not():
            return _towards(test.part, not truth, day)
        case All():
            return _enough(len(test.parts), test.parts, truth, day)
        case AnyOf():
            return _enough(1, test.parts, truth, day)
        case Some():
            return _enough(test.count, test.parts, truth, day)
        case Anyone():
            return _ALWAYS if truth else _NEVER
        case Elsewhere():
            raise TypeError("a clause that asks about other services has no pattern")


def _enough(count: int, parts: Sequence[Test], truth: bool, day: int) -> _Tree | Want:
    """At least so many parts that hold or, for that to be false, enough that do not."""
    needed = count if truth else len(parts) - count + 1
    return _at_least(needed, [_towards(part, truth, day) for part in parts])


def _at_least(count: int, parts: Iterable[_Tree | Want]) -> _Tree | Want:
    """The plainest tree that says so: clauses that say the same are to have the same pattern."""
    found = list(parts)
    while (inner := next((each for each in found if _goes_into(each, count, len(found))), None)) is not None:
        at = found.index(inner)
        found[at : at + 1] = inner.parts
        count += inner.count - 1
    if count <= 0:
        return _ALWAYS
    if count > len(found):
        return _NEVER
    return found[0] if count == len(found) == 1 else _Tree(count, tuple(sorted(found, key=_order)))


def _goes_into(part: _Tree | Want, count: int, parts: int) -> TypeGuard[_Tree]:
    """Whether the parts of a part may stand beside the others: all of all, one of one of some, or nothing at all."""
    if isinstance(part, Want):
        return False
    return not part.parts or (part.count == len(part.parts) and count == parts) or (part.count == 1 and count == 1)


def _order(part: _Tree | Want) -> tuple[bool, str, int]:
    """Wants first, by fact, so that a fact stands in few spots."""
    if isinstance(part, Want):
        return False, part.leaf.fact, part.day
    return True, str(part.count), len(part.parts)


def _numbered(tree: _Tree | Want, wants: list[Want]) -> Pattern:
    if isinstance(tree, Want):
        wants.append(tree)
        return Spot(len(wants) - 1)
    return AtLeast(tree.count, tuple(_numbered(part, wants) for part in tree.parts))


def held(pattern: Pattern, spots: Sequence[Held], everyone: int) -> Held:
    """For which services a pattern surely comes about and may do so; beyond `everyone` the bits mean nothing."""
    if isinstance(pattern, Spot):
        return spots[pattern.number]
    return _enough_held(pattern.count, [held(part, spots, everyone) for part in pattern.parts], everyone)


def _enough_held(count: int, found: Sequence[Held], everyone: int) -> Held:
    surely, may = [each[0] for each in found], [each[1] for each in found]
    return _counted(count, surely, everyone), _counted(count, may, everyone)


def _counted(count: int, parts: Sequence[int], everyone: int) -> int:
    """The services that are in at least so many of the parts."""
    met = [everyone, *[0] * count]
    for part in parts:
        for least in range(count, 0, -1):
            met[least] |= met[least - 1] & part
    return met[count]


def sway(pattern: Pattern, spots: Sequence[Held], services: int) -> Iterator[tuple[int, int]]:
    """For each spot the services, of these, for which what stands there can still turn the whole pattern.

    True of patterns whose spots vary freely: a part matters where the others can leave exactly one short.
    """
    if isinstance(pattern, Spot):
        surely, may = spots[pattern.number]
        yield pattern.number, services & may & ~surely
        return
    found = [held(part, spots, services) for part in pattern.parts]
    for at, part in enumerate(pattern.parts):
        others = [*found[:at], *found[at + 1 :]]
        surely, _ = _enough_held(pattern.count, others, services)
        _, may = _enough_held(pattern.count - 1, others, services)
        yield from sway(part, spots, services & may & ~surely)
