"""How far an import is: a bar at a terminal, a line now and then anywhere else."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

from tqdm import tqdm

EVERY = 10.0
"""Seconds between two lines where nobody sits at a terminal."""


@contextmanager
def watched(total: int, *, to: TextIO | None = None) -> Iterator[Callable[[int], Any]]:
    """Gives what is to be told how many rows are done; shows rows a second and the time left."""
    stream = to or sys.stderr
    if stream.isatty():
        with tqdm(total=total, unit="row", file=stream, smoothing=0.05) as bar:
            yield bar.update
    else:
        yield _Lines(total, stream).add


class _Lines:
    def __init__(self, total: int, stream: TextIO) -> None:
        self._total, self._stream, self._done = total, stream, 0
        self._began = self._last = time.monotonic()

    def add(self, rows: int) -> None:
        self._done += rows
        now = time.monotonic()
        if now - self._last >= EVERY:
            self._last = now
            pace = self._done / (now - self._began)
            left = (self._total - self._done) / pace
            self._stream.write(f"{self._done:,} of {self._total:,} rows, {pace:.0f} a second, {left:.0f} s left\n")
            self._stream.flush()
