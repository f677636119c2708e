"""What is told of rules while they are written: faults, the reading, what to look at again, the examples."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from directory.models import Service
from navigator.catalogue.documents import grid_of
from navigator.core.documents import read_services
from navigator.editing.beside.parts import Part, parts_of
from navigator.editing.examples.checking import Broken, Checked, checked_examples, told
from navigator.editing.examples.documents import EXAMPLES, faults_of_examples
from navigator.editing.rules import faults_in_rules
from navigator.editing.trying.elsewhere import with_those_asked_about
from navigator.grid import Grid
from navigator.grid.clashes import clashes
from navigator.grid.completeness import Completeness, completeness
from navigator.lint import Finding, lint
from navigator.reading import Reading, reading, welcomed
from navigator.vocabulary.standing import checked_vocabulary_now, vocabulary_now

MOST_PARTS = 20
"""How many parts of a service are read back while somebody types."""


@dataclass(frozen=True, slots=True)
class PartRead:
    """One part, read back; `completeness` where its grid is used."""

    name: str
    reading: Reading
    findings: tuple[Finding, ...]
    completeness: Completeness | None


@dataclass(frozen=True, slots=True)
class ExampleRead:
    """One example: whether it holds, and the sentence that says what came out where it does not."""

    name: str
    holds: bool
    expected: str
    told: str


@dataclass(frozen=True, slots=True)
class ReadBack:
    """All of it. With faults there is no reading: a rule that cannot be read would be left out of it."""

    faults: tuple[str, ...]
    parts: tuple[PartRead, ...] = ()
    examples: tuple[ExampleRead, ...] = ()

    @property
    def findings(self) -> int:
        return sum(len(each.findings) for each in self.parts)

    @property
    def failing(self) -> int:
        return sum(not each.holds for each in self.examples)


def read_back(service: Service, *, looks_again: bool = True) -> ReadBack:
    """What the rules of a service say as they stand, kept or not; without what to look at again where that can wait."""
    faults = tuple(faults_in_rules(service))
    if faults:
        return ReadBack(faults)
    found = list(islice(parts_of(service), MOST_PARTS))
    read = tuple(_read(part, service, looks_again) for part in found)
    return ReadBack((), read, tuple(_examples(found[0])))


def _read(part: Part, service: Service, looks_again: bool) -> PartRead:
    words, grid = vocabulary_now(), grid_of(service, needs=part.document["needs"])
    if part.differs:
        return PartRead(part.name, reading(part.differs, words), (), None)
    return PartRead(
        part.name,
        reading(part.document["clauses"], words, welcomes=welcomed(part.rules, grid=grid)),
        tuple(_findings(part, grid)) if looks_again else (),
        completeness(part.rules, grid=grid),
    )


def _findings(part: Part, grid: Grid) -> Iterator[Finding]:
    vocabulary = checked_vocabulary_now()
    service, *_ = read_services(vocabulary, with_those_asked_about(part.document))
    for each in clashes(part.rules, grid=grid, vocabulary=vocabulary):
        yield Finding("grid", each.text, (each.clause,))
    yield from lint(part.document, service, words=vocabulary_now(), vocabulary=vocabulary)


def _examples(whole: Part) -> Iterator[ExampleRead]:
    faults = faults_of_examples(whole.rules)
    yield from (ExampleRead(each.path, False, "", f"found {each.found}; expected {each.expected}") for each in faults)
    examples: Any = [] if faults or not isinstance(whole.rules, dict) else whole.rules.get(EXAMPLES, [])
    for each in checked_examples(whole.document, examples):
        yield _example(each)


def _example(found: Checked | Broken) -> ExampleRead:
    if isinstance(found, Broken):
        return ExampleRead(found.name, False, "", found.told)
    return ExampleRead(found.name, found.holds, found.expected, "" if found.holds else told(found).told)
