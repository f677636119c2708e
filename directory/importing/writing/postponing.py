"""What is written at the end of a batch: marks of rows and entries of the history. One by one they cost too much."""

from typing import Any

from django.db.models import Model


class Postponed:
    """Rows of the models to be written together, of records that were written; those of a record taken back go too."""

    def __init__(self) -> None:
        self._kept: list[Model] = []
        self._of_this_record: list[Model] = []

    def add(self, row: Model) -> None:
        """Something that belongs to the record at hand."""
        self._of_this_record.append(row)

    def keep(self) -> None:
        """The record at hand is written."""
        self._kept += self._of_this_record
        self._of_this_record = []

    def drop(self) -> None:
        """The record at hand was taken back."""
        self._of_this_record = []

    def write(self) -> None:
        """Writes all that was kept, in the transaction of the batch."""
        by_model: dict[Any, list[Model]] = {}
        for row in self._kept:
            by_model.setdefault(type(row), []).append(row)
        for model, rows in by_model.items():
            model.objects.bulk_create(rows)
        self._kept = []
