"""Python's search for garbage in circles, put off while thousands of listings are read."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collected_later() -> Iterator[None]:
    """No search begins until the end of the block; where none was to be made anyway, none is afterwards.

    What is read stays. The search walks over all of it again and again as it grows, and takes as long as the reading.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
