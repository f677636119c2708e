"""By whom a row is used: what must let go of it before it can be deleted.

Four ways in which something may name a row: a foreign key, a list of terms, a rule that names a service or term by its
word, and an earlier version of a listing. The last would no longer open without the row.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models.functions import Cast
from modelcluster.fields import ParentalKey
from wagtail.models import Revision

from directory.models import Organisation, Service, ServiceAtLocation, Strand, Taxonomy, Term

ENOUGH = 20
"""How many uses are told: the first few say where to look, and a term may have thousands."""


@dataclass(frozen=True)
class Use:
    """One use: the row that names it, and how."""

    by: Any
    how: str

    def __str__(self) -> str:
        return f"{self.by._meta.verbose_name} “{self.by}” ({self.how})"


def uses_now(row: models.Model) -> list[Use]:
    """The first uses of a row by what others say today, each listing once for each way."""
    return list(dict.fromkeys([*_by_keys(row), *_by_rules(row)]))[:ENOUGH]


def uses_of(row: models.Model) -> list[Use]:
    """The first uses of a row, earlier versions of others included; empty where nothing names it."""
    found = uses_now(row)
    told = {use.by for use in found}
    older = dict.fromkeys(use for use in _by_versions(row) if use.by not in told)
    return [*found, *older][:ENOUGH]


def _by_keys(row: models.Model) -> Iterator[Use]:
    for relation in row._meta.get_fields(include_hidden=True):
        if _names_from_outside(relation):
            rows = relation.related_model._base_manager.filter(**{relation.field.name: row})
            for other in rows[: ENOUGH + 1]:
                listing = _listing_of(other)
                # Of the terms that a service is filed under it is no use of itself.
                if listing != row:
                    yield Use(listing, _part_of(other) or f"as its {relation.field.verbose_name}")


def _names_from_outside(relation: Any) -> bool:
    """Not the row's own parts, which go with it: its children, its confidential address, its history."""
    if not (relation.auto_created and not relation.concrete) or relation.many_to_many:
        return False
    return not isinstance(relation.field, ParentalKey) and not _is_part(relation)


def _is_part(relation: Any) -> bool:
    return relation.one_to_one or relation.related_model._meta.app_label != "directory"


def _listing_of(row: models.Model) -> models.Model:
    """The listing to which a child row belongs: that is where somebody can let go of it."""
    for field in row._meta.concrete_fields:
        is_parent = isinstance(field, ParentalKey) or (row._meta.auto_created and field.is_relation)
        if is_parent and field.related_model is not Term:
            return _listing_of(getattr(row, field.name))
    return row


def _part_of(row: models.Model) -> str:
    """What the row is of its listing; nothing where it is the listing itself."""
    return "" if _listing_of(row) == row else row._meta.verbose_name.replace("-", " ")


def _by_rules(row: models.Model) -> Iterator[Use]:
    if isinstance(row, Service):
        yield from _naming(row.slug, key="service", how="its rules ask about it", but=row)
    elif isinstance(row, Term) and row.taxonomy.code == Taxonomy.KINDS:
        yield from _naming(row.code, key="kind", how="its rules ask about services of this kind")
    elif isinstance(row, Term) and row.taxonomy.code == Taxonomy.NEEDS:
        yield from (Use(strand.service, "strand") for strand in _holding(Strand, "rules", f'"{row.code}"'))


def _naming(word: str, *, key: str, how: str, but: Service | None = None) -> Iterator[Use]:
    for model, field in ((Service, "rules"), (Strand, "rules"), (ServiceAtLocation, "overrides")):
        for row in _holding(model, field, f'"{word}"'):
            service = row if isinstance(row, Service) else row.service
            if service != but and {key: word} in list(_groups(getattr(row, field))):
                yield Use(service, how)


def _by_versions(row: models.Model) -> Iterator[Use]:
    for model in (Service, Organisation):
        kind = ContentType.objects.get_for_model(model)
        for name in _keys_to(type(row), within=model):
            for revision in _holding(Revision.objects.filter(base_content_type=kind), "content", f'"{name}": {row.pk}'):
                listing = revision.content_object
                if listing not in (None, row) and any(group.get(name) == row.pk for group in _groups(revision.content)):
                    yield Use(listing, "an earlier version or draft")


def _keys_to(model: type[models.Model], *, within: type[models.Model]) -> set[str]:
    """The names of the foreign keys to a model, of a listing and of its children at any depth."""
    found = {
        field.name
        for field in within._meta.concrete_fields
        if field.is_relation and field.related_model is model and not isinstance(field, ParentalKey)
    }
    children = (each.related_model for each in within._meta.related_objects if isinstance(each.field, ParentalKey))
    return found.union(*(_keys_to(model, within=child) for child in children))


def _holding(rows: Any, field: str, text: str) -> Iterable[Any]:
    """Rows whose JSON holds a text as it is written; both databases put one space behind a colon."""
    rows = rows._default_manager.all() if isinstance(rows, type) else rows
    return rows.annotate(_text=Cast(field, models.TextField())).filter(_text__contains=text).iterator(chunk_size=100)


def _groups(document: Any) -> Iterator[dict[str, Any]]:
    if isinstance(document, dict):
        yield document
        document = list(document.values())
    if isinstance(document, list):
        for part in document:
            yield from _groups(part)
