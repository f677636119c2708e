import os
import signal

import pytest

from tests.mutation.forking import ends_well, fetched


def fail() -> bool:
    raise RuntimeError("broken")


def vanish() -> bool:
    os._exit(3)


def go_round_in_circles() -> bool:
    signal.setitimer(signal.ITIMER_PROF, 0.1)
    while True:
        pass


@pytest.mark.parametrize(
    ("attempt", "well"),
    [(lambda: True, True), (lambda: False, False), (fail, False), (vanish, False), (go_round_in_circles, False)],
)
def test_an_attempt_ends_well_or_it_does_not(attempt: object, well: bool) -> None:
    assert ends_well(attempt) is well  # type: ignore[arg-type]


def test_what_a_process_of_its_own_finds_is_fetched() -> None:
    assert fetched(lambda: {"lines": [1, 2]}) == {"lines": [1, 2]}


def test_what_goes_wrong_there_is_told_here() -> None:
    with pytest.raises(SystemExit, match="broken"):
        fetched(fail)
