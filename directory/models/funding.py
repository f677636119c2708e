"""Who pays for a service."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import line


class Funding(Orderable):
    """Who pays, and until when (HSDS funding)."""

    service = ParentalKey(Service, related_name="funding")
    source = line(blank=False, verbose_name="commissioner or funder")
    contract_ends_on = models.DateField(null=True, blank=True)

    class Meta(Orderable.Meta):
        verbose_name_plural = "funding"

    def __str__(self) -> str:
        return self.source
