"""Children of a listing that change places, such as two needs of which each becomes the other.

    needs     1 housing          1 mental health
              2 mental health ─▶ 2 housing

Rows are written one after another, and the first would stand for a moment where the second still stands, which a unique
constraint refuses. So children that change their place are written as new rows, once the old ones are gone.
"""

from collections.abc import Collection, Hashable, Iterator
from typing import Any

from django.db import models
from modelcluster.models import ClusterableModel, get_all_child_relations

Place = tuple[Hashable, ...]


def let_children_change_places(parent: ClusterableModel, *, among: Collection[str] | None = None) -> None:
    """Makes new rows of the children in memory whose place is another's; to be called before the parent is saved.

    Where the parent is saved with `update_fields` only the children named there are written: `among` are those.
    """
    in_memory = getattr(parent, "_cluster_related_objects", {})
    for relation in get_all_child_relations(type(parent)):
        name = relation.get_accessor_name()
        children = in_memory.get(name) if among is None or name in among else None
        for fields in _unique_within(relation) if children else ():
            _let_change(list(children), fields, relation.related_model, {relation.field.name: parent})


def _unique_within(relation: Any) -> Iterator[list[str]]:
    """The fields by which no two children of one parent are the same."""
    parent = relation.field.name
    for constraint in relation.related_model._meta.total_unique_constraints:
        if parent in constraint.fields:
            yield [relation.related_model._meta.get_field(name).attname for name in constraint.fields if name != parent]


def _let_change(children: list[models.Model], fields: list[str], model: type[models.Model], of: dict[str, Any]) -> None:
    standing = {key: tuple(place) for key, *place in model._base_manager.filter(**of).values_list("pk", *fields)}
    moving = [child for child in children if standing.get(child.pk) != _place(child, fields)]
    if any(_place(child, fields) in standing.values() for child in moving):
        for child in moving:
            _become_new(child)


def _place(child: models.Model, fields: list[str]) -> Place:
    return tuple(getattr(child, field) for field in fields)


def _become_new(child: models.Model) -> None:
    if child.pk is None:
        return
    # What belongs to the child goes with its old row, and comes back with the new one.
    for relation in get_all_child_relations(type(child)):
        name = relation.get_accessor_name()
        setattr(child, name, list(getattr(child, name).all()))
    child.pk = None
    child._state.adding = True
