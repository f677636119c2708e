"""The interventions in the directory, for tests that plan over them."""

from functools import cache
from typing import Any

from django.core import serializers
from django.core.management.color import no_style
from django.db import connection, models

from directory import models as directory
from directory.importing.running import import_records
from navigator.editing.interventions import SOURCE, rows

KEPT: tuple[type[models.Model], ...] = (
    # First, so that it is deleted last: every listing that is deleted begins another.
    directory.Edition,
    directory.Taxonomy,
    directory.Term,
    directory.Organisation,
    directory.Service,
    directory.Service.kinds.through,
    directory.ServiceNeed,
    directory.AccessMode,
)
"""What the import writes and plans read. Left out: revisions and what was imported when."""


def list_the_interventions() -> None:
    """Fills the directory with the 51 interventions, through the import the first time and from its rows after that.

    The import takes a second, and many tests plan. The edition comes with the rows, so the catalogue is read once.
    """
    for model in reversed(KEPT):
        model._default_manager.all().delete()
    for model, found in _imported():
        model._default_manager.bulk_create(each.object for each in serializers.deserialize("python", found))
    # Rows that bring their own numbers leave PostgreSQL counting from 1.
    for statement in connection.ops.sequence_reset_sql(no_style(), list(KEPT)):
        with connection.cursor() as cursor:
            cursor.execute(statement)


@cache
def _imported() -> list[tuple[type[models.Model], list[Any]]]:
    from navigator.editing.terms import keep_terms

    keep_terms()
    import_records(rows(), source=SOURCE)
    for listing in (directory.Organisation, directory.Service):
        listing.objects.update(latest_revision=None, live_revision=None)
    found = [(model, serializers.serialize("python", model._default_manager.order_by("pk"))) for model in KEPT]
    for model in reversed(KEPT):
        model._default_manager.all().delete()
    return found
