"""What went out of sight and an index may still hold."""

from search.models import Change


def hidden_from(feed: str) -> frozenset[int]:
    """The keys of services that this index must not show, whatever it holds: their change waits to be taken in."""
    waiting = Change.objects.filter(feed=feed, hides=True, service__isnull=False)
    return frozenset(waiting.values_list("service", flat=True))
