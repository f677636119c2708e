"""What somebody pays."""

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator, RegexValidator
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.texts import line


class CostOption(Orderable):
    """What somebody pays (HSDS cost_option). A service without one has not said; a free one says so with amount 0."""

    service = ParentalKey(Service, related_name="cost_options")
    option = line(help_text="For whom or what: “per session”, “on benefits”.")
    amount = models.DecimalField(
        max_digits=8, decimal_places=2, null=True, blank=True, validators=[MinValueValidator(0)], help_text="0 is free."
    )
    currency = models.CharField(max_length=3, default="GBP", validators=[RegexValidator(r"\A[A-Z]{3}\Z")])
    amount_description = line()
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)

    class Meta(Orderable.Meta):
        constraints = [
            models.CheckConstraint(
                condition=models.Q(amount__isnull=True) | models.Q(amount__gte=0), name="no_cost_below_nothing"
            )
        ]

    def __str__(self) -> str:
        return self.option or self.amount_description or f"{self.amount} {self.currency}"

    def clean(self) -> None:
        """Raises `ValidationError` where nothing is said, or the days are the wrong way round."""
        super().clean()
        if self.amount is None and not self.amount_description:
            raise ValidationError({"amount": "How much? Expected an amount (0 for free) or a description."})
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            raise ValidationError({"valid_to": "The last day is before the first."})
