"""Standards that a service is said to meet."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import line


class Accreditation(Orderable):
    """A standard that somebody else says is met."""

    service = ParentalKey(Service, related_name="accreditations")
    name = line(blank=False)
    issuer = line(blank=False)
    expires_on = models.DateField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.name} ({self.issuer})"
