"""Drift: which way a clause goes as time passes, so that it need not be judged on two days where one tells both.

Ages and months ago only grow. A clause that can only come to be broken as they do is broken on either day just when it
is on the later one; one that can only be mended, just when it is on the earlier.

    requires age at_least 18     only mended     the day of asking tells
    excludes age at_least 18     only broken     the day of the start tells
    requires age between 18, 25  either way      both days
"""

from __future__ import annotations

from navigator.core.clauses import Clause
from navigator.core.conditions import Leaf, Not, Test, parts
from navigator.core.facts.kinds import TIMED, Kind
from navigator.core.facts.vocabulary import Vocabulary

RISING, FALLING = 1, -1
DRIFT = {"at_least": {RISING}, "at_most": {FALLING}, "within_months": {FALLING}, "happened": set[int]()}
"""Which way the truth of an operator on an age or an `ago` goes with time; any other may go either way."""


def days_that_count(vocabulary: Vocabulary, clause: Clause) -> tuple[str, ...]:
    """Those of a clause's days that decide whether it is broken on either."""
    fails = _drifts(vocabulary, clause.test)
    if clause.effect == "requires":
        fails = {-each for each in fails}
    drifts = fails | {-each for each in (_drifts(vocabulary, clause.unless) if clause.unless else set())}
    if len(drifts) > 1 or len(clause.days) < 2:
        return clause.days
    return ("start",) if RISING in drifts else ("asked",)


def _drifts(vocabulary: Vocabulary, test: Test) -> set[int]:
    if isinstance(test, Leaf):
        return _leaf_drifts(vocabulary.facts[test.fact].kind, test)
    found = set[int]().union(*(_drifts(vocabulary, part) for part in parts(test)))
    return {-each for each in found} if isinstance(test, Not) else found


def _leaf_drifts(kind: Kind, leaf: Leaf) -> set[int]:
    if kind not in TIMED:
        return set()
    return DRIFT.get(leaf.operator, {RISING, FALLING})
