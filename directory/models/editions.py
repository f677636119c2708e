"""Which edition of the directory this is: a mark that is another after every change that a reader may see."""

import uuid
from collections.abc import Collection

from django.db import models
from django.dispatch import Signal

edition_begun = Signal()
"""Sent by `begin_edition`, within the transaction of the change, with `services`: the keys of those of which readers
may see something else from now on, or None where that may be any. Whoever keeps copies of listings hears it."""


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


def begin_edition(*, services: Collection[int] | None = None) -> None:
    """Begins another edition: in the transaction of the change, so that no reader sees one without the other.

    `services` are the keys of those that changed; None is any of them. Whoever begins an edition holds its row until
    the end of the transaction, so what hears of it hears of changes in the order in which they are committed.
    """
    mark = uuid.uuid4()
    if not Edition.objects.filter(pk=1).update(mark=mark):
        Edition.objects.get_or_create(pk=1, defaults={"mark": mark})
    edition_begun.send(sender=Edition, services=services)
