"""A clause as the clauses that it is made of, each of which shuts out some of the same people. PURE.

"Not those who drink daily or use daily" is two rules in one.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from navigator.core.clauses import Clause
from navigator.core.conditions import All, AnyOf, Not, Test


def legs(clause: Clause) -> tuple[Clause, ...]:
    """The parts of a clause: whoever breaks one of them breaks it, and the other way round. One where it has no parts.

    The `unless` of the clause stands beside each.
    """
    tests = list(_parts(clause.test, when=clause.effect == "excludes"))
    if len(tests) < 2:
        return (clause,)
    return tuple(replace(clause, effect="excludes", test=each) for each in tests)


def _parts(test: Test, *, when: bool) -> Iterator[Test]:
    """Tests of which any holds where `test` is as `when` says."""
    if isinstance(test, Not):
        yield from _parts(test.part, when=not when)
    elif isinstance(test, AnyOf if when else All):
        for part in test.parts:
            yield from _parts(part, when=when)
    else:
        yield test if when else Not(test)
