"""The engines behind one interface, and which of them this installation feeds and asks.

    engine      what every engine can do, and what it answers
    embedded    SQLite's FTS5 and sets of bits, in a file of its own: the reference, and the one that is always fed
    elasticsearch   a search server, where one is configured

No other room knows what an engine is made of: they are named by dotted path in the settings.
"""

from functools import cache

from django.conf import settings
from django.utils.module_loading import import_string

from search.engines.engine import Engine

EMBEDDED = "embedded"


@cache
def engine_named(name: str) -> Engine:
    """The engine of this name. Raises `KeyError` for one that the settings do not have."""
    made: Engine = import_string(settings.SEARCH_ENGINES[name])()
    return made


def fed() -> tuple[str, ...]:
    """The names of the engines that are told of every change: the embedded one, and the one that is asked."""
    return tuple(dict.fromkeys([EMBEDDED, settings.SEARCH_ENGINE]))
