"""What the last import of a source made of each of its rows."""

from django.db import models


class ImportedRow(models.Model):
    """A row as it was last imported, so that the next run of the same source can tell what is new in it.

    Whoever edits here what was imported has the last word: it then no longer stands as the import left it, and the
    import says so instead of writing over it.
    """

    class Kind(models.TextChoices):
        ORGANISATION = "organisation", "Organisation"
        LOCATION = "location", "Location"
        SERVICE = "service", "Service"

    kind = models.CharField(max_length=12, choices=Kind)
    source = models.SlugField(max_length=60)
    source_id = models.CharField(max_length=200)
    fingerprint = models.CharField(max_length=64)
    left_as = models.CharField(max_length=64)
    """Of a listing the number of its revision, of a location a digest of what it says."""

    wagtail_reference_index_ignore = True

    class Meta:
        # Nobody edits these rows: imports write them.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["source", "kind", "source_id"], name="a_source_has_a_row_once"),
            models.CheckConstraint(
                condition=models.Q(kind__in=["organisation", "location", "service"]), name="imported_kind_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.source} {self.kind} {self.source_id}"
