"""Strands: parts of a service with needs and rules of their own."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.taxonomies import code_shape
from directory.models.texts import line, page


def no_strand_rules() -> dict[str, Any]:
    """A rule document of a strand that says nothing."""
    return {"needs": {}, "clauses": []}


class Strand(Orderable):
    """A part of a service that decides for itself whom it takes: its drug team, its women's worker."""

    service = ParentalKey(Service, related_name="strands")
    code = models.CharField(max_length=60, validators=[code_shape])
    name = line(blank=False)
    description = page()
    rules = models.JSONField(
        default=no_strand_rules, help_text="Needs and clauses: {“needs”: {“housing”: “moves”}, “clauses”: […]}."
    )

    class Meta(Orderable.Meta):
        constraints = [models.UniqueConstraint(fields=["service", "code"], name="one_strand_a_code")]

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        """Raises `ValidationError` for a strand that is for no need: it could never be a door."""
        super().clean()
        if not isinstance(self.rules, dict) or not self.rules.get("needs"):
            raise ValidationError({"rules": "A strand is for a need. Expected {“needs”: {…}, “clauses”: […]}."})
