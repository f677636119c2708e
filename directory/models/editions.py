"""Which edition of the directory this is: a number that grows with every change that a reader may see."""

from django.db import models


class Edition(models.Model):
    """One row. What is worked out from many listings and remembered is remembered for one edition."""

    number = models.PositiveBigIntegerField(default=0)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_edition")]

    def __str__(self) -> str:
        return f"Edition {self.number}"


def edition() -> int:
    """The number of the edition that stands in the database now; 0 before the first change."""
    return Edition.objects.filter(pk=1).values_list("number", flat=True).first() or 0


def begin_edition() -> None:
    """Counts one more edition: in the transaction of the change, so that no reader sees one without the other."""
    if not Edition.objects.filter(pk=1).update(number=models.F("number") + 1):
        Edition.objects.get_or_create(pk=1, defaults={"number": 1})
