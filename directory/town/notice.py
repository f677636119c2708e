"""What stands in everything that somebody takes away while the invented town is listed."""

from django.conf import settings

from directory.town import mark

NOTICE = "This is from a demo: Quarmouth is an invented city, and none of its services exists."


def notice() -> str:
    """The sentence; empty where the town is not here. Production asks nothing: it does not start with it."""
    return NOTICE if not settings.IS_PRODUCTION and mark.is_here() else ""
