"""Services at locations: where a service is, and what differs there."""

from typing import Any

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from directory.models.locations import Location
from directory.models.services import Service
from directory.models.texts import line


def no_overrides() -> dict[str, Any]:
    """Overrides that change nothing."""
    return {"clauses": []}


class ServiceAtLocation(Orderable, ClusterableModel):
    """A service at a place (HSDS service_at_location), with clauses that stand there instead."""

    service = ParentalKey(Service, related_name="service_at_locations")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="service_at_locations")
    description = line(help_text="What is different here: “women only”, “first floor”.")
    overrides = models.JSONField(
        default=no_overrides,
        blank=True,
        help_text="{“clauses”: […]}: each stands here in place of the service's clause of the same id, or beside them.",
    )

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["service", "location"], name="a_service_is_once_at_a_location")]

    def __str__(self) -> str:
        return str(self.location)
