"""The navigator: the rules of a catalogue made ready, to judge and to plan for one person after another."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from navigator.core.cases import NOTHING_KNOWN, About, Catalogue, Person
from navigator.core.clauses import Outcome
from navigator.core.days import closes_in, opens_in
from navigator.core.engines import ENGINES
from navigator.core.funnel import sieve
from navigator.core.plans import Plan, planned
from navigator.core.reasons import Reason, reasons
from navigator.core.removal import one_clause_away
from navigator.core.rulebook import as_written, hopeful
from navigator.core.runs import Run
from navigator.core.verdicts import Engine, verdict

STARTS_REMEMBERED = 4
"""For how many sets of waiting times the rules are kept ready at once."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one service's rules come to for one person, and why (rules.md section 4)."""

    person: str
    service: str
    verdict: str
    outcomes: frozenset[Outcome]
    settles: frozenset[str]
    reasons: tuple[Reason, ...]
    one_clause_away: tuple[str, ...]
    opens_on: date | None
    closes_on: date | None


@dataclass(frozen=True, slots=True)
class Engines:
    """The rules read in the two ways that a plan needs."""

    hopeful: Engine
    strict: Engine


class Navigator:
    """Judges and plans over one catalogue. What it learns of the rules serves the next person; of people it keeps
    nothing but which combinations of answers come to what."""

    def __init__(self, catalogue: Catalogue, *, engine: str = "fast", before: Navigator | None = None) -> None:
        """Of the navigator that came before, all that its catalogue has in common with this one is ready."""
        self.catalogue = catalogue
        self._ids = tuple(service.id for service in catalogue.services)
        self._make = ENGINES[engine]
        self._engines: OrderedDict[tuple[int, ...], Engines] = OrderedDict()
        self._latest: Engines | None = before._latest if before is not None else None

    def judge(self, person: Person, about: About) -> Iterator[Judgement]:
        """The judgement of every service, in the order of the catalogue."""
        engine = self.engines(about).strict
        for position in range(len(self.catalogue.services)):
            yield judged(engine, position, person)

    def plan(self, person: Person, about: About, *, engines: Engines | None = None) -> Plan:
        """The plan for one person; `engines` are those for these waiting times, where they are at hand already."""
        engines = engines or self.engines(about)
        steps = sieve(engines.hopeful.rulebook, about)
        return planned(
            Run(engines.hopeful, person, about, steps, strict=False),
            Run(engines.strict, person, about, steps, strict=True),
        )

    def engines(self, about: About) -> Engines:
        """The rules made ready for these waiting times."""
        return self.ready([about.get(each, NOTHING_KNOWN).starts_in for each in self._ids] if about else ())

    def ready(self, starts: Sequence[int | None]) -> Engines:
        """The rules made ready for the days until each service can start, in the order of the catalogue; where nothing
        is said of a service, or of any, it starts at once."""
        starts_in = tuple([days or 0 for days in starts]) if any(starts) else ()
        if starts_in not in self._engines:
            self._engines[starts_in] = self._made(starts_in)
            while len(self._engines) > STARTS_REMEMBERED:
                self._engines.popitem(last=False)
        self._engines.move_to_end(starts_in)
        self._latest = self._engines[starts_in]
        return self._latest

    def _made(self, starts_in: tuple[int, ...]) -> Engines:
        vocabulary, services = self.catalogue.vocabulary, self.catalogue.services
        starts_in = starts_in or (0,) * len(services)
        strict = as_written(vocabulary, services, starts_in=starts_in)
        fresh = hopeful(vocabulary, services, starts_in=starts_in, stale_before=self.catalogue.stale_before)
        engine = self._latest.strict.over(strict) if self._latest else self._make(strict)
        return Engines(engine if fresh == strict else engine.over(fresh), engine)


def judged(engine: Engine, position: int, person: Person) -> Judgement:
    """The judgement of one service with all its clauses."""
    answers = person.answers
    outcomes = engine.outcomes(position, answers)

    def day(days: int | None) -> date | None:
        return None if days is None else answers.asked_on + timedelta(days=days)

    return Judgement(
        person.id,
        engine.rulebook.services[position].id,
        verdict(outcomes),
        outcomes,
        engine.settles(position, answers),
        reasons(engine, position, answers),
        one_clause_away(engine, position, answers),
        day(opens_in(engine, position, answers)),
        day(closes_in(engine, position, answers)),
    )
