"""Changes noted for every index, in the transaction that makes them."""

from collections.abc import Collection, Iterable
from typing import Any

from directory.models import Service
from search.engines.choosing import fed
from search.models import Change, Feed


def note(services: Collection[int] | None, *, hides: Collection[int] = ()) -> None:
    """Notes for each index that these services may read otherwise now, or any where None is given.

    Those in `hides`, and those that are not public any longer, are found by nobody until it has been taken in. To be
    called in the transaction of the change, by whoever holds the row of the edition.
    """
    away = set(hides) | _not_public(services or ())
    feeds = [*fed(), *Feed.objects.values_list("name", flat=True)]
    of: Iterable[int | None] = [None] if services is None else services
    Change.objects.bulk_create(
        Change(feed=feed, service=service, hides=service in away) for feed in feeds for service in of
    )


def hear_of_editions(services: Collection[int] | None, **_: Any) -> None:
    """What listens to `directory.models.editions.edition_begun`."""
    note(services)


def hear_of_addresses(location: Any, **_: Any) -> None:
    """What listens to `address_withdrawn`: whatever an index holds of the services there is out of sight at once."""
    at_it = list(location.service_at_locations.values_list("service", flat=True))
    note(at_it, hides=at_it)


def hear_of_terms(created: bool, **_: Any) -> None:
    """What listens to terms that are saved: a name of one stands in entries; a new one stands in none yet."""
    if not created:
        note(None)


def _not_public(services: Collection[int]) -> set[int]:
    return set(services).difference(Service.objects.public().filter(pk__in=services).values_list("pk", flat=True))
