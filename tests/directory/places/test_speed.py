"""Places are fast enough to be asked for each service of a search, and small enough for the smallest server."""

import subprocess
import sys
from time import process_time

from directory.places.resolving import find_place

FIRST_PLACE = """
import tracemalloc
from time import process_time
from directory.places.resolving import find_place
if {traced}:
    tracemalloc.start()
started = process_time()
find_place("S1")
print(tracemalloc.get_traced_memory()[0] if {traced} else process_time() - started)
"""


def first_place(*, traced: bool) -> float:
    """Seconds of work until the first place is found by a fresh process, or the bytes that it then holds."""
    code = FIRST_PLACE.format(traced=traced)
    return float(subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout)


def test_a_place_is_found_within_a_millisecond() -> None:
    typed = ["S1 2AB", "s36", "BT1 1", "sw1a1aa", "S94"]
    for text in typed:
        find_place(text)
    started = process_time()
    for _ in range(40):
        for text in typed:
            find_place(text)
    assert (process_time() - started) / 200 < 0.001


def test_the_first_place_is_found_within_a_tenth_of_a_second() -> None:
    """Measured: 12 ms."""
    assert first_place(traced=False) < 0.1


def test_the_tables_take_a_few_megabytes() -> None:
    """Measured: 2.6 MB."""
    assert first_place(traced=True) < 8_000_000
