"""Which services have told anybody when they are open."""

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Q

from directory.models import Service
from directory.models.service_schedules import LocationSchedule, ServiceSchedule

HAS_HOURS = (
    Q(is_always_open=True)
    | Exists(ServiceSchedule.objects.filter(service=OuterRef("pk")))
    | Exists(LocationSchedule.objects.filter(service_at_location__service=OuterRef("pk")))
)
"""Some hours of some kind. By appointment alone is no hours."""


def with_hours(services: Iterable[Service]) -> frozenset[int]:
    """The keys of those that have hours."""
    keys = [service.pk for service in services]
    return frozenset(Service.objects.filter(HAS_HOURS, pk__in=keys).values_list("pk", flat=True))
