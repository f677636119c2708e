"""What is told of rules while they are written: faults, the reading, what to look at again, the examples."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

from directory.models import Service
from navigator.catalogue.documents import grid_of
from navigator.editing.beside.looking import looked_at_again
from navigator.editing.beside.parts import Part, parts_of
from navigator.editing.beside.unfinished import what_is_unfinished
from navigator.editing.beside.wanting import examples_wanted
from navigator.editing.examples.checking import Broken, Checked, checked_examples, told
from navigator.editing.examples.documents import EXAMPLES, faults_of_examples
from navigator.editing.rules import located_faults
from navigator.grid.completeness import Completeness, completeness
from navigator.lint import Finding
from navigator.reading import Reading, reading, welcomed
from navigator.vocabulary.standing import vocabulary_now

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
    """All of it. With faults there is no reading: a rule that cannot be read would be left out of it. `unfinished` are
    sentences about what somebody is still filling in, `wanted` one about examples that are lacking."""

    faults: tuple[str, ...]
    parts: tuple[PartRead, ...] = ()
    examples: tuple[ExampleRead, ...] = ()
    unfinished: tuple[str, ...] = ()
    wanted: str = ""

    @property
    def findings(self) -> int:
        return sum(len(each.findings) for each in self.parts)

    @property
    def failing(self) -> int:
        return sum(not each.holds for each in self.examples)


def read_back(service: Service, *, looks_again: bool = True) -> ReadBack:
    """What the rules of a service say as they stand, kept or not; without what to look at again where that can wait."""
    unfinished, faults = what_is_unfinished(located_faults(service))
    if faults or unfinished:
        return ReadBack(faults, unfinished=unfinished)
    found = list(islice(parts_of(service), MOST_PARTS))
    findings = looked_at_again(found, service) if looks_again else [()] * len(found)
    read = tuple(_read(part, service, each) for part, each in zip(found, findings, strict=True))
    whole = found[0]
    wanted = examples_wanted(whole.document["clauses"], _stated(whole))
    return ReadBack((), read, tuple(_examples(whole)), wanted=wanted)


def _read(part: Part, service: Service, findings: tuple[Finding, ...]) -> PartRead:
    words, grid = vocabulary_now(), grid_of(service, needs=part.document["needs"])
    if part.differs:
        return PartRead(part.name, reading(part.differs, words), findings, None)
    return PartRead(
        part.name,
        reading(part.document["clauses"], words, welcomes=welcomed(part.rules, grid=grid)),
        findings,
        completeness(part.rules, grid=grid),
    )


def _examples(whole: Part) -> Iterator[ExampleRead]:
    faults = faults_of_examples(whole.rules)
    yield from (ExampleRead(each.path, False, "", f"found {each.found}; expected {each.expected}") for each in faults)
    for each in checked_examples(whole.document, [] if faults else _stated(whole)):
        yield _example(each)


def _stated(whole: Part) -> list[Any]:
    found = whole.rules.get(EXAMPLES) if isinstance(whole.rules, dict) else None
    return found if isinstance(found, list) else []


def _example(found: Checked | Broken) -> ExampleRead:
    if isinstance(found, Broken):
        return ExampleRead(found.name, False, "", found.told)
    return ExampleRead(found.name, found.holds, found.expected, "" if found.holds else told(found).told)
