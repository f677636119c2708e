"""How much memory the operating system counts for this process."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

STATISTICS = Path("/proc/self/statm")
"""Linux only: elsewhere memory is not measured."""

Made = TypeVar("Made")


def grown_by(make: Callable[[], Made]) -> tuple[Made, float | None]:
    """What `make` makes, and by how many megabytes the process has grown; None where that cannot be told."""
    gc.collect()
    before = _resident()
    made = make()
    gc.collect()
    after = _resident()
    return made, None if before is None or after is None else (after - before) / 1e6


def _resident() -> int | None:
    if not STATISTICS.exists():
        return None
    return int(STATISTICS.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
