"""New listings of a batch written together: a query for each kind of row, not for each row.

Only what belongs to a listing is written so. Its first revision, and the door, come one by one, as for any other.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, transaction
from django.db.models import Model
from modelcluster.models import get_all_child_relations

from directory.importing.records import OrganisationRecord, Record, Refused, ServiceRecord
from directory.importing.records.reading import kind_of
from directory.importing.writing.filling import Filled, filled_by
from directory.importing.writing.looking_up import Known
from directory.importing.writing.model_rows import parental_key
from directory.importing.writing.refusing import NotWritten


def begin_in_bulk(records: Iterable[Record | Refused], known: Known) -> None:
    """Writes the rows of those records that are plainly new; where any of them fails all wait for their own turn."""
    begun = {}
    for record in records:
        key = (kind_of(record), record.id) if _is_plainly_new(record, known) else None
        if key is None or key in begun:
            continue
        try:
            begun[key] = filled_by(record, known, None)
        except NotWritten:
            continue  # told when its turn comes
        known.slugs[key[0]].add(begun[key].listing.slug)
        begun[key].listing.source, begun[key].listing.source_id = known.source, record.id
    try:
        with transaction.atomic():
            write_rows(list(begun.values()))
    except (ValidationError, IntegrityError, DataError):
        return
    known.begun |= begun


def write_rows(filled: Sequence[Filled]) -> None:
    """Writes listings that were not there, and each row that belongs to them; in public they are not before later."""
    for one in filled:
        one.listing.live, one.listing.has_unpublished_changes = False, True
    _create([one.listing for one in filled])
    for name in {name for one in filled for name in one.children}:
        _write_children([(one.listing, one.children.get(name, [])) for one in filled])
    for name in {name for one in filled for name in one.terms}:
        _file_under(filled, name)


def _create(rows: Sequence[Any]) -> None:
    by_model: dict[type[Model], list[Any]] = {}
    for row in rows:
        by_model.setdefault(type(row), []).append(row)
    for model, theirs in by_model.items():
        model.objects.bulk_create(theirs)


def _write_children(families: Sequence[tuple[Any, Sequence[Any]]]) -> None:
    rows = [row for _, theirs in families for row in theirs]
    if not rows:
        return
    for parent, theirs in families:
        for row in theirs:
            setattr(row, parental_key(type(row)), parent)
    _create(rows)
    for relation in get_all_child_relations(type(rows[0])):
        _write_children([(row, list(getattr(row, relation.get_accessor_name()).all())) for row in rows])


def _file_under(filled: Sequence[Filled], name: str) -> None:
    """Writes which terms the listings are filed under."""
    field = type(filled[0].listing)._meta.get_field(name)
    own, other = field.m2m_column_name(), field.m2m_reverse_name()
    through = field.remote_field.through
    through.objects.bulk_create(
        through(**{own: one.listing.pk, other: term.pk}) for one in filled for term in one.terms.get(name, [])
    )


def _is_plainly_new(record: Record | Refused, known: Known) -> bool:
    """Whether nothing is there yet, and nothing else has to be made first."""
    if not isinstance(record, OrganisationRecord | ServiceRecord):
        return False
    key = (kind_of(record), record.id)
    return key not in known.here and key not in known.marks and not getattr(record, "brings", ())
