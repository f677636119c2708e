"""Opening and closing days: what the passing of time alone changes (rules.md sections 4 and 9.12).

The completions are those of the day of asking; only ages, months ago and dates are seen with the later day's eyes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from navigator.core.bits import positions
from navigator.core.clauses import Outcome
from navigator.core.conditions import Leaf
from navigator.core.facts.givens import Answers, Exactly
from navigator.core.facts.kinds import DAYS_IN_A_MONTH, TIMED, Kind, Value, seen
from navigator.core.facts.vocabulary import Vocabulary
from navigator.core.verdicts import Engine

A_YEAR = 365
"""How many days ahead a rule is looked at."""

CLOSED = frozenset({Outcome.CLOSED})
OPEN = frozenset({Outcome.OPEN})


def opens_in(engine: Engine, position: int, answers: Answers, *, strict: bool = False) -> int | None:
    """Days until a closed service is no longer closed (strictly: until it is open); None where that is not within a
    year, or the service is not closed now."""
    if engine.outcomes(position, answers) != CLOSED:
        return None
    wanted = OPEN.__eq__ if strict else CLOSED.__ne__
    return _first_day(engine, position, answers, wanted)


def closes_in(engine: Engine, position: int, answers: Answers) -> int | None:
    """Days until a service that is not closed is; None where that is not within a year, or it is closed now."""
    if engine.outcomes(position, answers) == CLOSED:
        return None
    return _first_day(engine, position, answers, CLOSED.__eq__)


def opening_one_by_one(engine: Engine, answers: Answers, services: int, *, strict: bool) -> Mapping[int, int]:
    """`Engine.opening`, asked of one service after another."""
    found = {at: opens_in(engine, at, answers, strict=strict) for at in positions(services)}
    return {at: days for at, days in found.items() if days is not None}


def _first_day(
    engine: Engine, position: int, answers: Answers, wanted: Callable[[frozenset[Outcome]], bool]
) -> int | None:
    book, turns = engine.rulebook, Turns(engine.rulebook.vocabulary, answers)
    read = dict.fromkeys(book.leaves_read(position, book.services[position].clauses))
    days = sorted({day for leaf, starts_in in read for offset in {0, starts_in} for day in turns.of(leaf, offset)})
    by_day = zip(days, engine.outcomes_by_day(position, answers, days), strict=True)
    return next((day for day, outcomes in by_day if wanted(outcomes)), None)


class Turns:
    """The days on which what one person's answers come to can change by the passing of time alone, each looked for
    once."""

    def __init__(self, vocabulary: Vocabulary, answers: Answers) -> None:
        self._vocabulary = vocabulary
        self._answers = answers
        self._found: dict[tuple[Leaf, int], tuple[int, ...]] = {}
        self._changes: dict[tuple[str, int], list[tuple[int, Value, Value]]] = {}

    def of(self, leaf: Leaf, offset: int) -> tuple[int, ...]:
        """The later days on which a leaf, judged so many days after the day of asking, can come out otherwise than the
        day before."""
        if (leaf, offset) not in self._found:
            self._found[leaf, offset] = tuple(self._look(leaf, offset))
        return self._found[leaf, offset]

    def _look(self, leaf: Leaf, offset: int) -> Iterable[int]:
        kind, given = self._vocabulary.facts[leaf.fact].kind, self._answers.given.get(leaf.fact)
        if kind not in TIMED:
            return ()
        if not isinstance(given, Exactly):
            return _open_turns(self._vocabulary, leaf.fact, offset)
        changes = self._seen_otherwise(leaf.fact, kind, given, offset)
        return (day for day, before, now in changes if leaf.holds(now) != leaf.holds(before))

    def _seen_otherwise(self, fact: str, kind: Kind, given: Exactly, offset: int) -> Iterable[tuple[int, Value, Value]]:
        """The later days on which another value is seen of a fact than the day before, with both values."""
        if (fact, offset) not in self._changes:
            asked_on = self._answers.asked_on
            values = [seen(kind, given.value, asked_on=asked_on, days=day + offset) for day in range(A_YEAR + 1)]
            self._changes[fact, offset] = [
                (day, values[day - 1], values[day]) for day in range(1, A_YEAR + 1) if values[day] != values[day - 1]
            ]
        return self._changes[fact, offset]


def _open_turns(vocabulary: Vocabulary, fact: str, offset: int) -> Iterable[int]:
    """The later days on which what may be seen of a fact changes as a whole, where its value is open.

    An age may be a year more from the next birthday on, which is at most two days away (there are no births on a
    29 February in some years), and must be once a year is over; months grow every thirty days; of a
    date every distance is possible on every day, unless implications hold it to some.
    """
    tied = fact in vocabulary.tied
    kind = vocabulary.facts[fact].kind
    if kind is Kind.AGO:
        return (day for day in range(1, A_YEAR + 1) if (day + offset) % DAYS_IN_A_MONTH == 0)
    if tied or offset >= A_YEAR:
        return range(1, A_YEAR + 1)
    if kind is Kind.DATE:
        return ()
    year_over = range(A_YEAR - offset - 1, A_YEAR - offset + 3)
    return (day for day in (1, 2, *year_over) if 1 <= day <= A_YEAR)
