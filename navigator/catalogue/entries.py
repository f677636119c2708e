"""What was read of each listing last; only what has changed since is read again.

    the tables ──▶ glances ──▶ whose version is another?  ──▶ documents, written ──▶ readable, particulars ──▶ entries
                                      │
                                      └─ and whose rules ask about a service that came or went

To read all rules of 10,000 services takes many seconds, those of one some milliseconds.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from navigator.catalogue.documents import documents, name_of, rows
from navigator.catalogue.garbage import collected_once
from navigator.catalogue.grids import grid_in
from navigator.catalogue.particulars import Particularising
from navigator.catalogue.readable import read
from navigator.catalogue.references import Asking, without_the_absent
from navigator.catalogue.sharing import Sharing
from navigator.catalogue.written import Glance, glances, slugs, written
from navigator.circumstances.particulars import Particulars
from navigator.core.clauses import Service
from navigator.core.documents import Fault
from navigator.reading import with_plain_words
from navigator.telling.listings import Listing, listed
from navigator.vocabulary.document.moved_into import kinds_moved_into

Document: TypeAlias = dict[str, Any]
Answer: TypeAlias = tuple[frozenset[str], frozenset[str]]

NOTHING_SAID = Particulars()
"""Of a thing that came between two queries; it comes with the next edition."""

NOBODY: frozenset[str] = frozenset()
"""The names of no service: one set for the many listings that ask about none."""

AT_ONCE = 500
"""How many listings are read together: enough to share the work, and few enough for their rows to take little room."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One listing as it was read last: its judged things for the core, for people, and for their circumstances.

    `version` is that of all that was written of it, `names` those by which rules may mean it. `asks_about` are the
    names that its own rules mean, `answered` which of these were listed and which absent when it was read.
    """

    version: int
    names: frozenset[str]
    asks_about: frozenset[str]
    answered: Answer
    services: tuple[Service, ...]
    listings: Mapping[str, Listing]
    particulars: Mapping[str, Particulars]
    unreadable: Mapping[str, tuple[Fault, ...]]


Entries: TypeAlias = Mapping[int, Entry]
"""By the number of the service, in the order of their slugs."""


class Found(NamedTuple):
    """A listing as it stands now: its version, and the names by which rules may mean it."""

    version: int
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of services in an edition: those that are listed, and those that are there and are not."""

    listed: frozenset[str]
    absent: frozenset[str]

    def answer(self, asked_about: frozenset[str]) -> Answer:
        """Of the names that rules ask about, which are listed and which absent."""
        return (self.listed & asked_about, self.absent & asked_about) if asked_about else (NOBODY, NOBODY)


def read_again(before: Entries, *, vocabulary: Mapping[str, Any]) -> Entries:
    """The entries as they stand now; those of listings that are as they were are those of `before`.

    Raises `Faults` where the vocabulary cannot be read.
    """
    found = {each.pk: Found(hash(each), _names_of(each)) for each in glances()}
    listed = frozenset[str]().union(*(each.names for each in found.values()))
    names = Names(listed, slugs() - listed)
    kept = {number: before[number] for number, each in found.items() if _stands(before.get(number), each, names)}
    changed = [number for number in found if number not in kept]
    particularising, sharing, asking = Particularising(kinds_moved_into(vocabulary)), Sharing(), Asking()
    for first in range(0, len(changed), AT_ONCE):
        batch = {number: found[number] for number in changed[first : first + AT_ONCE]}
        with collected_once(), sharing.batch():
            particulars = {each.service.pk: particularising.of(each) for each in written(batch)}
            kept |= _read(batch, particulars, names, vocabulary=vocabulary, sharing=sharing, asking=asking)
    return {number: kept[number] for number in found if number in kept}


def _names_of(glance: Glance) -> frozenset[str]:
    """The service, and all of which `documents` makes a document."""
    parts, places = (None, *glance.strand_codes), glance.location_slugs or (None,)
    things = (name_of(glance.slug, strand=strand, location=place) for strand in parts for place in places)
    return frozenset({glance.slug, *things})


def _stands(earlier: Entry | None, now: Found, names: Names) -> bool:
    return (
        earlier is not None and earlier.version == now.version and earlier.answered == names.answer(earlier.asks_about)
    )


def _read(
    batch: Mapping[int, Found],
    particulars: Mapping[int, Mapping[str, Particulars]],
    names: Names,
    *,
    vocabulary: Mapping[str, Any],
    sharing: Sharing,
    asking: Asking,
) -> dict[int, Entry]:
    grid = grid_in(vocabulary)
    rules = {
        service.pk: [sharing.document(each) for each in documents(service, grid=grid)]
        for service in rows().filter(pk__in=batch)
    }
    asked = {number: asking.about(found) or NOBODY for number, found in rules.items()}
    ready = {number: _without(found, names.absent & asked[number]) for number, found in rules.items()}
    everything = [document for found in ready.values() for document in found]
    others = names.listed & frozenset[str]().union(*asked.values()) - _names(everything)
    reading = read(vocabulary, everything, others=others)
    services = {service.id: service for service in sharing.services(reading.services)}
    told = (with_plain_words(each, vocabulary) for each in reading.documents)
    listings = {id: sharing.listing(listing) for id, listing in listed(told).items()}
    entries = {}
    for number, found in ready.items():
        ids = [document["id"] for document in found]
        entries[number] = Entry(
            batch[number].version,
            batch[number].names,
            asked[number],
            names.answer(asked[number]),
            tuple(services[id] for id in ids),
            {id: listings[id] for id in ids},
            {id: particulars.get(number, {}).get(id, NOTHING_SAID) for id in ids},
            {id: reading.unreadable[id] for id in ids if id in reading.unreadable},
        )
    return entries


def _without(found: list[Document], absent: frozenset[str]) -> list[Document]:
    if not absent:
        return found
    return [{**each, "clauses": without_the_absent(each["clauses"], absent)} for each in found]


def _names(found: Iterable[Document]) -> frozenset[str]:
    return frozenset(each[key] for each in found for key in ("id", "service") if key in each)
