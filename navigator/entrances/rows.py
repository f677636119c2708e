"""The rows behind doors, kept while the edition stands of which they are. No person is in them."""

from collections import OrderedDict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from threading import Lock
from uuid import UUID

from django.db.models import Prefetch

from directory.models import Service, ServiceAtLocation
from directory.models.editions import edition
from navigator.entrances.entrance import Entrance

MOST_KEPT = 400
"""How many services' rows a process keeps: some 45 kB each, and few doors are told to many people."""

OF_AN_ENTRANCE = (
    "access_modes",
    "phones",
    "contacts",
    "schedules",
    "schedule_exceptions",
    "languages",
    "required_documents",
)


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of one service, and what of its entrances lasts a day: by the slug of the place, with the day."""

    service: Service
    lasting: dict[str, tuple[date, Entrance]] = field(default_factory=dict)


_LOCK = Lock()
_kept: OrderedDict[str, Rows] = OrderedDict()
_mark: UUID | None = None


def rows_of(slugs: Collection[str]) -> Mapping[str, Rows]:
    """The services of these slugs that take people as the edition stands, with all that an entrance tells of them.

    They are shared: whoever gets them only reads. A handful of queries, however many services.
    """
    mark = edition()
    found = _kept_of(mark, slugs)
    missing = [slug for slug in slugs if slug not in found]
    if missing:
        fresh = {service.slug: Rows(service) for service in _read(missing)}
        _keep(mark, fresh)
        found |= fresh
    return found


def _kept_of(mark: UUID | None, slugs: Iterable[str]) -> dict[str, Rows]:
    global _mark
    with _LOCK:
        if mark is None or mark != _mark:
            _kept.clear()
            _mark = mark
        found = {slug: _kept[slug] for slug in slugs if slug in _kept}
        for slug in found:
            _kept.move_to_end(slug)
    return found


def _keep(mark: UUID | None, fresh: Mapping[str, Rows]) -> None:
    """Rows are read after their mark, so what is kept under it is of that edition or a later one, never an earlier."""
    with _LOCK:
        if mark is not None and mark == _mark:
            _kept.update(fresh)
            while len(_kept) > MOST_KEPT:
                _kept.popitem(last=False)


def _read(slugs: Collection[str]) -> Iterable[Service]:
    places = ServiceAtLocation.objects.select_related("location").prefetch_related("schedules", "schedule_exceptions")
    return (
        Service.objects.to_go_to()
        .filter(slug__in=slugs)
        .defer("rules")
        .select_related("organisation")
        .prefetch_related(*OF_AN_ENTRANCE, Prefetch("service_at_locations", places))
    )
