"""Sight: what the rules can tell of a person's answers, and nothing else.

Two people who look alike to a group of clauses are judged alike by it, so that what was found for one serves the other:
an age of 34 and one of 41 are the same to rules that only ask whether somebody is 18, or 25. A *part* is one thing that
can be told apart; a *key* is all the parts on which some clauses turn:

    a group's key     the truth of each of its leaves, None where the answers leave it open
    a column's key    the place of its fact among all bounds that any leaf has for it
    a knot's key      the same, for every day on which it is asked, with what implications leave of it

Where implications tie a fact to others, a key also tells what they leave of it; where clauses ask about several such
facts, or it matters what else changes along with one, all that implications can turn on is told apart.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from operator import itemgetter
from typing import TypeAlias

from navigator.core.conditions import OPERATORS, Leaf
from navigator.core.conditions import leaves as leaves_of
from navigator.core.engines.fast.ties import Tie, Ties
from navigator.core.facts.completions import has_completion
from navigator.core.facts.givens import Aged, Answers, Exactly, Given, Partly
from navigator.core.facts.kinds import NEVER, TIMED, Kind, Value, later, seen, years_old
from navigator.core.facts.regions import ANY_DAY, Region, years_before
from navigator.core.facts.vocabulary import Vocabulary

Part: TypeAlias = Hashable
Key: TypeAlias = Hashable
Watched: TypeAlias = Iterable[tuple[Leaf, int]]


@dataclass(frozen=True, slots=True)
class Sign:
    """Something that, where it shows in a person's answers, makes three-valued logic inexact for a group of clauses.

    `open`: a fact is open that is asked twice, or by a leaf that can only be one way. `narrowed`: implications narrowed
    the one fact that is asked of some that they tie together. `loose`: of such facts more than one is asked, and they
    hang together still.
    """

    kind: str
    facts: frozenset[str]


class View(dict[int, Part]):
    """One person's answers as the rules see them: the parts by number, each worked out when it is first asked for.

    What implications decide is taken as given.
    """

    def __init__(
        self, answers: Answers, ties: Mapping[frozenset[str], Tie], parts: list[Callable[[View], Part]]
    ) -> None:
        super().__init__()
        deduced = {fact: given for tie in ties.values() for fact, given in tie.deduced.items()}
        self.answers = Answers({**answers.given, **deduced}, answers.asked_on) if deduced else answers
        self._ties = ties
        self._parts = parts

    def tells(self, fact: str) -> bool:
        """Whether the whole of a fact is known."""
        return isinstance(self.answers.given.get(fact), Exactly)

    def shows(self, sign: Sign) -> bool:
        """Whether a sign is there."""
        if sign.kind == "open":
            return not all(map(self.tells, sign.facts))
        if sign.kind == "narrowed":
            return any(not sign.facts.isdisjoint(tie.narrowed) for tie in self._ties_of(sign))
        return self.hangs_together(sign)

    def left_of(self, fact: str) -> tuple[Region, ...] | None:
        """The regions to which implications narrow a fact that they do not decide; None where they do not."""
        return next((tie.narrowed[fact] for tie in self._ties.values() if fact in tie.narrowed), None)

    def hangs_together(self, sign: Sign) -> bool:
        """Whether implications still tie the facts of a sign to others: one may then only change along with them."""
        return any(tie.loose or tie.narrowed for tie in self._ties_of(sign))

    def _ties_of(self, sign: Sign) -> list[Tie]:
        return [tie for facts, tie in self._ties.items() if not facts.isdisjoint(sign.facts)]

    def __missing__(self, number: int) -> Part:
        part = self[number] = self._parts[number](self)
        return part


class Sight:
    """The parts that a vocabulary and the leaves of some services need, numbered as they come up."""

    def __init__(self, vocabulary: Vocabulary, leaves: Iterable[Leaf], *, ties: Ties) -> None:
        self._vocabulary = vocabulary
        self._bounds: dict[str, set[int]] = {fact: set() for fact in vocabulary.facts}
        self._options: dict[str, set[str]] = {fact: set() for fact in vocabulary.facts}
        self._numbers: dict[Hashable, int] = {}
        self._parts: list[Callable[[View], Part]] = []
        self._ties = ties
        for leaf in (*leaves, *_leaves_of_implications(vocabulary)):
            self._bounds[leaf.fact].update(bound + extra for bound in leaf.bounds for extra in (0, 1))
            self._options[leaf.fact] |= leaf.options
        for implication in vocabulary.implications:
            for fact, then in implication.then.items():
                self._bounds[fact].update(_bounds_set(then))
                every = vocabulary.facts[fact].options
                self._options[fact].update(then.has | then.has_not if isinstance(then, Partly) else every)

    def view(self, answers: Answers) -> View:
        """The answers as the rules see them."""
        return View(answers, self._ties.found(answers), self._parts)

    def ties(self, fact: str) -> bool:
        """Whether implications speak of a fact."""
        return fact in self._vocabulary.tied

    def is_timed(self, fact: str) -> bool:
        """Whether what is seen of a fact changes with the passing of time."""
        return self._vocabulary.facts[fact].kind in TIMED

    def told_apart(self, fact: str) -> Iterator[Answers]:
        """Somebody for each whole answer to a fact that leaves tell apart on the day of asking; nobody for facts of
        which several options are held, whose answers are too many."""
        kind, bounds = self._vocabulary.facts[fact].kind, [0, *self._bounds[fact]]
        values: Iterable[Value]
        match kind:
            case Kind.YES_NO:
                values = (False, True)
            case Kind.ONE:
                values = self._vocabulary.facts[fact].options
            case Kind.SEVERAL:
                values = ()
            case Kind.NUMBER:
                values = bounds
            case Kind.AGO:
                values = (*bounds, NEVER)
            case Kind.AGE:
                values = [years_before(ANY_DAY, years) for years in bounds]
            case Kind.DATE:
                values = (None, *(later(ANY_DAY, days=days) for days in bounds))
        everybody = (Answers({fact: Exactly(value)}, ANY_DAY) for value in values)
        yield from (each for each in everybody if has_completion(self._vocabulary, each))

    def group_key(self, watched: Watched) -> Callable[[View], Key]:
        """What tells views apart for one group: equal keys mean equal outcomes."""
        asked = frozenset(leaf.fact for leaf, _ in watched)
        sets = {self._vocabulary.linked[fact] for fact in asked if fact in self._vocabulary.tied}
        together = frozenset[str]().union(*(each for each in sets if len(each & asked) > 1))
        alone = sorted(fact for fact in asked & self._vocabulary.tied if fact not in together)
        truths = [self.truth(leaf, day) for leaf, day in dict.fromkeys(watched)]
        return _getter([*map(self._told, sorted(together)), *map(self._left_of, alone), *truths])

    def differences_key(self, facts: frozenset[str], watched: Watched) -> Callable[[View], Key]:
        """What tells views apart for the smallest differences of a group, which may hold facts that it does not ask."""
        tied = sorted(facts & self._vocabulary.tied)
        return _getter([*map(self._told, tied), *(self.truth(leaf, day) for leaf, day in dict.fromkeys(watched))])

    def column_key(self, fact: str, day: int) -> Callable[[View], Key]:
        """What tells views apart for every leaf on one fact on one day."""
        tied = fact in self._vocabulary.tied
        return _getter([self._told(fact) if tied else self._place(fact, day)])

    def knot_key(self, fact: str, days: Iterable[int]) -> Callable[[View], Key]:
        """What tells views apart for groups that turn on one fact alone, on some days."""
        left = [self._left_of(fact)] if fact in self._vocabulary.tied else []
        return _getter([*(self._place(fact, day) for day in days), *left])

    def linked_key(self, facts: frozenset[str], watched: Watched) -> Callable[[View], Key]:
        """What tells views apart for all that can become of facts that are linked."""
        told = [self._told(fact) for fact in sorted(facts & self._vocabulary.tied)]
        return _getter(told or [self._place(leaf.fact, day) for leaf, day in dict.fromkeys(watched)])

    def _left_of(self, fact: str) -> int:
        return self._number(("left of", fact), lambda view: view.left_of(fact))

    def _number(self, name: Hashable, part: Callable[[View], Part]) -> int:
        if name not in self._numbers:
            self._numbers[name] = len(self._parts)
            self._parts.append(part)
        return self._numbers[name]

    def _told(self, fact: str) -> int:
        """All of a fact that implications can turn on."""
        if self._vocabulary.facts[fact].kind in TIMED:
            return self._number(("told", fact), _told_with_the_day(fact))
        return self._place(fact, 0)

    def _seen(self, fact: str, day: int) -> int:
        """What is seen of a fact on a day, where all of it is given; else what is given, with the day of asking where
        birthdays between two days matter."""
        kind = self._vocabulary.facts[fact].kind
        return self._number(("seen", fact, day), _seen(fact, kind, day))

    def truth(self, leaf: Leaf, day: int) -> int:
        """The part that is the truth of a leaf on a day; neither True nor False where the answers leave it open."""
        fact = self._vocabulary.facts[leaf.fact]
        day = day if fact.kind in TIMED else 0
        return self._number(("truth", leaf, day), _truth(self._seen(leaf.fact, day), leaf))

    def _place(self, fact: str, day: int) -> int:
        kind = self._vocabulary.facts[fact].kind
        day = day if kind in TIMED else 0
        bounds, options = sorted(self._bounds[fact]), frozenset(self._options[fact])
        return self._number(("place", fact, day), _place(self._seen(fact, day), bounds, options))


class _Open:
    """An answer that is given in part only, or not at all: what is known of it tells it apart."""

    __slots__ = ("known", "values")

    def __init__(self, known: Hashable, values: Iterable[int] = ()) -> None:
        self.known = known
        self.values = tuple(values)


_UNKNOWN = _Open(None)


def _leaves_of_implications(vocabulary: Vocabulary) -> Iterator[Leaf]:
    for implication in vocabulary.implications:
        yield from (leaf for leaf in leaves_of(implication.test) if isinstance(leaf, Leaf))


def _bounds_set(given: Given) -> tuple[int, ...]:
    """The bounds that tell the number that an implication sets from all others."""
    number = given.value if isinstance(given, Exactly) and isinstance(given.value, int) else None
    return () if number is None else (number, number + 1)


def _getter(numbers: list[int]) -> Callable[[View], Key]:
    return itemgetter(*numbers) if numbers else lambda view: None


def _told_with_the_day(fact: str) -> Callable[[View], Part]:
    return lambda view: (view.answers.given.get(fact), view.answers.asked_on)


def _seen(fact: str, kind: Kind, day: int) -> Callable[[View], Part]:
    def part(view: View) -> Part:
        answers = view.answers
        given = answers.given.get(fact)
        if isinstance(given, Exactly):
            return seen(kind, given.value, asked_on=answers.asked_on, days=day)
        if isinstance(given, Aged):
            return given.years if day == 0 else _Open((given, answers.asked_on), _ages(given, answers.asked_on, day))
        if isinstance(given, Partly):
            return _Open(given)
        return _Open(answers.asked_on) if kind is Kind.AGE and day else _UNKNOWN

    return part


def _truth(number: int, leaf: Leaf) -> Callable[[View], Part]:
    holds, operand = OPERATORS[leaf.operator].holds, leaf.operand

    def part(view: View) -> Part:
        value = view[number]
        if not isinstance(value, _Open):
            return holds(value, operand)
        if isinstance(value.known, Partly):
            return _among_options(value.known, leaf)
        held = {holds(each, operand) for each in value.values}
        return held.pop() if len(held) == 1 else (None, value.known)

    return part


def _ages(given: Aged, asked_on: date, day: int) -> Iterable[int]:
    """The ages that somebody of this age can have so many days later."""
    on = later(asked_on, days=day)
    oldest = years_old(later(years_before(asked_on, given.years + 1), days=1), on=on)
    return range(years_old(years_before(asked_on, given.years), on=on), oldest + 1)


def _place(number: int, bounds: list[int], options: frozenset[str]) -> Callable[[View], Part]:
    def part(view: View) -> Part:
        value = view[number]
        if not isinstance(value, _Open):
            return _among(value, bounds, options)
        return _narrowed(value.known, options) if isinstance(value.known, Partly) else (None, value.known)

    return part


def _among(value: Part, bounds: list[int], options: frozenset[str]) -> Part:
    if isinstance(value, frozenset):
        return value & options
    if bounds and isinstance(value, int):
        return ("from", bisect_right(bounds, value))
    return ("is", value)


def _among_options(given: Partly, leaf: Leaf) -> Part:
    """The truth of a leaf on options of which only some are known; what is known of them where that is open."""
    if leaf.operator == "includes_any":
        decided = True if leaf.options & given.has else False if leaf.options <= given.has_not else None
    else:
        decided = False if leaf.options & given.has_not else True if leaf.options <= given.has else None
    return (None, _narrowed(given, leaf.options)) if decided is None else decided


def _narrowed(given: Partly, named: frozenset[str]) -> Part:
    return (given.has & named, given.has_not & named)
