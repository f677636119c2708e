"""What the rules say of each service for one person, worked out only for what is told. PURE."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from navigator.core import reasons as core_reasons
from navigator.core.cases import Person
from navigator.core.clauses import Outcome
from navigator.core.days import closes_in, opens_in
from navigator.core.facts.givens import Answers
from navigator.core.facts.kinds import TIMED
from navigator.core.needs import Needs
from navigator.core.progress import progressed
from navigator.core.removal import one_clause_away
from navigator.core.verdicts import Engine, verdict
from navigator.telling.fitting import fits
from navigator.telling.listings import Listing, Listings

NOW: Needs = frozenset()


@dataclass(frozen=True)
class Evidence:
    """The rules of a catalogue beside one person's answers; all clauses counting."""

    engine: Engine
    person: Person
    listings: Listings

    @cached_property
    def positions(self) -> Mapping[str, int]:
        return self.engine.rulebook.position

    def listing(self, service: str) -> Listing:
        return self.listings.services[service]

    def name(self, service: str) -> str:
        return self.listing(service).name

    def need(self, need: str) -> str:
        """The name of a need, as it stands within a sentence."""
        return within_a_sentence(next(o.short for o in self.listings.questions["needs"].options if o.value == need))

    def fits(self, test: Mapping[str, Any]) -> bool:
        """Whether words that say for whom they are fit this person."""
        return fits(test, vocabulary=self.engine.rulebook.vocabulary, answers=self.person.answers)

    def verdict(self, service: str, after: Needs = NOW) -> str:
        """The code of its verdict, once support for these needs is under way."""
        return verdict(self.engine.outcomes(self.positions[service], self._answers(after)))

    def best(self, service: str, after: Needs = NOW) -> Outcome:
        """The best that its verdict can still come to."""
        return min(self.engine.outcomes(self.positions[service], self._answers(after)))

    def settles(self, service: str, after: Needs = NOW) -> tuple[str, ...]:
        """The facts that its verdict turns on, the least private first."""
        found = self.engine.settles(self.positions[service], self._answers(after))
        named = {fact: self.listings.named(fact) for fact in found}
        return tuple(sorted(found, key=lambda fact: (named[fact].for_staff, named[fact].sensitivity, fact)))

    def reasons(self, service: str) -> tuple[core_reasons.Reason, ...]:
        """Why it is not open; nothing where it may be."""
        return core_reasons.reasons(self.engine, self.positions[service], self.person.answers)

    def strength(self, service: str, clause: str) -> Outcome:
        """What one of its clauses makes of the verdict where it is broken."""
        clauses = self.engine.rulebook.services[self.positions[service]].clauses
        return next(each.outcome for each in clauses if each.id == clause)

    def one_clause_away(self, service: str) -> tuple[str, ...]:
        return one_clause_away(self.engine, self.positions[service], self.person.answers)

    def opens_on(self, service: str) -> date | None:
        """The day on which a closed service opens by itself, looked for only where every reason turns on time."""
        if not all(self._turns_on_time(reason.facts) for reason in self.reasons(service)):
            return None
        return self._day(opens_in(self.engine, self.positions[service], self.person.answers))

    def closes_on(self, service: str) -> date | None:
        """The day on which a door closes by itself, looked for only where its rules ask for a time that was given."""
        clauses = self.engine.rulebook.services[self.positions[service]].clauses
        given = self.person.answers.given
        if not any(self._turns_on_time(clause.facts & given.keys()) for clause in clauses):
            return None
        return self._day(closes_in(self.engine, self.positions[service], self.person.answers))

    def is_closed_now(self, service: str) -> bool:
        return self.verdict(service) == Outcome.CLOSED.code

    def _turns_on_time(self, facts: object) -> bool:
        assert isinstance(facts, frozenset | set | tuple)
        known = self.engine.rulebook.vocabulary.facts
        return any(known[fact].kind in TIMED for fact in facts)

    def _answers(self, after: Needs) -> Answers:
        found = progressed(self.engine.rulebook.vocabulary, self.person.answers, after)
        assert found is not None, "the plan counts only on progress that leaves a completion"
        return found

    def _day(self, days: int | None) -> date | None:
        return None if days is None else self.person.answers.asked_on + timedelta(days=days)


def within_a_sentence(label: str) -> str:
    """A label in the middle of a sentence: without its capital, unless its first word is an abbreviation."""
    first = label.split(maxsplit=1)[0]
    return label if any(letter.isupper() for letter in first[1:]) else label[:1].lower() + label[1:]
