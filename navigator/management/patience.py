"""A word to somebody who waits at a terminal."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Timer

PATIENCE = 2.0
"""Seconds in which nobody wonders whether anything happens."""


@contextmanager
def said_when_slow(text: str, *, say: Callable[[str], object], after: float = PATIENCE) -> Iterator[None]:
    """Says the text once where what is done inside takes longer than `after` seconds; nothing where it does not."""
    timer = Timer(after, say, [text])
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
