"""Which edition of the directory this is: a mark that is another after every change that a reader may see."""

import uuid

from django.db import models


class Edition(models.Model):
    """One row. What is worked out from many listings and remembered is remembered for one mark.

    A mark is drawn, not counted: a database brought back from a backup never shows an earlier number to a process that
    remembers later listings under it.
    """

    mark = models.UUIDField(default=uuid.uuid4)

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="one_edition")]

    def __str__(self) -> str:
        return f"Edition {self.mark}"


def edition() -> uuid.UUID | None:
    """The mark of the edition that stands in the database now; none before the first change."""
    return Edition.objects.filter(pk=1).values_list("mark", flat=True).first()


def begin_edition() -> None:
    """Begins another edition: in the transaction of the change, so that no reader sees one without the other."""
    mark = uuid.uuid4()
    if not Edition.objects.filter(pk=1).update(mark=mark):
        Edition.objects.get_or_create(pk=1, defaults={"mark": mark})
