"""One record of a location written: new, changed or unchanged."""

from directory.importing.outcomes import Outcome
from directory.importing.records import LocationRecord
from directory.importing.records.locations import ADDRESS, POINT
from directory.importing.records.reading import Kind
from directory.importing.writing.filling import set_all, slug_for
from directory.importing.writing.keeping import How
from directory.importing.writing.listings import Written
from directory.importing.writing.looking_up import Known
from directory.importing.writing.marks import fingerprint, state_of_location
from directory.importing.writing.model_rows import faults_in, parts, plain_values, refuse
from directory.importing.writing.refusing import NotWritten, fault
from directory.models import ImportedRow, Location


def write_location(record: LocationRecord, known: Known, *, how: How) -> Written:
    """Writes what is new in a record. Raises `NotWritten` where nothing of it is kept."""
    mark, here = known.marks.get((Kind.LOCATION, record.id)), known.here.get((Kind.LOCATION, record.id))
    print_now = fingerprint(record)
    if mark and here and mark.fingerprint == print_now:
        return Written(Outcome.UNCHANGED)
    if not how.is_overwriting:
        _refuse_what_others_did(here, mark)
    location = here or Location(source=how.source, source_id=record.id)
    left_alone = POINT if _is_checked_here(here, record) else ()
    values = {name: value for name, value in plain_values(record, Location).items() if name not in left_alone}
    set_all(location, values | {"slug": slug_for(record, known, here)})
    refuse(faults_in(location))
    location.accessibility = parts(record, ("accessibility",), Location)["accessibility"]
    location.save(with_point=record.has_point and not left_alone)
    mark = mark or ImportedRow(kind=Kind.LOCATION, source=how.source, source_id=record.id)
    mark.fingerprint, mark.left_as = print_now, state_of_location(location)
    known.add(Kind.LOCATION, record.id, location, mark)
    return Written(Outcome.CHANGED if here else Outcome.NEW)


def _is_checked_here(here: Location | None, record: LocationRecord) -> bool:
    """Whether somebody here has checked where the address of the record is: what they found stays."""
    if here is None or here.pin_checked_on is None:
        return False
    return all(getattr(here, name) == getattr(record, name) for name in ADDRESS)


def _refuse_what_others_did(here: Location | None, mark: ImportedRow | None) -> None:
    """Raises `NotWritten` for a location that somebody here has edited or deleted since it was imported.

    Above all for one that was made confidential here: the file's address must not come back.
    """
    if here is None and mark is not None:
        raise NotWritten([fault("id", mark.source_id, "one not deleted here since; --overwrite brings it back")])
    if here is not None and (mark is None or state_of_location(here) != mark.left_as):
        raise NotWritten([fault("id", here.source_id, "one not edited here since; --overwrite takes the file's")])
