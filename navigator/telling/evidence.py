"""What the rules say of each service for one person, worked out only for what is told. PURE."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import Any, TypeVar

from navigator.asking.questions import Option
from navigator.core import reasons as core_reasons
from navigator.core.cases import NOTHING_KNOWN, About, Circumstances, Person
from navigator.core.clauses import Clause, Outcome
from navigator.core.days import closes_in, opens_in
from navigator.core.facts.givens import Answers, Exactly
from navigator.core.facts.kinds import TIMED
from navigator.core.needs import Needs
from navigator.core.progress import progressed
from navigator.core.removal import one_clause_away
from navigator.core.verdicts import Engine, Verdicts, verdict
from navigator.telling.fitting import fits
from navigator.telling.listings import Listing, Listings

NOW: Needs = frozenset()
Found = TypeVar("Found")


@dataclass(frozen=True)
class Evidence:
    """The rules of a catalogue beside one person's answers; all clauses counting.

    `about` is what is known of the person and each service beside its rules, `needs_access` whether the person said
    what they need of a building. What several parts of a plan ask of one service is worked out once.
    """

    engine: Engine
    person: Person
    listings: Listings
    about: About = field(default_factory=dict)
    needs_access: bool = False
    _known: dict[tuple[Any, ...], Any] = field(default_factory=dict, repr=False, compare=False)

    @cached_property
    def positions(self) -> Mapping[str, int]:
        return self.engine.rulebook.position

    @cached_property
    def today(self) -> Verdicts:
        """The verdicts of all services at once, which takes less than to ask for a hundred of them one by one."""
        return self.engine.verdicts(self.person.answers)

    def listing(self, service: str) -> Listing:
        return self.listings.services[service]

    def name(self, service: str) -> str:
        return self.listing(service).name

    def need(self, need: str) -> str:
        """The name of a need, as it stands within a sentence."""
        return within_a_sentence(self._need(need).short)

    def wish(self, need: str) -> str:
        """How somebody says it after "I want help with …"; the need's name where the vocabulary has no such words."""
        return self._need(need).phrase or self.need(need)

    def circumstances(self, service: str) -> Circumstances:
        return self.about.get(service, NOTHING_KNOWN)

    def fits(self, test: Mapping[str, Any]) -> bool:
        """Whether words that say for whom they are fit this person."""
        return fits(test, vocabulary=self.engine.rulebook.vocabulary, answers=self.person.answers)

    def outcomes(self, service: str, after: Needs = NOW) -> frozenset[Outcome]:
        """All that its rules can come to, once support for these needs is under way."""
        at = self.positions[service]
        if not after:
            return self.today.of(at)
        return self._once(("outcomes", service, after), lambda: self.engine.outcomes(at, self._answers(after)))

    def verdict(self, service: str, after: Needs = NOW) -> str:
        """The code of its verdict."""
        return verdict(self.outcomes(service, after))

    def best(self, service: str, after: Needs = NOW) -> Outcome:
        """The best that its verdict can still come to."""
        return min(self.outcomes(service, after))

    def settles(self, service: str, after: Needs = NOW) -> tuple[str, ...]:
        """The facts that its verdict turns on, the least private first."""
        return self._once(("settles", service, after), lambda: self._settles(service, after))

    def reasons(self, service: str) -> tuple[core_reasons.Reason, ...]:
        """Why it is not open; nothing where it may be."""
        at, answers = self.positions[service], self.person.answers
        return self._once(("reasons", service), lambda: core_reasons.reasons(self.engine, at, answers))

    def clause(self, service: str, clause: str) -> Clause:
        """One of its clauses."""
        clauses = self.engine.rulebook.services[self.positions[service]].clauses
        return next(each for each in clauses if each.id == clause)

    def one_clause_away(self, service: str) -> tuple[str, ...]:
        """Of a closed service the clauses each of which alone keeps it so; of others none."""
        at, answers = self.positions[service], self.person.answers
        return self._once(("away", service), lambda: one_clause_away(self.engine, at, answers))

    def opens_on(self, service: str) -> date | None:
        """The day on which a closed service opens by itself, looked for only where every reason turns on a known time.

        Of an age in whole years nobody knows the birthday: to name a day would be a guess.
        """
        return self._once(("opens", service), lambda: self._opens_on(service))

    def closes_on(self, service: str) -> date | None:
        """The day on which a door closes by itself, looked for only where its rules ask for a known time."""
        return self._once(("closes", service), lambda: self._closes_on(service))

    def _need(self, need: str) -> Option:
        return next(each for each in self.listings.questions["needs"].options if each.value == need)

    def _settles(self, service: str, after: Needs) -> tuple[str, ...]:
        found = self.engine.settles(self.positions[service], self._answers(after))
        named = {fact: self.listings.named(fact) for fact in found}
        return tuple(sorted(found, key=lambda fact: (named[fact].for_staff, named[fact].sensitivity, fact)))

    def _opens_on(self, service: str) -> date | None:
        if not all(self._turns_on_time(reason.facts) for reason in self.reasons(service)):
            return None
        return self._day(opens_in(self.engine, self.positions[service], self.person.answers))

    def _closes_on(self, service: str) -> date | None:
        clauses = self.engine.rulebook.services[self.positions[service]].clauses
        if not any(self._turns_on_time(clause.facts) for clause in clauses):
            return None
        return self._day(closes_in(self.engine, self.positions[service], self.person.answers))

    def _turns_on_time(self, facts: Iterable[str]) -> bool:
        known, given = self.engine.rulebook.vocabulary.facts, self.person.answers.given
        return any(known[fact].kind in TIMED and isinstance(given.get(fact), Exactly) for fact in facts)

    def _answers(self, after: Needs) -> Answers:
        found = self._once(
            ("answers", after), lambda: progressed(self.engine.rulebook.vocabulary, self.person.answers, after)
        )
        assert found is not None, "the plan counts only on progress that leaves a completion"
        return found

    def _day(self, days: int | None) -> date | None:
        return None if days is None else self.person.answers.asked_on + timedelta(days=days)

    def _once(self, what: tuple[Any, ...], work: Callable[[], Found]) -> Found:
        if what not in self._known:
            self._known[what] = work()
        found: Found = self._known[what]
        return found


def within_a_sentence(label: str) -> str:
    """A label in the middle of a sentence: without its capital, unless its first word is an abbreviation."""
    first = label.split(maxsplit=1)[0]
    return label if any(letter.isupper() for letter in first[1:]) else label[:1].lower() + label[1:]
