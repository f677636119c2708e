"""One record, with all that it brings along, wholly or not at all."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction

from directory.confidential.guarding import note_refusal
from directory.importing.outcomes import Outcome
from directory.importing.records import LocationRecord, OrganisationRecord, Record, ServiceRecord
from directory.importing.records.reading import Kind
from directory.importing.writing.keeping import How
from directory.importing.writing.listings import Written, write_listing
from directory.importing.writing.locations import write_location
from directory.importing.writing.looking_up import Known
from directory.importing.writing.marks import fingerprint
from directory.importing.writing.model_rows import TAXONOMIES
from directory.importing.writing.refusing import NotWritten, fault, faults_of
from directory.models import Taxonomy, Term
from navigator.core.documents.faults import Fault

NAMED_BY_CODE = ", with a name made from its code: somebody should look at it"


def write_row(record: Record, known: Known, *, how: How) -> Written:
    """Writes a record in a savepoint of its own. Raises `NotWritten`; then nothing of it is kept."""
    known.postponed.drop()
    try:
        with transaction.atomic():
            written = _written(record, known, how=how)
        known.postponed.keep()
        return written
    except ValidationError as refused:
        note_refusal(refused, by=how.by)
        raise NotWritten(faults_of(refused, "", record)) from None
    except (IntegrityError, DataError) as refused:
        raise NotWritten([fault("", record.id, f"what the database can keep: {refused}")]) from None


def write_provisionally(record: ServiceRecord, known: Known, *, how: How, coming: Collection[str]) -> bool:
    """A new service as a draft, without the joint protocols with services in `coming` that are not there yet.

    Tells whether there is such a draft now. Raises `NotWritten`.
    """
    if (Kind.SERVICE, record.id) in known.here:
        return False
    others = [each for each in record.joint_protocols if known.find(Kind.SERVICE, each.other)]
    if any(each.other not in coming for each in record.joint_protocols if each not in others):
        return False
    provisional = replace(record, joint_protocols=tuple(others))
    write_row(provisional, known, how=replace(how, is_publishing=False))
    mark = known.marks[Kind.SERVICE, record.id]
    mark.fingerprint = ""  # so that the record is written again as it is
    return True


def take_back_provisional(record: ServiceRecord, known: Known) -> None:
    """Deletes a draft that was there for others to name, where the record turned out not to be writable."""
    known.here[Kind.SERVICE, record.id].delete()
    known.marks[Kind.SERVICE, record.id].delete()


def _written(record: Record, known: Known, *, how: How) -> Written:
    match record:
        case OrganisationRecord():
            return write_listing(record, known, how=how)
        case LocationRecord():
            return write_location(record, known, how=how)
    notes = (*_make_organisation(record, known, how=how), *_make_terms(record, known, how=how))
    places = [_place(each, known, how=how) for each in record.brings]
    written = write_listing(record, known, how=how)
    if written.outcome is Outcome.UNCHANGED and set(places) - {Outcome.UNCHANGED}:
        written = replace(written, outcome=Outcome.CHANGED)
    return replace(written, notes=(*notes, *written.notes))


def _place(record: LocationRecord, known: Known, *, how: How) -> Outcome:
    """A location that a row brings along; an earlier row may have brought it, but not a different one."""
    mark = known.marks.get((Kind.LOCATION, record.id))
    if mark and record.id in known.brought and mark.fingerprint != fingerprint(record):
        expected = "a location that reads as in the row before that has this location_id"
        raise NotWritten([fault("location_id", record.id, expected)])
    known.brought.add(record.id)
    return write_location(record, known, how=how).outcome


def _make_organisation(record: ServiceRecord, known: Known, *, how: How) -> Iterator[Fault]:
    if how.makes_organisations and known.organisation(record.organisation) is None:
        made = OrganisationRecord(id=record.organisation, name=record.organisation, at=record.at)
        write_listing(made, known, how=how)
        yield fault("organisation", record.organisation, "made, with its name alone")


def _make_terms(record: ServiceRecord, known: Known, *, how: How) -> Iterator[Fault]:
    for field, taxonomy in TAXONOMIES.items():
        for code in getattr(record, field) if how.makes_terms else ():
            if (taxonomy, code) not in known.terms:
                name = record.names.get((taxonomy, code), "")
                known.terms[taxonomy, code] = _made_term(taxonomy, code, name=name)
                yield fault(field, code, f"made, in the taxonomy {taxonomy}" + ("" if name else NAMED_BY_CODE))


def _made_term(taxonomy: str, code: str, *, name: str) -> Term:
    its, _ = Taxonomy.objects.get_or_create(code=taxonomy, defaults={"name": _in_words(taxonomy)})
    term = Term(taxonomy=its, code=code, name=name or _in_words(code))
    term.full_clean()
    term.save()
    return term


def _in_words(code: str) -> str:
    return code.replace("_", " ").capitalize()
