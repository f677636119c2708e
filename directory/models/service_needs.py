"""What a service does for each need."""

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from directory.models.services import Service
from directory.models.taxonomies import Taxonomy, Term


class Effect(models.TextChoices):
    """The two words of docs/rules.md for what support does to a need."""

    MOVES = "moves", "Moves it on: treatment, a tenancy"
    HOLDS = "holds", "Holds it: keeps somebody going meanwhile"


class ServiceNeed(Orderable):
    """A need that a service is for, and whether it moves or only holds it."""

    service = ParentalKey(Service, related_name="needs")
    need = models.ForeignKey(
        Term, on_delete=models.PROTECT, related_name="+", limit_choices_to={"taxonomy__code": Taxonomy.NEEDS}
    )
    effect = models.CharField(max_length=5, choices=Effect)

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(fields=["service", "need"], name="one_effect_a_need"),
            models.CheckConstraint(condition=models.Q(effect__in=["moves", "holds"]), name="need_effect_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.need}: {self.effect}"
