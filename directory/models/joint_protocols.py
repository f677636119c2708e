"""Agreements of services to work together."""

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import page


class JointProtocol(Orderable):
    """An agreement to work with somebody together with another service, so that neither waits for the other."""

    service = ParentalKey(Service, related_name="joint_protocols")
    other = models.ForeignKey(Service, on_delete=models.CASCADE, related_name="+", verbose_name="other service")
    description = page(help_text="Who leads, and how somebody gets both.")

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["service", "other"], name="one_protocol_a_pair"),
            models.CheckConstraint(condition=~models.Q(service=models.F("other")), name="a_protocol_takes_two"),
        ]

    def __str__(self) -> str:
        return str(self.other)

    def clean(self) -> None:
        """Raises `ValidationError` for a protocol of a service with itself."""
        super().clean()
        if self.other_id and self.other_id == self.service_id:
            raise ValidationError({"other": "A service has no protocol with itself. Expected another service."})
