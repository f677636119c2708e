"""Versions that were written while other rows stood: a child whose row is gone since comes back as a new one."""

from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations

Content = dict[str, Any]


def of_rows_that_stand(model: type[models.Model], content: Content) -> Content:
    """The content of a version, without the keys of children, at any depth, whose rows are their parent's no more.

    A form refuses such a key (“not one of the available choices”), and what lies below such a child is dropped as an
    orphan; so no version could be gone back to once a part of it had been deleted.
    """
    parent = content.get("pk")
    found = dict(content)
    for relation in get_all_child_relations(model):
        name = relation.get_accessor_name()
        if content.get(name):
            standing = _standing(relation, parent)
            found[name] = [
                _child(relation, row, parent=parent, stands=row.get("pk") in standing) for row in content[name]
            ]
    return found


def _child(relation: Any, row: Content, *, parent: Any, stands: bool) -> Content:
    kept = {**row, relation.field.name: parent, "pk": row.get("pk") if stands else None}
    return of_rows_that_stand(relation.related_model, kept)


def _standing(relation: Any, parent: Any) -> frozenset[Any]:
    if parent is None:
        return frozenset()
    rows = relation.related_model._base_manager.filter(**{relation.field.attname: parent})
    return frozenset(rows.values_list("pk", flat=True))
