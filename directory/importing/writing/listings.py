"""One record of an organisation or a service: new, changed or unchanged, and before the public or kept as a draft."""

from dataclasses import dataclass

from directory.importing.outcomes import Outcome
from directory.importing.records import OrganisationRecord, ServiceRecord
from directory.importing.records.reading import kind_of
from directory.importing.writing.filling import filled_by
from directory.importing.writing.keeping import How, keep, reasons_against
from directory.importing.writing.looking_up import Known
from directory.importing.writing.marks import fingerprint
from directory.importing.writing.refusing import NotWritten, fault
from directory.models import ImportedRow
from directory.models.listings import Listing
from navigator.core.documents.faults import Fault


@dataclass(frozen=True)
class Written:
    """What became of a record; `faults` say why it is only a draft so far."""

    outcome: Outcome
    faults: tuple[Fault, ...] = ()
    notes: tuple[Fault, ...] = ()

    @property
    def is_draft_only(self) -> bool:
        """Whether the door refused it."""
        return bool(self.faults)


def write_listing(record: OrganisationRecord | ServiceRecord, known: Known, *, how: How) -> Written:
    """Writes what is new in a record. Raises `NotWritten` where nothing of it is kept."""
    kind = kind_of(record)
    mark, listing = known.marks.get((kind, record.id)), known.here.get((kind, record.id))
    print_now = fingerprint(record)
    if mark and listing and mark.fingerprint == print_now:
        return _published_at_last(listing, mark, known, how=how)
    if not how.is_overwriting:
        _refuse_what_others_did(listing, mark)
    is_new = listing is None
    filled = known.begun.get((kind, record.id)) or filled_by(record, known, listing)
    filled.listing.source, filled.listing.source_id = how.source, record.id
    revision = keep(filled, at=record.at, how=how, postponed=known.postponed)
    mark = mark or ImportedRow(kind=kind, source=how.source, source_id=record.id)
    mark.fingerprint, mark.left_as = print_now, str(revision.pk)
    known.add(kind, record.id, filled.listing, mark)
    outcome = Outcome.NEW if is_new else Outcome.CHANGED
    if not how.is_publishing:
        return Written(outcome)
    if not is_new and _is_withdrawn(filled.listing):
        return Written(outcome, notes=(fault("id", record.id, "withdrawn here, so kept as a draft"),))
    return _judged(
        outcome, reasons_against(filled.listing, revision, how=how, postponed=known.postponed, is_in_hand=is_new)
    )


def _published_at_last(listing: Listing, mark: ImportedRow, known: Known, *, how: How) -> Written:
    """A record that says nothing new; where an earlier run left it as a draft, the door is asked again."""
    is_draft = listing.has_unpublished_changes and not _is_withdrawn(listing)
    if not (how.is_publishing and is_draft and _is_as_left(listing, mark)):
        return Written(Outcome.UNCHANGED)
    return _judged(
        Outcome.CHANGED, reasons_against(listing, listing.latest_revision, how=how, postponed=known.postponed)
    )


def _judged(outcome: Outcome, reasons: list[str]) -> Written:
    return Written(outcome, faults=tuple(Fault("", "", reason) for reason in reasons))


def _refuse_what_others_did(listing: Listing | None, mark: ImportedRow | None) -> None:
    """Raises `NotWritten` for a listing that somebody here holds, or has edited or deleted since it was imported."""
    if listing is None and mark is not None:
        raise NotWritten([fault("id", mark.source_id, "one not deleted here since; --overwrite brings it back")])
    if listing is not None and (mark is None or not _is_as_left(listing, mark)):
        raise NotWritten([fault("id", listing.source_id, "one not edited here since; --overwrite takes the file's")])
    if listing is not None and listing.locked:
        raise NotWritten([fault("id", listing.source_id, "one that nobody has locked here; unlock it first")])


def _is_as_left(listing: Listing, mark: ImportedRow) -> bool:
    return str(listing.latest_revision_id) == mark.left_as


def _is_withdrawn(listing: Listing) -> bool:
    """Whether somebody took it out of public sight; an import does not bring it back."""
    return not listing.live and listing.first_published_at is not None
