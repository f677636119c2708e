"""What a batch of records names, looked up at once: a query for each kind of thing, not for each record."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.db.models.functions import Lower
from django.utils.text import slugify

from directory.importing.records import LocationRecord, OrganisationRecord, Record, ServiceRecord
from directory.importing.records.reading import Kind, kind_of
from directory.importing.writing.postponing import Postponed
from directory.models import ImportedRow, Location, Organisation, Service, Term

MODELS: Mapping[Kind, type[Model]] = {
    Kind.ORGANISATION: Organisation,
    Kind.LOCATION: Location,
    Kind.SERVICE: Service,
}


@dataclass
class Known:
    """What the directory has of what a batch of records names; what is written is added, for the records after it."""

    source: str
    marks: dict[tuple[Kind, str], ImportedRow]
    here: dict[tuple[Kind, str], Any]
    """Organisations, locations and services that came from this source, by their id there."""
    organisations: dict[str, Organisation]
    """Organisations of any source, by slug and by name in small letters; a name that several have is not there."""
    slugs: dict[Kind, set[str]]
    by_slug: dict[tuple[Kind, str], Any]
    terms: dict[tuple[str, str], Term]
    brought: set[str]
    """The ids of the locations that rows of this run brought along."""
    postponed: Postponed
    begun: dict[tuple[Kind, str], Any]
    """Listings whose rows are written already, for records whose turn is still to come."""
    is_stale: bool = False
    """Whether something was taken back of which this still speaks."""

    def add(self, kind: Kind, id: str, thing: Any, mark: ImportedRow) -> None:
        """Remembers what was just written; a new mark is written with the batch."""
        if mark.pk is None:
            self.postponed.add(mark)
        else:
            mark.save()
        self.begun.pop((kind, id), None)
        self.here[kind, id], self.by_slug[kind, thing.slug], self.marks[kind, id] = thing, thing, mark
        self.slugs[kind].add(thing.slug)
        if kind is Kind.ORGANISATION:
            self.organisations.setdefault(thing.name.lower(), thing)

    def give_up(self, kind: Kind, id: str) -> None:
        """Takes back what was begun of a record that is refused."""
        self.is_stale = True
        if begun := self.begun.pop((kind, id), None):
            begun.listing.delete()

    def find(self, kind: Kind, name: str) -> Any:
        """What a record names: by the id of its source, else by the slug of anything in the directory."""
        return self.here.get((kind, name)) or self.by_slug.get((kind, name))

    def organisation(self, name: str) -> Organisation | None:
        """As `find`, and by its whole name where only one has it."""
        return self.find(Kind.ORGANISATION, name) or self.organisations.get(name.lower())


def _all_terms() -> dict[tuple[str, str], Term]:
    """Every term by the codes of its taxonomy and its own."""
    return {(each.taxonomy.code, each.code): each for each in Term.objects.select_related("taxonomy")}


def look_up(
    records: Sequence[Record],
    *,
    source: str,
    brought: set[str],
    postponed: Postponed,
    begun: dict[tuple[Kind, str], Any],
) -> Known:
    """What the directory knows of all that these records are and name."""
    names = {kind: set(_named(records, kind)) for kind in Kind}
    here = {
        (kind, each.source_id): each
        for kind, model in MODELS.items()
        for each in model.objects.filter(source=source, source_id__in=names[kind])
        if (kind, each.source_id) not in begun
    }
    by_slug = {
        (kind, each.slug): each for kind, model in MODELS.items() for each in model.objects.filter(slug__in=names[kind])
    }
    marks = {
        (Kind(each.kind), each.source_id): each
        for each in ImportedRow.objects.filter(source=source, source_id__in=set().union(*names.values()))
    }
    slugs = {kind: _taken(model, [each for each in records if kind_of(each) is kind]) for kind, model in MODELS.items()}
    called = _organisations_called(names[Kind.ORGANISATION])
    return Known(source, marks, here, called, slugs, by_slug, _all_terms(), brought, postponed, begun)


def _named(records: Iterable[Record], kind: Kind) -> Iterable[str]:
    """The ids of all things of a kind that these records are or name."""
    for record in records:
        if kind_of(record) is kind:
            yield record.id
        if isinstance(record, ServiceRecord):
            yield from _named_by(record, kind)


def _named_by(record: ServiceRecord, kind: Kind) -> Iterable[str]:
    if kind is Kind.ORGANISATION:
        yield record.organisation
    elif kind is Kind.LOCATION:
        yield from (each.location for each in record.locations)
        yield from (each.id for each in record.brings)
    else:
        yield from (each.other for each in record.joint_protocols)


def _organisations_called(names: Iterable[str]) -> dict[str, Organisation]:
    lowered = {name.lower() for name in names}
    found: dict[str, list[Organisation]] = {}
    for each in Organisation.objects.annotate(lowered=Lower("name")).filter(lowered__in=lowered):
        found.setdefault(each.name.lower(), []).append(each)
    return {name: theirs[0] for name, theirs in found.items() if len(theirs) == 1}


def wished_slug(record: OrganisationRecord | LocationRecord | ServiceRecord) -> str:
    """The slug that a record asks for, or that its name makes."""
    return record.slug or slugify(record.name)[:120].strip("-") or "listing"


def _taken(model: Any, records: Sequence[Record]) -> set[str]:
    """Which of the slugs that these records wish for are taken already."""
    wished = {wished_slug(each) for each in records}
    wished |= {wished_slug(each) for one in records if isinstance(one, ServiceRecord) for each in one.brings}
    return set(model.objects.filter(slug__in=wished).values_list("slug", flat=True)) if wished else set()
