"""How much memory ours holds, as the operating system counts it."""

from __future__ import annotations

import gc
import os
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from bench.ours import ours_ready
from bench.town.services import draw_services

STATISTICS = Path("/proc/self/statm")
"""Linux only: elsewhere memory is not measured."""


def memory_of_ours(services: int, *, seed: int) -> float | None:
    """By how many megabytes a fresh process grows while it makes ours ready; None where that cannot be told."""
    if not STATISTICS.exists():
        return None
    with ProcessPoolExecutor(max_workers=1, mp_context=get_context("spawn")) as fresh:
        return fresh.submit(_growth, services, seed).result()


def _growth(services: int, seed: int) -> float:
    documents = draw_services(services, seed=seed)
    gc.collect()
    before = _resident()
    ours = ours_ready(documents, seed=seed)
    gc.collect()
    after = _resident()
    del ours
    return (after - before) / 1e6


def _resident() -> int:
    return int(STATISTICS.read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
