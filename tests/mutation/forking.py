"""Work in a process of its own, so that nothing it does to the interpreter is left behind."""

import os
import pickle
import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

MEMORY = 4 << 30

Found = TypeVar("Found")


def fetched(work: Callable[[], Found]) -> Found:
    """What the work comes to, done in another process."""
    here, there = os.pipe()
    child = os.fork()
    if not child:
        os.close(here)
        with os.fdopen(there, "wb") as pipe:
            pickle.dump(_done(work), pipe)
        os._exit(0)
    os.close(there)
    with os.fdopen(here, "rb") as pipe:
        found, error = pickle.load(pipe)
    os.waitpid(child, 0)
    if error:
        raise SystemExit(error)
    return found  # type: ignore[no-any-return]


def _done(work: Callable[[], Found]) -> tuple[Found | None, str]:
    try:
        return work(), ""
    except BaseException as error:
        return None, str(error) or type(error).__name__


def ends_well(attempt: Callable[[], bool]) -> bool:
    """Whether an attempt succeeds, without breaking the interpreter, its memory or a limit of time that it set."""
    child = os.fork()
    if not child:
        status = 1
        try:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
            status = 0 if attempt() else 1
        finally:
            os._exit(status)
    _, status = os.waitpid(child, 0)
    return status == 0


@contextmanager
def silence() -> Iterator[None]:
    """Sends what tests and pytest print nowhere."""
    sys.stdout.flush()
    sys.stderr.flush()
    nowhere, kept = os.open(os.devnull, os.O_WRONLY), (os.dup(1), os.dup(2))
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    try:
        yield
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        for number, saved in zip((1, 2), kept, strict=True):
            os.dup2(saved, number)
            os.close(saved)
        os.close(nowhere)
