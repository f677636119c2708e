"""The navigator's own side of the bench: the rules read, made ready, and asked what a page asks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import islice
from typing import Any

from bench.town.people import draw_person
from bench.town.ready_made import draw_about
from bench.town.vocabulary import town_vocabulary
from navigator.core.bits import positions
from navigator.core.cases import About, Catalogue, Circumstances, Person
from navigator.core.clauses import Outcome
from navigator.core.documents import read_person, read_services, read_vocabulary
from navigator.core.navigator import Navigator
from navigator.core.plans import Plan
from navigator.core.reasons import Reason, reasons
from navigator.core.rulebook import Rulebook
from navigator.core.verdicts import Verdicts

STALE_BEFORE = date(2026, 5, 21)
PAGE = 20
SOMEBODY = 1_000_000
"""The number of a person beyond all that are measured."""
NO_WAITS: About = {}
"""Nothing said of any service: support starts on the day of asking, so rules are judged on that day, as by peers."""


class Ours:
    """The navigator over one town."""

    def __init__(self, services: Sequence[Mapping[str, Any]]) -> None:
        vocabulary = read_vocabulary(town_vocabulary())
        self.catalogue = Catalogue(vocabulary, read_services(vocabulary, list(services)), STALE_BEFORE)
        self.navigator = Navigator(self.catalogue)

    def person(self, document: Mapping[str, Any]) -> Person:
        """A person, checked."""
        return read_person(self.catalogue.vocabulary, (), document)

    def verdicts(self, person: Person) -> Verdicts:
        """The verdict of every service on the day of asking, all clauses counting."""
        return self.navigator.engines(NO_WAITS).strict.verdicts(person.answers)

    def page(self, person: Person) -> list[int]:
        """The first twenty services that are not open to the person: a page on which each of them needs its reasons."""
        shut = self.rulebook.everyone & ~self.verdicts(person).possible[Outcome.OPEN]
        return list(islice(positions(shut), PAGE))

    def reasons(self, person: Person, page: Iterable[int]) -> list[tuple[Reason, ...]]:
        """The reasons of every service of a page."""
        engine = self.navigator.engines(NO_WAITS).strict
        return [reasons(engine, position, person.answers) for position in page]

    def plan(self, person: Person, about: About) -> Plan:
        """The whole plan, with its gaps and the next question."""
        return self.navigator.plan(person, about)

    @property
    def rulebook(self) -> Rulebook:
        """The rules by which `verdicts` judges."""
        return self.navigator.engines(NO_WAITS).strict.rulebook


def ours_ready(documents: Sequence[Mapping[str, Any]], *, seed: int) -> Ours:
    """Ours after a first verdict and a first plan, since it makes rules ready as they are first asked for.

    They are for somebody who is never measured.
    """
    ours = Ours(documents)
    somebody = ours.person(draw_person(SOMEBODY, unknown=0.35, seed=seed))
    ours.verdicts(somebody)
    ours.plan(somebody, town_about([each["id"] for each in documents], somebody, seed=seed))
    return ours


def town_about(services: Sequence[str], person: Person, *, seed: int) -> About:
    """What is known of a person and every service of the town; services that share a row share what is read of it."""
    about = draw_about(services, person=person.id, seed=seed)
    read = {id(row): Circumstances(**row) for row in about.values()}
    return {service: read[id(row)] for service, row in about.items()}
