"""Opening and closing days: what the passing of time alone changes (rules.md sections 4 and 9.12).

The completions are those of the day of asking; only ages, months ago and dates are seen with the later day's eyes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from navigator.core.clauses import Outcome
from navigator.core.conditions import Leaf
from navigator.core.facts.givens import Answers, Exactly
from navigator.core.facts.kinds import DAYS_IN_A_MONTH, TIMED, Kind, seen
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


def _first_day(
    engine: Engine, position: int, answers: Answers, wanted: Callable[[frozenset[Outcome]], bool]
) -> int | None:
    book = engine.rulebook
    read = [
        (leaf, starts_in)
        for leaf, starts_in in book.leaves_read(position, book.services[position].clauses)
        if book.vocabulary.facts[leaf.fact].kind in TIMED
    ]
    days = _turning_days(engine, answers, read)
    by_day = zip(days, engine.outcomes_by_day(position, answers, days), strict=True)
    return next((day for day, outcomes in by_day if wanted(outcomes)), None)


def _turning_days(engine: Engine, answers: Answers, read: Iterable[tuple[Leaf, int]]) -> list[int]:
    """The later days on which some leaf can come out otherwise than the day before."""
    found: set[int] = set()
    for leaf, starts_in in dict.fromkeys(read):
        given = answers.given.get(leaf.fact)
        for offset in {0, starts_in}:
            if isinstance(given, Exactly):
                found.update(_turns(engine, answers, leaf, given, offset))
            else:
                found.update(_open_turns(engine.rulebook.vocabulary, leaf.fact, offset))
    return sorted(found)


def _turns(engine: Engine, answers: Answers, leaf: Leaf, given: Exactly, offset: int) -> Iterable[int]:
    kind = engine.rulebook.vocabulary.facts[leaf.fact].kind
    held = [
        leaf.holds(seen(kind, given.value, asked_on=answers.asked_on, days=day + offset)) for day in range(A_YEAR + 1)
    ]
    return (day for day in range(1, A_YEAR + 1) if held[day] != held[day - 1])


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
