"""The same work in several processes, until somebody stops it: Python uses one processor for each.

serve ──fork──▶ process 1     what was made ready before the fork is shared, and takes no room twice
      ──fork──▶ process 2     one that ends by itself is begun anew
"""

import logging
import signal
import time
from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from types import FrameType

from django.db import connections

PAUSE = 1.0
"""Seconds before a process is begun anew, so that one which cannot begin does not keep the machine busy."""

PATIENCE = 15.0
"""Seconds that processes have to finish what they are answering when they are stopped."""

logger = logging.getLogger(__name__)


class Stopped(SystemExit):
    """Somebody asked for the end: from the keyboard, or the machine's own supervisor."""


def in_processes(work: Callable[[], None], *, processes: int) -> None:
    """Does the work in so many processes until SIGINT or SIGTERM, which they are handed on.

    Nothing of the caller may run in a thread, and its connections to the database are closed: neither survives a fork.
    """
    connections.close_all()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _stop)
    running: list[BaseProcess] = []
    try:
        # Each is noted as it begins: whoever stops everything meanwhile stops those as well.
        for _ in range(processes):
            running.append(_begun(work))
        while True:
            wait([each.sentinel for each in running])
            for at, each in enumerate(running):
                if not each.is_alive():
                    running[at] = _begun_anew(work, each)
    except Stopped:
        _end(running)


def _begun(work: Callable[[], None]) -> BaseProcess:
    process = get_context("fork").Process(target=_work, args=(work,))
    process.start()
    return process


def _begun_anew(work: Callable[[], None], ended: BaseProcess) -> BaseProcess:
    logger.error("A process ended with code %s and is begun anew", ended.exitcode)
    time.sleep(PAUSE)
    return _begun(work)


def _work(work: Callable[[], None]) -> None:
    try:
        work()
    except Stopped:
        logger.debug("A process was stopped before it had begun to answer")


def _stop(number: int, frame: FrameType | None) -> None:
    raise Stopped(0)


def _end(running: list[BaseProcess]) -> None:
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, signal.SIG_IGN)
    for process in running:
        process.terminate()
    latest = time.monotonic() + PATIENCE
    for process in running:
        process.join(max(0.0, latest - time.monotonic()))
        process.kill()
        process.join()
