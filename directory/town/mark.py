"""The mark of the town's listings: the source they were imported from. By it production knows and refuses them."""

from django.db import connection

from directory.models import Location, Organisation, Service

SOURCE = "invented-town"
MARKED = (Organisation, Location, Service)


def is_here() -> bool:
    """Whether any service of the town is in the directory."""
    return Service.objects.filter(source=SOURCE).exists()


def how_many() -> int:
    """How many organisations, locations and services of the town are in the directory, drafts among them.

    None before the tables of the directory are there.
    """
    if Service._meta.db_table not in connection.introspection.table_names():
        return 0
    return sum(model.objects.filter(source=SOURCE).count() for model in MARKED)
