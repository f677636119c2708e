"""What search keeps in the database of the site: which changes an index has still to take in."""

from django.db import models


class Change(models.Model):
    """That readers may see something else of a listing, until the index of one feed has taken it in.

    Rows are only added and deleted. Their numbers grow in the order in which changes are committed
    (`directory.models.editions`), and are the versions of what an index holds.
    """

    feed = models.CharField(max_length=80)
    """Which index is told: an engine by its name, or one that is being built."""
    service = models.BigIntegerField(null=True)
    """Its key; no foreign key, since the listing may be gone. None is any of them."""
    hides = models.BooleanField()
    """Whether something went out of public sight by it, so that nothing of the listing may be found meanwhile."""
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        indexes = [models.Index(fields=["feed", "id"])]

    def __str__(self) -> str:
        return f"Change {self.pk} of {self.service or 'any service'} for {self.feed}"


class Feed(models.Model):
    """An index that is told of changes for a time beside those of the engines: it is being built."""

    name = models.CharField(max_length=80, unique=True)
    begun_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.name
