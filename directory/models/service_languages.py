"""Languages of a service."""

from django.core.validators import RegexValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import line


class ServiceLanguage(Orderable):
    """A language spoken, or interpreted on request (HSDS language)."""

    service = ParentalKey(Service, related_name="languages")
    code = models.CharField(
        max_length=10,
        validators=[RegexValidator(r"\A[a-z]{2,3}(-[A-Z]{2})?\Z", "Expected an ISO 639 code: en, cy, bfi for BSL.")],
    )
    is_interpreted = models.BooleanField("by an interpreter", default=False)
    note = line()

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["service", "code"], name="one_language_a_code")]

    def __str__(self) -> str:
        return self.code
