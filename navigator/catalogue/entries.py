"""What was read of each listing last; only what has changed since is read again.

    the tables ──▶ written ──▶ whose version is another?  ──▶ documents ──▶ readable ──▶ entries
                                     │
                                     └─ and whose rules ask about a service that came or went

To read all rules of 10,000 services takes many seconds, those of one some milliseconds.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from navigator.catalogue.documents import documents, rows_of
from navigator.catalogue.particulars import Particularising
from navigator.catalogue.readable import Reading, read
from navigator.catalogue.references import asked_about, without_the_absent
from navigator.catalogue.written import Written, slugs, written_now
from navigator.circumstances.particulars import Particulars
from navigator.core.clauses import Service
from navigator.core.documents import Fault
from navigator.telling.listings import Listing, listed

Document: TypeAlias = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Entry:
    """One listing as it was read last: its judged things for the core, for people, and for their circumstances.

    `version` is that of all that was written of it. `names` are those by which rules may mean it; `asks_about` the
    names that its own rules mean, and `answered` which of these were listed and which absent when it was read.
    """

    version: int
    names: frozenset[str]
    asks_about: frozenset[str]
    answered: tuple[frozenset[str], frozenset[str]]
    services: tuple[Service, ...]
    listings: Mapping[str, Listing]
    particulars: Mapping[str, Particulars]
    unreadable: Mapping[str, tuple[Fault, ...]] = field(default_factory=dict)


Entries: TypeAlias = Mapping[int, Entry]
"""By the number of the service, in the order of their slugs."""


def read_again(before: Entries, *, vocabulary: Mapping[str, Any]) -> Entries:
    """The entries as they stand now; those of listings that are as they were are those of `before`.

    Raises `Faults` where the vocabulary cannot be read.
    """
    written = written_now()
    version = {number: hash(each) for number, each in written.items()}
    same = {
        number: before[number] for number in written if number in before and before[number].version == version[number]
    }
    changed = _documents_of(written.keys() - same.keys())
    names = frozenset[str]().union(*(each.names for each in same.values()), *map(_names, changed.values()))
    absent = slugs() - names
    answers = _answers(names, absent)
    moved = {number for number, each in same.items() if answers(each.asks_about) != each.answered}
    changed |= _documents_of(moved)
    fresh = _read(changed, written, version, vocabulary=vocabulary, names=names, answers=answers)
    kept = {**same, **fresh}
    return {number: kept[number] for number in written if number in kept}


Answers: TypeAlias = Callable[[Collection[str]], tuple[frozenset[str], frozenset[str]]]


def _answers(names: frozenset[str], absent: frozenset[str]) -> Answers:
    """Of names that rules ask about, which are listed and which are absent."""
    return lambda asked: (names.intersection(asked), absent.intersection(asked))


def _documents_of(numbers: Collection[int]) -> dict[int, list[Document]]:
    return {service.pk: list(documents(service)) for service in rows_of(numbers)} if numbers else {}


def _names(found: Iterable[Document]) -> frozenset[str]:
    return frozenset(each[key] for each in found for key in ("id", "service") if key in each)


def _read(
    changed: Mapping[int, list[Document]],
    written: Mapping[int, Written],
    version: Mapping[int, int],
    *,
    vocabulary: Mapping[str, Any],
    names: frozenset[str],
    answers: Answers,
) -> dict[int, Entry]:
    asked = {number: frozenset(asked_about([each["clauses"] for each in found])) for number, found in changed.items()}
    ready = {number: _without_absent(found, answers(asked[number])[1]) for number, found in changed.items()}
    own = frozenset[str]().union(*map(_names, ready.values()))
    others = names & frozenset[str]().union(*asked.values()) - own
    reading = read(vocabulary, [document for found in ready.values() for document in found], others=others)
    by_id = {service.id: service for service in reading.services}
    readable = {document["id"]: document for document in reading.documents}
    particularising = Particularising()
    return {
        number: Entry(
            version[number],
            _names(found),
            asked[number],
            answers(asked[number]),
            tuple(by_id[each["id"]] for each in found),
            listed(readable[each["id"]] for each in found),
            particularising.of(written[number], found),
            _of(reading, found),
        )
        for number, found in ready.items()
    }


def _without_absent(found: Iterable[Document], absent: Collection[str]) -> list[Document]:
    return [{**each, "clauses": without_the_absent(each["clauses"], absent)} for each in found]


def _of(reading: Reading, found: Iterable[Document]) -> dict[str, tuple[Fault, ...]]:
    return {each["id"]: reading.unreadable[each["id"]] for each in found if each["id"] in reading.unreadable}
