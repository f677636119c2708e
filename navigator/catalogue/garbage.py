"""Python's search for garbage in circles, made once for each batch of listings that is read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_once() -> Iterator[None]:
    """No search begins until the end of the block, and then one among what is new since it began.

    What is read of a listing stays, and all that was read before is walked over each time: half of the whole reading.
    Rows as objects are in circles, and would pile up without any search.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.collect(0)
        if was_on:
            gc.enable()
