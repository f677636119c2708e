"""The large table of places: every postcode, where it is installed."""

from django.db import models


class PostcodeSector(models.Model):
    """The postcodes of one sector, packed together (`directory/places/packing.py`).

    A row for each postcode would be 2.7 million rows, ten times the size of everything else in the database and its
    backups, for one question that is only ever asked by sector and unit.
    """

    sector = models.CharField(primary_key=True, max_length=6)
    postcodes = models.BinaryField()
    edition = models.CharField(max_length=20, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        # Nobody edits these rows: `manage.py import_postcodes` writes them.
        default_permissions = ()

    def __str__(self) -> str:
        return self.sector
