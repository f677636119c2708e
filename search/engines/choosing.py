"""Which engines this installation feeds, and which it asks."""

from functools import cache

from django.conf import settings

from search.engines.embedded import EmbeddedEngine
from search.engines.embedded.file import path_in
from search.engines.engine import Engine

EMBEDDED = "embedded"


@cache
def embedded() -> Engine:
    """The embedded engine, over the file in the state folder."""
    return EmbeddedEngine(path_in(settings.STATE_FOLDER))


def fed() -> tuple[str, ...]:
    """The names of the engines that are told of every change."""
    return (EMBEDDED,)
